"""The card that is shown over a claim: the verdict, the fact, and the sentences of the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from factlint.lsp.places import Places
    from factlint.model.facts import Fact, JudgedClaim
    from factlint.model.findings import Evidence

    Dates = Mapping[str, str]

MOST_EVIDENCE = 5
"""Sentences of the sources that are shown of a claim."""
# Characters that Markdown would take for markup in words that are a source's own.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-!|~&])")
# How well a sentence fits is for whoever looks into a rule; a writer is told what it says.
_FIT = re.compile(r"\s*\(fit [\d.]+\)")
_DISAGREE = "The sources disagree"
_DATES = "Dates of the sources"
VERDICTS = {
    Verdict.SUPPORTED: "Supported",
    Verdict.CONFLICTING: "Conflicts with the sources",
    Verdict.UNKNOWN: "Not in the sources",
}


def card(  # noqa: PLR0913 - all that a card is made of
    claims: Sequence[JudgedClaim],
    root: Path,
    places: Places,
    *,
    markdown: bool,
    dates: Dates | None = None,
    disputes: Sequence[Fact] = (),
    most: int = MOST_EVIDENCE,
) -> types.MarkupContent:
    """Return what is known of ``claims``, which share their words, for an editor that shows Markdown or plain text.

    ``dates`` are those of the sources, by path; ``disputes`` the facts on which the sources disagree; ``most`` is how
    many sentences of the sources are shown of each claim.
    """
    told = dates or {}
    if markdown:
        parts = [_markdown(claim, root, places, told, most) for claim in claims]
        if disputes:
            values = (_value(fact, lambda one: _link(one, root, places, told), escape=_escaped) for fact in disputes)
            parts.append("\n".join([f"**{_DISAGREE}:**", "", *values]))
        return types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    parts = [_plain(claim, told, most) for claim in claims]
    if disputes:
        values = (_value(fact, lambda one: _place(one) + _dated(one, told)) for fact in disputes)
        parts.append("\n".join([f"{_DISAGREE}:", *values]))
    return types.MarkupContent(types.MarkupKind.PlainText, "\n\n".join(parts))


def _value(fact: Fact, place: Callable[[Evidence], str], escape: Callable[[str], str] = str) -> str:
    """Return a line with what some of the sources give, and which they are."""
    sources = dict.fromkeys(place(evidence) for evidence in fact.evidence[:MOST_EVIDENCE])
    return f"- {escape(fact_of(fact))} — {'; '.join(sources)}"


def _markdown(claim: JudgedClaim, root: Path, places: Places, dates: Dates, most: int) -> str:
    parts = [f"**{VERDICTS[claim.verdict]}:** {_escaped(fact_of(claim))}"]
    if reason := _reason(claim):
        parts.append(_escaped(reason))
    return "\n\n".join([*parts, *_quoted(claim, root, places, dates, most)])


def dates_card(dates: Dates, *, markdown: bool) -> types.MarkupContent | None:
    """Return the dates of sources, by path, in one line; None where none of them has a date."""
    told = ", ".join(f"{path} {date}" for path, date in sorted(dates.items()) if date)
    if not told:
        return None
    if markdown:
        return types.MarkupContent(types.MarkupKind.Markdown, f"**{_DATES}:** {_escaped(told)}")
    return types.MarkupContent(types.MarkupKind.PlainText, f"{_DATES}: {told}")


def fact_card(fact: Fact, root: Path, places: Places, dates: Dates) -> str:
    """Return, as Markdown, what the sources say of a fact, and whether they disagree."""
    state = "Stated by hand" if fact.by_hand else _DISAGREE if fact.disputed else "Fact"
    told = " ".join(part for part in (fact.subject, fact.relation, fact.value) if part)
    return "\n\n".join([f"**{state}:** {_escaped(told)}", *_quoted(fact, root, places, dates)])


def _quoted(
    claim: JudgedClaim | Fact, root: Path, places: Places, dates: Dates, most: int = MOST_EVIDENCE
) -> list[str]:
    quoted = (
        f"> {_escaped(evidence.text)}\n>\n> — {_link(evidence, root, places, dates)}"
        for evidence in claim.evidence[:most]
    )
    return [*quoted, *_more(claim, most)]


def _link(evidence: Evidence, root: Path, places: Places, dates: Dates) -> str:
    location = places.location(root, evidence)
    at = f"[{_escaped(_place(evidence))}]({location.uri}#L{location.range.start.line + 1})"
    return f"{at}{_escaped(_dated(evidence, dates))}"


def _plain(claim: JudgedClaim, dates: Dates, most: int) -> str:
    lines = [f"{VERDICTS[claim.verdict]}: {fact_of(claim)}"]
    if reason := _reason(claim):
        lines.append(reason)
    lines.extend(
        f"“{' '.join(evidence.text.split())}” — {_place(evidence)}{_dated(evidence, dates)}"
        for evidence in claim.evidence[:most]
    )
    return "\n".join([*lines, *_more(claim, most)])


def fact_of(claim: JudgedClaim | Fact) -> str:
    """Return a claim or a fact in one line, as it would be read aloud; what it does not name is left out."""
    subject = claim.subject.strip()
    return f"{subject}: {claim.value}" if subject and subject != claim.value else claim.value


def _reason(claim: JudgedClaim) -> str:
    told = _FIT.sub("", claim.reason).strip()
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _place(evidence: Evidence) -> str:
    from factlint.documents.extraction import counted  # noqa: PLC0415 - loaded in the worker

    return f"{evidence.path}, {counted(evidence.path)} {evidence.line}"


def _dated(evidence: Evidence, dates: Dates) -> str:
    date = dates.get(evidence.path)
    return f", {date}" if date else ""


def _more(claim: JudgedClaim | Fact, most: int) -> list[str]:
    left = len(claim.evidence) - most
    return [f"… and {left} more"] if left > 0 else []


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
