"""No network is ever opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from cli.settings import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FORBID = """
import os, sys

OPENS = {"connect", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr", "bind"}

def forbid(event, arguments):
    if not event.startswith("socket.") or event.removeprefix("socket.") not in OPENS:
        return
    address = arguments[1] if event == "socket.bind" else None
    # A library that spaCy loads looks whether this machine knows IPv6; nothing can come in by that.
    if isinstance(address, str) or (address and address[0] == "::1"):
        return
    with open(os.environ["OPENED"], "a") as log:
        print(event, arguments[1:], sys.argv, file=log)
    raise PermissionError("no network")

sys.addaudithook(forbid)
"""
"""What Python reads at its start, in every process: the way to another machine is noted and refused."""
COMMANDS = """
import json, sys
from factlint.cli.main import main
for arguments in json.loads(sys.argv[1]):
    assert main(arguments) in {0, 1}, arguments
"""
INITIALIZE = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}}
SHUTDOWN = {"jsonrpc": "2.0", "id": 2, "method": "shutdown"}
EXIT = {"jsonrpc": "2.0", "method": "exit"}


def message(content: dict[str, object]) -> bytes:
    """Return a message of the language server protocol."""
    body = json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def test_no_command_opens_a_socket(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Neither the commands, nor the processes that they start, nor the language server."""
    forbidden = tmp_path_factory.mktemp("forbidden")
    (forbidden / "sitecustomize.py").write_text(FORBID)
    opened = forbidden / "opened"
    path = os.pathsep.join([str(forbidden), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"PYTHONPATH": path, "OPENED": str(opened)}
    for number in range(8):
        (project / f"drafts/{number}.md").write_text(f"The Kiel Regatta took place on {number + 10} June 2021.\n")
    (project / "factlint.toml").write_text(CONFIG)
    commands = [
        ["check", "--jobs", "2", "--exit-zero"],
        ["check", "--output-format", "sarif"],
        ["facts"],
        ["claims", "drafts/report.md"],
        ["build"],
        ["rule"],
        ["annotate", "drafts/report.md"],
    ]

    def run(*command: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, *command], cwd=project, env=environment, input=given, capture_output=True, check=False
        )

    tried = run("-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert (tried.returncode, opened.exists()) == (1, True), "the test itself must notice a socket"
    opened.unlink()
    done = run("-c", COMMANDS, json.dumps(commands))
    script = "from factlint.cli.main import run; run()"
    served = run("-c", script, "server", given=b"".join(map(message, (INITIALIZE, SHUTDOWN, EXIT))))

    assert done.returncode == 0, done.stderr.decode()
    assert b'"capabilities"' in served.stdout, served.stderr.decode()
    assert not opened.exists(), opened.read_text()
