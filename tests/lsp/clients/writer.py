"""A writer at an editor that was recorded, with a server of its own in another process."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp.client import progress

from factlint.lsp.addresses import path_of
from lsp.editor import Buffer, Editor, edits_of, make_client, until

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = (sys.executable, "-c", "from factlint.cli.main import run; run()", "server")
CLIENTS = (
    "vscode-1.100, pulling",
    "vscode-1.100",
    "neovim-0.11, pulling",
    "neovim-0.11",
    "neovim-0.7",
    "emacs-28",
    "helix-25.01",
)
"""What each editor says of itself in ``initialize``, as ``tests/editors`` recorded it, and whether it asks for
diagnostics. VS Code does; with an older library it waits for them. Neovim does once it can be told to ask again."""
PULLING = tuple(name for name in CLIENTS if name.endswith("pulling"))
ACTING = tuple(name for name in CLIENTS if name != "neovim-0.11, pulling")
"""Those that differ in more than how diagnostics reach them."""
START = {"codeLens": False}
"""What each editor sends as it starts; its settings, which come later, win."""


def recorded(name: str) -> dict[str, Any]:
    """Return the capabilities of a client in ``CLIENTS``."""
    file, _, pulling = name.partition(", ")
    able: dict[str, Any] = json.loads(Path(__file__).with_name(f"{file}.json").read_text("utf-8"))
    if pulling:
        able["workspace"].setdefault("diagnostics", {})["refreshSupport"] = True
    elif "diagnostics" in able["workspace"]:
        del able["workspace"]["diagnostics"], able["textDocument"]["diagnostic"]
    return able


def that(section: str, name: str) -> tuple[str, ...]:
    """Return the clients that announce a capability; the others never send such a request."""
    return tuple(client for client in ACTING if name in recorded(client)[section])


@dataclass
class Writer(Editor):
    """An editor that does with edits what the recorded one does.

    ``offered`` is what the server said it can do, ``again`` what it asked the editor to ask for again, ``parts`` are
    the answers that came part by part, by their tokens.
    """

    able: types.ClientCapabilities = field(default_factory=types.ClientCapabilities)
    offered: types.ServerCapabilities = field(default_factory=types.ServerCapabilities)
    again: list[str] = field(default_factory=list)
    parts: dict[str | int, list[Any]] = field(default_factory=dict)

    @property
    def units(self) -> str:
        """What the server said that columns count."""
        return str(self.offered.position_encoding)

    @property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics."""
        return self.name in PULLING

    @property
    def saves(self) -> bool:
        """Whether the editor writes and saves files for a server."""
        edits = self.able.workspace.workspace_edit
        return bool(edits and edits.metadata_support)

    def knows(self, *names: str) -> bool:
        """Tell whether a capability was announced, such as ``("text_document", "code_lens")``."""
        value: Any = self.able
        for name in names:
            value = getattr(value, name, None)
        return bool(value)

    async def becomes(self, buffer: Buffer, expected: list[str]) -> None:
        """Wait until just these words are underlined; who pulls asks once, and then only when told to ask again."""
        if not self.pulls:
            await super().becomes(buffer, expected)
            return
        while True:
            asked = self.client.diagnostic_refresh_count
            if expected == [buffer.words(each.range) for each in await self.pull(buffer)]:
                return
            await until(lambda before=asked: self.client.diagnostic_refresh_count > before or None)

    async def pull(self, buffer: Buffer) -> list[types.Diagnostic]:
        """Ask for what was found in a document."""
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(buffer.uri))
        return list((await self.client.text_document_diagnostic_async(params)).items)

    async def underlined(self, buffer: Buffer) -> list[types.Diagnostic]:
        """Return what is underlined in the text as it is now."""
        return await (self.pull(buffer) if self.pulls else self.found(buffer))

    async def menu(self, buffer: Buffer, words: str, *kinds: str) -> dict[str, types.CodeAction]:
        """Return what is offered where words stand last, by title. Nothing but the protocol is needed for any of it."""
        at = buffer.text.rindex(words)
        place = types.Range(buffer.position(at), buffer.position(at + len(words)))
        found = await self.actions(buffer, place, list(kinds) or None)
        offered = self.offered.code_action_provider.code_action_kinds
        for action in found:
            assert action.command or action.kind in offered
            assert (action.edit is None) != (action.command is None)
            assert action.command is None or action.command.command in self.offered.execute_command_provider.commands
        assert len({action.title for action in found}) == len(found)
        return {action.title: action for action in found}

    async def take(self, buffer: Buffer, action: types.CodeAction) -> None:
        """Do what an action says."""
        if action.edit:
            self.change(buffer, edits_of(action, buffer))
        else:
            await self.run(action.command)

    async def run(self, command: types.Command) -> None:
        """Have the server do a command that it offered."""
        params = types.ExecuteCommandParams(command.command, command.arguments)
        await self.client.workspace_execute_command_async(params)

    def change(self, buffer: Buffer, edits: Sequence[types.TextEdit]) -> None:
        """Apply edits of one document, from the last to the first, and tell the server."""
        for edit in sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True):
            self.type(buffer, buffer.offset(edit.range.start), buffer.offset(edit.range.end), edit.new_text)

    def close(self, buffer: Buffer) -> None:
        """Close a document."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(buffer.uri)))
        del self.buffers[buffer.uri]

    def has_folder(self, path: Path, *, gone: bool = False) -> None:
        """Say that the workspace has a folder, or has it no longer."""
        folder = [types.WorkspaceFolder(path.as_uri(), path.name)]
        event = types.WorkspaceFoldersChangeEvent([] if gone else folder, folder if gone else [])
        self.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))

    def settings(self, values: dict[str, object]) -> None:
        """Set what the user chose for factlint, and say so as the editor does: it is asked, or tells by itself."""
        asked = self.knows("workspace", "configuration")
        self.client.set_configuration({"factlint": START | values})
        told = None if asked else {"factlint": START | values}
        self.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(told))

    def told_of(self, path: Path, kind: types.FileChangeType = types.FileChangeType.Changed) -> None:
        """Say that a file was written, as the editor does that: it watches it, or has saved it."""
        if self.knows("workspace", "did_change_watched_files", "dynamic_registration"):
            self.changed_on_disk(path, kind)
        else:
            self.save(path)

    def apply_edit(self, params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
        """Change open documents; of other files, only what this editor saves by itself."""
        for change in params.edit.document_changes or ():
            if isinstance(change, types.CreateFile):
                assert self.saves
                path_of(change.uri).parent.mkdir(parents=True, exist_ok=True)
                path_of(change.uri).write_text("")
            else:
                self._edit(change.text_document.uri, change.edits)
        for uri, edits in (params.edit.changes or {}).items():
            self._edit(uri, edits)
        return types.ApplyWorkspaceEditResult(applied=True)

    def take_progress(self, params: types.ProgressParams) -> None:
        """Keep what was reported of work that goes on, and parts of an answer."""
        if "kind" in params.value:
            progress(self.client, params)
        else:
            self.parts.setdefault(params.token, []).extend(params.value["items"])

    def _edit(self, uri: str, edits: Sequence[types.TextEdit]) -> None:
        if uri in self.buffers:
            self.change(self.buffers[uri], edits)
            return
        assert self.saves, "nobody would see this change"
        path = path_of(uri)
        lying = Buffer(uri, path.read_text(), self.units)
        lying.apply(list(edits))
        path.write_text(lying.text)
        self.changed_on_disk(path)


async def start(name: str) -> Writer:
    """Start a server over its standard input and output, for an editor as it was recorded."""
    able = default_converter().structure(recorded(name), types.ClientCapabilities)
    client = make_client()
    writer = Writer(client, name, able=able)
    client.feature(types.WORKSPACE_APPLY_EDIT)(lambda params: writer.apply_edit(params))  # noqa: PLW0108 - pygls marks it
    if writer.knows("workspace", "code_lens", "refresh_support"):
        client.feature(types.WORKSPACE_CODE_LENS_REFRESH)(lambda _: writer.again.append("lens"))
    if writer.knows("workspace", "inlay_hint", "refresh_support"):
        client.feature(types.WORKSPACE_INLAY_HINT_REFRESH)(lambda _: writer.again.append("hints"))
    client.protocol.fm._features.pop(types.PROGRESS)
    client.feature(types.PROGRESS)(lambda params: writer.take_progress(params))  # noqa: PLW0108
    await client.start_io(*COMMAND)
    params = types.InitializeParams(capabilities=able, initialization_options=START)
    writer.offered = (await client.initialize_session(params)).capabilities
    return writer


async def stop(writer: Writer) -> None:
    """End the conversation, and wait until the server has ended."""
    await writer.client.shutdown_session()
    assert await asyncio.wait_for(writer.client._server.wait(), 60) == 0
    await writer.client.stop()
