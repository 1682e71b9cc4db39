"""What the sources say of the claim under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of
from factlint.lsp.card import card
from factlint.lsp.claims import innermost, worth_showing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import Fact, JudgedClaim


def register(server: FactlintServer) -> None:
    """Answer with the fact, the verdict and the evidence."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        offset = buffer.lines.offset(params.position)
        found = await server.ask("a hover", lambda: _look_up(server, buffer, offset))
        return found if server.buffers.is_newest(buffer) else None


def _look_up(server: FactlintServer, buffer: Buffer, offset: int) -> types.Hover | None:
    known = server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
    if known is None:
        return None
    root, claims = known
    # A name is worth a card where the sources have it and there is nothing more to say of it.
    here = innermost(worth_showing(claims), offset) or innermost((one for one in claims if one.evidence), offset)
    if not here:
        return None
    wanted = server.client_capabilities.text_document and server.client_capabilities.text_document.hover
    markdown = bool(wanted and types.MarkupKind.Markdown in (wanted.content_format or ()))
    base = server.analysis.base_of(buffer)
    disputes = list({repr(fact): fact for one in here for fact in (base[1].disputed_of(one) if base else ())}.values())
    dates = dates_of(server, path_of(buffer.uri), root, [*here, *disputes])
    content = card(here, root, server.places, markdown=markdown, dates=dates, disputes=disputes)
    return types.Hover(content, buffer.lines.range(here[0].start, here[0].end))


def dates_of(
    server: FactlintServer, path: Path | None, root: Path, claims: Sequence[JudgedClaim | Fact]
) -> dict[str, str]:
    """Return the dates of the sources of ``claims``: what the configuration of ``path`` states, else what they bear."""
    project = server.analysis.projects.of(path)
    stated = dict(project.bases.listing.sources) if project and project.bases else {}
    paths = {evidence.path for claim in claims for evidence in claim.evidence}
    given = {path: stated.get(root / path) for path in paths}
    return {path: date.isoformat() if date else server.places.date(root / path) for path, date in given.items()}
