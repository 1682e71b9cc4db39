"""What the sources say of the claim under the cursor.

An editor with ``{"factlint": {"findingsInHover": true}}`` among its experimental capabilities shows a finding with its
evidence above any hover over it, as VS Code does. There only what that leaves out is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of
from factlint.lsp.card import MOST_EVIDENCE, card, dates_card
from factlint.lsp.claims import conflicting_with, findings_at, innermost, worth_showing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import Fact, JudgedClaim
    from factlint.model.findings import Finding

_OF_NAMES = 1
"""How many sentences are shown of a mere name: many words of a draft are one, and a hover comes up unasked."""


def register(server: FactlintServer) -> None:
    """Answer with the fact, the verdict and the evidence."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        offset = buffer.lines.offset(params.position)
        shown = await server.checks.settled(buffer)
        findings = shown.checked.findings if shown else ()
        found = await server.ask("a hover", lambda: _look_up(server, buffer, offset, findings))
        return found if server.buffers.is_newest(buffer) else None


def _look_up(server: FactlintServer, buffer: Buffer, offset: int, findings: Sequence[Finding]) -> types.Hover | None:
    """Return the card of what stands at ``offset`` of a draft in which ``findings`` were made."""
    known = server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
    if known is None:
        return None
    root, claims = known
    wanted = server.client_capabilities.text_document and server.client_capabilities.text_document.hover
    markdown = bool(wanted and types.MarkupKind.Markdown in (wanted.content_format or ()))
    path = path_of(buffer.uri)
    # A cursor behind the last character is still on the finding: VS Code shows it there.
    shown = [one for one in findings if one.start <= offset <= one.end] if server.client_has("findingsInHover") else []
    if shown:
        content = dates_card(dates_of(server, path, root, shown), markdown=markdown)
        return types.Hover(content, _range(buffer, shown)) if content else None
    wrong = findings_at(findings, offset)
    here = conflicting_with(wrong, claims) or innermost(worth_showing(claims), offset)
    # A name is worth a card where the sources have it and there is nothing more to say of it: a small one.
    names = [] if here else innermost((one for one in claims if one.evidence), offset)
    here = here or names
    if not here:
        return None
    base = server.analysis.base_of(buffer)
    disputes = list({repr(fact): fact for one in here for fact in (base[1].disputed_of(one) if base else ())}.values())
    dates = dates_of(server, path, root, [*here, *disputes])
    most = _OF_NAMES if names else MOST_EVIDENCE
    content = card(here, root, server.places, markdown=markdown, dates=dates, disputes=disputes, most=most)
    return types.Hover(content, _range(buffer, wrong or here))


def _range(buffer: Buffer, here: Sequence[Finding | JudgedClaim]) -> types.Range:
    return buffer.lines.range(here[0].start, here[0].end)


def dates_of(
    server: FactlintServer, path: Path | None, root: Path, claims: Sequence[JudgedClaim | Fact | Finding]
) -> dict[str, str]:
    """Return the dates of the sources of ``claims``: what the configuration of ``path`` states, else what they bear."""
    project = server.analysis.projects.of(path)
    stated = dict(project.bases.listing.sources) if project and project.bases else {}
    paths = {evidence.path for claim in claims for evidence in claim.evidence}
    given = {path: stated.get(root / path) for path in paths}
    return {path: date.isoformat() if date else server.places.date(root / path) for path, date in given.items()}
