"""How surely two amounts, or two dates, are of one thing: evidence for and against, added up.

Each piece of evidence has a weight, its logarithm of odds. They were found by logistic regression over pairs of amounts
from texts that tell of the same matters (minutes and the paper's report, results and the wire): pairs that give one
amount of one thing against pairs of two. What tells little was left out, and the figures are rounded. They were fitted
anew when more texts on more subjects were at hand, held close to what they had been. Dates are too few in those texts
for weights of their own: they share them.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.apart import (
    is_strange,
    is_the_writers_own,
    names_missing,
    of_another_kind,
    of_other_people,
    other_columns,
    other_names,
    other_person,
    whose_is_open,
)
from factlint.check.beside import other_amounts, other_date, other_place, spoken_of, standards, started_from
from factlint.check.dimensions import measure_otherwise
from factlint.check.in_common import (
    MOST_SHARED,
    other_dates,
    shared_amounts,
    shared_dates,
    telling,
)
from factlint.check.nearness import ELSEWHERE, are_comparable, names_and_words, next_to, outdone, share
from factlint.check.shared import common, common_back, has_term, shared_terms, unordered
from factlint.check.siblings import of_siblings
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.qualifiers import put_alike
from factlint.claims.terms import plain
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence, Value

START = -5.4
WEIGHTS = {
    "around": 0.85,  # of what stands next to the draft's amount, the share that stands next to the source's
    "around_back": 0.9,
    "clause": 0.95,  # of the draft's clause or sentence, the share that the source's sentence has
    "sentence_back": 0.65,
    "names": 0.7,
    "words": 0.7,
    "amounts_shared": 2.25,  # other amounts of the sentences agree
    "dates_shared": 0.65,
    "rival": -1.15,  # another amount of the draft's sentence fits the source's better
    "names_missing": -0.55,  # of what the source's amount hangs on
    "nearest_name": -0.15,
    "marks": -0.6,
    "change": -1.2,  # one is by how much, the other how much
    "whose_open": -1.2,  # of somebody else perhaps: they have won twelve
    "amounts": -1.75,  # amounts of one kind stand beside both, and none agrees
}
MOST = {name: max(weight, 0.0) for name, weight in WEIGHTS.items()} | {"rival": -2 * WEIGHTS["rival"]}
"""The most that each piece of evidence can come to."""
ROUNDING = 1e-6
"""What sums of the same figures in another order may differ by, and much more."""
COUNTED, UNCOUNTED, UNIT, DATES = 0.65, 0.5, 1.6, 3.15
"""The weights of two amounts that count the same, that count nothing, that have one unit; of two dates."""
MARKS = frozenset(
    map(
        plain,
        "record target goal limit average forecast maximum minimum median threshold normal demand request "
        "proposal".split(),
    )
)
OTHER_AMOUNT = frozenset({"from", "but", "in", "remaining", "part", "of", "previous", "every", "after"})
"""The marks of an old value, a rest, a share and a time: an amount that has none is another one."""
ANOTHER = frozenset({"!old", "!previous", "!former", "!earlier", "!another", "!other"})
"""The terms of words that tell a thing from a later or another one of its kind."""
BESIDE = 3
"""How many of the words beside an amount are looked at for such a mark."""


def are_apart(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether two values are of two things beyond doubt: another name, date or place, another mood."""
    if not put_alike(draft, source):
        return True
    draft_all = spoken_of(sentence, draft) - other_columns(draft, sentence)
    source_all = spoken_of(stored, source) - other_columns(source, stored)
    if names_missing(draft, source_all) or other_names(draft, draft_all, source, source_all):
        return True
    if is_the_writers_own(draft, sources) or of_other_people(draft, sentence, source, stored):
        return True
    if other_person(sentence, stored) or is_strange(draft, source_all, sources) or of_siblings(sentence, stored):
        return True
    if of_another_kind(draft, draft_all, source, source_all, named=bool(names_missing(source, draft_all))):
        return True
    if _tellings(draft) != _tellings(source):
        return True
    if _measured_otherwise(draft, sentence, source, stored) or (draft.marks ^ source.marks) & OTHER_AMOUNT:
        return True
    if measure_otherwise(draft, sentence, source, stored):
        return True
    if _other_row(draft, sentence, stored) or _other_row(source, stored, sentence):
        return True
    return at_other_date(draft, sentence, source, stored) or other_place(draft, sentence, source, stored)


def at_other_date(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether the draft's clause is dated otherwise; of a column its header tells: see ``cells.cell_fit``."""
    in_column = any(claim.cell is not None and claim.cell.dates for claim in (draft, source))
    return not in_column and other_date(draft, sentence, source, stored)


def evidence(  # noqa: PLR0913 - two values, each with its sentence, and what is enough to know
    draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources, *, least: float = -math.inf
) -> float:
    """Return the logarithm of the odds that two values of one kind are of one thing, whatever they are.

    Minus infinity if they are sure to be below ``least``: what takes longer to find is not looked for.
    """
    start, most = START + _of_one_kind(draft.value, source.value), _at_most(sentence, draft)
    if start + _most({}, most) < least:
        return -math.inf
    draft_all, source_all = all_terms(sentence), _without_columns(source, stored)
    whole = source_all is all_terms(stored)
    both = common(sentence, stored) if whole else shared_terms(sentence.terms, source_all)
    names, words = names_and_words(both)
    found: dict[str, float] = {
        "sentence_back": share(common_back(sentence, stored), stored.terms, sources),
        "names": names,
        "words": words,
        "marks": draft.marks != source.marks,
        "change": draft.change != source.change,
    }
    if start + _most(found, most) < least:
        return -math.inf
    found["around"] = next_to(draft.around, source.around, source_all, sources)
    found["around_back"] = next_to(source.around, draft.around, draft_all, sources)
    found["amounts_shared"] = shared_amounts(draft, sentence, source, stored)
    found["dates_shared"] = shared_dates(draft, sentence, source, stored)
    if start + _most(found, most) < least:
        return -math.inf
    clause = draft.clause & both if draft.clause <= sentence.terms else shared_terms(draft.clause, source_all)
    found["clause"] = max(share(clause, draft.clause, sources), share(both, sentence.terms, sources))
    found["rival"] = outdone(draft, [c for c in sentence.claims if are_comparable(c, draft)], source, sources)
    found["names_missing"] = min(MOST_SHARED, names_missing(source, draft_all))
    found["nearest_name"] = _other_nearest_name(draft, source)
    found["whose_open"] = whose_is_open(draft, source, stored) or whose_is_open(source, draft, sentence)
    found["amounts"] = other_amounts(draft, sentence, source, stored)
    return start + sum(weight * found[name] for name, weight in WEIGHTS.items())


def _most(found: Mapping[str, float], most: Mapping[str, float]) -> float:
    """Return the most that all evidence can come to, given what was found already, and the ``most`` of each piece."""
    known = sum(WEIGHTS[name] * figure for name, figure in found.items())
    return known + sum(one for name, one in most.items() if name not in found) + ROUNDING


@noted_last
def _at_most(sentence: Sentence, draft: Claim) -> Mapping[str, float]:
    """Return the most that each piece of evidence can come to for a value of a sentence that may have no other one."""
    others = {"amounts_shared": telling(sentence.quantities, draft), "dates_shared": other_dates(sentence, draft)}
    most = {name: most if others.get(name, True) else 0.0 for name, most in MOST.items()}
    alone = not any(are_comparable(claim, draft) for claim in sentence.claims)
    return most | {"rival": WEIGHTS["rival"] * -ELSEWHERE} if alone else most


def _without_columns(source: Claim, stored: Sentence) -> frozenset[str]:
    """Return the terms of a source's sentence and of what introduces it, without the other columns of a table."""
    columns = other_columns(source, stored)
    return all_terms(stored) - columns if columns else all_terms(stored)


def _of_one_kind(mine: Value, theirs: Value) -> float:
    """Return what it tells that two amounts have one unit and count the same; dates always have one unit."""
    if not isinstance(mine, QuantityClaim) or not isinstance(theirs, QuantityClaim):
        return DATES
    unit = UNIT if mine.value.unit == theirs.value.unit else 0.0
    if not mine.counted and not theirs.counted:
        return unit + UNCOUNTED
    return unit + (COUNTED if mine.counted and theirs.counted and mine.counted[0] == theirs.counted[0] else 0.0)


@noted
def _tellings(claim: Claim) -> frozenset[str]:
    """Return the words of a clause that tell one of its things from a later or another one: the old ferry."""
    return ANOTHER.intersection(term for _, terms in claim.modifiers for term in terms)


def _measured_otherwise(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether one of two amounts is a mark of which the other one's sentence says nothing: a record, a target."""
    mine, theirs = _measures(sentence, draft), _measures(stored, source)
    if mine == theirs:
        return False
    return not (mine <= all_terms(stored) - standards(stored) and theirs <= all_terms(sentence) - standards(sentence))


@noted_last
def _measures(sentence: Sentence, claim: Claim) -> frozenset[str]:
    """Return the words beside an amount that make it a mark which others are held against: a record, a target.

    What it is held against itself is none (1.6 degrees warmer than the average, 11 percent down from the record), nor
    what is counted: 40 requests a second.
    """
    found = MARKS.intersection((*claim.near[:BESIDE], *claim.around[:BESIDE]))
    if not found:
        return found
    values = (one.value for one in claims_of_kind(sentence, ClaimKind.QUANTITY))
    counted = (term for value in values if isinstance(value, QuantityClaim) for term in value.counted[:1])
    return found - standards(sentence) - started_from(sentence) - frozenset(counted)


def _other_row(claim: Claim, row: Sentence, other: Sentence) -> bool:
    """Tell whether an amount stands in a table's row of a date that the other sentence does not give."""
    if claim.cell is None or claim.cell.label or not row.dates:
        return False
    return not any(a.agrees(b) for a in row.dates for b in other.dates)


def _other_nearest_name(mine: Claim, theirs: Claim) -> bool:
    """Tell whether the names nearest to two values are not one, and neither stands next to the other value."""
    one, other = _nearest_name(mine), _nearest_name(theirs)
    if one is None or other is None:
        return False
    return not has_term(unordered(theirs.around), one) and not has_term(unordered(mine.around), other)


@noted
def _nearest_name(claim: Claim) -> str | None:
    return next((term for term in claim.around if ":" in term), None)
