"""The card that is shown over a claim: the verdict, the fact, and the sentences of the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.lsp.places import Places
    from factlint.model.facts import JudgedClaim

_MOST_EVIDENCE = 5
# Characters that Markdown would take for markup in words that are a source's own.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-!|~&])")
_VERDICTS = {
    Verdict.SUPPORTED: "Supported",
    Verdict.CONFLICTING: "Conflicts with the sources",
    Verdict.UNKNOWN: "Not in the sources",
}


def card(claims: Sequence[JudgedClaim], root: Path, places: Places, *, markdown: bool) -> types.MarkupContent:
    """Return what is known of ``claims``, which share their words, for an editor that shows Markdown or plain text."""
    if markdown:
        text = "\n\n---\n\n".join(_markdown(claim, root, places) for claim in claims)
        return types.MarkupContent(types.MarkupKind.Markdown, text)
    return types.MarkupContent(types.MarkupKind.PlainText, "\n\n".join(_plain(claim) for claim in claims))


def _markdown(claim: JudgedClaim, root: Path, places: Places) -> str:
    parts = [f"**{_VERDICTS[claim.verdict]}** · {_escaped(_fact(claim))}"]
    if claim.reason:
        parts.append(_escaped(claim.reason))
    for evidence in claim.evidence[:_MOST_EVIDENCE]:
        location = places.location(root, evidence)
        at = f"[{_escaped(evidence.path)}:{evidence.line}]({location.uri}#L{location.range.start.line + 1})"
        parts.append(f"> {_escaped(evidence.text)}\n>\n> — {at}")
    return "\n\n".join([*parts, *_more(claim)])


def _plain(claim: JudgedClaim) -> str:
    lines = [f"{_VERDICTS[claim.verdict]}: {_fact(claim)}"]
    if claim.reason:
        lines.append(claim.reason)
    shown = claim.evidence[:_MOST_EVIDENCE]
    lines.extend(f"“{' '.join(evidence.text.split())}” — {evidence.path}:{evidence.line}" for evidence in shown)
    return "\n".join([*lines, *_more(claim)])


def _fact(claim: JudgedClaim) -> str:
    return f"{claim.subject} – {claim.relation} – {claim.value}"


def _more(claim: JudgedClaim) -> list[str]:
    left = len(claim.evidence) - _MOST_EVIDENCE
    return [f"… and {left} more"] if left > 0 else []


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
