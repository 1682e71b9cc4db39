"""Figures of two dates, one of a draft and one of a source, that tell whether they are of one event.

The dates themselves are left out of them, but for the parts of the calendar that they give: the pair that is looked for
is a date and the one that it is mistaken for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factlint.check.dates_borne_out import supports
from factlint.check.guessed_years import differ_in_a_guess
from factlint.check.learned.held import Valued, values_of, weight_of
from factlint.check.learned.standing import nearness
from factlint.check.nearness import share
from factlint.check.no_rival import hang_alike, same_weekday, states_of_two, told_by_its_date
from factlint.check.shared import common, common_back, shared_terms
from factlint.check.sources import all_terms
from factlint.claims.qualifiers import put_alike
from factlint.model.claims import ClaimKind, DateClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Sentence

PARTS = ("day", "month", "year", "weekday", "time")
NOTHING: frozenset[str] = frozenset()

Dated: TypeAlias = Valued[DateClaim]
"""A date with its sentence."""


@noted
def dates_of(sentence: Sentence) -> Sequence[Dated]:
    """Return the dates that a sentence gives something."""
    return values_of(sentence, ClaimKind.DATE, DateClaim)


def are_one_day(mine: Dated, theirs: Dated) -> bool:
    """Tell whether a date of a source bears the draft's out, or does but for a year that was guessed."""
    one, other = mine.value, theirs.value
    if mine.claim.shown.casefold() == theirs.claim.shown.casefold() or supports(other.value, one.value):
        return True
    return differ_in_a_guess(one, other) or same_weekday(one, other)


def may_be_meant(mine: Dated, theirs: Dated) -> bool:
    """Tell whether a date of a source may be what the draft's is mistaken for: of the same make, and no other's.

    What the draft's sentence gives, too, is the date of something else there, the next one's is not that of the one
    that was, and two things are not one because both cost something.
    """
    one, other = mine.value.value, theirs.value.value
    if mine.claim.marks != theirs.claim.marks and mine.claim.past != theirs.claim.past:
        return False
    if theirs.claim.spoken or theirs.claim.rejected or other.approximate or one.bound != other.bound:
        return False
    if not put_alike(theirs.claim, mine.claim) or any(d != one and d.agrees(other) for d in mine.sentence.dates):
        return False
    if told_by_its_date(*mine[:2], theirs.sentence) or told_by_its_date(*theirs[:2], mine.sentence):
        return False
    if hang_alike(mine.claim, theirs.claim) and states_of_two(*mine[:2], *theirs[:2]):
        return False
    return bool(one.granularity) == bool(other.granularity)


def figures_of_dates(mine: Dated, theirs: Dated, sources: Sources) -> Mapping[str, float]:
    """Return the figures by their names: shares from 0 to 1, numbers, 1 for true."""
    draft, source = mine.sentence, theirs.sentence
    near = nearness(draft, mine.claim, source, theirs.claim, NOTHING, sources)
    near_back = nearness(source, theirs.claim, draft, mine.claim, NOTHING, sources)
    one, other = mine.value, theirs.value
    clause = mine.claim.clause
    return {
        "weight": weight_of(mine, source, sources),
        "forward": share(common(draft, source), draft.terms, sources),
        "back": share(common_back(draft, source), source.terms, sources),
        "clause": share(shared_terms(clause, all_terms(source)), clause, sources),
        "near": near.share,
        "near_back": near_back.share,
        "values": near.values,
        "states_of_two": states_of_two(mine.claim, draft, theirs.claim, source),
        "hang_alike": hang_alike(mine.claim, theirs.claim),
        "same_first": mine.claim.near[:1] == theirs.claim.near[:1],
        "mood": mine.claim.mood == theirs.claim.mood,
        "past": mine.claim.past == theirs.claim.past,
        "cell": theirs.claim.cell is not None,
        "dates": len(source.dates),
        "part": one.value.granularity == other.value.granularity,
        "written": one.stated.granularity == other.stated.granularity,
        "by_weekday": one.stated.granularity == "weekday",
        "counted": other.stated.granularity not in PARTS,
        **{part: one.value.granularity == part for part in PARTS},
    }
