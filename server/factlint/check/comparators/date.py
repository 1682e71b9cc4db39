"""When: the date of an event, compared with the dates that the sources give the same event."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.apart import other_argument
from factlint.check.beside import any_other_amount, differ_in_amounts, leads_in_brackets
from factlint.check.dates_borne_out import is_borne_out_by, supports
from factlint.check.evidence import are_apart, evidence
from factlint.check.frames import term_of
from factlint.check.guessed_years import differ_in_a_guess, in_year_of
from factlint.check.in_common import share_little
from factlint.check.indefinite import is_another
from factlint.check.judgement import UNKNOWN, Correction, supported, sure_by
from factlint.check.learned.dates import likely_mistaken
from factlint.check.learned.held import Valued
from factlint.check.no_rival import (
    hang_alike,
    has_several_days,
    is_named,
    is_of_no_account,
    same_weekday,
    states_of_two,
)
from factlint.check.second_look import is_worth_telling
from factlint.check.shared import has_term
from factlint.check.slips import date_slip, weekday_of_month_slip, weekday_slip
from factlint.check.slots import Outcome, Rival, Slot, against, said, settle
from factlint.check.sources import all_terms, claims_of_kind
from factlint.language.dates import write_like
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case, Judgement
    from factlint.check.slots import Said
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue


BAR = 0.45
"""The score of an alignment from which two claims are about one event."""
SURE = 0.6
"""The logarithm of odds from which they are, and the draft's date is the mistaken one."""
SAME_DAY = 0.55
"""From these odds on two sentences are of one day's event, though nothing but their words says so."""
OTHER_EVENT = 0.3
"""What it tells against two dates that they hang on different words: what is dated is what happened."""
OTHER_MOOD = 0.5
"""The same if the one is what will be and the other what should be."""
OTHER_WORDS = 0.15
"""The same where two clauses are compared by their words."""
WRITTEN = frozenset({"day", "month", "year"})


def compare_date(case: Case) -> Judgement | None:
    """Judge the date of an event."""
    claim = case.claim
    if claim.kind is not ClaimKind.DATE or not isinstance(claim.value, DateClaim):
        return None
    judgement = told_by_rules(case, claim.value)
    return judgement if judgement is not UNKNOWN else _by_learned(case, claim.value) or UNKNOWN


def told_by_rules(case: Case, mine: DateClaim) -> Judgement:
    """Judge the date of an event by the dates of clauses that are built alike, else by the weights of the evidence."""
    claim = case.claim
    aligned = _by_alignment(case, mine)
    found = said(case, claim.clause | case.sentence.context, aligned)
    told = settle(case, found, aligned)
    sure = None
    if not told.rivals and found.others:
        weighed = settle(case, found, _by_evidence(case, mine))
        if weighed.rivals:
            told, sure = weighed, sure_by(weighed.rivals[0].score)
    if told.support:
        return supported("a source gives this date near the same names", told.support)
    if not told.rivals or not _is_worth_telling(case, mine.value, told, found):
        return UNKNOWN
    return against(claim, told, corrections(claim, [rival.claim for rival in told.rivals]), sure=sure)


def _is_worth_telling(case: Case, value: DateValue, told: Outcome, found: Said) -> bool:
    """Tell whether what the sources say against a date is to be told."""
    claim = case.claim
    if value.approximate or not claim.near or _leaves_open(case, value):
        return False
    if told.rivals[0].claim.shown.casefold() == claim.shown.casefold():
        return False  # of two weeks perhaps, but "Tuesday, not Tuesday" tells nobody anything
    if has_several_days(claim, told.rivals, found.others) or _is_told_of_another(case, value, told.rivals[0].stored):
        return False
    return is_worth_telling(claim, case.sentence, told.rivals[0])


def _is_of_something_before(case: Case, rival: Stored) -> bool:
    """Tell whether a date stands alone in brackets, after what the rival has not: our reader (17 May) saw the race."""
    start, end = case.claim.start - case.sentence.start, case.claim.end - case.sentence.start
    text = case.sentence.text
    if not text[:start].endswith("(") or not text.startswith(")", end):
        return False
    before = [word for word in case.sentence.words if word.end < case.claim.start]
    return bool(before) and not has_term(all_terms(rival.sentence), term_of(before[-1]))


def _is_told_of_another(case: Case, value: DateValue, rival: Stored) -> bool:
    """Tell whether a date is of something that the rival does not speak of: of what stands before it, of somebody.

    That is a person whom the draft's sentence names, and with whom a source gives that day.
    """
    if _is_of_something_before(case, rival):
        return True
    if value.granularity != "day":
        return False
    people = {term for term in case.sentence.terms if term.startswith("person:")} - rival.sentence.terms
    return bool(people) and any(
        is_borne_out_by(value, stored.sentence) for person in sorted(people) for stored in case.sources.having(person)
    )


def _by_learned(case: Case, mine: DateClaim) -> Judgement | None:
    """Judge the date of an event by what was learned of dates that are mistaken for others."""
    told = likely_mistaken(case, Valued(case.claim, case.sentence, mine))
    if told is None or _leaves_open(case, mine.value):
        return None
    best, odds = told
    if _is_told_of_another(case, mine.value, best.stored):
        return None
    rival = Rival(best.odds, best.stored, best.theirs.claim, best.odds)
    fixes = corrections(case.claim, [rival.claim])
    return against(case.claim, Outcome(rivals=(rival,)), fixes, sure=sure_by(odds))


def _leaves_open(case: Case, value: DateValue) -> bool:
    """Tell whether a date only bounds what it tells: by 5 May it was open, and by 15 May it was, too."""
    if value.bound not in {"until", "before", "after"} or not case.claim.past:
        return False
    start = case.claim.start - case.sentence.start
    return not case.sentence.text[:start].rstrip().casefold().endswith(("until", "till"))


def _begins(case: Case) -> bool:
    """Tell whether the draft's date is that from which something is to be: ``from 5 May``."""
    before = case.sentence.text[: case.claim.start - case.sentence.start].rstrip().casefold()
    return not case.claim.past and before.endswith(" from")


def _by_alignment(case: Case, mine: DateClaim) -> Slot:
    """Return how a date is compared with those of clauses that are built alike."""
    value, begins = mine.value, _begins(case)

    def holds(stored: Stored) -> bool:
        return bool(stored.sentence.dates) and is_borne_out_by(value, stored.sentence)  # most have none

    def contradicts(stored: Stored, other: Claim) -> bool:
        if not isinstance(other.value, DateClaim) or bool(value.granularity) != bool(other.value.value.granularity):
            return False
        opposed = _contradicts(other.value.value, value, begins=begins and not other.past)
        if not opposed or differ_in_a_guess(mine, other.value):
            return False
        if value.bound and mine.stated.granularity != other.value.stated.granularity:
            return False  # from August, from next month
        if states_of_two(case.claim, case.sentence, other, stored.sentence):
            return False
        another = is_another(case.claim, case.sentence, other, stored.sentence)
        another = another or leads_in_brackets(other, stored.sentence)
        another = another or is_named(value, other.value.value, stored.sentence)
        dates = (one.value for one in claims_of_kind(stored.sentence, ClaimKind.DATE) if one is not other)
        another = another or any(isinstance(one, DateClaim) and differ_in_a_guess(mine, one) for one in dates)
        another = another or any_other_amount(case.claim, case.sentence, other, stored.sentence)
        if another or same_weekday(mine, other.value) or is_of_no_account(case, other, other.value, stored.sentence):
            return False
        return not _gives_too(case.sentence, mine, other.value)

    def same(other: Claim) -> bool:
        return isinstance(other.value, DateClaim) and supports(other.value.value, value)

    def closeness(_: Stored, other: Claim) -> float:
        return 0.0 if hang_alike(case.claim, other) or other.cell is not None else -OTHER_WORDS

    return Slot(holds, contradicts, _agree, BAR, closeness, same=same)


def _by_evidence(case: Case, mine: DateClaim) -> Slot:
    """Return how a date is compared with all others, by what speaks for and against their being of one event."""
    plain = _by_alignment(case, mine)

    def fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, least: float) -> float:
        other_mood = OTHER_MOOD * (draft.mood != source.mood)
        odds = evidence(draft, sentence, source, stored, case.sources, least=least + other_mood) - other_mood
        if odds < least or _agree(draft, source):
            return odds
        if share_little(draft, sentence, source, stored) or differ_in_amounts(draft, sentence, source, stored):
            return -math.inf
        if are_apart(draft, sentence, source, stored, case.sources):
            return -math.inf
        if odds < SAME_DAY and not _of_one_day(draft, sentence, source, stored):
            return -math.inf
        if hang_alike(draft, source):
            return odds
        another = other_argument(draft, all_terms(sentence), source, all_terms(stored))
        return -math.inf if another else odds - OTHER_EVENT

    def same(other: Claim) -> bool:
        return isinstance(other.value, DateClaim) and supports(other.value.value, mine.value)

    return Slot(plain.supports, plain.contradicts, _agree, SURE, lambda _, other: _closeness(mine, other), fit, same)


def _closeness(mine: DateClaim, other: Claim) -> float:
    """Return what it tells that a date of a source is close to the draft's; minus infinity where they are no slip."""
    if not isinstance(other.value, DateClaim):
        return -math.inf
    if mine.stated.first.is_of_month or other.value.stated.first.is_of_month:
        return weekday_of_month_slip(in_year_of(mine, other.value), in_year_of(other.value, mine))
    parts = mine.stated.granularity, other.value.stated.granularity
    if "weekday" in parts:
        return -math.inf if other.mood == "said" else weekday_slip(mine, other.value)
    if parts[0] != parts[1] or parts[0] not in WRITTEN:
        return -math.inf  # a time counted from another may be read wrong
    return date_slip(mine.value, other.value.value)


def _of_one_day(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two dates may be of one event; those told by a weekday are where they hang on one word.

    Or where their sentences share another value: most things in the news are of one week.
    """
    if not any(isinstance(claim.value, DateClaim) and claim.value.is_weekday for claim in (draft, source)):
        return True
    return draft.near[:1] == source.near[:1] or _share_a_value(draft, sentence, stored)


def _share_a_value(draft: Claim, sentence: Sentence, stored: Sentence) -> bool:
    """Tell whether two sentences give one amount, or one date besides the draft's: the same hour, say."""
    own = draft.value.value if isinstance(draft.value, DateClaim) else None
    hours = [date for date in sentence.dates if date != own]
    if any(date.agrees(other) for date in hours for other in stored.dates if other.granularity == date.granularity):
        return True
    return any(amount.agrees(other) for amount in sentence.quantities for other in stored.quantities)


def _contradicts(source: DateValue, draft: DateValue, *, begins: bool = False) -> bool:
    """Tell whether two dates differ that are both exact, or both the same end of a time: by 5 May, by 15 May.

    Of what is to begin the day is the end, too: from 5 May, on 15 May.
    """
    alike = source.bound == draft.bound or (begins and not source.bound)
    return alike and not source.approximate and not source.agrees(draft)


def _gives_too(sentence: Sentence, mine: DateClaim, theirs: DateClaim) -> bool:
    """Tell whether the draft's sentence gives a source's date too, or writes it so: that of something else."""
    part = theirs.value.granularity
    if any(date != mine.value and date.granularity == part and date.agrees(theirs.value) for date in sentence.dates):
        return True
    written = [c.value for c in claims_of_kind(sentence, ClaimKind.DATE) if isinstance(c.value, DateClaim)]
    if any(date != mine and same_weekday(date, theirs) for date in written):
        return True
    return theirs.stated != mine.stated and any(date.stated == theirs.stated for date in written)


def _agree(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, DateClaim) or not isinstance(other.value, DateClaim):
        return False
    parts = {one.value.value.granularity, other.value.value.granularity}
    return one.value.value.agrees(other.value.value) or (len(parts) > 1 and "weekday" in parts)


def corrections(claim: Claim, others: Iterable[Claim]) -> tuple[Correction, ...]:
    """Return what to write in place of a draft's date: those of claims of sources, in the draft's form."""
    texts: dict[str, None] = {}
    for other in others:
        if isinstance(other.value, DateClaim):
            try:
                texts[write_like(_completed(other.value.value, claim), claim.shown)] = None
            except ValueError:
                continue
    return tuple(Correction(claim.start, claim.end, text) for text in texts if text != claim.shown)


def _completed(value: DateValue, claim: Claim) -> DateValue:
    """Return a source's date with the year of the draft's, where the source gives none."""
    year = claim.value.value.first.year if isinstance(claim.value, DateClaim) else None
    return value.with_year(year) if year is not None else value
