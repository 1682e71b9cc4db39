"""Quick fixes: the findings' own, of the very text that the writer sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.fixes import compatible, touched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.findings import Edit

FIX_ALL = "source.fixAll.factlint"


def register(server: FactlintServer) -> None:
    """Offer fixes, one finding at a time or all that are safe."""

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]),
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        buffer = server.buffers.get(params.text_document.uri)
        shown = await server.checks.settled(buffer) if buffer else None
        # The writer may have typed while we waited: a fix for another text would hit the wrong words.
        if buffer is None or shown is None or not server.buffers.is_newest(buffer):
            return []
        found = []
        if _wanted(params, types.CodeActionKind.QuickFix):
            start, end = buffer.lines.offset(params.range.start), buffer.lines.offset(params.range.end)
            for finding, diagnostic in zip(shown.checked.findings, shown.diagnostics, strict=True):
                if not touched(finding, start, end):
                    continue
                for rank, fix in enumerate(finding.fixes):
                    found.append(
                        types.CodeAction(
                            title=fix.title,
                            kind=types.CodeActionKind.QuickFix,
                            diagnostics=[diagnostic],
                            is_preferred=True if rank == 0 else None,
                            edit=_edit(server, buffer, fix.edits),
                        )
                    )
        safe = compatible(shown.checked.findings) if _wanted(params, FIX_ALL) else ()
        # Among quick fixes it is worth a line only where it does more than the one beside it.
        if safe and (params.context.only is not None or len(shown.diagnostics) > 1):
            title = "Apply all safe fixes of factlint"
            found.append(types.CodeAction(title=title, kind=FIX_ALL, edit=_edit(server, buffer, safe)))
        return found


def _wanted(params: types.CodeActionParams, kind: str) -> bool:
    """Tell whether the editor asks for ``kind``: for all kinds, for it, or for one that it is a part of."""
    only = params.context.only
    names = None if only is None else [each.value if isinstance(each, types.CodeActionKind) else each for each in only]
    return names is None or any(not name or kind == name or kind.startswith(f"{name}.") for name in names)


def _edit(server: FactlintServer, buffer: Buffer, edits: Sequence[Edit]) -> types.WorkspaceEdit:
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
