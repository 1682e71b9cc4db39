"""What shows that two claims are about two things, however many words they share.

Another name, another date or place of the whole event, another one of its kind (the apricot harvest and the plum
harvest): a conflict is one slot that differs while the rest agrees.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.beside import differ_in_amounts, other_amounts, other_date, other_place
from factlint.check.shared import has_term, reach, reached, shared_terms, wanted
from factlint.check.siblings import of_siblings
from factlint.check.sources import all_terms
from factlint.language.gazetteer import near_names
from factlint.model.claims import ClaimKind, NameClaim, QuantityClaim, WordClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence

ORDERED = frozenset({"main", "linked"})
MANY_NAMED = ("event", "role", "in")
"""What has many names: an event, an office. That one text has another key for it tells nothing."""
NAMING = ("place", "country")
"""The kinds of name that, unknown to all the sources, set a clause in another matter."""
WRITER = "I"
"""The subject of the writer's own deeds."""
MINE = "my"
"""What a subject of the writer's own begins with."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
_NOTHING: frozenset[str] = frozenset()


def apart(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether a claim of the draft and one of a source are about two things."""
    draft_all, source_all = all_terms(sentence), all_terms(stored)
    if columns := other_columns(source, stored):
        source_all -= columns
    if draft.marks != source.marks or names_missing(draft, source_all) or names_missing(source, draft_all):
        return True
    if of_another_kind(draft, draft_all, source, source_all):
        return True
    if other_argument(draft, draft_all, source, source_all) or other_person(sentence, stored):
        return True
    if isinstance(draft.value, WordClaim) and draft.value.verb and _other_arguments(draft, source):
        return True
    if draft.kind is ClaimKind.QUANTITY and other_amounts(draft, sentence, source, stored):
        return True
    if draft.kind is ClaimKind.DATE and _other_event(draft, sentence, source, stored):
        return True
    if other_names(draft, draft_all, source, source_all) or of_siblings(sentence, stored):
        return True
    if is_strange(draft, source_all, sources):
        return True
    return other_date(draft, sentence, source, stored) or other_place(draft, sentence, source, stored)


def whose_is_open(claim: Claim, other: Claim, sentence: Sentence) -> bool:
    """Tell whether the other claim, of ``sentence``, may be of somebody else than whom a claim names.

    It may where its own sentence names nobody (``They have won twelve.``), and what comes before names several.
    """
    if not _follows_several(sentence):
        return False
    named = (term for term in claim.near if _sort(term) == "name")
    return is_unresolved(other) or any(not has_term(sentence.terms, term) for term in named)


@noted
def _follows_several(sentence: Sentence) -> bool:
    """Tell whether what comes before a sentence names several whom it does not name itself."""
    return sum(_sort(term) == "name" for term in sentence.context - sentence.terms) > 1


def is_unresolved(claim: Claim) -> bool:
    """Tell whether the subject of a claim is a pronoun of which it is not known whom it means."""
    return claim.subject.casefold() in PRONOUNS and not any(":" in term for term in claim.near)


def is_strange(draft: Claim, source_all: frozenset[str], sources: Sources) -> bool:
    """Tell whether a place that no source names sets the draft's clause in another matter."""
    return any(not sources.count(t) and not has_term(source_all, t) for t in _placing(draft))


def is_the_writers_own(claim: Claim, sources: Sources) -> bool:
    """Tell whether a claim is of something of the writer's: my camera.

    No source speaks of it, nor of anybody or anything that the clause names: my brother pays so much for the Orvell 30.
    """
    owner, _, _ = claim.subject.partition(" ")
    things = dict(claim.arguments).get("subject", _NOTHING)
    told = things.union(term for term in claim.clause if ":" in term)
    return owner.casefold() == MINE and bool(things) and not any(map(sources.count, told))


def of_other_people(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two values hang each on somebody whom the other one's sentence does not name.

    That the heading of a source names somebody does not make him the one of whom its sentence tells.
    """
    mine, theirs = _people_near(draft), _people_near(source)
    if not mine or not theirs:
        return False
    return not shared_terms(mine, stored.terms) and not shared_terms(theirs, all_terms(sentence))


@noted
def _people_near(claim: Claim) -> frozenset[str]:
    """Return the people whom a value hangs on."""
    return frozenset(term for term in claim.near if term.startswith("person:"))


@noted
def _placing(claim: Claim) -> frozenset[str]:
    """Return the places of a clause."""
    return frozenset(t for t in claim.clause if _kind(t) in NAMING)


def of_another_kind(
    draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str], *, named: bool = False
) -> bool:
    """Tell whether a noun of both clauses is told from others of its kind by words that the other text lacks.

    Names tell no kind: one says Lisbon, another Portugal. ``named`` counts those that are no country's all the same.
    """
    all_mine, theirs = _modifiers(draft), _modifiers(source)
    for noun in theirs.keys() & (near_of(draft) | near_of(source)):
        mine = all_mine.get(noun, _NOTHING)
        left, others = mine - source_all - theirs[noun], theirs[noun] - draft_all - mine
        apart = [
            {t for t in terms if (not t.startswith("country:") if named else ":" not in t)} for terms in (left, others)
        ]
        if all(apart):
            return True
    return False


@noted
def near_of(claim: Claim) -> frozenset[str]:
    """Return the terms that a value hangs on, without their order."""
    return frozenset(claim.near)


@noted
def _modifiers(claim: Claim) -> dict[str, frozenset[str]]:
    """Return the nouns of a clause, each with the terms that say which one of its kind it is."""
    found: dict[str, frozenset[str]] = {}
    for noun, terms in claim.modifiers:
        found[noun] = found.get(noun, _NOTHING) | terms
    return found


@noted
def _arguments(claim: Claim) -> dict[str, frozenset[str]]:
    return dict(claim.arguments)


def other_argument(draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str]) -> bool:
    """Tell whether one slot of the predicate is filled by two things: other people died, another motion was passed."""
    theirs = _arguments(source)
    if ORDERED & theirs.keys():
        # both clauses that "before" or "after" links must be the same
        return any(not shared_terms(terms, theirs.get(slot, frozenset())) for slot, terms in draft.arguments)
    for slot, terms in draft.arguments:
        if slot not in theirs or shared_terms(terms, source_all) or terms & theirs[slot]:
            continue
        if slot == "subject" or not shared_terms(theirs[slot], draft_all):
            return True
    return False


@noted_last
def other_person(sentence: Sentence, stored: Sentence) -> bool:
    """Tell whether a last name stands in both sentences with first names that are not one."""
    mine, theirs = _full_names(sentence), _full_names(stored)
    return any(
        last in theirs and not any(near_names(a, b) for a in names for b in theirs[last])
        for last, names in mine.items()
    )


@noted
def _full_names(sentence: Sentence) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in sentence.claims:
        if isinstance(claim.value, NameClaim) and claim.value.person and " " in claim.value.name:
            found.setdefault(claim.value.entity, set()).add(claim.value.name)
    return found


def _other_event(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two dates are of two events.

    They are if what the one hangs on is nothing that the other hangs on, or if an amount of the same clause differs too
    (the profit of another year).
    """
    if draft.near and source.near and draft.near[0] not in source.near and source.near[0] not in draft.near:
        return True
    return differ_in_amounts(draft, sentence, source, stored)


def other_columns(source: Claim, stored: Sentence) -> frozenset[str]:
    """Return the headers of the other columns of a table's row: what a value is not."""
    if not isinstance(source.value, QuantityClaim) or not source.value.column:
        return frozenset()
    amounts = (c.value for c in stored.claims if isinstance(c.value, QuantityClaim) and c.value.column)
    return frozenset(term for amount in amounts for term in amount.counted) - {*source.value.counted} - stored.terms


def _other_arguments(draft: Claim, source: Claim) -> bool:
    """Tell whether two predicates have arguments that neither shares: the tax on homes, the tax on shops."""
    mine, theirs = near_of(draft), near_of(source)
    one, other = draft.value, source.value
    same = isinstance(one, WordClaim) and isinstance(other, WordClaim) and one.lemma == other.lemma
    if same and mine <= source.clause and theirs <= draft.clause:
        return False  # what the one hangs on stands elsewhere in the other's clause: one of them was misread
    common = shared_terms(mine, theirs)
    return bool(mine | theirs) and (len(mine - common) > len(common) or not common)


def _kind(term: str) -> str:
    return term.partition(":")[0] if ":" in term else ""


def names_missing(claim: Claim, others: frozenset[str]) -> int:
    """Return how many of the names that a value hangs on are not in the other sentence."""
    named = names_near(claim)
    return sum(map(reach(others).isdisjoint, named)) if named else 0


def is_elsewhere(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a sentence, with what introduces it, lacks a name that a value hangs on: all of it is ``apart``."""
    named = names_near(claim)
    return bool(named) and lacks_one_of(named, sentence)


def lacks_one_of(named: tuple[frozenset[str], ...], sentence: Sentence) -> bool:
    """Tell whether a sentence, with what introduces it, lacks one of some names, each given by what is wanted of it."""
    there = reached(sentence)
    return any(map(there.isdisjoint, named))


@noted
def names_near(claim: Claim) -> tuple[frozenset[str], ...]:
    """Return what is wanted of each name that a value hangs on: see ``wanted``."""
    return tuple(map(wanted, {t for t in claim.near if ":" in t and _kind(t) not in MANY_NAMED}))


def other_names(draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str]) -> bool:
    """Tell whether each clause names somebody or something of one kind that the other sentence does not."""
    mine, theirs = _named_in_clause(draft), _named_in_clause(source)
    if not mine and draft.cell is not None and source.cell is None:
        # a row that names nobody is of what the draft is about: no one whom it does not name
        return bool(theirs) and not any(has_term(draft_all, name) for name, _ in theirs)
    if not mine or not theirs:
        return False
    kinds = {kind for name, kind in mine if not has_term(source_all, name)}
    return bool(kinds) and any(kind in kinds and not has_term(draft_all, name) for name, kind in theirs)


@noted
def _named_in_clause(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return the names of a clause, each with what sort of thing it is of."""
    return tuple((term, sort) for term in claim.clause if (sort := _sort(term)))


@lru_cache(maxsize=4_096)
def _sort(term: str) -> str:
    """Return ``name`` or ``place`` for the key of a name; "" for a word, and for what has many names."""
    kind = _kind(term)
    if ":" not in term or kind in MANY_NAMED:
        return ""
    # the small model takes people for things and things for people
    return "name" if kind in {"person", "org", "group", "name"} else "place"
