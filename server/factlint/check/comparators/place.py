"""Where: the place of an event, the country of a city or of an office, compared with those that the sources give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.comparators.place_weighed import by_evidence
from factlint.check.corrections import rejects
from factlint.check.holding import may_hold
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.people import roles_of
from factlint.check.regions import told_by_adjective
from factlint.check.shared import has_term
from factlint.check.slots import Slot, said, settle
from factlint.check.swapped import same_office
from factlint.claims.common import is_common
from factlint.language.gazetteer import country_of, demonym_like
from factlint.language.roles import titles_agree
from factlint.model.claims import ClaimKind, DateClaim, PlaceClaim, RoleClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.check.judgement import Case, Judgement
    from factlint.check.slots import Said
    from factlint.facts.store import Stored
    from factlint.model.calendar_dates import CalendarDate
    from factlint.model.claims import Claim, Sentence

BAR = 0.45
ALIKE = 2
"""How many telling words a sentence shares with one that puts its place right."""
BASED = "=base"
"""The term beside the place of which something is: see ``factlint.claims.places``."""

LOCAL = frozenset({"mayor", "deputy mayor", "governor", "bishop", "archbishop"})
"""Offices of a place, of which hardly anybody holds two."""
VAGUE = frozenset({"leader", "official", "head", "chief", "boss", "politician", "diplomat", "counterpart", "minister"})
"""Titles by which the text may mean somebody else who stands beside the name."""


def compare_place(case: Case) -> Judgement | None:
    """Judge where something is or happened."""
    value = case.claim.value
    if case.claim.kind is ClaimKind.ROLE and isinstance(value, RoleClaim):
        return _compare_office(case, value)
    if case.claim.kind is not ClaimKind.PLACE or not isinstance(value, PlaceClaim):
        return None
    if case.claim.near and case.claim.near[0].startswith("in:"):
        return _compare_country(case, value, case.claim.near[0])
    if told_by_adjective(value.place, case.sources):
        return UNKNOWN
    return _compare_seat(case, value) or _compare_event(case, value)


def _same(one: str, other: str) -> bool:
    return one == other or country_of(one) == other or country_of(other) == one


def _compare_country(case: Case, value: PlaceClaim, key: str) -> Judgement:
    """Judge the country that the draft puts a city in."""
    found = [
        (stored, other)
        for stored in case.sources.having(f"@{key}")
        for other in stored.sentence.claims
        if isinstance(other.value, PlaceClaim) and key in other.near
    ]
    agreeing = [s for s, o in found if isinstance(o.value, PlaceClaim) and _same(o.value.place, value.place)]
    if agreeing:
        return supported("a source puts it in the same country", agreeing)
    if not found:
        return UNKNOWN
    return _conflict(case.claim, [stored for stored, _ in found], found[0][1], 1.0)


def _compare_seat(case: Case, value: PlaceClaim) -> Judgement | None:
    """Judge where a firm is of; None where no source says of where, or names both."""
    near = case.claim.near
    if near[:1] != (BASED,) or ":" not in near[-1]:
        return None
    about = case.sources.having(near[-1])
    found = [
        (stored, other)
        for stored in about
        for other in stored.sentence.claims
        if isinstance(other.value, PlaceClaim) and other.near == near and other.firm
    ]
    agreeing = [s for s, o in found if isinstance(o.value, PlaceClaim) and _same(o.value.place, value.place)]
    if agreeing:
        return supported("a source says that it is of this place", agreeing)
    if not found or not case.claim.firm or any(_names(value.place, stored.sentence.terms) for stored in about):
        return None
    first = found[0][1]
    if any(not _agree(first, other) or _holds_one(value.place, other) for _, other in found):
        return None
    return _conflict(case.claim, [stored for stored, _ in found], first, 1.0)


def _holds_one(place: str, other: Claim) -> bool:
    """Tell whether of two places one may lie in the other."""
    there = other.value.place if isinstance(other.value, PlaceClaim) else ""
    return may_hold(place, there) or may_hold(there, place)


def _of_two_firms(claim: Claim, other: Claim) -> bool:
    """Tell whether two places are those that two things of different names are of."""
    if claim.near[:1] != (BASED,) or other.near[:1] != (BASED,):
        return False
    return not has_term(frozenset(other.near), claim.near[-1])


def _compare_event(case: Case, value: PlaceClaim) -> Judgement:
    """Judge the place of an event."""
    claim = case.claim

    def holds(stored: Stored) -> bool:
        # the town of a name made of it, too: the Kolby Rowing Club
        return _names(value.place, stored.sentence.terms) or claim.shown in stored.sentence.text

    def elsewhere(stored: Stored, other: Claim) -> bool:
        if not isinstance(other.value, PlaceClaim) or _same(other.value.place, value.place):
            return False
        if may_hold(value.place, other.value.place) or may_hold(other.value.place, value.place):
            return False
        if _at_and_in(case.sentence, claim, stored.sentence, other) or _of_two_firms(claim, other):
            return False
        return not other.near[0].startswith("in:")

    def contradicts(stored: Stored, other: Claim) -> bool:
        return elsewhere(stored, other) and _same_event(case, claim, stored, other)

    terms = (claim.clause | frozenset(claim.near)) - {value.place}
    slot = Slot(holds, contradicts, _agree, BAR, same=lambda other: _agree(claim, other))
    found = _not_put_right(case, _of_that_time(case, said(case, terms, slot)), lambda other: _agree(claim, other))
    told = settle(case, found, slot)
    if not told.rivals:
        weighed = by_evidence(case, replace(slot, contradicts=elsewhere), terms)
        told = weighed if weighed.rivals else told
    if told.support:
        return supported("a source names this place near the same names", told.support)
    if not told.rivals or not claim.near:
        return UNKNOWN
    kind = value.place.partition(":")[0]
    first = max(told.rivals, key=lambda rival: (_kind(rival.claim) == kind, rival.score))
    return _conflict(claim, [rival.stored for rival in told.rivals], first.claim, first.score)


def _of_that_time(case: Case, found: Said) -> Said:
    """Return what sources say without the support of another time, where a rival gives the day that the draft gives."""
    if not any(_share_a_day(case.sentence, stored.sentence) for stored, _ in found.others):
        return found
    support = [s for s in found.support if not s.sentence.dates or _share_a_day(case.sentence, s.sentence)]
    return replace(found, support=tuple(support))


def _not_put_right(case: Case, found: Said, same: Callable[[Claim], bool]) -> Said:
    """Return what sources say without the support that a later one of the same event has put right."""
    told = case.sources.about(case.claim.clause | case.sentence.terms)
    later = [stored for stored in told if stored.date is not None and rejects(stored, same)]
    support = [
        old
        for old in found.support
        if not any(old.date is not None and new.date > old.date and _told_alike(old, new) for new in later if new.date)
    ]
    return replace(found, support=tuple(support))


def _told_alike(old: Stored, new: Stored) -> bool:
    """Tell whether two sentences share words enough to be of one event, names aside."""
    both = old.sentence.terms & new.sentence.terms
    return sum(":" not in term and not is_common(term) for term in both) >= ALIKE


def _share_a_day(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether two sentences give one date, to the day: as far as the draft itself tells it, the year or not."""
    days = [
        c.value.stated for c in mine.claims if isinstance(c.value, DateClaim) and c.value.stated.first.day is not None
    ]
    return any(_same_day(day.first, other.first) for day in days for other in theirs.dates)


def _same_day(one: CalendarDate, other: CalendarDate) -> bool:
    """Tell whether two dates are of one day and month, and of one year where the first tells it."""
    if (one.month, one.day) != (other.month, other.day):
        return False
    return one.year is None or one.year == other.year


def _at_and_in(mine: Sentence, one: Claim, theirs: Sentence, other: Claim) -> bool:
    """Tell whether one text names the house and the other the town: ``a clerk at Hobbs``, ``a clerk in Derby``."""
    ways = {_preposition(mine, one): one, _preposition(theirs, other): other}
    if ways.keys() != {"at", "in"}:
        return False
    return not _is_known(ways["at"]) and _is_known(ways["in"])


def _preposition(sentence: Sentence, claim: Claim) -> str:
    return next((word.slot for word in sentence.words if claim.start <= word.start < claim.end), "")


def _is_known(claim: Claim) -> bool:
    """Tell whether a name is that of a place that the gazetteer knows."""
    return _kind(claim) in {"place", "country"}


def _names(place: str, terms: frozenset[str]) -> bool:
    """Tell whether a sentence names a place: itself, or its country and no other place there."""
    country = country_of(place)
    if place in terms or country is None or country not in terms:
        return place in terms
    return not any(country_of(term) == country for term in terms)


def _kind(claim: Claim) -> str:
    return claim.value.place.partition(":")[0] if isinstance(claim.value, PlaceClaim) else ""


def _agree(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, PlaceClaim) or not isinstance(other.value, PlaceClaim):
        return False
    return _same(one.value.place, other.value.place)


def _same_event(case: Case, claim: Claim, stored: Stored, other: Claim) -> bool:
    """Tell whether both hang on the same word, or happened at the same date: people meet in many places."""
    if claim.near[0] == other.near[0]:
        return True
    mine = [c.value.value for c in case.sentence.claims if isinstance(c.value, DateClaim)]
    theirs = [c.value.value for c in stored.sentence.claims if isinstance(c.value, DateClaim)]
    return any(a.agrees(b) for a in mine for b in theirs)


def _compare_office(case: Case, role: RoleClaim) -> Judgement | None:
    """Judge the country, or a mayor's city, of an office that the sources give the same person elsewhere."""
    part = role.of_part
    if role.of is None or part is None or not _has_seat(role):
        return None
    known = [(s, o) for s, o in roles_of(role.person, case.sources) if titles_agree(role.title, o.title)]
    if any(same_office(role, other) for _, other in known):
        return supported("a source gives the office in the same country", [s for s, o in known if same_office(role, o)])
    if role.title in VAGUE:
        return UNKNOWN
    rivals = [(s, o) for s, o in known if _has_seat(o) and o.former == role.former and o.future == role.future]
    if not rivals or not case.claim.firm or (role.former and role.title not in LOCAL):
        return UNKNOWN
    wanted = rivals[0][1].of_part
    if wanted is None:
        return UNKNOWN
    text = demonym_like(rivals[0][1].of or "", part.text) or wanted.text
    return conflicting(
        f"the sources give {wanted.text}",
        [stored for stored, _ in rivals],
        Conflict(part.start, part.end, part.text, text, (Correction(part.start, part.end, text),)),
    )


def _has_seat(role: RoleClaim) -> bool:
    """Tell whether the text says which country, or of which place a mayor or governor, an office is."""
    if role.of is None or role.of_part is None:
        return False
    return role.of.startswith("country:") or (role.title in LOCAL and role.of.startswith(("place:", "name:")))


def _conflict(claim: Claim, evidence: list[Stored], other: Claim, score: float) -> Judgement:
    place = other.value.place if isinstance(other.value, PlaceClaim) else ""
    text = demonym_like(place, claim.shown) or other.shown
    return conflicting(
        f"the sources give {other.shown} (fit {score:.2f})",
        evidence,
        Conflict(claim.start, claim.end, claim.shown, text, (Correction(claim.start, claim.end, text),), score=score),
    )
