"""Writes in a draft as a person does, in Helix in a terminal, and keeps what can be seen on the way.

The first argument is the editor. Environment: DRAFT, NOTES.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 60
"""Seconds that anything may take: a busy machine is slow, and only a failure waits so long."""
STILL = 0.15
"""Seconds after which a screen that shows the same stands still."""


class Helix:
    """Helix in a terminal of its own."""

    def __init__(self, program: str, draft: Path, home: Path) -> None:
        self._tmux = ["tmux", "-u", "-S", str(home / "terminal"), "-f", "/dev/null"]
        self._words = home / "words"
        self._run("new-session", "-d", "-x", "150", "-y", "40", shlex.join([program, str(draft)]))

    def _run(self, *command: str) -> str:
        return subprocess.run([*self._tmux, *command], check=True, capture_output=True, text=True).stdout

    def press(self, *keys: str) -> None:
        """Press keys, by the names that tmux has for them, and wait until the screen stands still."""
        for key in keys:
            self._run("send-keys", key)
            self.settle()

    def type(self, text: str) -> None:
        """Type words."""
        self._run("send-keys", "-l", text)
        self.settle()

    def run(self, command: str) -> None:
        """Run a command of the editor."""
        self.press("Escape")
        self.type(f":{command}")
        self.press("Enter")

    def screen(self) -> str:
        """Return what can be read."""
        return self._run("capture-pane", "-p")

    def settle(self) -> None:
        """Wait until the screen stands still."""
        before = ""
        while (now := self.screen()) != before:
            before = now
            time.sleep(STILL)

    def selected(self) -> str:
        """Return the selected words."""
        self._words.unlink(missing_ok=True)
        self.run(
            f"pipe-to cat >{shlex.quote(str(self._words))}.new && mv {shlex.quote(str(self._words))}.new {self._words}"
        )
        self.wait("the selected words", self._words.exists)
        return self._words.read_text("utf-8")

    def wait(self, what: str, ready: Callable[[], bool]) -> None:
        """Wait for something."""
        end = time.monotonic() + PATIENCE
        while not ready():
            if time.monotonic() > end:
                told = f"waited in vain: {what}\n{self.screen()}"
                raise TimeoutError(told)
            time.sleep(0.1)

    def shows(self, words: str) -> None:
        """Wait until words can be read."""
        self.wait(words, lambda: words in self.screen())

    def findings(self, count: int) -> None:
        """Wait for so many marks beside the text."""
        self.wait(
            f"{count} findings", lambda: sum(line.startswith("●") for line in self.screen().splitlines()) == count
        )

    def leave(self) -> None:
        """End the editor, and wait until it is gone."""
        self.run("quit-all!")
        self.wait(
            "the end", lambda: subprocess.run([*self._tmux, "ls"], check=False, capture_output=True).returncode != 0
        )


def write_draft(helix: Helix, draft: Path, notes: dict[str, object]) -> None:
    """Read both findings, type before the first and fix it, and state the second as a fact."""
    helix.findings(2)
    helix.press("]", "d")
    opened = [helix.selected()]
    helix.press("Space", "k")
    helix.shows("Conflicts with the sources")
    notes["hover"] = " ".join(helix.screen().split())
    helix.press("Escape", "]", "d")
    notes["opened"] = [*opened, helix.selected()]

    # an emoji typed before the first finding, and the fix taken where the words stand then
    helix.press("Escape", "g", "g", "I")
    helix.type("🎏 Rain. ")
    helix.press("Escape")
    helix.findings(2)
    helix.press("]", "d")
    notes["moved"] = helix.selected()
    helix.press("Space", "a")
    helix.shows("Change to “14 June 2022”")
    helix.press("Enter")
    helix.findings(1)
    helix.run("write")
    helix.wait("the draft to be written", lambda: "🎏" in draft.read_text("utf-8"))
    notes["fixed"] = draft.read_text("utf-8")

    # the other is stated as a fact: a command of the server, which writes a file
    helix.press("]", "d", "Space", "a")
    helix.shows("State this sentence as a fact")
    offered = [
        line for line in helix.screen().splitlines() if any(word in line for word in ("Change", "Ignore", "State"))
    ]
    helix.press(*["Down"] * (len(offered) - 1), "Enter")
    helix.findings(0)


def main() -> None:
    """Write the notes, with the problem if there was one."""
    draft, notes = Path(os.environ["DRAFT"]), {}
    helix = Helix(sys.argv[1], draft, Path(os.environ["HOME"]))
    try:
        write_draft(helix, draft, notes)
    except (OSError, subprocess.CalledProcessError) as problem:
        notes["problem"] = str(problem)
    finally:
        Path(os.environ["NOTES"]).write_text(json.dumps(notes), "utf-8")
        helix.leave()


if __name__ == "__main__":
    main()
