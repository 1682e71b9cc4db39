"""In a facts file, where a fact comes from is a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of, uri_of

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer

_SOURCE = re.compile(
    r"^[ \t]*(?:-[ \t]+)?source:[ \t]+(['\"]?)([^'\"#\r\n]{1,999}?)\1[ \t]*(?=\r?$|[ \t]#)", re.MULTILINE
)


def register(server: FactlintServer) -> None:
    """Answer with the addresses, and the files that are there, under ``source``."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def links(params: types.DocumentLinkParams) -> list[types.DocumentLink] | None:
        buffer = server.buffers.get(params.text_document.uri)
        path = path_of(params.text_document.uri)
        if buffer is None or path is None:
            return None
        return await server.ask("links of a facts file", lambda: _links(server, buffer, path))


def _links(server: FactlintServer, buffer: Buffer, path: Path) -> list[types.DocumentLink]:
    project = server.analysis.projects.of(path)
    bases = project.bases if project else None
    if bases is None or path not in bases.listing.facts:
        return []
    found = []
    for source in _SOURCE.finditer(buffer.text):
        target = source[2]
        if not re.match(r"https?://\S+\Z", target):
            file = next((file for file in (path.parent / target, bases.config.root / target) if file.is_file()), None)
            if file is None:
                continue
            target = uri_of(file.absolute())
        found.append(types.DocumentLink(buffer.lines.range(*source.span(2)), target))
    return found
