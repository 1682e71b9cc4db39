"""Checking on a Dask cluster: a scheduler and two workers in processes of their own on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from cli.settings import CONFIG
from factlint.cli.checking import check_all
from factlint.cli.console import Terminal
from factlint.cli.drafts import plan
from factlint.cli.work import Choice, Wanted

distributed = pytest.importorskip("distributed", reason="distributed is not installed: pip install 'factlint[dask]'")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factlint.cli.work import Outcome

    Run = Callable[..., subprocess.CompletedProcess[str]]

DRAFTS = 14


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a cluster, and return the address of its scheduler."""
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    with ExitStack() as stack:
        _start(stack, folder, "dask_scheduler", f"--scheduler-file={file}", "--host=127.0.0.1", "--port=0")
        _start(stack, folder, "dask_worker", f"--scheduler-file={file}", "--nworkers=2", "--nthreads=1")
        while not file.exists() or not file.read_text(encoding="utf-8").endswith("}"):
            time.sleep(0.1)
        yield json.loads(file.read_text(encoding="utf-8"))["address"]


def _start(stack: ExitStack, folder: Path, module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, stdin=nothing, stdout=nothing, stderr=nothing)
    stack.callback(process.wait, timeout=30)
    stack.callback(process.terminate)


@pytest.fixture
def many(project: Path) -> Path:
    """Return the project with many drafts, each wrong in a way of its own, and one that cannot be read."""
    for number in range(DRAFTS):
        text = f"The Kiel Regatta took place on {number + 1} July 2021.\n\nIt was race {number}.\n"
        (project / "drafts" / f"n{number:02}.txt").write_text(text, encoding="utf-8")
    (project / "drafts" / "empty.txt").write_text("", encoding="utf-8")
    (project / "drafts" / ".factlint-ignore").write_text("n03.txt: event-date\n", encoding="utf-8")
    return project


def _outcomes(project: Path, cluster: str | None) -> Iterator[Outcome]:
    terminal = Terminal()
    batches = plan([project / "drafts"], config_file=None, sources=[project / "sources"], terminal=terminal)
    return check_all(batches, Choice(), terminal, wanted=Wanted(), jobs=1, no_cache=True, cluster=cluster)


def test_a_worker_is_killed(many: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that dies in the middle of its work loses and doubles nothing, and the order stays."""
    monkeypatch.chdir(many)
    with distributed.Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=30)
        victim = min(client.run(os.getpid).values())

    outcomes = _outcomes(many, address)
    first = next(outcomes)
    os.kill(victim, signal.SIGKILL)
    found = [first, *outcomes]

    assert list(_outcomes(many, None)) == found
    assert len(found) == DRAFTS + 3
    assert len([one for one in found if one.checked and one.checked.findings]) == DRAFTS


def test_the_same_run(many: Path, address: str, factlint: Run) -> None:
    """The command prints the same as with processes of its own, mends the same, and keeps what it learns."""
    (many / "factlint.toml").write_text(CONFIG, encoding="utf-8")
    on_cluster = factlint("check", "--dask", address, "--no-cache", "--unused-ignores")
    here = factlint("check", "--jobs=1", "--no-cache", "--unused-ignores")

    assert here.returncode == on_cluster.returncode == 2
    assert here.stdout == on_cluster.stdout
    assert here.stderr == on_cluster.stderr
    assert "n07.txt" in here.stdout

    (many / "drafts" / "empty.txt").unlink()
    diff = factlint("check", "--jobs=1", "--no-cache", "--diff").stdout
    assert diff == factlint("check", "--dask", address, "--diff").stdout
    factlint("check", "--dask", address, "--fix")
    assert factlint("check", "--jobs=1", "--no-cache", "--diff").stdout == ""
    assert "date" not in factlint("check", "--dask", address, "drafts/n07.txt").stdout


def test_no_cluster(many: Path, factlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no scheduler answers one line says so, and what to do."""
    monkeypatch.setattr("factlint.cli.cluster._SECONDS", 1)
    arguments = ("check", "--source=sources", "drafts/n01.txt", "--dask")
    said = {"tcp://127.0.0.1:9": "no scheduler answers there; start one"}
    said |= dict.fromkeys(
        ("nonsense", "odd://here:1", "tcp://[", "127.0.0.1", ""), "is no address of a scheduler; name"
    )
    for wrong, why in said.items():
        run = factlint(*arguments, wrong)

        assert run.returncode == 2
        assert run.stderr.startswith(f"error: --dask {wrong}: {why}")
        assert run.stderr.count("\n") == 1
    assert "n01.txt" in factlint(*arguments[:-1]).stdout
    assert many.is_dir()
