"""Who or what: a name in a clause, compared with the name that the sources have in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.apart import other_person
from factlint.check.comparators.doers import one_deed, turned_round
from factlint.check.comparators.lacking import FEWEST, but_for_a_name, forms_named, names_by_key
from factlint.check.comparators.namesakes import other_namesake
from factlint.check.comparators.stand_in import MANY, stand_in
from factlint.check.given_as_old import told_as_over
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported, sure_by
from factlint.check.learned.held import Valued
from factlint.check.learned.name_pair import called_after, is_told_there
from factlint.check.learned.names import likely_mistaken
from factlint.check.other_things import other_amount
from factlint.check.shared import has_term, reach, reached, reached_by, wanted
from factlint.check.sources import all_terms
from factlint.language.quotations.cues import SPEECH
from factlint.model.claims import ClaimKind, NameClaim, WordClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

FORWARD = 0.75
"""Of the draft's sentence, the name aside, the share that the source's must have."""
SURE = 0.88
"""The share from which the two names need not hang on a common word."""
LEAST = 4.0
"""How much the two sentences must share: see ``Alignment.shared``."""
FEW = 3.0
"""How much is enough where nearly all the words are the same."""
SUPPORT = 2
"""How many words a sentence with the draft's name must share to bear it out."""


OPEN = frozenset({"?", "if", "unless", "whether"})
"""The moods of what is not told as so."""
MYSELF = re.compile(r"\bI(?:['’](?:ve|m|d|ll))?\b(?=[^.;:!?]*\Z)")
"""Who tells of something of their own, in the clause before a name."""
ALSO = frozenset("also too well another other others".split())
"""Words by which a sentence tells of one more: ``as well`` among them."""


def compare_actor(case: Case) -> Judgement | None:
    """Judge a name by what the sources have in its place."""
    claim = case.claim
    if claim.kind is ClaimKind.WORD:
        return turned_round(case, claim) or stand_in(case, claim)
    if claim.kind is not ClaimKind.NAME or not isinstance(claim.value, NameClaim):
        return None
    judgement = other_namesake(case) or _compare_name(case, claim.value)
    return judgement if judgement.conflict is not None else _likely_another(case, claim.value) or judgement


def _likely_another(case: Case, value: NameClaim) -> Judgement | None:
    """Judge a name by what was learned of names that are mistaken for others."""
    if _tells_of_more(case.sentence) or told_as_over(case.sentence) or _is_the_writers_own(case):
        return None
    told = likely_mistaken(case, Valued(case.claim, case.sentence, value))
    if told is None or other_person(case.sentence, told[0].stored.sentence):
        return None
    against, odds = told
    if _denies_alone(case.sentence, value, against.stored.sentence, against.theirs.value):
        return None
    return _against(case.claim, against.stored, against.theirs.claim, sure_by(odds))


def _is_the_writers_own(case: Case) -> bool:
    """Tell whether a name stands in what the writer did: I tried it in a siding in Kent."""
    before = case.sentence.text[: case.claim.start - case.sentence.start]
    return not case.claim.spoken and MYSELF.search(before) is not None


def _compare_name(case: Case, value: NameClaim) -> Judgement:
    """Judge a name by the names that the sources have in the same place of the same clause."""
    claim, key = case.claim, value.entity
    terms = all_terms(case.sentence) - {key}
    words_near = frozenset(term for term in claim.near if ":" not in term)
    forms = wanted(key)
    naming = [stored for stored in case.sources.about(terms) if not forms.isdisjoint(_names_reached(stored.sentence))]
    shared = (stored for stored in naming if len(terms & all_terms(stored.sentence)) >= SUPPORT)
    named = [stored for stored in shared if _bears_out(words_near, key, stored.sentence)]
    if named:
        return supported("a source names it near the same words", named)
    deeds = list(_done_by(case.sentence, key))
    if not claim.firm or _tells_of_more(case.sentence) or _done_by_many(deeds) or _supposed(deeds):
        return UNKNOWN
    best: tuple[float, Stored, Claim] | None = None
    rest: Case | None = None
    for stored in but_for_a_name(case.sentence, case.sources).get(key, ()):
        other = _in_its_place(case.sentence, value, stored.sentence)
        if other is None or claim.shown in stored.sentence.text or other_amount(case.sentence, stored.sentence):
            continue  # the name may be part of a word: Nobel-winning
        if is_told_there(Valued(claim, case.sentence, value), stored.sentence):
            continue
        if not other.firm or _one_speaks(value, case.sentence, other, stored.sentence):
            continue
        if _of_two_things(case.sentence, deeds, stored.sentence, other):
            continue
        rest = rest or _without_name(case, claim, key)
        score = _fit(rest, value, stored, other)
        if score and (best is None or score > best[0]):
            best = (score, stored, other)
    if best is None:
        return UNKNOWN
    score, stored, other = best
    return _against(claim, stored, other, score)


def _against(claim: Claim, stored: Stored, other: Claim, score: float) -> Judgement:
    """Return the judgement that a source has another name in the place of the draft's."""
    correction = Correction(claim.start, claim.end, other.shown)
    return conflicting(
        f"a source has {other.shown} in its place (fit {score:.2f})",
        [stored],
        Conflict(claim.start, claim.end, claim.shown, other.shown, (correction,), score),
    )


def _of_two_things(mine: Sentence, deeds: Sequence[tuple[Claim, WordClaim]], theirs: Sentence, other: Claim) -> bool:
    """Tell whether two sentences tell of two things: one was done and the other not, or each was another deed."""
    return _deny_each_other(mine, theirs) or _did_other_things(deeds, theirs, other)


def _one_speaks(mine: NameClaim, sentence: Sentence, theirs: Claim, stored: Sentence) -> bool:
    """Tell whether one of two names is who says something, and the other not: ``Lee said:`` tells not what Lee did."""
    key = theirs.value.entity if isinstance(theirs.value, NameClaim) else ""
    return _is_speaker(mine.entity, sentence) != _is_speaker(key, stored)


def _is_speaker(key: str, sentence: Sentence) -> bool:
    """Tell whether a name is the subject of a verb of speech."""
    words = sentence.words
    heads = (words[word.head].lemma for word in words if word.term == key and word.slot == "subject" and word.head >= 0)
    return any(head in SPEECH for head in heads)


def _denies_alone(mine: Sentence, one: NameClaim, theirs: Sentence, other: NameClaim) -> bool:
    """Tell whether one of two names is who does not do something, and the other is who does something."""
    denials = [
        {value.negation is not None for _, value in _done_by(sentence, name.entity)}
        for sentence, name in ((mine, one), (theirs, other))
    ]
    return all(denials) and denials[0].isdisjoint(denials[1])


def _did_other_things(deeds: Sequence[tuple[Claim, WordClaim]], stored: Sentence, other: Claim) -> bool:
    """Tell whether what a source has another name do is nothing of what the draft has its name do."""
    key = other.value.entity if isinstance(other.value, NameClaim) else ""
    theirs = [value for _, value in _done_by(stored, key)]
    return bool(deeds and theirs) and not any(one_deed(mine, value) for _, mine in deeds for value in theirs)


@noted
def _tells_of_more(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of one more."""
    return not ALSO.isdisjoint(word.strip(".,;:").casefold() for word in sentence.text.split())


def _in_its_place(sentence: Sentence, mine: NameClaim, stored: Sentence) -> Claim | None:
    """Return the one name of a source's sentence that the draft's lacks, where ``mine`` is the one it lacks itself."""
    theirs = _added(sentence, stored) or _other_places(sentence, stored)
    if len(theirs) != 1:
        return None
    other = theirs[0]
    return other if isinstance(other.value, NameClaim) and _alike(mine, other.value) else None


@noted_last
def _added(sentence: Sentence, stored: Sentence) -> list[Claim]:
    """Return the names of a source's sentence that the draft's lacks."""
    there, named = reached(sentence), names_by_key(stored)
    return [named[key] for key, forms in forms_named(stored) if forms.isdisjoint(there)]


@noted_last
def _other_places(sentence: Sentence, stored: Sentence) -> list[Claim]:
    """Return the places of a source's sentence of which the draft's names no more than the country."""
    known, named = all_terms(sentence), names_by_key(stored)
    return [claim for key, claim in named.items() if key.startswith("place:") and not has_term(known, key)]


def _alike(one: NameClaim, other: NameClaim) -> bool:
    """Tell whether two names are of one kind, as far as the small model tells kinds, and in one place of the clause."""
    words, others = one.name.casefold().split(), other.name.casefold().split()
    if not one.sure or not other.sure or set(words) <= set(others) or set(others) <= set(words):
        return False
    if one.slot != other.slot and not one.series & other.series:
        return False
    if words[-1] == others[-1]:
        return True
    if called_after(one.name, other.name):
        return False
    countries = {one.entity.startswith("country:"), other.entity.startswith("country:")}
    return one.person == other.person and len(countries) == 1


def _bears_out(words: frozenset[str], key: str, stored: Sentence) -> bool:
    """Tell whether a sentence has a name in a clause about the same ``words``, or in a list."""
    forms = wanted(key)
    return any(
        not forms.isdisjoint(reached_by(claim.value.entity))
        and (not words or claim.value.series or not words.isdisjoint(claim.near) or not words.isdisjoint(claim.clause))
        for claim in stored.claims
        if isinstance(claim.value, NameClaim)
    )


@noted
def _names_reached(sentence: Sentence) -> frozenset[str]:
    """Return what the names of a sentence give of what is wanted of others: see ``reach``."""
    return reach(frozenset(names_by_key(sentence)))


def _without_name(case: Case, claim: Claim, key: str) -> Case:
    """Return the case as it is without the name that the claim gives."""
    return replace(
        case,
        claim=replace(claim, clause=_told(claim, case.sentence, key) - {key}, near=_without(claim.near, key)),
        sentence=replace(case.sentence, terms=case.sentence.terms - {key}),
    )


def _fit(rest: Case, mine: NameClaim, stored: Stored, other: Claim) -> float:
    """Return how surely another name stands in the place of the draft's, nought if it cannot.

    ``rest`` is the case without the draft's name, which is ``mine``.
    """
    if not isinstance(other.value, NameClaim):
        return 0.0
    if align(rest.claim, rest.sentence, other, stored.sentence, rest.sources).forward < FORWARD:
        return 0.0  # what the draft's sentence has in common with the source's does not hang on its names
    theirs = other.value.entity
    source = replace(other, clause=_told(other, stored.sentence, theirs) - {theirs}, near=_without(other.near, theirs))
    fit = align(rest.claim, rest.sentence, source, stored.sentence, rest.sources)
    least, forward = (FEW, SURE) if fit.forward >= SURE else (LEAST, FORWARD if fit.kind else SURE)
    if mine.series & other.value.series:
        least = FEW  # a list with one name changed
    if min(fit.hold, fit.forward) >= SURE and mine.slot == other.value.slot:
        least = FEWEST
    if fit.shared < least or fit.forward < forward or fit.apart:
        return 0.0
    return fit.score


def _done_by(sentence: Sentence, key: str) -> Iterator[tuple[Claim, WordClaim]]:
    """Yield the predicates whose agent a name is."""
    for claim in sentence.claims:
        if isinstance(claim.value, WordClaim) and key in claim.value.agent:
            yield claim, claim.value


def _supposed(deeds: Sequence[tuple[Claim, WordClaim]]) -> bool:
    """Tell whether all that a sentence has a name do is only asked or supposed."""
    return bool(deeds) and all(claim.mood in OPEN for claim, _ in deeds)


def _done_by_many(deeds: Sequence[tuple[Claim, WordClaim]]) -> bool:
    """Tell whether all that a sentence has a name do is what many do alike."""
    lemmas = {value.lemma for _, value in deeds}
    return bool(lemmas) and lemmas <= MANY


def _told(claim: Claim, sentence: Sentence, key: str) -> frozenset[str]:
    """Return the terms of a name's clause, and of what its predicate's object is to do: a motion to close."""
    return claim.clause.union(*(predicate.clause for predicate, _ in _done_by(sentence, key)))


@noted_last
def _deny_each_other(one: Sentence, other: Sentence) -> bool:
    """Tell whether a predicate of both sentences is denied in one of them."""
    mine, theirs = _predicates(one), _predicates(other)
    return any(one_deed(a, b) and (a.negation is None) != (b.negation is None) for a in mine for b in theirs)


@noted
def _predicates(sentence: Sentence) -> list[WordClaim]:
    values = (claim.value for claim in sentence.claims)
    return [value for value in values if isinstance(value, WordClaim) and value.verb]


def _without(near: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(term for term in near if term != key)
