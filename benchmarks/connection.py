"""A language server on pipes, as an editor starts one, with a document open in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FACTLINT = [sys.executable, "-c", "from factlint.cli.main import run; run()", "server"]
IDLE = [sys.executable, str(Path(__file__).with_name("idle_server.py"))]


class Connection:
    """A server that was started; its document's text is ``text``."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ours
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, number=1)
        while "result" not in self._receive():
            pass
        self.send("initialized", {})
        self.text = ""
        self._uri = ""
        self._version = 0

    def send(self, method: str, params: dict[str, Any] | None = None, number: int | None = None) -> None:
        """Send a message."""
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        body = json.dumps(message if number is None else {**message, "id": number}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def open(self, draft: Path) -> int:
        """Open a draft, wait for its diagnostics, and return how many there are."""
        self.text = draft.read_text(encoding="utf-8")
        self._uri = draft.as_uri()
        item = {"uri": self._uri, "languageId": "markdown", "version": 0, "text": self.text}
        self.send("textDocument/didOpen", {"textDocument": item})
        return self._published()

    def replace(self, start: int, end: int, words: str) -> int:
        """Replace code points of the document, wait for the diagnostics of the new text, and return how many there are.

        The text must hold no character that takes two units of UTF-16.
        """
        self._version += 1
        where = {"start": self._position(start), "end": self._position(end)}
        changed = {"uri": self._uri, "version": self._version}
        self.text = self.text[:start] + words + self.text[end:]
        self.send(
            "textDocument/didChange", {"textDocument": changed, "contentChanges": [{"range": where, "text": words}]}
        )
        return self._published()

    def _position(self, offset: int) -> dict[str, int]:
        line = self.text.count("\n", 0, offset)
        return {"line": line, "character": offset - (self.text.rfind("\n", 0, offset) + 1)}

    def _published(self) -> int:
        while True:
            message = self._receive()
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params.get("version") == self._version:
                return len(params["diagnostics"])

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def resident(self) -> float:
        """Return how many MiB of memory the server has, by the system's own account (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    def processor(self) -> float:
        """Return how many seconds of processor time the server's threads have used (Linux)."""
        used = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text(encoding="ascii").split()[0]) for one in used) / 1e9

    def close(self) -> None:
        """End the server."""
        self.send("shutdown", number=2)
        self.send("exit")
        self._process.wait()
