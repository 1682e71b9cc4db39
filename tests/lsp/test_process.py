"""The command ``factlint server`` as an editor starts it: messages byte by byte, good and bad, and how it ends."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import pytest

from lsp.conftest import WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

COMMAND = [sys.executable, "-c", "from factlint.cli.main import run; run()", "server"]
NO_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); from factlint.cli.main import run; run()"
"""The program in a process that can write to no file, as on a disk that is full."""
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {"processId": None, "rootUri": None, "capabilities": {}},
}


class Wire:
    """A connection to a server, by hand."""

    def __init__(self, into: BinaryIO, out: BinaryIO) -> None:
        self.into = into
        self.out = out
        self.notified: list[dict[str, Any]] = []

    def raw(self, data: bytes) -> None:
        """Send bytes."""
        self.into.write(data)
        self.into.flush()

    def body(self, body: bytes) -> None:
        """Send a body under a right header."""
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def send(self, method: str, params: object = None, number: int | str | None = None) -> None:
        """Send a message."""
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        self.body(json.dumps(message if number is None else {**message, "id": number}).encode())

    def receive(self) -> dict[str, Any]:
        """Return the next message."""
        length = 0
        while line := self.out.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has hung up"
        return json.loads(self.out.read(length))

    def answer(self, number: int | str | None) -> dict[str, Any]:
        """Return the answer to a request; what comes before it is kept."""
        while True:
            message = self.receive()
            if "method" not in message and message.get("id") == number:
                return message
            self.notified.append(message)

    def notice(self, method: str, skip: int = 0) -> dict[str, Any]:
        """Return the next notification of a kind."""
        while True:
            message = self.receive()
            self.notified.append(message)
            if message.get("method") == method:
                if not skip:
                    return message["params"]
                skip -= 1

    def logged(self) -> list[str]:
        """Return what the editor was told to log or show so far."""
        return [each["params"]["message"] for each in self.notified if "Message" in each.get("method", "")]


@contextmanager
def serving(*options: str, command: Sequence[str] = COMMAND) -> Iterator[tuple[subprocess.Popen[bytes], Wire]]:
    """Start a server on pipes."""
    process = subprocess.Popen(
        [*command, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield process, Wire(process.stdin, process.stdout)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with suppress(BrokenPipeError):
                stream.close()


def _open(wire: Wire, path: Path, text: str | None = None) -> None:
    item = {"uri": path.as_uri(), "languageId": "markdown", "version": 1, "text": text or path.read_text()}
    wire.send("textDocument/didOpen", {"textDocument": item})


def test_a_conversation_and_its_end(project: Path) -> None:
    """Capabilities, findings, shutdown, exit with 0; and not a word of anything on standard error."""
    with serving() as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        capabilities = wire.answer(0)["result"]["capabilities"]
        wire.send("initialized", {})
        _open(wire, project / "drafts" / "weekend.md")
        found = wire.notice("textDocument/publishDiagnostics")
        wire.send("shutdown", number=1)
        assert wire.answer(1)["result"] is None
        wire.send("hover", {}, number=2)
        assert "shutdown" in wire.answer(2)["error"]["message"]
        wire.send("exit")
        assert 0 == process.wait(20)
        assert b"" == process.stderr.read()

    assert "utf-16" == capabilities["positionEncoding"]
    assert 2 == capabilities["textDocumentSync"]["change"]
    assert len(WRONG) == len(found["diagnostics"])
    assert 1 == found["version"]


@pytest.mark.parametrize("farewell", ["exit", "hang up"])
def test_an_editor_that_leaves_without_a_word(project: Path, farewell: str) -> None:
    """The server ends as well, while it reads sources and all, and says that it was not asked to."""
    with serving() as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        _open(wire, project / "drafts" / "weekend.md")
        if farewell == "exit":
            wire.send("exit")
        else:
            process.stdin.close()
        assert 1 == process.wait(20)
        assert b"" == process.stderr.read()


BAD_BODIES = [
    b"{",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"null",
    b"[]",
    b"7",
    b'{"method": "textDocument/hover", "id": 5}',
    b'{"jsonrpc": "1.0", "method": "shutdown", "id": 5}',
    b'{"jsonrpc": "2.0"}',
    b'{"jsonrpc": "2.0", "id": 999, "result": 3}',
    b'{"jsonrpc": "2.0", "id": [1], "method": "textDocument/hover", "params": {}}',
    b'{"jsonrpc": "2.0", "id": 5, "error": {"code": "x"}}',
    b'{"jsonrpc": "2.0", "method": 7}',
    b'{"jsonrpc": "2.0", "method": "no/such", "params": {"text": "xylograph"}}',
    b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 12345}}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didOpen"}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": "xylograph"}}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"contentChanges": [{"range": -1}]}}',
    (
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///x",'
        b'"version": 2}, "contentChanges": [{"text": "", "range": {"start": {"line": -4, "character": 0},'
        b'"end": {"line": 0, "character": 0}}}]}}'
    ),
]
BAD_FRAMES = [
    b"\r\n\r\n",
    b"Content-Length: x\r\n\r\n",
    b"Content-Length: -5\r\n\r\n",
    b"Content-Length: 99999999999999\r\n\r\n",
    b"X" * 200_000 + b"\r\n",
    b"Content-Length: 2\r\n\r\n{}trailing rest of a body\r\n",
    b'Content-Length: 4\r\n\r\n{"jsonrpc": "2.0", "cut": "short"}',
    b"",
]
BAD_REQUESTS = [
    ("textDocument/hover", {"textDocument": "xylograph"}, -32602),
    ("textDocument/hover", None, -32602),
    ("textDocument/codeAction", {"textDocument": {"uri": 5}}, -32602),
    ("workspace/executeCommand", {"command": "xylograph"}, -32602),
    ("no/such", {"text": "xylograph"}, -32601),
    ("initialize", INITIALIZE["params"], -32600),
]


def test_malformed_messages(project: Path) -> None:
    """Whatever comes, a request is answered, the draft is checked after it, and no word of it is repeated or logged."""
    with serving() as (process, wire):
        wire.send("textDocument/hover", {}, number="early")
        assert -32002 == wire.answer("early")["error"]["code"]
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        for body in BAD_BODIES:
            wire.body(body)
        for number, (method, params, code) in enumerate(BAD_REQUESTS, 10):
            wire.send(method, params, number)
            assert code == wire.answer(number)["error"]["code"]
        for frame in BAD_FRAMES:
            wire.raw(frame)
            wire.raw(b"content-length: 2\r\nContent-Type: application/json\r\n\r\n{}")
        draft = project / "drafts" / "weekend.md"
        _open(wire, draft, "Xylograph. The harbour board was founded in 1932.\n")
        assert 1 == len(wire.notice("textDocument/publishDiagnostics")["diagnostics"])
        wire.send("shutdown", number=1)
        wire.answer(1)
        wire.send("exit")
        assert 0 == process.wait(20)

        said = [*wire.logged(), process.stderr.read().decode()]
        assert not [line for line in said if "xylograph" in line.lower()]
        assert not [line for line in said if "Traceback" in line]
        assert [] == [each for each in wire.notified if each.get("method") == "window/showMessage"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set on what a process writes")
def test_a_full_disk(project: Path) -> None:
    """The draft is checked all the same, what cannot be written is told in a line, and files stay as they are."""
    config = (project / "factlint.toml").read_bytes()
    draft = project / "drafts" / "weekend.md"
    with serving(command=[sys.executable, "-c", NO_ROOM, "server"]) as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        _open(wire, draft)
        found = wire.notice("textDocument/publishDiagnostics")["diagnostics"]
        offset = draft.read_text().index("1932")
        wire.send("workspace/executeCommand", _command("factlint.stateAsFact", draft.as_uri(), offset), 1)
        wire.answer(1)
        wire.send("workspace/executeCommand", _command("factlint.ignoreBeside", draft.as_uri(), "event-date", ""), 2)
        wire.answer(2)
        wire.send("shutdown", number=3)
        wire.answer(3)
        wire.send("exit")
        assert 0 == process.wait(20)
        assert b"" == process.stderr.read()

    assert len(WRONG) == len(found)
    said = wire.logged()
    assert any("cannot be written" in line and ".factlint" in line for line in said)
    assert all("\n" not in line for line in said)
    assert not [line for line in said if "Traceback" in line or "failed at" in line]
    assert config == (project / "factlint.toml").read_bytes()


def _command(name: str, *arguments: object) -> dict[str, Any]:
    return {"command": name, "arguments": list(arguments)}


@pytest.mark.parametrize("after", ["opening", "findings"])
def test_a_server_that_was_killed(project: Path, after: str) -> None:
    """The next one finds the same, whether the first died while it read the sources or after; no process holds on."""
    with serving() as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        _open(wire, project / "drafts" / "weekend.md")
        if after == "findings":
            assert len(WRONG) == len(wire.notice("textDocument/publishDiagnostics")["diagnostics"])
        process.kill()
        assert -9 == process.wait(20)
    with serving() as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        _open(wire, project / "drafts" / "weekend.md")
        assert len(WRONG) == len(wire.notice("textDocument/publishDiagnostics")["diagnostics"])
        assert [] == wire.logged()


def test_no_word_of_a_draft_is_logged(project: Path) -> None:
    """Whatever is asked of a draft, neither the log nor standard error holds a word of it."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\nexclude = ["*.old.md"]\n')
    draft = project / "drafts" / "weekend.md"
    text = "The xylograph board met. The harbour board, says Xylophonist Ann, was founded in 1932.\n"
    place = {"textDocument": {"uri": draft.as_uri()}, "position": {"line": 0, "character": 82}}
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}
    with serving() as (process, wire):
        wire.body(json.dumps(INITIALIZE).encode())
        wire.answer(0)
        _open(wire, draft, text)
        _open(wire, draft.with_name("first.old.md"), text)
        wire.notice("textDocument/publishDiagnostics")
        for number, (method, params) in enumerate(
            (
                ("textDocument/hover", place),
                ("textDocument/definition", place),
                ("textDocument/completion", place),
                ("textDocument/references", {**place, "context": {"includeDeclaration": True}}),
                ("textDocument/documentSymbol", place),
                ("textDocument/codeLens", place),
                ("textDocument/inlayHint", {**place, "range": everything}),
                ("textDocument/codeAction", {**place, "range": everything, "context": {"diagnostics": []}}),
                ("workspace/executeCommand", _command("factlint.stateAsFact", draft.as_uri(), 10_000)),
                ("workspace/executeCommand", _command("factlint.showSummary", draft.as_uri())),
                ("workspace/executeCommand", _command("factlint.stateAsFact", {"xylograph": 1})),
            ),
            5,
        ):
            wire.send(method, params, number)
            wire.answer(number)
        wire.send("shutdown", number=1)
        wire.answer(1)
        wire.send("exit")
        assert 0 == process.wait(20)
        said = [*wire.logged(), process.stderr.read().decode()]

    assert len(said) > 1
    assert not [line for line in said if "xylo" in line.lower()]


def test_over_tcp(project: Path) -> None:
    """One editor after another, and two at once, each with a server of its own; an interrupt ends it."""
    with serving("--tcp", "127.0.0.1:0") as (process, _):
        line = process.stderr.readline().decode()
        port = int(line.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as idle, idle.makefile("rwb") as stream:
            waiting = Wire(stream, stream)
            waiting.body(json.dumps(INITIALIZE).encode())
            waiting.answer(0)
            for _ in range(2):
                with socket.create_connection(("127.0.0.1", port)) as connection, connection.makefile("rwb") as file:
                    wire = Wire(file, file)
                    wire.body(json.dumps(INITIALIZE).encode())
                    wire.answer(0)
                    _open(wire, project / "drafts" / "weekend.md")
                    assert 2 == len(wire.notice("textDocument/publishDiagnostics")["diagnostics"])
                    wire.send("shutdown", number=1)
                    wire.answer(1)
                    wire.send("exit")
                    assert b"" == file.read()
        process.send_signal(2)
        assert 130 == process.wait(20)
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("address", ["nowhere", "127.0.0.1:", "127.0.0.1:99999", "999.1.2.3:0", "127.0.0.1:{taken}"])
def test_an_address_that_cannot_be_opened(address: str) -> None:
    """One line says which, and the status is 2."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = address.format(taken=taken.getsockname()[1])
        done = subprocess.run([*COMMAND, "--tcp", address], capture_output=True, text=True, timeout=60, check=False)

    assert 2 == done.returncode
    assert address in done.stderr
    assert 1 == len(done.stderr.splitlines())


def test_nothing_else_waits_for_the_protocol() -> None:
    """The command line loads neither pygls nor lsprotocol, not even to show what the server's options are."""
    code = (
        "import sys; from factlint.cli.main import main; main(['server', '--help']); "
        "sys.exit(any(name.partition('.')[0] in {'pygls', 'lsprotocol'} for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False, env={**os.environ, "COLUMNS": "80"}
    )

    assert 0 == done.returncode
    assert b"--tcp" in done.stdout
