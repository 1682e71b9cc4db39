"""The image: built by an engine, if one answers, and used as docs/ci.md says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from documents.packed import pdf
from factlint import __version__

HOUSE = Path(__file__).resolve().parents[1]
NAME = f"factlint-test:{os.getpid()}"
# Checks, tells who did, shows what lies beside the drafts then, and takes away what only its writer may.
USE = "factlint check; echo $? $(id -u) $(id -g); ls -A; rm -r .factlint"

Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (HOUSE / "Dockerfile").is_file(), reason="the tests run outside the house"),
]


def _say(*command: str, limit: float) -> subprocess.CompletedProcess[str]:
    """Run a command; one that does not end in time has failed."""
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"took more than {limit:.0f} seconds")


@pytest.fixture(scope="module")
def engine() -> str:
    """Return the engine that answers."""
    for name in ("docker", "podman"):
        if shutil.which(name) and _say(name, "info", limit=20).returncode == 0:
            return name
    pytest.skip("no engine for containers answers here, neither Docker nor Podman")


@pytest.fixture(scope="module")
def image(engine: str) -> Iterator[str]:
    """Build the image, and take it away in the end."""
    (base,) = re.findall(r"(?m)^FROM (\S+)", (HOUSE / "Dockerfile").read_text(encoding="utf-8"))
    if _say(engine, "image", "inspect", base, limit=20).returncode:
        pulled = _say(engine, "pull", base, limit=120)
        if pulled.returncode:
            pytest.skip(f"the image {base}, which ours is built on, cannot be had: {pulled.stderr.strip()[-200:]}")
    built = _say(engine, "build", "--tag", NAME, str(HOUSE), limit=600)
    assert built.returncode == 0, built.stdout + built.stderr
    yield NAME
    _say(engine, "rmi", "--force", NAME, limit=60)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """Return a folder that everybody may write to, with a source and two drafts."""
    (tmp_path / "wire.txt").write_text("The Heron left the Old Quay on 3 March 2021.\n")
    (tmp_path / "good.md").write_text("The Heron left the Old Quay on 3 March 2021.\n")
    (tmp_path / "bad.md").write_text("The Heron left the Old Quay on 4 March 2021.\n")
    (tmp_path / "factlint.toml").write_text('sources = ["wire.txt"]\ndrafts = ["*.md"]\n')
    tmp_path.chmod(0o777)
    return tmp_path


@pytest.fixture
def run(engine: str, image: str, work: Path) -> Run:
    """Return what runs factlint in a container, without a network; ``how`` is how the folder is mounted."""
    start = [engine, "run", "--rm", "--network=none", "--security-opt=label=disable"]

    def do(*words: str, how: str = "", options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        return _say(*start, f"--volume={work}:/work{how}", *options, image, *words, limit=120)

    return do


def test_it_is_ours(run: Run) -> None:
    """It runs factlint, of this version."""
    assert f"factlint {__version__}\n" == run("--version").stdout


def test_nobody_in_particular(run: Run) -> None:
    """It runs as neither root nor of its group, and leaves beside the drafts what factlint keeps there, and no more."""
    done = run("-c", USE, options=("--entrypoint=/bin/sh",))
    found, _, beside = done.stdout.partition("\n1 1000 1000\n")

    assert "bad.md:1:32 error event-date" in found, done.stderr
    assert [".factlint", "bad.md", "factlint.toml", "good.md", "wire.txt"] == beside.split()


def test_a_folder_that_may_only_be_read(run: Run) -> None:
    """What is found is the same; that nothing can be kept is said."""
    bad, good = run("check", "bad.md", how=":ro"), run("check", "good.md", how=":ro", options=("--read-only",))

    assert (1, 0) == (bad.returncode, good.returncode), bad.stderr + good.stderr
    assert "bad.md:1:32 error event-date" in bad.stdout
    assert "cannot be written" in bad.stderr


def test_a_pdf(run: Run, work: Path) -> None:
    """What reads PDF is in the image."""
    (work / "log.pdf").write_bytes(pdf("The Heron came back to the Old Quay on 9 March 2021."))
    (work / "bad.md").write_text("The Heron came back to the Old Quay on 8 March 2021.\n")
    done = run("check", "--source", "log.pdf", "bad.md", how=":ro")

    assert done.returncode == 1, done.stderr
    assert "= source: log.pdf, page 1 " in done.stdout
