"""Starts the real VS Code that install.sh has put into .editors/vscode, with our packed extension in it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
INSTALLED = HERE.parents[2] / ".editors" / "vscode"
CODE_SERVER = INSTALLED / "node_modules" / "code-server"

SETTINGS = {
    "security.workspace.trust.enabled": False,
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
    "workbench.colorTheme": "Default Light Modern",
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": False,
    "editor.minimap.enabled": False,
    "editor.wordWrap": "on",
    "editor.fontFamily": "DejaVu Sans Mono",
}


@dataclass
class VSCode:
    """An installed VS Code, and the folders that one run of it writes to."""

    node: str
    browser: str
    extensions: Path
    home: Path

    def play(
        self, script: str, workspace: Path, *, path: list[Path], settings: dict[str, Any] | None = None, **options: Any
    ) -> dict[str, Any]:
        """Open `workspace` in VS Code with `path` as PATH's first folders, run a script in it, and return what it saw."""
        data = self.home / "data"
        user = data / "User" / "settings.json"
        user.parent.mkdir(parents=True)
        user.write_text(json.dumps(SETTINGS | (settings or {})), "utf-8")
        folders = [*map(str, path), "/usr/local/bin", "/usr/bin", "/bin"]
        # the extensions get the environment of a login shell, which sets PATH anew
        (self.home / ".profile").write_text(f"export PATH={shlex.quote(os.pathsep.join(folders))}\n", "utf-8")
        port = _free_port()
        command = [*self._code_server(data), f"--bind-addr=127.0.0.1:{port}", "--auth=none"]
        with (self.home / "server.log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, env=self._environment(), start_new_session=True)  # noqa: S603
        try:
            _wait_for(port)
            failure = self.home / "failure.png"
            url = f"http://127.0.0.1:{port}/?{urlencode({'folder': str(workspace)})}"
            given = {"url": url, "browser": self.browser, "data": str(data), "failure": str(failure), **options}
            run = subprocess.run(  # noqa: S603
                [self.node, str(HERE / script), json.dumps(given)],
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        finally:
            server.terminate()
            server.wait(10)
        if run.returncode != 0:
            pytest.fail(f"{script}: {run.stderr}\nwhat was on the screen: {failure}")
        answer: dict[str, Any] = json.loads(run.stdout)
        return answer

    def install(self, extension: Path) -> None:
        """Install a packed extension."""
        command = [*self._code_server(self.home / "data"), f"--install-extension={extension}"]
        subprocess.run(command, check=True, capture_output=True, env=self._environment())  # noqa: S603

    def _code_server(self, data: Path) -> list[str]:
        flags = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"]
        folders = [f"--user-data-dir={data}", f"--extensions-dir={self.extensions}"]
        return [self.node, str(CODE_SERVER), *folders, *flags]

    def _environment(self) -> dict[str, str]:
        return {"HOME": str(self.home), "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/sh"}


@pytest.fixture(scope="session")
def extensions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of extensions with ours in it; skips where VS Code could not be installed."""
    if not list(INSTALLED.glob("ready-*")):
        reason = INSTALLED / "unavailable"
        pytest.skip(reason.read_text("utf-8").strip() if reason.exists() else "run tests/editors/vscode/install.sh first")
    home = tmp_path_factory.mktemp("vscode")
    vscode = _vscode(home / "extensions", home)
    vscode.install(INSTALLED / "factlint.vsix")
    return vscode.extensions


@pytest.fixture
def vscode(extensions: Path, tmp_path: Path) -> VSCode:
    """A VS Code with settings and a home of its own."""
    home = tmp_path / "home"
    home.mkdir()
    return _vscode(extensions, home)


def _vscode(extensions: Path, home: Path) -> VSCode:
    node, browser = shutil.which("node"), shutil.which("chromium")
    assert node is not None
    assert browser is not None
    return VSCode(node, browser, extensions, home)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    end = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return


PROGRAMS = Path(sys.executable).parent
"""The folder of the installed `factlint`."""
