"""The files for CI: what they run exists, what they fetch is pinned, nothing that comes from outside is a script."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOUSE = Path(__file__).resolve().parents[1]
FACTLINT = Path(sys.executable).with_name("factlint")
COMMIT = re.compile(r"@[0-9a-f]{40}$")


def test_the_action_runs(tmp_path: Path) -> None:
    """Its script checks with the options that it is given, each a word of its own, and none of them is run."""
    action = yaml.safe_load((HOUSE / "action.yml").read_text(encoding="utf-8"))
    setup, check = action["runs"]["steps"]
    assert COMMIT.search(setup["uses"])
    assert "${{" not in check["run"]

    (tmp_path / "wire.txt").write_text("The Heron left the Old Quay on 3 March 2021.\n")
    (tmp_path / "a.md").write_text("The Heron left the Old Quay on 4 March 2021.\n")
    # What makes the environment is a program that does nothing, and the environment is there.
    tool = tmp_path / "tool" / "bin"
    tool.mkdir(parents=True)
    (tool / "python").symlink_to("/bin/true")
    (tool / "factlint").symlink_to(FACTLINT)
    done = subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", check["run"]],
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHON": "/bin/true",
            "HOUSE": str(HOUSE),
            "HOME_OF_TOOL": str(tmp_path / "tool"),
            "ARGS": "--source wire.txt a.md $(touch${IFS}ran) ; touch ran",
            "FORMAT": action["inputs"]["output-format"]["default"],
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stdout.startswith("::error file=a.md,line=1,endLine=1,col=32,endColumn=44,title=")
    assert done.returncode == 2
    assert "no such file" in done.stderr
    assert not (tmp_path / "ran").exists()


def test_the_job_of_gitlab_runs(tmp_path: Path) -> None:
    """Its script writes the report that the job hands over, and fails where something was found."""
    job = yaml.safe_load((HOUSE / "docs/gitlab-ci.yml").read_text(encoding="utf-8"))
    (tmp_path / "wire.txt").write_text("The Heron left the Old Quay on 3 March 2021.\n")
    (tmp_path / "a.md").write_text("The Heron left the Old Quay on 4 March 2021.\n")
    (tmp_path / "factlint.toml").write_text('sources = ["wire.txt"]\ndrafts = ["a.md"]\n')
    (script,) = job["factlint"]["script"]
    path = os.pathsep.join([str(FACTLINT.parent), os.environ["PATH"]])
    variables = job["variables"] | {"PATH": path}
    done = subprocess.run(["/bin/sh", "-c", script], cwd=tmp_path, env=os.environ | variables, check=False)
    report = job["factlint"]["artifacts"]["reports"]["codequality"]

    assert done.returncode == 1
    assert '"check_name": "event-date"' in (tmp_path / report).read_text()


def test_the_image_can_be_built() -> None:
    """Its base and what builds factlint are pinned, what it copies is there, and it runs as nobody in particular."""
    lines = (HOUSE / "Dockerfile").read_text(encoding="utf-8").splitlines()
    said = [line.split() for line in lines if line and not line.startswith("#")]
    ((_, base),) = [words for words in said if words[0] == "FROM"]

    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-\w+", base)
    for words in said:
        for source in words[1:-1] if words[0] == "COPY" else ():
            assert (HOUSE / source).exists(), source
    # pip does not pass its option --constraint on to where it builds, but the environment.
    assert all("PIP_CONSTRAINT=/src/constraints.txt" in words for words in said if "install" in words)
    assert ["USER", "1000:1000"] in said


@pytest.mark.parametrize("file", ["docs/ci.md", "action.yml"])
def test_actions_of_others_are_pinned(file: str) -> None:
    """A tag can be moved; a commit cannot."""
    used = re.findall(r"uses: (\S+)", (HOUSE / file).read_text(encoding="utf-8"))

    assert used
    assert all(COMMIT.search(one) for one in used if not one.startswith("OWNER/"))
