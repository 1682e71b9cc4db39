"""An editor as far as a language server can tell: pytest-lsp's client, with buffers of its own."""

from __future__ import annotations

import ast
import asyncio
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

if TYPE_CHECKING:
    from collections.abc import Callable

EDITORS = {"visual_studio_code": "utf-16", "neovim@v0.11": "utf-8", "emacs": "utf-32"}
"""Three editors, and how each counts columns."""
PULLING = "visual_studio_code, newer"
"""VS Code as it is now: it asks for diagnostics, and shows hints."""

_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
PATIENCE = 60.0


def make_client() -> LanguageClient:
    """Return a client that keeps every publication, watch and progress that it is sent."""
    client = LanguageClient(converter_factory=default_converter)
    client.published = []
    client.watches = {}
    client.asked_to_watch = 0

    def publish(client: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
        client.published.append(params)
        client.diagnostics[params.uri] = params.diagnostics

    def register(client: LanguageClient, params: types.RegistrationParams) -> None:
        for registration in params.registrations:
            assert registration.id not in client.watches, "registered twice"
            client.watches[registration.id] = registration.register_options

    def unregister(client: LanguageClient, params: types.UnregistrationParams) -> None:
        for registration in params.unregisterations:
            del client.watches[registration.id]

    features = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish,
        types.CLIENT_REGISTER_CAPABILITY: register,
        types.CLIENT_UNREGISTER_CAPABILITY: unregister,
    }
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **features})
    return client


def capabilities(name: str) -> types.ClientCapabilities:
    """Return what an editor says that it can do."""
    found = client_capabilities(name.partition(",")[0])
    if name == PULLING:
        found.text_document.diagnostic = types.DiagnosticClientCapabilities()
        found.text_document.inlay_hint = types.InlayHintClientCapabilities()
        found.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
        found.workspace.inlay_hint = types.InlayHintWorkspaceClientCapabilities(refresh_support=True)
    return found


@dataclass
class Buffer:
    """What the writer sees of one document, kept without a line of the server's code."""

    uri: str
    text: str
    units: str
    version: int = 1

    def lines(self) -> list[str]:
        """Return the lines with their ends."""
        return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", self.text) + (
            [""] if re.search(r"(?:\A|[\r\n])\Z", self.text) else []
        )

    def position(self, offset: int) -> types.Position:
        """Return where the editor says that the code point ``offset`` stands."""
        for number, line in enumerate(self.lines()):
            if offset <= len(line.rstrip("\r\n")):
                codec, unit = _UNITS[self.units]
                return types.Position(number, len(line[:offset].encode(codec)) // unit)
            offset -= len(line)
        message = f"no position is there: {offset}"
        raise AssertionError(message)

    def offset(self, position: types.Position) -> int:
        """Return the code point at a position that the server sent."""
        codec, unit = _UNITS[self.units]
        lines = self.lines()
        line = lines[position.line].rstrip("\r\n")
        before = line.encode(codec)[: position.character * unit]
        assert len(before) == position.character * unit, "a column past its line"
        return sum(map(len, lines[: position.line])) + len(before.decode(codec))

    def words(self, range_: types.Range) -> str:
        """Return the words that a range underlines."""
        return self.text[self.offset(range_.start) : self.offset(range_.end)]

    def may_stand(self, offset: int) -> bool:
        """Tell whether a cursor can be there: between the two characters of a line's end it cannot."""
        return self.text[offset - 1 : offset + 1] != "\r\n"

    def apply(self, edits: list[types.TextEdit]) -> None:
        """Apply edits that the server sent, all at once."""
        places = sorted(
            ((self.offset(edit.range.start), self.offset(edit.range.end), edit.new_text) for edit in edits),
            reverse=True,
        )
        for start, end, text in places:
            self.text = self.text[:start] + text + self.text[end:]


@dataclass
class Editor:
    """An editor with a server. ``client`` is the connection, ``server`` the server where it runs in this process."""

    client: Any
    name: str
    server: Any = None
    buffers: dict[str, Buffer] = field(default_factory=dict)

    @property
    def units(self) -> str:
        """What the editor counts columns in."""
        return EDITORS[self.name.partition(",")[0]]

    async def start(
        self,
        *folders: Path | None,
        options: object = None,
        experimental: dict[str, object] | None = None,
        edits: types.WorkspaceEditClientCapabilities | None = None,
    ) -> types.InitializeResult:
        """Begin the conversation, with ``folders`` as the workspace."""
        able = capabilities(self.name)
        able.experimental = experimental
        if edits:
            able.workspace.workspace_edit = edits
        workspace = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders if folder]
        return await self.client.initialize_session(
            types.InitializeParams(
                capabilities=able,
                workspace_folders=workspace or None,
                initialization_options=options,
            )
        )

    def open(self, where: Path | str, text: str | None = None, language: str = "markdown") -> Buffer:
        """Open a document: a path, with what the file holds unless ``text`` is given, or another address."""
        uri = where.as_uri() if isinstance(where, Path) else where
        if text is None:
            text = Path(where).read_bytes().decode()
        buffer = self.buffers[uri] = Buffer(uri, text, self.units)
        item = types.TextDocumentItem(uri, language, buffer.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return buffer

    def type(self, buffer: Buffer, start: int, end: int, text: str) -> None:
        """Replace the code points ``start`` to ``end``."""
        change = types.TextDocumentContentChangePartial(
            range=types.Range(buffer.position(start), buffer.position(end)), text=text
        )
        buffer.text = buffer.text[:start] + text + buffer.text[end:]
        buffer.version += 1
        document = types.VersionedTextDocumentIdentifier(uri=buffer.uri, version=buffer.version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def replace(self, buffer: Buffer, old: str, new: str) -> None:
        """Replace the first ``old`` in the text."""
        start = buffer.text.index(old)
        self.type(buffer, start, start + len(old), new)

    def save(self, path: Path, text: str | None = None) -> None:
        """Write a file and say that it was saved, as its editor does."""
        if text is not None:
            path.write_text(text)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(path.as_uri())))

    def changed_on_disk(self, path: Path, kind: types.FileChangeType = types.FileChangeType.Changed) -> None:
        """Say that a watched file has changed."""
        event = types.FileEvent(path.as_uri(), kind)
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    async def found(self, buffer: Buffer) -> list[types.Diagnostic]:
        """Return what was found in the text as it is now, when it is published."""

        def latest() -> list[types.Diagnostic] | None:
            for params in reversed(self.client.published):
                if params.uri == buffer.uri:
                    return list(params.diagnostics) if params.version == buffer.version else None
            return None

        return await until(latest)

    async def words(self, buffer: Buffer) -> list[tuple[str, str]]:
        """Return rule and underlined words of what was found in the text as it is now."""
        return [(str(each.code), buffer.words(each.range)) for each in await self.found(buffer)]

    async def becomes(self, buffer: Buffer, expected: list[str]) -> None:
        """Wait until just these words are underlined in the text as it is now."""

        def now() -> bool | None:
            latest = next((each for each in reversed(self.client.published) if each.uri == buffer.uri), None)
            current = latest is not None and latest.version == buffer.version
            return (current and [buffer.words(each.range) for each in latest.diagnostics] == expected) or None

        await until(now)

    async def actions(
        self, buffer: Buffer, range_: types.Range, only: list[str] | None = None
    ) -> list[types.CodeAction]:
        """Ask for the code actions at a place."""
        context = types.CodeActionContext(diagnostics=[], only=only)
        document = types.TextDocumentIdentifier(buffer.uri)
        found = await self.client.text_document_code_action_async(types.CodeActionParams(document, range_, context))
        return [_whole(action) for action in found or ()]

    async def fixes(self, buffer: Buffer, range_: types.Range) -> list[types.CodeAction]:
        """Ask for the quick fixes at a place, and return those that change what the draft says."""
        found = await self.actions(buffer, range_, [types.CodeActionKind.QuickFix])
        return [action for action in found if action.title.startswith(("Change", "Add"))]

    async def hover(self, buffer: Buffer, offset: int) -> types.Hover | None:
        """Ask what stands at a code point."""
        document = types.TextDocumentIdentifier(buffer.uri)
        params = types.HoverParams(document, buffer.position(offset))
        return await self.client.text_document_hover_async(params)

    def shown(self) -> list[str]:
        """Return the popups so far."""
        return [message.message for message in self.client.messages]

    def logged(self) -> list[str]:
        """Return the lines of the log so far."""
        return [message.message for message in self.client.log_messages]


def _whole(action: types.CodeAction | types.Command) -> types.CodeAction:
    """Return an action that the client's library took for a command, since it has no edit."""
    if isinstance(action, types.CodeAction):
        return action
    return types.CodeAction(action.title, command=types.Command(**ast.literal_eval(str(action.command))))


def edits_of(action: types.CodeAction, buffer: Buffer) -> list[types.TextEdit]:
    """Return the edits of an action, which must be of ``buffer`` as it is now."""
    assert action.edit is not None
    if action.edit.document_changes:
        (change,) = action.edit.document_changes
        assert buffer.uri == change.text_document.uri
        assert buffer.version == change.text_document.version
        return list(change.edits)
    assert action.edit.changes is not None
    return list(action.edit.changes[buffer.uri])


async def until(ready: Callable[[], Any], patience: float = PATIENCE) -> Any:  # noqa: ANN401 - whatever is ready
    """Wait until ``ready`` returns something, and return it."""
    deadline = asyncio.get_running_loop().time() + patience
    while (result := ready()) is None:
        assert asyncio.get_running_loop().time() < deadline, "waited in vain"
        await asyncio.sleep(0.01)
    return result
