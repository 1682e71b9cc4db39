"""What is kept hangs on the code and the model: a change of either is seen by the next process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import factlint

SERVER = Path(factlint.__file__).parent.parent
VERSIONS = "from factlint.facts.versions import *; print(reading_version(), checking_version())"
CHECK = """
import sys
from pathlib import Path
from factlint import Document, FactBase

folder = Path(sys.argv[1])
base = FactBase.open([(folder / "source.txt", None)], cache=folder / "cache", root=folder)
(found,) = base.check(Document.from_text("The Oder bridge opened on 3 May 1997.", name="draft.txt"))
print(found.fixes[0].title)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ``server`` folder of a copy of the project, to be changed."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(SERVER, root / "server")
    shutil.copytree(SERVER.parent / "rules", root / "rules")
    return root / "server"


def _run(copy: Path, code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, env=os.environ | {"PYTHONPATH": str(copy)}, capture_output=True, text=True, check=True
    ).stdout


def _versions(copy: Path) -> tuple[str, str]:
    reading, checking = _run(copy, VERSIONS).split()
    return reading, checking


@pytest.mark.parametrize(
    ("file", "reads", "checks"),
    [
        ("check/slots.py", False, True),
        ("check/comparators/date.py", False, True),
        ("claims/read.py", True, True),
        ("documents/html/reader.py", True, True),
        ("language/model/meta.json", True, True),
        ("model/dates.py", True, True),
        ("report/text.py", False, False),
        ("lsp/server.py", False, False),
    ],
)
def test_a_file_changes(copy: Path, file: str, reads: bool, checks: bool) -> None:
    """Code that reads changes both versions, code that checks only the second, and what shows neither."""
    before = _versions(copy)
    changed = copy / "factlint" / file
    with changed.open("a", encoding="utf-8") as stream:
        stream.write("\n" if file.endswith(".json") else "\n# changed\n")

    after = _versions(copy)
    assert (reads, checks) == (before[0] != after[0], before[1] != after[1])


def test_an_answer_of_older_code_is_not_given(copy: Path, tmp_path: Path) -> None:
    """When the code that checks has changed, what it found before is worked out again."""
    (tmp_path / "source.txt").write_text("The Oder bridge opened on 1 May 1997.\n", encoding="utf-8")
    assert "Change to “1 May 1997”\n" == _run(copy, CHECK, str(tmp_path))

    findings = copy / "factlint/check/findings.py"
    text = findings.read_text(encoding="utf-8")
    assert "Change to" in text
    findings.write_text(text.replace("Change to", "Make it"), encoding="utf-8")

    assert "Make it “1 May 1997”\n" == _run(copy, CHECK, str(tmp_path))
