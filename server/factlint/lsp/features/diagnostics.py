"""The writer opens, types, saves and closes; findings follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from factlint.lsp.server import FactlintServer


def register(server: FactlintServer) -> None:
    """Keep the buffers as the writer sees them, and check them."""

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        uri = params.text_document.uri
        before = server.listener.problems_of(uri)
        server.checks.now(server.buffers.opened(params.text_document))
        # A facts file is checked as it is typed from now on: an editor that pulls would show the same twice.
        if server.pulls.used and before != server.listener.problems_of(uri):
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
        if not server.watching.supported:
            server.look_again()

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        buffer = server.buffers.changed(params.text_document, params.content_changes)
        if buffer:
            server.checks.after_edit(buffer)
        else:
            uri = params.text_document.uri
            server.teller.noted(f"closed {uri}", "a change came for a document that is not open; it was skipped")

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE, types.SaveOptions(include_text=False))
    def saved(_: types.DidSaveTextDocumentParams) -> None:
        # It may be a source or the configuration that was saved, and not every editor watches files.
        server.look_again()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.buffers.closed(uri)
        server.checks.forget(uri)
        server.pulls.forget(uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, server.listener.problems_of(uri)))
