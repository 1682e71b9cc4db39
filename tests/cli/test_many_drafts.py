"""Runs over many drafts: in the order of their paths, in several processes or one, in the memory of a few."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
SOURCES = ("--source", "sources")


def test_the_order_is_that_of_the_paths(factlint_process: Run, project: Path) -> None:
    """Whichever settings hold for a draft, whichever process is done first; a bad file is told and the rest done."""
    for number in range(12):
        words = "It rained. " * (60 if number % 3 == 0 else 1)
        (project / f"drafts/{number:02}.md").write_text(
            f"{words}The Kiel Regatta took place on {number + 10} June 2021.\n"
        )
    (project / "drafts/05.md").write_bytes(b"\0\1\2" * 100)
    (project / "factlint.toml").write_text(
        'sources = ["sources/"]\ndrafts = ["drafts/"]\n[per-file."drafts/*[13579].md"]\nignore = ["name"]\n'
    )
    expected = [f"drafts/{number:02}.md" for number in range(12) if number != 5] + ["drafts/report.md"]
    for jobs in ("1", "3"):
        done = factlint_process("check", "--output-format=jsonl", "--no-cache", "--select=event-date", "--jobs", jobs)

        assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == expected
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert done.stderr.startswith("error: drafts/05.md: ")


def test_findings_come_as_they_are_found(project: Path) -> None:
    """The first draft's findings are written before the last draft is read."""
    for number in range(60):
        (project / f"drafts/z{number:02}.md").write_text("The Kiel Regatta took place in Kiel. " * 60)
    command = [sys.executable, "-u", "-c", "from factlint.cli.main import run; run()", "check", "--jobs=1", *SOURCES]
    with subprocess.Popen([*command, "drafts"], cwd=project, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        running = process.poll() is None
        process.kill()

    assert first.startswith("drafts/report.md:3:32 error event-date")
    assert running


def test_read_together_or_alone(factlint_process: Run, project: Path) -> None:
    """A few drafts are parsed together before their turn; what is found is what is found in each by itself."""
    for number in range(9):
        words = f"The Kiel Regatta took place on {number + 10} June 2021. It rained for {number} days.\n\n" * (
            number + 1
        )
        (project / f"drafts/{number}.md").write_text(words)
    (project / "drafts/4.md").write_text("")
    together = factlint_process("check", "--output-format=jsonl", "--no-cache", "--jobs=1", *SOURCES, "drafts")
    drafts = sorted((project / "drafts").glob("*.md"))
    alone = [factlint_process("check", "--output-format=jsonl", "--no-cache", *SOURCES, draft) for draft in drafts]

    assert together.stdout.splitlines() == [line for one in alone for line in one.stdout.splitlines()]
    assert together.stderr == "".join(one.stderr for one in alone)
    assert "drafts/4.md: is empty" in together.stderr


MEMORY = """
import resource, sys
from factlint.cli.main import main
main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def test_memory_does_not_grow_with_the_drafts(project: Path) -> None:
    """Six times as many long drafts take hardly more memory."""
    text = "The Kiel Regatta took place on 12 June 2021. 🚢\n\n" + f"<!--\n{'nothing to read ' * 12_500}\n-->\n"

    def kilobytes(drafts: int) -> int:
        for number in range(drafts):
            (project / f"drafts/{number:03}.md").write_text(f"{text}{number}\n")
        command = [sys.executable, "-c", MEMORY, "check", "--jobs=1", "--select=event-date", *SOURCES, "drafts"]
        done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=True)
        assert re.search(rf"{drafts + 1} findings in {drafts + 1} of {drafts + 2} drafts", done.stdout)
        return int(done.stderr)

    few, many = kilobytes(5), kilobytes(30)

    # 25 drafts of 200,000 characters, each of four bytes for the ship's sake, are 20 MB, were they kept.
    assert many - few < 10_000
