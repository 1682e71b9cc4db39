"""Dask is not asked for by the package itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    import pytest


def test_not_installed(
    factlint: Callable[..., subprocess.CompletedProcess[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Dask is not installed, one line says how to install it."""
    for name in ("factlint.cli.cluster", "factlint.cli.worker"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)

    run = factlint("check", "--source=sources", "drafts", "--dask", "tcp://127.0.0.1:8786")

    assert (2, "", 1) == (run.returncode, run.stdout, run.stderr.count("\n"))
    assert "pip install 'factlint[dask]'" in run.stderr
