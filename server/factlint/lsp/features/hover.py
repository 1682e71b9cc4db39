"""What the sources say of the claim under the cursor."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.card import card

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import JudgedClaim


def register(server: FactlintServer) -> None:
    """Answer with the fact, the verdict and the evidence."""
    known: dict[str, tuple[Buffer, Path, list[JudgedClaim]]] = {}

    def look_up(buffer: Buffer, offset: int) -> types.Hover | None:
        """Run in the worker: the claims of one state of a draft are found once."""
        if known.get(buffer.uri, (None,))[0] is not buffer:
            found = server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
            if found is None:
                return None
            known[buffer.uri] = (buffer, *found)
        _, root, claims = known[buffer.uri]
        here = [claim for claim in claims if claim.start <= offset < claim.end]
        if not here:
            return None
        # The innermost claim is the one that the cursor points at; several may share its words.
        narrow = min(claim.end - claim.start for claim in here)
        here = [claim for claim in here if claim.end - claim.start == narrow]
        wanted = server.client_capabilities.text_document and server.client_capabilities.text_document.hover
        markdown = bool(wanted and types.MarkupKind.Markdown in (wanted.content_format or ()))
        content = card(here, root, server.places, markdown=markdown)
        return types.Hover(content, buffer.lines.range(here[0].start, here[0].end))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        offset = buffer.lines.offset(params.position)
        try:
            found = await asyncio.wrap_future(server.worker.submit(lambda: look_up(buffer, offset)))
        except Exception as error:  # noqa: BLE001 - a hover that fails shows nothing, and the log says why
            server.teller.failed("a hover", error)
            return None
        return found if server.buffers.is_newest(buffer) else None
