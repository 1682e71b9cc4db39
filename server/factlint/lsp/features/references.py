"""From a sentence of a source to the drafts' claims that rest on it."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from factlint.lsp.addresses import path_of, uri_of
from factlint.lsp.claims import evidence_at, worth_showing
from factlint.lsp.drafts import drafts_of, read_buffer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.findings import Evidence


def register(server: FactlintServer) -> None:
    """Answer with the claims of all open drafts, and of those that the configuration names."""

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def references(params: types.ReferenceParams) -> list[types.Location] | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        offset = buffer.lines.offset(params.position)
        declared = params.context.include_declaration
        left = threading.Event()
        await server.ask("looking at the workspace", server.analysis.projects.all)
        try:
            return await server.ask(
                "finding references",
                lambda: _look_up(server, buffer, offset, left.is_set, declared=declared),
                long=True,
            )
        finally:
            left.set()


def _look_up(
    server: FactlintServer, buffer: Buffer, offset: int, left: Callable[[], bool], *, declared: bool
) -> list[types.Location]:
    """Run in the worker; between two drafts whatever the writer waits for goes first."""
    asked = [_place_in_source(server, buffer, offset)]
    found: list[types.Location] = []
    if asked == [None]:
        known = server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
        if known is None:
            return []
        evidence = evidence_at((), known[1], offset)
        asked = [_Place(_real(known[0] / one.path), one.start, one.end) for one in evidence]
        found = [server.places.location(known[0], one) for one in evidence] if declared else []
    for draft in _drafts(server) if asked else ():
        server.worker.let_others_go_first()
        if left():
            return []
        known = server.analysis.claims(draft, left)
        if known:
            found.extend(
                types.Location(draft.uri, draft.lines.range(claim.start, claim.end))
                for claim in worth_showing(known[1])
                if any(_rests_on(known[0], one, place) for one in claim.evidence for place in asked if place)
            )
    unique = {repr(each): each for each in found}
    return list(unique.values())


class _Place(NamedTuple):
    """Code points of a file."""

    path: str
    start: int
    end: int


def _rests_on(root: Path, evidence: Evidence, place: _Place) -> bool:
    return evidence.start < place.end and place.start < evidence.end and _real(root / evidence.path) == place.path


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _place_in_source(server: FactlintServer, buffer: Buffer, offset: int) -> _Place | None:
    """Return the place in the source's file that the cursor is at; None where the document is no source."""
    path = path_of(buffer.uri)
    projects = server.analysis.projects.all() if path else ()
    if path is None or not any(project.bases and project.bases.listing.holds(path) for project in projects):
        return None
    saved = read_buffer(path, buffer.encoding)
    at = offset_in(saved.text, buffer.text, offset) if saved else None
    return None if at is None else _Place(_real(path), at, at + 1)


def offset_in(saved: str, typed: str, offset: int) -> int | None:
    """Return where in the ``saved`` text stands what is at ``offset`` of the text as typed; None for what is new."""
    if saved == typed:
        return offset
    if saved[: offset + 1] == typed[: offset + 1]:
        return offset
    after = len(typed) - offset
    return len(saved) - after if after <= len(saved) and saved[len(saved) - after :] == typed[offset:] else None


def _drafts(server: FactlintServer) -> Iterator[Buffer]:
    """Yield every draft: as the writer sees it where it is open, else as it lies on the disk."""
    seen = set()
    for buffer in server.buffers:
        seen.add(buffer.uri)
        yield buffer
    for project in server.analysis.projects.all():
        for path in drafts_of(project):
            if uri_of(path) not in seen:
                seen.add(uri_of(path))
                draft = read_buffer(path, server.buffers.encoding)
                if draft:
                    yield draft
