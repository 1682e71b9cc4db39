"""Adding to files of the project: in the editor where they are open, else on the disk."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.config.edit import inserted
from factlint.config.replacing import make_file, replace_file
from factlint.lsp.addresses import uri_of
from factlint.lsp.positions import LineIndex
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.config.edit import Insertion
    from factlint.lsp.server import FactlintServer


async def put(server: FactlintServer, path: Path, text: str) -> None:
    """Put whole lines at the end of a file, made if it is not there.

    A file that the writer has open is changed there, and stays unsaved. Raises FactlintError if it cannot be written.
    """
    buffer = next((buffer for buffer in server.buffers if buffer.uri == uri_of(path)), None)
    if buffer is None:
        await asyncio.to_thread(_write, path, text)
        server.look_again()
        return
    at = len(buffer.text)
    change = types.TextEdit(buffer.lines.range(at, at), _joined(buffer.text[:at], text))
    edit = types.WorkspaceEdit(changes={buffer.uri: [change]})
    await _apply(server, types.ApplyWorkspaceEditParams(edit, f"factlint: {path.name}"), path, text.strip())


async def create(server: FactlintServer, path: Path, text: str, *, whole: bool = False) -> None:
    """Write a new file, with the folders above it: by the editor where it can undo that. Raises FactlintError.

    An editor makes it empty and then fills it; where nobody may see it so (``whole``), we write it.
    """
    workspace = server.client_capabilities.workspace
    edits = workspace.workspace_edit if workspace else None
    if (
        not whole
        and _undoes(server)
        and edits
        and types.ResourceOperationKind.Create in (edits.resource_operations or ())
    ):
        document = types.OptionalVersionedTextDocumentIdentifier(uri=uri_of(path))
        top = types.Range(types.Position(0, 0), types.Position(0, 0))
        written = types.TextDocumentEdit(document, [types.TextEdit(top, text)])
        edit = types.WorkspaceEdit(document_changes=[types.CreateFile(uri_of(path)), written])
        await _apply(server, _saved(path, edit), path, text)
    else:
        await asyncio.to_thread(_create, path, text)
    server.look_again()


async def insert(server: FactlintServer, path: Path, insertions: Sequence[Insertion]) -> None:
    """Put texts into a file: by the editor where it has the file open or can undo that. Raises FactlintError."""
    buffer = next((buffer for buffer in server.buffers if buffer.uri == uri_of(path)), None)
    if buffer is None and not _undoes(server):
        await asyncio.to_thread(_insert, path, insertions)
    else:
        lines = buffer.lines if buffer else LineIndex(await asyncio.to_thread(_read, path), server.buffers.encoding)
        changes = [types.TextEdit(lines.range(at, at), text) for at, text in sorted(insertions)]
        added = " ".join(text.strip() for _, text in insertions)
        await _apply(server, _saved(path, types.WorkspaceEdit(changes={uri_of(path): changes})), path, added)
    server.look_again()


def _undoes(server: FactlintServer) -> bool:
    """Tell whether the editor saves what it changes for us in files that are not open: only then may it be the one.

    Others would leave a change that nobody sees, and that is lost or saved much later.
    """
    workspace = server.client_capabilities.workspace
    edits = workspace.workspace_edit if workspace else None
    return bool(workspace and workspace.apply_edit and edits and edits.metadata_support)


def _saved(path: Path, edit: types.WorkspaceEdit) -> types.ApplyWorkspaceEditParams:
    """Return an edit of files that nobody looks at: to be saved at once."""
    metadata = types.WorkspaceEditMetadata(is_refactoring=True)
    return types.ApplyWorkspaceEditParams(edit, f"factlint: {path.name}", metadata)


async def _apply(server: FactlintServer, params: types.ApplyWorkspaceEditParams, path: Path, added: str) -> None:
    done = await server.workspace_apply_edit_async(params)
    if not done.applied:
        message = f"{path}: the editor did not take the change; add this to the file: {added}"
        raise FactlintError(message)


def _create(path: Path, text: str) -> None:
    try:
        make_file(path, text.encode())
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror})"
        raise FactlintError(message) from error


def _insert(path: Path, insertions: Sequence[Insertion]) -> None:
    text = inserted(_read(path), list(insertions))
    try:
        replace_file(path, text.encode())
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror})"
        raise FactlintError(message) from error


def _read(path: Path) -> str:
    try:
        # Bytes, so that the ends of lines stay as they are.
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        message = f"{path}: cannot be read ({reason})"
        raise FactlintError(message) from error


def _write(path: Path, text: str) -> None:
    try:
        # Bytes, so that the ends of lines stay as they are.
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
        replace_file(path, (old + _joined(old, text)).encode())
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        message = f"{path}: cannot be written ({reason}); add this to the file yourself: {text.strip()}"
        raise FactlintError(message) from error


def _joined(before: str, text: str) -> str:
    newline = "\r\n" if "\r\n" in before else "\n"
    text = text.replace("\n", newline)
    return text if not before or before.endswith(("\n", "\r", "\ufeff")) else newline + text
