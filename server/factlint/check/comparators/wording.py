"""A word in the place of another: of a kind that excludes the sources' word, or another name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.borne_out import is_borne_out, is_given
from factlint.check.frames import Held, Place, held, likeness, near_terms, term_of
from factlint.check.given_names import KIN
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.other_things import other_thing
from factlint.check.shared import has_term
from factlint.claims.kinds import exclude
from factlint.language.gazetteer import country_of
from factlint.model.claims import ClaimKind, KindClaim, NameClaim, RoleClaim
from factlint.model.noted import noted, noted_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence, Word

    _Rank = tuple[float, float, int]
    """The score of a likeness, what of the source's place the draft has, and how far apart two words stand in a row."""

BAR = 0.45
"""The likeness from which two words stand in one place."""
SOME = 0.25
"""That from which two long names do that are the same but for a word."""
LONG = 4
"""How many words a long name has."""
CERTAIN = 0.75
"""That from which they do though they hang on other words, or though the draft has the sources' word elsewhere."""
YIELDING = 0.5
"""What a finding weighs beside another rule's on the same words: that rule knows more of what they mean."""
BACK = 0.5
"""Of what stands near the source's word, the share that the draft's sentence must have."""
ALSO = frozenset("also too well another other others".split())
"""Words by which a sentence tells of one more: ``as well`` among them."""
WORDS = re.compile(r"\w+")
FROM = "from"
OF = re.compile(r" (?:of|for|in)(?: the)? ")
"""What leads from an office to what it is of."""
RELATED = KIN | frozenset("predecessor successor teacher pupil employer employee host guest landlord tenant".split())
"""Words for what one of two people is to the other."""


def compare_wording(case: Case) -> Judgement | None:
    """Judge a word that says what kind of thing is meant, or a name, by the word that the sources have in its place."""
    claim, sentence = case.claim, case.sentence
    if claim.kind not in {ClaimKind.KIND, ClaimKind.NAME} or not claim.firm:
        return None
    at = _index(sentence, claim)
    if at is None or _is_one_of_many(sentence, claim, at) or _is_of_office(sentence, claim):
        return None
    if sentence.text.rstrip("”\"'’) ").endswith("?") or _words(sentence) & ALSO:
        return None
    best = _best_rival(case, at) if not is_given(case, at) else None
    if best is None:
        return None
    (score, _, _), stored, other = best
    if is_borne_out(case, at, _telling_parts(claim, other)):
        return None
    return conflicting(
        f"a source has “{other.shown}” in its place (likeness {score:.2f})",
        [stored],
        Conflict(
            claim.start,
            claim.end,
            claim.shown,
            other.shown,
            (Correction(claim.start, claim.end, other.shown),),
            score * YIELDING,
        ),
    )


def _index(sentence: Sentence, claim: Claim) -> int | None:
    """Return the number of the word that a claim is of, where it hangs on another."""
    for number, word in enumerate(sentence.words):
        if word.start == claim.start and word.end == claim.end:
            return number if word.head >= 0 else None
    return None


def _is_of_office(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a word is of what somebody used to be, or a name says of what they are it.

    Nothing said of today speaks against the one, and nothing said of another person against the other.
    """
    roles = ((other, other.value) for other in sentence.claims if isinstance(other.value, RoleClaim))
    named = isinstance(claim.value, NameClaim)
    return any(
        (role.former and other.start <= claim.start < other.end)
        or (named and OF.fullmatch(sentence.text, role.title_part.end - sentence.start, claim.start - sentence.start))
        for other, role in roles
    )


def _is_one_of_many(sentence: Sentence, claim: Claim, at: int) -> bool:
    """Tell whether a name is one of a list, or behind ``a`` or ``an``: what it tells of has a name of its own."""
    if not isinstance(claim.value, NameClaim):
        return False
    if claim.value.series or sentence.words[at].slot == "modifier":
        return bool(claim.value.series)  # in "a Lisbon hotel" the article is the hotel's
    before = sentence.text[: claim.start - sentence.start].split()
    return bool(before) and before[-1].casefold() in {"a", "an"}


@noted
def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORDS.findall(sentence.text))


def _best_rival(case: Case, at: int) -> tuple[_Rank, Stored, Claim] | None:
    """Return the word that the sources have most surely in the place of one, with how surely."""
    best: tuple[_Rank, Stored, Claim] | None = None
    here = Place.of(case.sentence, at, case.sources)
    least = SOME if len(_shown_words(case.claim)) >= LONG else BAR
    for stored in case.sources.about(near_terms(case.sentence, at)):
        there = held(here, stored.sentence, least=max(least, best[0][0]) if best else least)
        if there is None:
            continue
        for place, claim in _told(stored.sentence):
            if not _exclude(case.claim, claim) or _has_a_sister(case.claim, claim, stored.sentence):
                continue
            if _from_the_other_end(case.sentence, case.claim, stored.sentence, claim):
                continue
            rank = _rank(case, at, here, there, stored.sentence, place, claim, best[0] if best else None)
            if rank is not None and (best is None or rank > best[0]):
                best = rank, stored, claim
    return best


def _rank(  # noqa: PLR0913, PLR0917 - two words, each with its place, and what is to be beaten
    case: Case, at: int, here: Place, there: Held, theirs: Sentence, place: int, claim: Claim, best: _Rank | None
) -> _Rank | None:
    """Return how surely a word of a source stands in the place of the draft's; None where it does not, or no better."""
    mine, word, other = case.sentence, case.sentence.words[at], theirs.words[place]
    if word.slot != other.slot and FROM in {word.slot, other.slot}:
        return None  # where somebody comes from is not what they are at the head of
    slip = len(_shown_words(claim)) >= LONG and _but_for_one_word(case.claim, claim)
    same = _one_slot(word.slot, other.slot) and term_of(theirs.words[other.head]) == term_of(mine.words[word.head])
    # where the draft has the sources' word elsewhere, or puts it otherwise, the rest must fit all the better
    elsewhere = has_term(_named(mine), term_of(other))
    bar = BAR if same and not elsewhere and other.slot == word.slot else CERTAIN
    # what a likeness must reach is told before it is worked out, and what takes longest comes last
    least = SOME if slip and not elsewhere else bar
    fit = likeness(here, there, theirs, place, case.sources, least=max(least, best[0]) if best else least)
    if fit is None or (fit.back < BACK and not slip):
        return None
    fits = fit.score >= bar and fit.back >= (BACK if same else CERTAIN)
    if not (fits or (slip and not elsewhere)) or _stands(mine, at, other) or other_thing(mine, at, theirs, place):
        return None
    return fit.score, fit.back, -abs(_order(mine, at) - _order(theirs, place))


@noted
def _named(sentence: Sentence) -> frozenset[str]:
    """Return the terms and the base forms of a sentence's words."""
    return sentence.terms.union(word.lemma for word in sentence.words)


def _telling_parts(mine: Claim, other: Claim) -> list[str]:
    """Return the words of a name that tell it from another; none where all of them are needed to tell it."""
    theirs = {part.casefold() for part in WORDS.findall(other.shown)}
    return (
        [] if _but_for_one_word(mine, other) else [p for p in WORDS.findall(mine.shown) if p.casefold() not in theirs]
    )


def _but_for_one_word(one: Claim, other: Claim) -> bool:
    """Tell whether two long names are the same but for one word, neither the first nor the last: those tell most."""
    words, others = _shown_words(one), _shown_words(other)
    if len(words) < LONG or len(words) != len(others):
        return False
    different = [number for number, (a, b) in enumerate(zip(words, others, strict=True)) if a != b]
    return len(different) == 1 and 0 < different[0] < len(words) - 1


@noted
def _shown_words(claim: Claim) -> Sequence[str]:
    return claim.shown.casefold().split()


def _stands(sentence: Sentence, at: int, other: Word) -> bool:
    """Tell whether the draft has a source's word in a row with its own."""
    return has_term(_row(sentence, at), term_of(other))


@noted_at
def _row(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the terms of a word and of those in a row with it."""
    word = sentence.words[at]
    return frozenset(term_of(w) for w in sentence.words if w.head == word.head and w.slot == word.slot)


ONE_SLOT = ({"subject", "'s", "by"}, {"object", "of"}, {"of", "'s", "modifier"}, {"in", "at", "modifier"})
"""Slots of which one can be the other, told by a noun or by a verb."""


@lru_cache(maxsize=4_096)
def _one_slot(one: str, other: str) -> bool:
    return one == other or any({one, other} <= slots for slots in ONE_SLOT)


@noted_at
def _order(sentence: Sentence, at: int) -> int:
    """Return how many words stand before one in the same place: in a row, the first stands for the first."""
    word = sentence.words[at]
    return sum(w.slot == word.slot and w.head == word.head for w in sentence.words[:at])


@noted
def _told(sentence: Sentence) -> Sequence[tuple[int, Claim]]:
    """Return what a sentence itself names or calls something, each with the number of its word, which hangs on one."""
    found: dict[tuple[int, int], Claim] = {}
    for claim in sentence.claims:
        if isinstance(claim.value, KindClaim | NameClaim):
            found.setdefault((claim.start, claim.end), claim)
    placed = ((place, found.get((word.start, word.end))) for place, word in enumerate(sentence.words) if word.head >= 0)
    return [(place, claim) for place, claim in placed if claim is not None and not claim.spoken and claim.mood != "not"]


def _exclude(mine: Claim, theirs: Claim) -> bool:
    """Tell whether what two words name cannot be the same."""
    one, other = _kinds(mine), _kinds(theirs)
    if one and other:
        return exclude(one, other)
    a, b = mine.value, theirs.value
    if not isinstance(a, NameClaim) or not isinstance(b, NameClaim) or not a.sure or not b.sure:
        return False
    if (a.entity.startswith(("place:", "country:"))) != (b.entity.startswith(("place:", "country:"))):
        return False
    if country_of(a.entity) == b.entity or country_of(b.entity) == a.entity:
        return False
    words, others = _name_words(mine), _name_words(theirs)
    return not (words <= others or others <= words)


def _from_the_other_end(mine: Sentence, word: Claim, theirs: Sentence, other: Claim) -> bool:
    """Tell whether two words for what people are to each other are told from both ends: A's brother B, B's sister A."""
    if not {word.shown.casefold(), other.shown.casefold()} <= RELATED:
        return False
    before, after = _names_around(mine, word)
    first, last = _names_around(theirs, other)
    return (_meet(before, last) or _meet(after, first)) and not (_meet(before, first) or _meet(after, last))


def _names_around(sentence: Sentence, word: Claim) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Return the names before a word, and those after it, each as its words."""
    names = [claim for claim in sentence.claims if isinstance(claim.value, NameClaim)]
    return (
        [_name_words(name) for name in names if name.end <= word.start],
        [_name_words(name) for name in names if name.start >= word.end],
    )


def _meet(names: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> bool:
    """Tell whether a name stands among others, or a part of it."""
    return any(name <= other or other <= name for name in names for other in others)


def _has_a_sister(mine: Claim, rival: Claim, sentence: Sentence) -> bool:
    """Tell whether a source's sentence has a name that begins as the draft's does: Nordic Trains, and Nordic Ferries.

    Then that one, or the draft's by another name, may be meant, and not the rival.
    """
    first = _shown_words(mine)[:1] if isinstance(mine.value, NameClaim) else []
    if not first or first[0] in _name_words(rival):
        return False
    return first[0] in _first_words(sentence)


@noted
def _first_words(sentence: Sentence) -> frozenset[str]:
    """Return the words that the names of a sentence begin with."""
    names = (claim for claim in sentence.claims if isinstance(claim.value, NameClaim))
    return frozenset(word for claim in names for word in _shown_words(claim)[:1])


@noted
def _name_words(claim: Claim) -> frozenset[str]:
    return frozenset(claim.value.name.casefold().split()) if isinstance(claim.value, NameClaim) else frozenset()


@noted
def _kinds(claim: Claim) -> tuple[str, ...]:
    if isinstance(claim.value, KindClaim):
        return claim.value.kinds
    if isinstance(claim.value, NameClaim) and claim.value.entity.startswith("country:"):
        return (claim.value.entity,)
    return ()
