"""Whether: a predicate affirmed or denied, a word or its opposite, compared with the sources' words in their clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.apart import is_elsewhere
from factlint.check.comparators.contrary import contrary_to
from factlint.check.comparators.dated import compare_dated
from factlint.check.comparators.direction import compare_direction
from factlint.check.comparators.events import compare_events, turned
from factlint.check.comparators.timetable import UNREAL, compare_times
from factlint.check.contraries import Relation, relation_of
from factlint.check.judgement import UNKNOWN, conflicting, supported, sure_by
from factlint.check.learned.contraries import likely_contrary
from factlint.check.learned.held import Valued
from factlint.check.moods import moods_clash
from factlint.check.no_contrary import (
    close,
    denies_a_value,
    from_the_other_end,
    goes_elsewhere,
    is_turned_round,
    linked_otherwise,
    never_came,
    of_another_year,
    other_amount,
    other_object,
    other_values,
    same_words,
    says_both,
    says_so,
    says_the_contrary,
    tells_of_the_rest,
    tells_which,
)
from factlint.check.one_event import one_event, told_alike
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.check.two_deeds import act_apart, deal, have_other_agents, is_of_another_kind
from factlint.claims.terms import LIGHT
from factlint.model.claims import ClaimKind, WordClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from factlint.check.align import Alignment
    from factlint.check.judgement import Case, Conflict, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

ORDER = frozenset("before after first last earlier later precede follow former latter early late".split())
PARTING = re.compile(r"[;:–—]\s")
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
    judgement = told_by_rules(case, value)
    return judgement if judgement is not UNKNOWN else _by_learned(case, value) or UNKNOWN


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
    return told_by_rules(case, value)


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


def _by_learned(case: Case, value: WordClaim) -> Judgement | None:
    """Judge a word by what was learned of those that say the contrary of what a source says."""
    found = likely_contrary(case, Valued(case.claim, case.sentence, value))
    if found is None:
        return None
    sure = sure_by(found.odds)
    conflict = contrary_to(case.claim, value, found.theirs.claim, sure)
    return conflicting(f"a source says the contrary (sure by {sure:.2f})", [found.stored], conflict)


def told_by_rules(case: Case, value: WordClaim) -> Judgement:
    """Judge a word by the sentences of sources that are surely of the same thing."""
    rivals: list[tuple[float, Stored, Claim]] = []
    mine = frozenset({value.lemma}) | value.senses | value.opposites
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        if mine.isdisjoint(_said(stored.sentence)):
            continue  # no word of it is the same, or the contrary
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            if (relation := _compared(case, value, stored, other)) is None:
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
        f"a source says the contrary (fit {score:.2f})", [stored], contrary_to(case.claim, value, other, score)
    )


@noted
def _said(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence, what they share with others, and their opposites: see ``relation_of``."""
    values = (claim.value for claim in sentence.claims if isinstance(claim.value, WordClaim))
    return frozenset(word for value in values for word in (value.lemma, *value.senses, *value.opposites))


def _compared(case: Case, value: WordClaim, stored: Stored, other: Claim) -> Relation | None:
    """Return how a word of a source stands to the draft's; None where the two cannot be compared."""
    if not isinstance(other.value, WordClaim) or other.value.verb != value.verb:
        return None
    relation = relation_of(value, other.value)
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
        and not from_the_other_end(*told)
        and not is_of_another_kind(case.sentence, case.claim, stored.sentence, other)
        and not denies_a_value(case.sentence, value, stored.sentence, other.value)
        and not linked_otherwise(case.sentence, case.claim, stored.sentence, other)
        and not says_both(case.sentence, value, other.value)
        and not (denied and never_came(stored.sentence, other))
        and not is_turned_round(*told)
        and not (tells_which(case.claim, case.sentence) or tells_which(other, stored.sentence))
        and not tells_of_the_rest(case.sentence, stored.sentence)
    )


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


def _hang_alike(value: WordClaim, one: Claim, other: Claim) -> bool:
    """Tell whether two words stand where they can be compared: both link something, or hang on the same word."""
    return value.verb or one.near[:1] == other.near[:1]
