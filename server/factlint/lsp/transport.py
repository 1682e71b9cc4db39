"""How messages come and go: over stdin and stdout, or over TCP."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO

from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.lsp.server import FactlintServer

# Searched for, not matched: after a wrong length the rest of a body stands before the next header on one line.
_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,9})[ \t]*\r?\n\Z", re.IGNORECASE)
_CHUNK = 65536


def serve_stdio(make: Callable[[], FactlintServer]) -> int:
    """Serve one client over stdin and stdout until it leaves; return the exit status."""
    # Whatever else prints goes to stderr: one stray line on stdout would end the conversation.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    status, at_rest = asyncio.run(_serve_pipes(make, sys.stdin.buffer, out))
    if not at_rest:
        # A source is being read in C code, which would fall over while Python is taken down around it.
        os._exit(status)
    return status


def serve_tcp(make: Callable[[], FactlintServer], host: str, port: int, announce: Callable[[str, int], None]) -> None:
    """Serve clients at an address, one after another or at once, until interrupted.

    ``announce`` is told the address once it is open (port 0 lets the system choose one). Raises FactlintError if the
    address cannot be opened.
    """
    try:
        asyncio.run(listen(make, host, port, announce))
    except OSError as error:
        message = f"{host}:{port}: cannot listen there: {error.strerror or error}; choose another address"
        raise FactlintError(message) from error


async def _serve_pipes(make: Callable[[], FactlintServer], stdin: BinaryIO, stdout: BinaryIO) -> tuple[int, bool]:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    # A thread of its own, that nothing else can keep busy: the server never goes deaf.
    threading.Thread(target=_pump, args=(stdin, reader, loop), name="factlint-stdin", daemon=True).start()
    return await _converse(make(), reader, _Out(stdout))


async def listen(
    make: Callable[[], FactlintServer], host: str, port: int, announce: Callable[[str, int], None]
) -> None:
    """Serve clients at an address until cancelled; ``announce`` as for ``serve_tcp``."""

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # An interrupt ends the conversation; asyncio would log a trace for each that it cancels.
        with contextlib.suppress(asyncio.CancelledError), contextlib.closing(writer):
            await _converse(make(), reader, _Out(writer))

    listening = await asyncio.start_server(client, host, port)
    announce(*listening.sockets[0].getsockname()[:2])
    async with listening:
        await listening.serve_forever()


async def _converse(server: FactlintServer, reader: asyncio.StreamReader, out: _Out) -> tuple[int, bool]:
    """Hand each message to ``server`` until the client leaves.

    Return the exit status (0 if the client asked to shut down before), and whether all work has come to an end.
    """
    server.protocol.set_writer(out)
    try:
        while not server.protocol.ended and not out.broken:
            body = await read_body(reader)
            if body is None:
                break
            server.protocol.receive(body)
    finally:
        at_rest = server.close()
    return (0 if server.protocol.ended_well else 1), at_rest


async def read_body(reader: asyncio.StreamReader) -> bytes | None:
    """Return the next message's body; None at the end of the stream. Headers that make no sense are skipped."""
    length: int | None = None
    while True:
        try:
            line = await reader.readline()
        except ValueError:  # no header is that long
            continue
        except OSError:
            return None
        if not line:
            return None
        if found := _LENGTH.search(line):
            length = int(found[1])
        elif length is not None and not line.strip():
            try:
                return await reader.readexactly(length)
            except (asyncio.IncompleteReadError, OSError):
                return None


def _pump(stdin: BinaryIO, reader: asyncio.StreamReader, loop: asyncio.AbstractEventLoop) -> None:
    number = stdin.fileno()
    try:
        while chunk := os.read(number, _CHUNK):
            loop.call_soon_threadsafe(reader.feed_data, chunk)
        loop.call_soon_threadsafe(reader.feed_eof)
    except (OSError, RuntimeError):  # the stream or the loop was closed
        return


class _Out:
    """Where messages are written. A client that is gone is remembered, and raises nothing."""

    def __init__(self, stream: BinaryIO | asyncio.StreamWriter) -> None:
        self._stream = stream
        self.broken = False

    def write(self, data: bytes) -> None:
        if self.broken:
            return
        try:
            self._stream.write(data)
            if not isinstance(self._stream, asyncio.StreamWriter):
                self._stream.flush()
        except (OSError, ValueError):
            self.broken = True

    def close(self) -> None:
        self._stream.close()
