"""Files that lead astray, a full disk, other runs, and a kill at any moment."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.settings import CONFIG

Run = Callable[..., subprocess.CompletedProcess[str]]
FACTLINT = str(Path(sys.executable).with_name("factlint"))


@pytest.fixture
def without_rights() -> list[str]:
    """Return what runs a command, if need be, as somebody to whom permissions mean something."""
    if os.geteuid() != 0:
        return []
    command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    if (
        shutil.which("setpriv") is None
        or subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("run as root, who may do everything, and setpriv cannot take that away")
    return command


def paths(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the drafts with findings in a JSON report."""
    return sorted({finding["path"] for finding in json.loads(done.stdout)})


def test_links_that_loop(factlint: Run, project: Path) -> None:
    """A folder linked into itself is walked once; a file linked to itself is a file that is not there."""
    (project / "drafts/again").symlink_to(project / "drafts")
    (project / "sources/all").symlink_to(project)
    (project / "drafts/self.md").symlink_to("self.md")
    (project / "factlint.toml").write_text(CONFIG)
    done = factlint("check", "--output-format=json")
    named = factlint("check", "drafts/self.md")

    assert (done.returncode, paths(done), done.stderr) == (1, ["drafts/report.md"], "")
    assert (named.returncode, named.stderr.count("\n")) == (2, 1)
    assert "drafts/self.md" in named.stderr


def test_a_folder_that_cannot_be_read(project: Path, without_rights: list[str]) -> None:
    """It is said in a line, and what lies beside it is checked."""
    (project / "drafts/closed").mkdir(mode=0)
    (project / "secret.md").touch(mode=0)
    command = [
        *without_rights,
        FACTLINT,
        "check",
        "--output-format=json",
        "--source",
        "sources",
        "drafts/report.md",
        "secret.md",
        "drafts",
    ]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    (project / "drafts/closed").chmod(0o700)

    assert done.returncode == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["error"] * 2
    assert "Traceback" not in done.stderr
    assert paths(done) == ["drafts/report.md"]


def test_what_is_write_protected(project: Path, without_rights: list[str]) -> None:
    """A draft that may not be written stays as it is, and a project in which nothing may be written is checked."""
    (project / "factlint.toml").write_text(CONFIG)
    draft = project / "drafts/report.md"
    before = draft.read_bytes()
    draft.chmod(0o444)
    command = [*without_rights, FACTLINT, "check", "--fix"]
    fixed = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    shutil.rmtree(project / ".factlint")
    project.chmod(0o555)
    checked = subprocess.run(command[:-1], cwd=project, capture_output=True, encoding="utf-8", check=False)
    project.chmod(0o755)

    assert (fixed.returncode, fixed.stderr) == (2, "error: drafts/report.md: not fixed: the file is write-protected\n")
    assert draft.read_bytes() == before
    assert checked.returncode == 1
    assert "error event-date" in checked.stdout
    assert checked.stderr == (
        f"{project}/.factlint: cannot be written (Permission denied); the sources are read anew in every run\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("output_format", ["text", "json"])
def test_output_to_a_full_disk(project: Path, output_format: str) -> None:
    """One line, exit status 2, and nothing that Python says at its end."""
    for number in range(3):
        # enough for the output to be written in parts
        shutil.copy(project / "drafts/report.md", project / f"drafts/copy-{number}.md")
    command = [FACTLINT, "check", f"--output-format={output_format}", "--source", "sources", "drafts"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=project, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)

        both = subprocess.run([*command, "none.md"], cwd=project, stdout=full, stderr=full, check=False)

    assert (done.returncode, done.stderr) == (2, "error: the output cannot be written: No space left on device\n")
    assert both.returncode == 2


def test_two_runs_at_once(project: Path) -> None:
    """Both find what one finds, though they read the sources into the same cache."""
    (project / "factlint.toml").write_text(CONFIG)
    command = [FACTLINT, "check", "--output-format=json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    runs = [subprocess.Popen(command, cwd=project, **pipes) for _ in range(2)]
    (one, one_err), (other, other_err) = (run.communicate(timeout=120) for run in runs)

    assert one == other
    assert (one_err, other_err) == (b"", b"")
    assert len(json.loads(one)) == 2


def test_a_build_that_is_killed(factlint: Run, project: Path) -> None:
    """What was read by then counts, and nothing is half there: the next run finds the same as one without a cache."""
    for number in range(20):
        text = f"The Oslo Regatta took place on {number + 1} June 2019.\n" * 40
        (project / f"sources/more-{number}.txt").write_text(text)
    (project / "factlint.toml").write_text(CONFIG)
    expected = factlint("check", "--output-format=json", "--no-cache").stdout
    with subprocess.Popen([FACTLINT, "build"], cwd=project, stdout=subprocess.DEVNULL) as process:
        log = project / ".factlint/facts.sqlite-wal"
        while process.poll() is None and not (log.exists() and log.stat().st_size > 100_000):
            time.sleep(0.01)
        process.kill()

    assert factlint("check", "--output-format=json").stdout == expected


REPLACING = """
import sys
from pathlib import Path
from factlint.cli.fix import replace
old, new, file = "old\\n" * 200_000, "new\\n" * 200_000, Path(sys.argv[1])
print("ready", flush=True)
while True:
    replace(file, old, new)
    replace(file, new, old)
"""


def test_a_fix_that_is_killed(tmp_path: Path) -> None:
    """The draft is as it was, or as it is to be, whenever the power goes."""
    file = tmp_path / "draft.md"
    states = {"old\n" * 200_000, "new\n" * 200_000}
    for pause in (0.0, 0.003, 0.011, 0.02, 0.05):
        file.write_text("old\n" * 200_000)
        with subprocess.Popen([sys.executable, "-c", REPLACING, file], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
            process.wait(30)

        assert file.read_text() in states


def test_ctrl_c_ends_all_processes(project: Path) -> None:
    """Interrupted as from a terminal, where every process gets the signal, a run ends at once and says nothing."""
    for number in range(24):
        text = f"The Kiel Regatta took place on {number + 1} June 2021. " * 20
        (project / f"drafts/{number}.md").write_text(text)
    command = [FACTLINT, "check", "--jobs", "2", "--source", "sources", "drafts"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=project, start_new_session=True, **pipes) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert first
    assert (process.returncode, err) == (130, b"")
    while is_running(process.pid):
        time.sleep(0.1)


def is_running(group: int) -> bool:
    """Tell whether a process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
