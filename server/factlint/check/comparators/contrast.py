"""Whether: a predicate affirmed or denied, a word or its opposite, compared with the sources' words in their clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.apart import is_elsewhere
from factlint.check.comparators.dated import compare_dated
from factlint.check.comparators.direction import compare_direction
from factlint.check.comparators.events import compare_events, turned
from factlint.check.comparators.moods import moods_clash
from factlint.check.comparators.no_contrary import (
    close,
    denies_a_value,
    goes_elsewhere,
    linked_otherwise,
    never_came,
    of_another_year,
    other_amount,
    other_object,
    other_values,
    same_words,
    says_so,
    says_the_contrary,
)
from factlint.check.comparators.timetable import UNREAL, compare_times
from factlint.check.comparators.two_deeds import act_apart, deal, have_other_agents, is_of_another_kind
from factlint.check.ends import crossing, ends
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.one_event import one_event, told_alike
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.terms import LIGHT
from factlint.language.lemmas.forms import inflect
from factlint.model.claims import ClaimKind, Part, WordClaim
from factlint.model.noted import noted
from factlint.model.record import record

if TYPE_CHECKING:
    from factlint.check.align import Alignment
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

ORDER = frozenset("before after first last earlier later precede follow former latter early late".split())
COMPARING = frozenset({"JJR", "RBR"})
BEING = frozenset("is are was were".split())
PARTING = re.compile(r"[;:–—]\s")
SHIFTED = frozenset({"earlier", "later"})
BAR = 0.75
"""The score of an alignment from which two clauses speak of one thing: high, for words have many uses."""
ALIKE_BAR = 0.75
"""The same for two verbs that are alike and not the same."""
LOOSE_ALIKE = 0.5
LOOSE = 0.25
"""The score from which a sentence with the draft's own word bears it out."""
LEAST = 3
"""How many words the two sentences must share."""
FEWEST = 2
"""How many are enough where all that the one word hangs on is what the other hangs on."""
LITTLE = 1.5
"""How many are enough where the two clauses have no other words than these."""


def compare_polarity(case: Case) -> Judgement | None:
    """Judge whether something is so or not, and words that have an opposite, those of order left out."""
    value = case.claim.value
    if case.claim.kind is ClaimKind.QUANTITY:
        return compare_direction(case, time=False)
    if case.claim.kind is not ClaimKind.WORD or not isinstance(value, WordClaim) or value.lemma in ORDER:
        return None
    return _compare(case, value)


def compare_order(case: Case) -> Judgement | None:
    """Judge what came before what."""
    value = case.claim.value
    if case.claim.kind is ClaimKind.QUANTITY:
        return compare_direction(case, time=True)
    if case.claim.kind is not ClaimKind.WORD or not isinstance(value, WordClaim) or value.lemma not in ORDER:
        return None
    if value.lemma in {"before", "after"}:
        judgement = compare_events(case, value)
        if judgement is UNKNOWN and not case.claim.mood and not case.claim.spoken:
            return _by_times(case) or judgement
        return judgement
    return _compare(case, value)


def _by_times(case: Case) -> Judgement | None:
    """Judge what came before what by the times, or the days, that the sources give."""
    if UNREAL.search(_part_around(case)):
        return None

    def other(score: float) -> Conflict:
        return turned(case.claim, score)

    return compare_times(case, other) or compare_dated(case, other)


def _part_around(case: Case) -> str:
    """Return the part of the sentence that a claim stands in: from one colon, semicolon or dash to the next."""
    text, place = case.sentence.text, case.claim.start - case.sentence.start
    start = max((found.end() for found in PARTING.finditer(text, 0, place)), default=0)
    end = PARTING.search(text, place)
    return text[start : end.start() if end is not None else len(text)]


def _compare(case: Case, value: WordClaim) -> Judgement | None:
    rivals: list[tuple[float, Stored, Claim]] = []
    mine = frozenset({value.lemma}) | value.senses | value.opposites
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        if mine.isdisjoint(_said(stored.sentence)):
            continue  # no word of it is the same, or the contrary
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            if (relation := _relation_of(case, value, stored, other)) is None:
                continue
            fit = align(case.claim, case.sentence, other, stored.sentence, case.sources)
            least = LOOSE if relation.exact else LOOSE_ALIKE
            if not relation.contrary and fit.likeness >= least and fit.score >= least:
                return supported("a source says so of the same", [stored])
            if relation.contrary and _contradicts(case, value, stored, other, fit, exact=relation.exact):
                rivals.append((fit.score, stored, other))
    if not rivals or case.claim.mood == "?":
        return UNKNOWN
    score, stored, other = max(rivals, key=lambda rival: (rival[0], -rival[1].id))
    return conflicting(
        f"a source says the contrary (fit {score:.2f})", [stored], _conflict(case.claim, value, other, score)
    )


@noted
def _said(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence, what they share with others, and their opposites: see ``_relation``."""
    values = (claim.value for claim in sentence.claims if isinstance(claim.value, WordClaim))
    return frozenset(word for value in values for word in (value.lemma, *value.senses, *value.opposites))


def _relation_of(case: Case, value: WordClaim, stored: Stored, other: Claim) -> _Relation | None:
    """Return how a word of a source stands to the draft's; None where the two cannot be compared."""
    if not isinstance(other.value, WordClaim) or other.value.verb != value.verb:
        return None
    relation = _relation(value, other.value)
    if not value.verb and value.senses and other.value.senses and not value.senses & other.value.senses:
        return None  # the day before, the week after
    if relation is None or not _hang_alike(value, case.claim, other):
        return None
    elsewhere = not relation.contrary and is_elsewhere(case.claim, stored.sentence)  # so it bears nothing out
    return None if elsewhere or other_amount(case.claim, case.sentence, other, stored.sentence) else relation


def _contradicts(  # noqa: PLR0913 - two claims, each with its sentence, and how they fit
    case: Case, value: WordClaim, stored: Stored, other: Claim, fit: Alignment, *, exact: bool
) -> bool:
    """Tell whether a word of a source that says the contrary says it of the same thing, and in the same mood."""
    if not isinstance(other.value, WordClaim) or other.spoken:
        return False
    denied = (value.negation is None) != (other.value.negation is None)
    alike = fit.hold > 0 and fit.score >= (BAR if exact else ALIKE_BAR)
    if alike and fit.shared < LEAST:
        enough = fit.shared >= _least(case, stored, other) and not other_values(case.sentence, stored.sentence)
        alike = enough and close(case.claim, other, fit)
    if alike and not exact and not denied:
        alike = bool(shared_terms(value.patient, other.value.patient))  # who praises may criticise something else
    told = (case.claim, case.sentence, other, stored.sentence)
    alike = alike or (value.verb and told_alike(*told, fit))
    alike = alike and not _of_others(value, other.value, stored.sentence, case.sentence)
    if not alike and value.verb:
        alike = one_event(*told, case.sources) and not says_so(stored.sentence, value) and not deal(value, other.value)
        alike = alike and not says_the_contrary(case.sentence, value)
    return (
        alike
        and moods_clash(case.claim.mood, value, other.mood, other.value)
        and not other_object(case.claim, other)
        and not of_another_year(case.sentence, stored.sentence)
        and not _from_the_other_end(case, value, stored, other)
        and not is_of_another_kind(case.sentence, case.claim, stored.sentence, other)
        and not denies_a_value(case.sentence, value, stored.sentence, other.value)
        and not linked_otherwise(case.sentence, case.claim, stored.sentence, other)
        and not _says_both(case.sentence, value, other.value)
        and not (denied and never_came(stored.sentence, other))
    )


def _from_the_other_end(case: Case, value: WordClaim, stored: Stored, other: Claim) -> bool:
    """Tell whether two things are compared from both ends: A is lower than B, B is higher than A."""
    if value.tag not in COMPARING:
        return False
    mine = ends(case.sentence, case.claim.start, case.claim.end)
    return crossing(mine, ends(stored.sentence, other.start, other.end)) > 0


def _least(case: Case, stored: Stored, other: Claim) -> float:
    """Return how many words two short sentences must share to be of one thing."""
    told = (case.claim, case.sentence, other, stored.sentence)
    if same_words(*told):
        return LITTLE
    valued = bool(case.sentence.quantities) and bool(stored.sentence.quantities)
    return LEAST if valued and goes_elsewhere(*told) else FEWEST


def _of_others(one: WordClaim, other: WordClaim, theirs: Sentence, mine: Sentence) -> bool:
    """Tell whether two predicates are of others: who won is not who lost, and to have no boat is not to have no car."""
    if (one.negation is None) == (other.negation is None):
        if one.lemma != other.lemma and one.verb and have_other_agents(one, other):
            return True
        who, others = one.agent | one.patient, other.agent | other.patient
        return bool(who and others) and not shared_terms(who, others) and not shared_terms(others, who)
    if act_apart(one, other):
        return True
    denied, said = (one, theirs) if one.negation is not None else (other, mine)
    if denied.lemma not in LIGHT or not denied.patient:
        return False
    return not shared_terms(denied.patient, all_terms(said))


def _says_both(sentence: Sentence, value: WordClaim, theirs: WordClaim) -> bool:
    """Tell whether the draft says of the same thing what the source says, too: it began in May and ended in June."""
    who = value.agent | value.patient
    said = (claim.value for claim in claims_of_kind(sentence, ClaimKind.WORD) if isinstance(claim.value, WordClaim))
    return any(
        (one.lemma == theirs.lemma or one.senses & theirs.senses)
        and (one.negation is None) == (theirs.negation is None)
        and (who & (one.agent | one.patient) or not (one.agent | one.patient))
        for one in said
        if one.lemma != value.lemma
    )


def _hang_alike(value: WordClaim, one: Claim, other: Claim) -> bool:
    """Tell whether two words stand where they can be compared: both link something, or hang on the same word."""
    return value.verb or one.near[:1] == other.near[:1]


@record
class _Relation:
    """How two words stand to each other: whether they say the contrary, and whether they are the very same word."""

    contrary: bool
    exact: bool


def _relation(one: WordClaim, other: WordClaim) -> _Relation | None:
    denied = (one.negation is None) != (other.negation is None)
    if one.lemma == other.lemma:
        return _Relation(contrary=denied, exact=True)
    light = one.verb and bool(LIGHT & {one.lemma, other.lemma})  # to have, to take, to come: no contrary of anything
    if other.lemma in one.opposites or one.lemma in other.opposites:
        return None if denied or light else _Relation(contrary=True, exact=True)
    if one.senses & other.senses:
        return _Relation(contrary=denied, exact=False)
    if (one.opposites & other.senses or other.opposites & one.senses) and not light:
        return None if denied else _Relation(contrary=True, exact=False)  # "accept", "throw out"
    return None


def _conflict(claim: Claim, value: WordClaim, other: Claim, score: float) -> Conflict:
    theirs = other.value
    if value.lemma in SHIFTED and value.senses:
        return turned(claim, score)
    if not isinstance(theirs, WordClaim) or (value.negation is None) == (theirs.negation is None):
        base = theirs.lemma if isinstance(theirs, WordClaim) and not _is_participle(value, theirs) else other.shown
        shown = _in_form(base, _tag(value, claim.shown), claim.shown)
        return Conflict(claim.start, claim.end, claim.shown, shown, (Correction(claim.start, claim.end, shown),), score)
    parts = value.contrary
    if theirs.negation is not None and theirs.negation.text.casefold() == "no":
        parts = tuple(sorted(parts, key=lambda part: not part.text.casefold().startswith("no ")))
    start = min([claim.start, *(p.start for p in (value.negation, *_denied_at(value)) if p is not None)])
    found = f"{value.negation.text} {claim.shown}" if value.negation is not None else claim.shown
    wanted = f"not {other.shown}" if theirs.negation is not None else other.shown
    corrections = tuple(Correction(part.start, part.end, part.text) for part in parts)
    return Conflict(start, claim.end, found, wanted, corrections, score)


def _denied_at(value: WordClaim) -> tuple[Part, ...]:
    """Return where a predicate would be denied that is an infinitive after a form of ``be``: it is to blame."""
    parts = value.contrary[:1] if value.negation is None and value.tag == "VB" else ()
    return tuple(part for part in parts if part.text.partition(" ")[0] in BEING)


def _is_participle(mine: WordClaim, theirs: WordClaim) -> bool:
    """Tell whether a source has a participle where the draft has an adjective: closed, open."""
    return theirs.tag == "VBN" and mine.tag == "JJ"


def _tag(value: WordClaim, shown: str) -> str:
    """Return which form of its lemma a word is; ``fell`` is no participle, whatever the tagger says."""
    forms = {tag: inflect(value.lemma, tag) == shown.casefold() for tag in ("VBD", "VBN")}
    return "VBD" if value.tag == "VBN" and forms["VBD"] and not forms["VBN"] else value.tag


def _in_form(lemma: str, tag: str, shown: str) -> str:
    """Return a word in the form of the draft's."""
    word = inflect(lemma, tag)
    return word[:1].upper() + word[1:] if shown[:1].isupper() else word
