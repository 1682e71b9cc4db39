"""What can be done about a finding or a claim, all of it by edits and by commands of the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of
from factlint.lsp.commands import IGNORE_BESIDE, OPEN_SOURCE, STATE_AS_FACT
from factlint.lsp.features import sources
from factlint.lsp.fixes import alike, compatible, merged, touched
from factlint.lsp.silencing import COMMENTED, here, in_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.checks import Shown
    from factlint.lsp.server import FactlintServer
    from factlint.model.findings import Edit, Finding

FIX_ALL = "source.fixAll.factlint"


def register(server: FactlintServer) -> None:
    """Offer fixes, ways to ignore a finding, and to state a sentence as a fact."""

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL, sources.ADD]),
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        buffer = server.buffers.get(params.text_document.uri)
        shown = await server.checks.settled(buffer) if buffer else None
        # The writer may have typed while we waited: a fix for another text would hit the wrong words.
        if buffer is None or not server.buffers.is_newest(buffer):
            return []
        found = list(_on_findings(server, params, buffer, shown)) if shown else []
        # Where nothing could be checked, the first source may be what is missing.
        if _wanted(params, sources.ADD):
            found.extend(sources.offers(buffer, params.range))
        return found


def _on_findings(
    server: FactlintServer, params: types.CodeActionParams, buffer: Buffer, shown: Shown
) -> Iterator[types.CodeAction]:
    if _wanted(params, types.CodeActionKind.QuickFix):
        start, end = buffer.lines.offset(params.range.start), buffer.lines.offset(params.range.end)
        yield from _Offers(server, buffer, shown).at(start, end)
    safe = compatible(shown.checked.findings) if _wanted(params, FIX_ALL) else ()
    # Among quick fixes it is worth a line only where it does more than the one beside it.
    if safe and (params.context.only is not None or len(shown.diagnostics) > 1):
        title = "Apply all safe fixes of factlint"
        yield types.CodeAction(title=title, kind=FIX_ALL, edit=edit_of(server, buffer, safe))


class _Offers:
    """The quick fixes of one state of a document."""

    def __init__(self, server: FactlintServer, buffer: Buffer, shown: Shown) -> None:
        self._server = server
        self._buffer = buffer
        self._findings = shown.checked.findings
        self._format = shown.checked.format
        self._diagnostics = shown.diagnostics

    def at(self, start: int, end: int) -> Iterator[types.CodeAction]:
        """Yield what can be done about the findings that the code points ``start`` to ``end`` touch, fixes first."""
        here = [pair for pair in zip(self._findings, self._diagnostics, strict=False) if touched(pair[0], start, end)]
        for finding, diagnostic in here:
            yield from self._fixes(finding, diagnostic)
        for finding, diagnostic in here:
            yield from self._ignores(finding, diagnostic)
            title = "State this sentence as a fact"
            yield self._command(title, STATE_AS_FACT, [self._buffer.uri, finding.start], diagnostic)
            yield from self._source(finding, diagnostic)

    def _fixes(self, finding: Finding, diagnostic: types.Diagnostic) -> Iterator[types.CodeAction]:
        for rank, fix in enumerate(finding.fixes):
            yield self._edit(fix.title, fix.edits, diagnostic, preferred=rank == 0)
        same = alike(finding, self._findings)
        edits = merged(same)
        if len(same) > 1 and edits:
            yield self._edit(f"{finding.fixes[0].title} in all {len(same)} places", edits, diagnostic)

    def _ignores(self, finding: Finding, diagnostic: types.Diagnostic) -> Iterator[types.CodeAction]:
        text, rule, uri = self._buffer.text, finding.rule, self._buffer.uri
        commented = self._format in COMMENTED
        comment = here(text, self._format, rule, finding.start, finding.end) if commented else None
        whole = in_file(text, self._format, rule) if commented else None
        if comment:
            yield self._edit(f"Ignore {rule} here", [comment], diagnostic)
        elif path_of(uri) and self._format != "html":
            title = f"Ignore {rule} for “{finding.text}”"
            yield self._command(title, IGNORE_BESIDE, [uri, rule, finding.text], diagnostic)
        if whole:
            yield self._edit(f"Ignore {rule} in this file", [whole], diagnostic)
        elif path_of(uri):
            yield self._command(f"Ignore {rule} in this file", IGNORE_BESIDE, [uri, rule, ""], diagnostic)

    def _source(self, finding: Finding, diagnostic: types.Diagnostic) -> Iterator[types.CodeAction]:
        """Yield the way to the best evidence, where the editor can be sent there."""
        window = self._server.client_capabilities.window
        related = diagnostic.related_information or []
        if finding.evidence and related and window and window.show_document and window.show_document.support:
            place, evidence = related[0].location, finding.evidence[0]
            from factlint.documents.extraction import counted  # noqa: PLC0415 - loaded in the worker

            title = f"Open {evidence.path}, {counted(evidence.path)} {evidence.line}"
            yield self._command(title, OPEN_SOURCE, [place.uri, place.range], diagnostic)

    def _edit(
        self, title: str, edits: Sequence[Edit], diagnostic: types.Diagnostic, *, preferred: bool = False
    ) -> types.CodeAction:
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            is_preferred=preferred or None,
            edit=edit_of(self._server, self._buffer, edits),
        )

    @staticmethod
    def _command(title: str, name: str, arguments: list[object], diagnostic: types.Diagnostic) -> types.CodeAction:
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            command=types.Command(title, name, arguments=arguments),
        )


def _wanted(params: types.CodeActionParams, kind: str) -> bool:
    """Tell whether the editor asks for ``kind``: for all kinds, for it, or for one that it is a part of."""
    only = params.context.only
    names = None if only is None else [each.value if isinstance(each, types.CodeActionKind) else each for each in only]
    return names is None or any(not name or kind == name or kind.startswith(f"{name}.") for name in names)


def edit_of(server: FactlintServer, buffer: Buffer, edits: Sequence[Edit]) -> types.WorkspaceEdit:
    """Return edits of one document as the editor takes them."""
    changes = [
        types.TextEdit(buffer.lines.range(edit.start, edit.end), edit.text)
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end))
    ]
    workspace = server.client_capabilities.workspace
    if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
        # With a version, the editor refuses an edit of a text that is no longer there.
        document = types.OptionalVersionedTextDocumentIdentifier(uri=buffer.uri, version=buffer.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])
    return types.WorkspaceEdit(changes={buffer.uri: changes})
