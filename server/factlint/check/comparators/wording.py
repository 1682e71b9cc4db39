"""A word in the place of another: of a kind that excludes the sources' word, or another name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.apart import shared_terms
from factlint.check.borne_out import is_borne_out
from factlint.check.frames import Place, likeness, neighbours, term_of, whole
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.other_things import other_thing
from factlint.claims.kinds import exclude
from factlint.language.gazetteer import country_of
from factlint.model.claims import ClaimKind, KindClaim, NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence, Word

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


def compare_wording(case: Case) -> Judgement | None:
    """Judge a word that says what kind of thing is meant, or a name, by the word that the sources have in its place."""
    claim, sentence = case.claim, case.sentence
    if claim.kind not in {ClaimKind.KIND, ClaimKind.NAME} or not claim.firm:
        return None
    at = _index(sentence, claim)
    if at is None or _is_one_of_many(sentence, claim, at):
        return None
    if sentence.text.rstrip("”\"'’) ").endswith("?") or _words(sentence) & ALSO:
        return None
    best = max(_rivals(case, at), key=lambda rival: rival[0], default=None)
    if best is None:
        return None
    (score, _, _), stored, other = best
    if is_borne_out(case, at, _telling_parts(claim.shown, other.shown)):
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


def _is_one_of_many(sentence: Sentence, claim: Claim, at: int) -> bool:
    """Tell whether a name is one of a list, or behind ``a`` or ``an``: what it tells of has a name of its own."""
    if not isinstance(claim.value, NameClaim):
        return False
    if claim.value.series or sentence.words[at].slot == "modifier":
        return bool(claim.value.series)  # in "a Lisbon hotel" the article is the hotel's
    before = sentence.text[: claim.start - sentence.start].split()
    return bool(before) and before[-1].casefold() in {"a", "an"}


def _words(sentence: Sentence) -> set[str]:
    return {word.casefold() for word in WORDS.findall(sentence.text)}


def _rivals(case: Case, at: int) -> Iterator[tuple[tuple[float, float, int], Stored, Claim]]:
    """Yield the words that the sources have in the place of one, with how surely."""
    mine, word = case.sentence, case.sentence.words[at]
    head = term_of(mine.words[word.head])
    around = frozenset(n.term for n in neighbours(mine.words, at))
    named = mine.terms | {w.lemma for w in mine.words}
    here = Place.of(mine, at)
    for stored in case.sources.about(around):
        theirs = stored.sentence
        said = whole(theirs)
        claims = _claims_of(theirs)
        for place, other in enumerate(theirs.words):
            claim = claims.get((other.start, other.end))
            if claim is None or other.head < 0:
                continue
            if not _exclude(case.claim, claim):
                continue
            slip = _but_for_one_word(case.claim.shown, claim.shown)
            fit = likeness(here, theirs, place, said, case.sources, least=SOME if slip else BAR)
            if fit is None or (fit.back < BACK and not slip) or other_thing(mine, at, theirs, place):
                continue
            same = _one_slot(word.slot, other.slot) and term_of(theirs.words[other.head]) == head
            # where the draft has the sources' word elsewhere, or puts it otherwise, the rest must fit all the better
            elsewhere = shared_terms(frozenset({term_of(other)}), named)
            bar = BAR if same and not elsewhere and other.slot == word.slot else CERTAIN
            fits = fit.score >= bar and fit.back >= (BACK if same else CERTAIN)
            if (fits or (slip and not elsewhere)) and not _stands(mine, at, other):
                order = abs(_order(mine, at) - _order(theirs, place))
                yield (fit.score, fit.back, -order), stored, claim


def _telling_parts(one: str, other: str) -> list[str]:
    """Return the words of a name that tell it from another; none where all of them are needed to tell it."""
    theirs = {part.casefold() for part in WORDS.findall(other)}
    return [] if _but_for_one_word(one, other) else [p for p in WORDS.findall(one) if p.casefold() not in theirs]


def _but_for_one_word(one: str, other: str) -> bool:
    """Tell whether two long names are the same but for one word, neither the first nor the last: those tell most."""
    words, others = one.casefold().split(), other.casefold().split()
    if len(words) != len(others) or len(words) < LONG:
        return False
    different = [number for number, (a, b) in enumerate(zip(words, others, strict=True)) if a != b]
    return len(different) == 1 and 0 < different[0] < len(words) - 1


def _stands(sentence: Sentence, at: int, other: Word) -> bool:
    """Tell whether the draft has a source's word in a row with its own."""
    word = sentence.words[at]
    row = (w for w in sentence.words if w.head == word.head and w.slot == word.slot)
    return bool(shared_terms(frozenset({term_of(other)}), frozenset(term_of(w) for w in row)))


ONE_SLOT = ({"subject", "'s", "by"}, {"object", "of"}, {"of", "'s", "modifier"}, {"in", "at", "modifier"})
"""Slots of which one can be the other, told by a noun or by a verb."""


def _one_slot(one: str, other: str) -> bool:
    return one == other or any({one, other} <= slots for slots in ONE_SLOT)


def _order(sentence: Sentence, at: int) -> int:
    """Return how many words stand before one in the same place: in a row, the first stands for the first."""
    word = sentence.words[at]
    return sum(w.slot == word.slot and w.head == word.head for w in sentence.words[:at])


def _claims_of(sentence: Sentence) -> dict[tuple[int, int], Claim]:
    """Return what a sentence itself names or calls something, by where it stands."""
    found: dict[tuple[int, int], Claim] = {}
    for claim in sentence.claims:
        if isinstance(claim.value, KindClaim | NameClaim):
            found.setdefault((claim.start, claim.end), claim)
    return {place: claim for place, claim in found.items() if not claim.spoken}


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
    words, others = set(a.name.casefold().split()), set(b.name.casefold().split())
    return not (words <= others or others <= words)


def _kinds(claim: Claim) -> tuple[str, ...]:
    if isinstance(claim.value, KindClaim):
        return claim.value.kinds
    if isinstance(claim.value, NameClaim) and claim.value.entity.startswith("country:"):
        return (claim.value.entity,)
    return ()
