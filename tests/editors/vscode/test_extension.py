"""The extension's own tests, which need no editor."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[3] / "vscode-client"


def test_the_extensions_own_tests_pass() -> None:
    """The server is looked for in the right places, in the right order."""
    if not (EXTENSION / "node_modules").exists():
        pytest.skip("the extension's tools: run `make test-editors` first")

    run = subprocess.run(["npm", "test", "--silent"], cwd=EXTENSION, capture_output=True, text=True, check=False)

    assert 0 == run.returncode, run.stdout + run.stderr


def test_the_lock_file_names_no_address() -> None:
    """Whoever installs takes the packages from the registry that their own configuration names."""
    assert '"resolved"' not in (EXTENSION / "package-lock.json").read_text("utf-8")
