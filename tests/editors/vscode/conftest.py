"""The real VS Code that ``install.sh`` has put into ``.editors/vscode``, with our packed extension in it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

HERE = Path(__file__).parent
INSTALLED = HERE.parents[2] / ".editors" / "vscode"
SYSTEM_PATH = ("/usr/local/bin", "/usr/bin", "/bin")
PATIENCE = 60
"""Seconds within which VS Code listens, even on a busy machine."""
LIMIT = 300
"""Seconds that a script may take: each of its own waits is shorter, and says what it waited for."""

SETTINGS = {
    "editor.fontFamily": "DejaVu Sans Mono",
    "editor.fontSize": 15,
    "editor.hover.above": False,
    "editor.minimap.enabled": False,
    "editor.wordWrap": "on",
    "extensions.autoCheckUpdates": False,
    "files.exclude": {"**/.factlint": True},
    "remote.autoForwardPorts": False,
    "security.workspace.trust.enabled": False,
    "telemetry.telemetryLevel": "off",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
}


@dataclass
class VSCode:
    """An installed VS Code, and the folders that it reads extensions from and writes to."""

    extensions: Path
    home: Path

    def play(
        self, script: str, workspace: Path, *, path: tuple[Path, ...], settings: dict[str, object], **options: object
    ) -> dict[str, Any]:
        """Open a workspace with these folders first on PATH, let a script act as the writer, and return what it saw."""
        data = self.home / "data"
        user = data / "User" / "settings.json"
        user.parent.mkdir(parents=True)
        user.write_text(json.dumps(SETTINGS | settings), "utf-8")
        # extensions get the environment of a login shell, which sets PATH anew
        folders = os.pathsep.join((*map(str, path), *SYSTEM_PATH))
        (self.home / ".profile").write_text(f"export PATH={shlex.quote(folders)}\n", "utf-8")
        port = _free_port()
        failure = self.home / "failure.png"
        given = {
            "url": f"http://127.0.0.1:{port}/?{urlencode({'folder': str(workspace)})}",
            "browser": shutil.which("chromium"),
            "data": str(data),
            "failure": str(failure),
            **options,
        }
        with (self.home / "server.log").open("wb") as log:
            server = subprocess.Popen(
                self._command(f"--bind-addr=127.0.0.1:{port}", "--auth=none"),
                stdout=log,
                stderr=log,
                env=self._environment(),
            )
        try:
            _wait_for(port)
            writer = ["node", str(HERE / script), json.dumps(given)]
            run = subprocess.run(writer, capture_output=True, text=True, timeout=LIMIT, check=False)
        finally:
            server.terminate()
            server.wait(10)
        if run.returncode != 0:
            pytest.fail(f"{script}: {run.stderr}\nwhat was on the screen: {failure}")
        seen: dict[str, Any] = json.loads(run.stdout)
        return seen

    def install(self, extension: Path) -> None:
        """Install a packed extension."""
        command = self._command(f"--install-extension={extension}")
        subprocess.run(command, check=True, capture_output=True, env=self._environment())

    def _command(self, *arguments: str) -> list[str]:
        program = ["node", str(INSTALLED / "node_modules" / "code-server")]
        folders = [f"--user-data-dir={self.home / 'data'}", f"--extensions-dir={self.extensions}"]
        quiet = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"]
        return [*program, *folders, *quiet, *arguments]

    def _environment(self) -> dict[str, str]:
        return {
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "SHELL": "/bin/sh",
        }


@pytest.fixture(scope="session")
def extensions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of extensions with ours in it; skip where VS Code could not be installed."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text("utf-8").strip())
    extension = INSTALLED / "factlint.vsix"
    if not (extension.exists() and list(INSTALLED.glob("ready-*"))):
        pytest.skip("VS Code: run `make test-editors` first")
    home = tmp_path_factory.mktemp("vscode")
    vscode = VSCode(home / "extensions", home)
    vscode.install(extension)
    return vscode.extensions


@pytest.fixture
def vscode(extensions: Path, tmp_path: Path) -> VSCode:
    """Return a VS Code with settings and a home of its own."""
    home = tmp_path / "home"
    home.mkdir()
    return VSCode(extensions, home)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
