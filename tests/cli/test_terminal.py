"""What a terminal is sent: colours unless not wanted, a bar while work takes long, and findings that stay whole."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [str(Path(sys.executable).with_name("factlint")), "check", "--source", "sources", "drafts"]
COLOUR = re.compile(r"\x1b\[[\d;]*3[0-7][\d;]*m")


def in_terminal(folder: Path, **environment: str) -> str:
    """Return what the command sends to a terminal that it has for itself."""
    ours, theirs = pty.openpty()
    settings = os.environ | {"TERM": "xterm", "COLUMNS": "100"} | environment
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with subprocess.Popen(COMMAND, cwd=folder, env=settings, **streams) as process:
        os.close(theirs)
        sent = b""
        while True:
            try:
                part = os.read(ours, 65_536)
            except OSError:  # how a terminal ends on Linux
                break
            if not part:
                break
            sent += part
        process.wait(60)
    os.close(ours)
    return sent.decode()


def test_a_bar_that_leaves_no_trace(project: Path) -> None:
    """It is shown while drafts are checked, and gone where findings are written."""
    for number in range(4):
        (project / f"drafts/{number}.md").write_bytes((project / "drafts/report.md").read_bytes())
    sent = in_terminal(project, NO_COLOR="1")
    # A line is what stands in it after its last erasure.
    lines = [re.split(r"\x1b\[\d*K|\r", line)[-1] for line in sent.replace("\r\n", "\n").split("\n")]
    plain = [re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", line) for line in lines]

    assert "Checking" in sent
    for name in ("0.md", "3.md", "report.md"):
        assert f"drafts/{name}:3:32 error event-date" in plain
    assert plain.count("  3 │ The Kiel Regatta took place on 12 June 2021.") == 5
    assert "10 findings in 5 of 6 drafts (10 errors)" in plain[-2]


def test_colours(project: Path) -> None:
    """A terminal gets them; with NO_COLOR, and where the output is no terminal, there are none."""
    piped = subprocess.run(COMMAND, cwd=project, capture_output=True, encoding="utf-8", check=False)

    assert COLOUR.search(in_terminal(project))
    assert not COLOUR.search(in_terminal(project, NO_COLOR="1"))
    assert "\x1b" not in piped.stdout + piped.stderr
    assert "Checking" not in piped.stdout + piped.stderr
