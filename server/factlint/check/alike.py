"""Whether two clauses are built alike: nearly all that the one says, the other says too.

``evidence`` counts how much two sentences share. A short one has little to share, however well it fits: ``The Arts Fund
gave 2 million.`` Where nothing is left that would tell the two apart, that little is enough.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.apart import near_of
from factlint.check.beside import told_dates
from factlint.check.exchanged import ORDINALS
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms
from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue

SHARED = 2.5
"""How many words they must share, a name counting for two and a common word for half."""
FEWEST = 2
"""How many words a sentence has at least that another one repeats."""
NEARLY_ALL = 0.58
"""Of what each of them says, and of what the draft's value hangs on, the share that the other must have."""

WORD = re.compile(r"[a-z]+")


def built_alike(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether the clauses of two values, neither of a table, say nearly the same of them."""
    if draft.cell is not None or source.cell is not None or draft.marks != source.marks:
        return False
    fit = align(draft, sentence, source, stored, sources)
    if fit.hold < NEARLY_ALL or not fit.kind or fit.shared < SHARED:
        return False
    if fit.forward < NEARLY_ALL or fit.backward < NEARLY_ALL:
        return False
    return not _tell_apart(draft, sentence, source, stored, sources)


def repeats(claim: Claim, sentence: Sentence, before: Claim, older: Sentence) -> bool:
    """Tell whether a sentence says all that an older one says beside its value, and perhaps more."""
    if not before.near or before.near[:1] != claim.near[:1] or len(older.terms) < FEWEST:
        return False
    if not _are_given(told_dates(older), told_dates(sentence)):
        return False
    return len(shared_terms(older.terms, all_terms(sentence))) == len(older.terms)


def _tell_apart(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether each clause has a word that the other sentence lacks, or one of them a name or a date.

    Or the draft a word that no source has: of the garage.
    Words that stand in each other's place tell two things of a kind apart: the maritime museum, the textile museum.
    """
    dates, others = told_dates(sentence), told_dates(stored)
    if not _are_given(dates, others) or not _are_given(others, dates):
        return True
    if _ordinals(sentence) != _ordinals(stored):
        return True
    mine, theirs = _left(draft, stored), _left(source, sentence)
    if any(not sources.count(term) for term in mine):
        return True
    return bool(mine and theirs) or any(":" in term for term in mine | theirs)


@noted
def _ordinals(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence that tell one thing of a kind from the others: the first, the last half."""
    return ORDINALS.intersection(WORD.findall(sentence.text.casefold()))


def _are_given(dates: Sequence[DateValue], others: Sequence[DateValue]) -> bool:
    """Tell whether all dates of one sentence are among those of another: in May is not in spring."""
    return all(any(date.granularity == other.granularity and date.agrees(other) for other in others) for date in dates)


def _left(claim: Claim, other: Sentence) -> frozenset[str]:
    """Return the words of a clause that say more than common ones, and that another sentence lacks."""
    said = near_of(claim) | claim.clause
    left = said - shared_terms(said, all_terms(other))
    return frozenset(term for term in left if not term.startswith(ASPECT) and not is_common(term))
