"""Adding to files of the project: in the editor where they are open, else on the disk."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import uri_of
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.lsp.server import FactlintServer


async def put(server: FactlintServer, path: Path, text: str, *, line: int | None = None) -> None:
    """Put whole lines into a file, made if it is not there: at its end, or before ``line`` (from 0).

    A file that the writer has open is changed there, and stays unsaved. Raises FactlintError if it cannot be written.
    """
    buffer = next((buffer for buffer in server.buffers if buffer.uri == uri_of(path)), None)
    if buffer is None:
        await asyncio.to_thread(_write, path, text, line)
        server.look_again()
        return
    at = len(buffer.text) if line is None else buffer.lines.offset(types.Position(line, 0))
    change = types.TextEdit(buffer.lines.range(at, at), _joined(buffer.text[:at], text))
    edit = types.WorkspaceEdit(changes={buffer.uri: [change]})
    done = await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, f"factlint: {path.name}"))
    if not done.applied:
        message = f"{path}: the editor did not take the change; add this to the file: {text.strip()}"
        raise FactlintError(message)


def _write(path: Path, text: str, line: int | None) -> None:
    try:
        # Bytes, so that the ends of lines stay as they are.
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
        lines = old.splitlines(keepends=True)
        at = len(old) if line is None else sum(map(len, lines[:line]))
        path.write_bytes((old[:at] + _joined(old[:at], text) + old[at:]).encode())
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        message = f"{path}: cannot be written ({reason}); add this to the file yourself: {text.strip()}"
        raise FactlintError(message) from error


def _joined(before: str, text: str) -> str:
    newline = "\r\n" if "\r\n" in before else "\n"
    text = text.replace("\n", newline)
    return text if not before or before.endswith(("\n", "\r", "\ufeff")) else newline + text
