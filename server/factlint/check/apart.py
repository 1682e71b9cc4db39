"""What shows that two claims are about two things, however many words they share.

Another name, another date or place of the whole event, another one of its kind (the apricot harvest and the plum
harvest): a conflict is one slot that differs while the rest agrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import all_terms
from factlint.language.gazetteer import near_names
from factlint.model.claims import ClaimKind, DateClaim, NameClaim, PlaceClaim, QuantityClaim, WordClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence

ORDERED = frozenset({"main", "linked"})
MANY_NAMED = ("event", "role", "in")
"""What has many names: an event, an office. That one text has another key for it tells nothing."""
NAMING = ("place", "country")
"""The kinds of name that, unknown to all the sources, set a clause in another matter."""
STANDARD = frozenset("than unlike behind ahead above below beyond over against versus".split())
"""The slots of what something is compared with: the other team of ``older than the other team``."""
PERSON_OR_GROUP = frozenset({"name"})
PRONOUNS = frozenset({"he", "she", "it", "they"})


def apart(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether a claim of the draft and one of a source are about two things."""
    draft_all, source_all = all_terms(sentence), all_terms(stored)
    if columns := other_columns(source, stored):
        source_all -= columns
    if draft.marks != source.marks or of_another_kind(draft, draft_all, source, source_all):
        return True
    if other_argument(draft, draft_all, source, source_all) or other_person(sentence, stored):
        return True
    if isinstance(draft.value, WordClaim) and draft.value.verb and _other_arguments(draft, source):
        return True
    if draft.kind is ClaimKind.QUANTITY and other_amounts(draft, sentence, source, stored):
        return True
    if draft.kind is ClaimKind.DATE and _other_event(draft, sentence, source, stored):
        return True
    if names_missing(draft.near, source_all) or names_missing(source.near, draft_all):
        return True
    if other_names(draft, draft_all, source, source_all):
        return True
    if is_strange(draft, source_all, sources):
        return True
    return other_date(draft, sentence, source, stored) or other_place(draft, sentence, source, stored)


def spoken_of(claim: Claim, sentence: Sentence) -> frozenset[str]:
    """Return what a claim can be about: the terms of its sentence, without the names that it is compared with."""
    compared = {w.term for w in sentence.words if w.slot in STANDARD and ":" in w.term and w.term not in claim.near}
    return all_terms(sentence) - compared if compared else all_terms(sentence)


def whose_is_open(claim: Claim, other: Claim, sentence: Sentence) -> bool:
    """Tell whether the other claim, of ``sentence``, may be of somebody else than whom a claim names.

    It may where its own sentence names nobody (``They have won twelve.``), and what comes before names several.
    """
    several = sum(_kinds({term}) == PERSON_OR_GROUP for term in sentence.context - sentence.terms) > 1
    if not several:
        return False
    named = frozenset(term for term in claim.near if _kinds({term}) == PERSON_OR_GROUP)
    return bool(named - shared_terms(named, sentence.terms)) or is_unresolved(other)


def is_unresolved(claim: Claim) -> bool:
    """Tell whether the subject of a claim is a pronoun of which it is not known whom it means."""
    return claim.subject.casefold() in PRONOUNS and not any(":" in term for term in claim.near)


def is_strange(draft: Claim, source_all: frozenset[str], sources: Sources) -> bool:
    """Tell whether a place that no source names sets the draft's clause in another matter."""
    strange = frozenset(t for t in draft.clause if _kind(t) in NAMING and not sources.count(t))
    return any(not has_term(source_all, t) for t in strange)


def of_another_kind(
    draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str], *, named: bool = False
) -> bool:
    """Tell whether a noun of both clauses is told from others of its kind by words that the other text lacks.

    Names tell no kind: one says Lisbon, another Portugal. ``named`` counts those that are no country's all the same.
    """
    theirs = dict(source.modifiers)
    for noun in (frozenset(draft.near) | frozenset(source.near)) & theirs.keys():
        mine = frozenset(t for n, terms in draft.modifiers if n == noun for t in terms)
        left, others = mine - source_all - theirs[noun], theirs[noun] - draft_all - mine
        apart = [
            {t for t in terms if (not t.startswith("country:") if named else ":" not in t)} for terms in (left, others)
        ]
        if all(apart):
            return True
    return False


def other_argument(draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str]) -> bool:
    """Tell whether one slot of the predicate is filled by two things: other people died, another motion was passed."""
    theirs = dict(source.arguments)
    if ORDERED & theirs.keys():
        # both clauses that "before" or "after" links must be the same
        return any(not shared_terms(terms, theirs.get(slot, frozenset())) for slot, terms in draft.arguments)
    for slot, terms in draft.arguments:
        if slot not in theirs or shared_terms(terms, source_all):
            continue
        if slot == "subject" or not shared_terms(theirs[slot], draft_all):
            return True
    return False


def other_person(sentence: Sentence, stored: Sentence) -> bool:
    """Tell whether a last name stands in both sentences with first names that are not one."""
    mine, theirs = _full_names(sentence), _full_names(stored)
    return any(
        last in theirs and not any(near_names(a, b) for a in names for b in theirs[last])
        for last, names in mine.items()
    )


def _full_names(sentence: Sentence) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in sentence.claims:
        if isinstance(claim.value, NameClaim) and claim.value.person and " " in claim.value.name:
            found.setdefault(claim.value.entity, set()).add(claim.value.name)
    return found


def differs_in_time_or_place(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two clauses are dated or placed differently."""
    return other_date(draft, sentence, source, stored) or other_place(draft, sentence, source, stored)


def _other_event(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two dates are of two events.

    They are if what the one hangs on is nothing that the other hangs on, or if an amount of the same clause differs too
    (the profit of another year).
    """
    if draft.near and source.near and draft.near[0] not in source.near and source.near[0] not in draft.near:
        return True
    return differ_in_amounts(draft, sentence, source, stored)


def differ_in_amounts(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether amounts that can be compared stand beside both values, and none agrees."""
    mine = [c.value.value for c in _beside(draft, sentence) if isinstance(c.value, QuantityClaim)]
    theirs = [c.value.value for c in _beside(source, stored) if isinstance(c.value, QuantityClaim)]
    pairs = [(a, b) for a in mine for b in theirs if a.comparable(b)]
    return bool(pairs) and not any(a.agrees(b) for a, b in pairs)


def other_amounts(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether amounts of one kind stand beside both, and none agrees: 5 votes to 2 is another vote than 4 to 3."""
    mine = [c.value for c in _beside(draft, sentence) if isinstance(c.value, QuantityClaim)]
    theirs = [c.value for c in _beside(source, stored) if isinstance(c.value, QuantityClaim)]
    pairs = [(a.value, b.value) for a in mine for b in theirs if a.counted == b.counted and a.value.comparable(b.value)]
    return bool(pairs) and not any(a.agrees(b) for a, b in pairs)


def other_columns(source: Claim, stored: Sentence) -> frozenset[str]:
    """Return the headers of the other columns of a table's row: what a value is not."""
    if not isinstance(source.value, QuantityClaim) or not source.value.column:
        return frozenset()
    amounts = (c.value for c in stored.claims if isinstance(c.value, QuantityClaim) and c.value.column)
    return frozenset(term for amount in amounts for term in amount.counted) - {*source.value.counted} - stored.terms


def _other_arguments(draft: Claim, source: Claim) -> bool:
    """Tell whether two predicates have arguments that neither shares: the tax on homes, the tax on shops."""
    mine, theirs = frozenset(draft.near), frozenset(source.near)
    common = shared_terms(mine, theirs)
    return bool(mine | theirs) and (len(mine - common) > len(common) or not common)


def _kind(term: str) -> str:
    return term.partition(":")[0] if ":" in term else ""


def names_missing(near: Iterable[str], others: frozenset[str]) -> int:
    """Return how many of the names that a value hangs on are not in the other sentence."""
    named = frozenset(t for t in near if ":" in t and _kind(t) not in MANY_NAMED)
    return len(named) - len(shared_terms(named, others))


def other_names(draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str]) -> bool:
    """Tell whether each clause names somebody or something of one kind that the other sentence does not."""
    mine = _kinds(draft.clause - shared_terms(draft.clause, source_all))
    theirs = _kinds(source.clause - shared_terms(source.clause, draft_all))
    return bool(mine & theirs)


def _kinds(terms: Iterable[str]) -> frozenset[str]:
    kinds = {_kind(term) for term in terms if ":" in term and _kind(term) not in MANY_NAMED}
    # the small model takes people for things and things for people
    return frozenset("name" if kind in {"person", "org", "group", "name"} else "place" for kind in kinds)


def other_date(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether the draft's clause is dated, and the source's is not dated so; the date in question aside."""
    if draft.kind is ClaimKind.DATE:
        return False
    mine, theirs = _dates_beside(draft, sentence), _dates_beside(source, stored)
    if not mine:
        return any(_is_past_year(c, stored) for c in theirs) and not draft.past
    if not theirs:
        # a year of its own, or "a year earlier", makes it another event, unless the sentence has the date elsewhere
        dates = [c for c in stored.claims if isinstance(c.value, DateClaim)]
        elsewhere = {c.value.value for c in dates if isinstance(c.value, DateClaim) and _is_of_standard(c, stored)}
        return not {*stored.dates} - elsewhere and any(_is_own_time(c) for c in mine)
    return not any(_same_time(a, b) for a in mine for b in theirs)


def _dates_beside(claim: Claim, sentence: Sentence) -> list[Claim]:
    """Return the dates of a claim's clause, without that of what it is compared with: the record of 1974."""
    dates = [c for c in _beside(claim, sentence) if isinstance(c.value, DateClaim)]
    return [c for c in dates if not _is_of_standard(c, sentence)]


def _is_of_standard(date: Claim, sentence: Sentence) -> bool:
    return any(word.slot in STANDARD and word.term in date.near[:1] for word in sentence.words if word.term)


def _same_time(one: Claim, other: Claim) -> bool:
    a, b = one.value, other.value
    if not isinstance(a, DateClaim) or not isinstance(b, DateClaim):
        return False
    if not a.value.granularity or not b.value.granularity:
        return one.shown.casefold() == other.shown.casefold()
    return a.value.agrees(b.value)


def _is_own_time(claim: Claim) -> bool:
    """Tell whether a date sets a clause in a time of its own: a year, or a time counted from another."""
    value = claim.value
    return isinstance(value, DateClaim) and (value.stated.first.year is not None or not value.value.granularity)


def _is_past_year(claim: Claim, stored: Sentence) -> bool:
    """Tell whether a source gives its clause a year of the past."""
    value = claim.value
    return isinstance(value, DateClaim) and value.stated.first.year is not None and claim.past and bool(stored.dates)


def other_place(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether both clauses are placed, and differently; the place in question aside."""
    if draft.kind is ClaimKind.PLACE:
        return False
    mine = {c.value.place for c in _beside(draft, sentence) if isinstance(c.value, PlaceClaim)}
    theirs = {c.value.place for c in _beside(source, stored) if isinstance(c.value, PlaceClaim)}
    around = stored.terms | stored.context | sentence.context
    return bool(mine and theirs) and not mine & (theirs | around) and not theirs & sentence.terms


def _beside(claim: Claim, sentence: Sentence) -> list[Claim]:
    """Return the other claims of a claim's clause: those that hang on one of the same words."""
    near = frozenset(claim.near) | claim.clause
    others = (c for c in sentence.claims if c.end <= claim.start or claim.end <= c.start)
    return [c for c in others if near & frozenset(c.near)]
