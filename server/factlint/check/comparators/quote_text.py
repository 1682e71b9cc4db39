"""What was said: the words between quotation marks, compared word by word with the sources'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.verbatim import changes, holds, passages, pieces
from factlint.claims.words import folded
from factlint.model.claims import ClaimKind, QuotationClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.judgement import Case, Judgement
    from factlint.check.verbatim import Change

ALIKE = 82.0
"""The likeness (0-100) from which a quotation is another, altered."""
SHORTEST = 5
"""Fewer words than this are too few to know a passage by."""
MANY = 6
"""Of so many words all but one make the passage known, however long that one is."""
MOST = 0.3
"""The share of a quotation's words that may be altered; with more it is another translation, or another quotation."""


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
        found = passages(piece, case.sentence.terms, case.sources)
        if not found:
            continue
        best = found[0]
        if not isinstance(best.quotation.value, QuotationClaim):
            continue
        words = folded(piece)
        if best.ratio == 100.0 or holds(words, folded(best.stored.sentence.text)):  # noqa: PLR2004 - all of it
            verdict = supported("a source has these words", [best.stored])
            continue
        if len(words) < SHORTEST:
            continue
        altered = changes(piece, best.quotation.value.words.text)
        if best.ratio < ALIKE and not _is_one_word(altered, piece):
            continue
        if not altered or sum(max(1, len(folded(piece[c.start : c.end]))) for c in altered) > MOST * len(words):
            continue
        start = claim.value.words.start + at
        first, last = altered[0], altered[-1]
        corrections = tuple(Correction(start + c.start, start + c.end, c.right) for c in altered)
        found_text = piece[first.start : last.end]
        return conflicting(
            f"the source has other words ({best.ratio:.0f} % alike)",
            [best.stored],
            Conflict(
                start + first.start,
                start + last.end,
                found_text,
                " … ".join(c.right or "nothing" for c in altered),
                corrections,
                words={"together": "yes"},
            ),
        )
    return verdict
