"""What was said: the words between quotation marks, compared word by word with the sources'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.verbatim import GAP, SENTENCE, changes, holds, passages, pieces
from factlint.claims.words import folded
from factlint.model.claims import ClaimKind, QuotationClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.judgement import Case, Judgement
    from factlint.check.verbatim import Change, Passage

ALIKE = 82.0
"""The likeness (0-100) from which a quotation is another, altered."""
SHORTEST = 5
"""Fewer words than this are too few to know a passage by."""
KNOWN = 3
"""So many make a sentence known that a source has word for word, beside another sentence of the same quotation."""
MANY = 6
"""Of so many words all but one make the passage known, however long that one is."""
MOST = 0.3
"""The share of a quotation's words that may be altered; with more it is another translation, or another quotation."""
UNMARKED = 0.2
"""The same share where the source has the words without quotation marks, as in a transcript."""
FAR = 80
"""Code points between the two parts of a quotation that somebody's name interrupts."""


def _is_one_word(altered: Sequence[Change] | None, piece: str) -> bool:
    """Tell whether one word of many stands for another: letters tell little where the two are of different length."""
    if not altered or len(altered) != 1 or len(folded(piece)) < MANY:
        return False
    return len(folded(piece[altered[0].start : altered[0].end])) == len(folded(altered[0].right)) == 1


def compare_quote_text(case: Case) -> Judgement | None:
    """Judge the words of a quotation."""
    claim = case.claim
    if claim.kind is not ClaimKind.QUOTATION or not isinstance(claim.value, QuotationClaim):
        return None
    verdict: Judgement = UNKNOWN
    for at, piece in pieces(claim.value.words.text):
        for judged in (_judge(case, claim.value, piece, at), *_by_sentence(case, claim.value, piece, at)):
            if judged.conflict is not None:
                parted = _each(case, claim.value, piece, at)
                if parted is None:
                    return judged
                verdict = parted
                break
            verdict = judged if judged is not UNKNOWN else verdict
    return verdict if verdict is not UNKNOWN else _gone_on(case, claim.value)


def _judge(case: Case, value: QuotationClaim, piece: str, at: int) -> Judgement:
    """Judge one piece of a quotation, which stands ``at`` so many code points of its words."""
    found = passages(piece, case.sentence.terms, case.sources)
    best = found[0] if found else None
    said = best.quotation.value if best else None
    if best is None or not isinstance(said, QuotationClaim):
        return UNKNOWN
    words = folded(piece)
    if best.ratio == 100.0 or holds(words, folded(best.stored.sentence.text)):  # noqa: PLR2004 - all of it
        return supported("a source has these words", [best.stored])
    if len(words) < SHORTEST:
        return UNKNOWN
    altered = changes(piece, said.words.text)
    if not altered or (best.ratio < ALIKE and not _is_one_word(altered, piece)):
        return UNKNOWN
    unmarked = best.quotation.kind is ClaimKind.UTTERANCE
    number = sum(max(1, len(folded(piece[c.start : c.end]))) for c in altered)
    if number > (UNMARKED if unmarked else MOST) * len(words) or (unmarked and _is_of_others(value, said)):
        return UNKNOWN
    return _altered(best, piece, altered, value.words.start + at)


def _altered(best: Passage, piece: str, altered: Sequence[Change], start: int) -> Judgement:
    """Return the judgement that a piece, which begins at ``start`` of the prose, has altered words."""
    first, last = altered[0], altered[-1]
    return conflicting(
        f"the source has other words ({best.ratio:.0f} % alike)",
        [best.stored],
        Conflict(
            start + first.start,
            start + last.end,
            piece[first.start : last.end],
            " … ".join(c.right or "nothing" for c in altered),
            tuple(Correction(start + c.start, start + c.end, c.right) for c in altered),
            words={"together": "yes"},
        ),
    )


def _is_of_others(value: QuotationClaim, said: QuotationClaim) -> bool:
    """Tell whether two people are known to have said two like things, as people do: they are pleased, or sorry."""
    return None not in {value.speaker, said.speaker} and value.speaker != said.speaker


def _each(case: Case, value: QuotationClaim, piece: str, at: int) -> Judgement | None:
    """Return what bears a piece out of which a source has each sentence, and tells between them who speaks."""
    judged = [_judge(case, value, part, at + begin) for begin, part in _sentences(piece)]
    borne_out = all(one.evidence and one.conflict is None for one in judged)
    return judged[0] if len(judged) > 1 and borne_out else None


def _by_sentence(case: Case, value: QuotationClaim, piece: str, at: int) -> Iterator[Judgement]:
    """Yield what is judged of each sentence of a piece, where a source has one of them word for word.

    A source may break a quotation off to tell who speaks, and go on.
    """
    parts = _sentences(piece)
    if len(parts) == 1:
        return
    judged = [_judge(case, value, part, at + begin) for begin, part in parts if len(folded(part)) >= KNOWN]
    known = {stored.document for one in judged if one.conflict is None for stored in one.evidence}
    yield from (one for one in judged if not known.isdisjoint(stored.document for stored in one.evidence))


def _sentences(piece: str) -> list[tuple[int, str]]:
    """Return the sentences of a piece, each with where it begins."""
    parts, start = [], 0
    for gap in SENTENCE.finditer(piece):
        parts.append((start, piece[start : gap.start()]))
        start = gap.end()
    return [*parts, (start, piece[start:])]


def _gone_on(case: Case, value: QuotationClaim) -> Judgement:
    """Judge words that go on with those before them, ``“…,” said Lee, “…”``, together with these."""
    start = value.words.start
    near = (c.value for sentence in case.own.around(start - FAR, start) for c in sentence.claims)
    before = [q for q in near if isinstance(q, QuotationClaim) and start - FAR <= q.words.end < start]
    first = max(before, key=lambda q: q.words.end, default=None)
    if first is None or first.speaker != value.speaker or GAP.search(first.words.text + value.words.text):
        return UNKNOWN
    whole = f"{first.words.text} {value.words.text}"
    shift = len(first.words.text) + 1
    judged = _judge(case, value, whole, -shift)
    if judged.conflict is None or judged.conflict.start < start:
        return UNKNOWN
    return judged
