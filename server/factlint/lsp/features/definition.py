"""From a claim or a finding to the sentences of the sources."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.claims import evidence_at, span_at
from factlint.lsp.commands import OPEN_SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.findings import Finding


def register(server: FactlintServer) -> None:
    """Answer with the evidence's places, the best first."""

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location] | list[types.LocationLink] | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        shown = await server.checks.settled(buffer)
        offset = buffer.lines.offset(params.position)
        findings = shown.checked.findings if shown else ()
        return await server.ask("going to a source", lambda: _look_up(server, buffer, offset, findings))

    @server.command(OPEN_SOURCE)
    async def open_source(uri: str, at: types.Range) -> None:
        """Send the editor there, for a code action."""
        params = types.ShowDocumentParams(uri, take_focus=True, selection=at)
        # Shielded: an answer that comes after the end must find its future whole.
        await asyncio.shield(server.window_show_document_async(params))


def _look_up(
    server: FactlintServer, buffer: Buffer, offset: int, findings: Sequence[Finding]
) -> list[types.Location] | list[types.LocationLink] | None:
    known = server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
    if known is None:
        return None
    root, claims = known
    places = [server.places.location(root, evidence) for evidence in evidence_at(findings, claims, offset)]
    span = span_at(findings, claims, offset)
    document = server.client_capabilities.text_document
    if span and document and document.definition and document.definition.link_support:
        origin = buffer.lines.range(*span)
        return [types.LocationLink(place.uri, place.range, place.range, origin) for place in places]
    return places
