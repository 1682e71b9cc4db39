"""From a conflict to what the user is shown: the finding with its message, evidence and fixes, in file offsets."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from factlint.model.facts import JudgedClaim
from factlint.model.findings import Edit, Evidence, Finding, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.check import Judged
    from factlint.check.judgement import Conflict, Correction
    from factlint.documents import Document
    from factlint.facts.store import Stored

MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFORMATION}
MOST_EVIDENCE = 5


def to_finding(one: Judged, conflict: Conflict, document: Document) -> Finding:
    """Return the finding for a conflict in a document."""
    span = document.span(conflict.start, conflict.end)
    line, column = document.place(span.start)
    end_line, end_column = document.place(span.end)
    severity = one.page.severity
    return Finding(
        path=document.name,
        rule=one.page.id,
        severity=MILDER.get(severity, severity) if conflict.milder else severity,
        message=one.page.say(found=conflict.found, wanted=conflict.wanted, subject=one.claim.subject),
        text=document.text[span.start : span.end],
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        fixes=_fixes(conflict, document, safe=one.page.safe and not conflict.unsure),
        evidence=to_evidence(one.judgement.evidence),
    )


def to_judged_claim(one: Judged, document: Document) -> JudgedClaim:
    """Return a claim of a document with its verdict."""
    claim = one.claim
    span = document.span(claim.start, claim.end)
    line, column = document.place(span.start)
    return JudgedClaim(
        subject=claim.subject,
        relation=claim.relation,
        value=claim.shown,
        rule=one.page.id,
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        verdict=one.judgement.verdict,
        reason=one.judgement.reason,
        evidence=to_evidence(one.judgement.evidence),
        sentence=one.sentence.text,
    )


def to_evidence(sentences: Sequence[Stored]) -> tuple[Evidence, ...]:
    """Return sentences of the sources as evidence, each once."""
    unique = {stored.id: stored for stored in sentences}
    return tuple(
        Evidence(path=s.path, start=s.start, end=s.end, text=s.sentence.text, line=s.line)
        for s in list(unique.values())[:MOST_EVIDENCE]
    )


def _fixes(conflict: Conflict, document: Document, *, safe: bool) -> tuple[Fix, ...]:
    # Of a file that is no text a fix says what to write, and is never made.
    safe = safe and document.editable
    owned = [correction for correction in conflict.corrections if _is_own(correction, document)]
    if "together" in conflict.words:
        edits = tuple(_edit(c, document) for c in owned) if len(owned) == len(conflict.corrections) else ()
        return (Fix(title=f"Change to “{conflict.wanted}”", edits=edits, safe=safe),) if edits else ()
    fixes = []
    for correction in owned:
        edit = _edit(correction, document)
        title = (
            f"Change to “{correction.text.strip(' ,')}”" if edit.end > edit.start else f"Add “{edit.text.strip(' ,')}”"
        )
        fixes.append(Fix(title=title, edits=(edit,), safe=safe and len(conflict.corrections) == 1))
    return tuple(fixes)


def _is_own(correction: Correction, document: Document) -> bool:
    """Tell whether a correction touches no words but those that it corrects: no footnote within them, no other cell."""
    return document.owns(min(correction.start, max(0, correction.end - 1)), correction.end)


def _without_common_end(correction: Correction, document: Document) -> Correction:
    """Return a correction without the words that it leaves as they are, where markup stands between those."""
    old, new = document.prose[correction.start : correction.end], correction.text
    span = document.span(correction.start, correction.end)
    if document.text[span.start : span.end] == old:
        return correction
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(old), reversed(new), strict=False)))
    while common and (common >= min(len(old), len(new)) or old[-common].isalnum()):
        common -= 1
    if not common:
        return correction
    return replace(correction, end=correction.end - common, text=new[:-common])


def _edit(correction: Correction, document: Document) -> Edit:
    if correction.end > correction.start:
        correction = _without_common_end(correction, document)
        span = document.span(correction.start, correction.end)
        return Edit(start=span.start, end=span.end, text=document.written(correction.text))
    at = document.span(correction.start - 1, correction.start).end
    return Edit(start=at, end=at, text=document.written(correction.text))
