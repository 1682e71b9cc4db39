"""Who said it: the speaker of a quotation, compared with the speaker whom the sources give the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.people import are_namesakes, person
from factlint.check.shared import has_term
from factlint.check.sources import all_terms
from factlint.check.verbatim import SENTENCE, passages
from factlint.claims.words import folded
from factlint.language.gazetteer import near_names
from factlint.model.claims import ClaimKind, NameClaim, Part, QuotationClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.check.sources import Sources
    from factlint.check.verbatim import Passage
    from factlint.facts.store import Stored

ALIKE = 90.0
SHORTEST = 3
FAR = 400
"""Code points back within which a pronoun's name is looked for."""


def compare_quote_speaker(case: Case) -> Judgement | None:
    """Judge whom the draft gives a quotation to."""
    claim = case.claim
    if claim.kind is not ClaimKind.QUOTATION or not isinstance(claim.value, QuotationClaim):
        return None
    mine = person(claim.value.speaker, case.sources)
    if mine is None or len(folded(claim.value.words.text)) < SHORTEST:
        return UNKNOWN
    found = _passages(case, claim.value.words.text)
    told = [(passage, speaker) for passage in found if (speaker := _speaker(passage, case.sources)) is not None]
    full = claim.value.name
    agreeing = [p.stored for p, (key, name) in told if _same(key, mine) and not are_namesakes(name, full)]
    if agreeing:
        return supported("a source gives the words to the same speaker", agreeing)
    if not told or any(_stands(mine, full, p.stored) for p in found):
        return UNKNOWN
    key, name = told[0][1]
    part = _part(case, claim.value, mine)
    if any(other != key or are_namesakes(named, name) for _, (other, named) in told):
        return UNKNOWN
    if part is None or not _is_known(case, mine) or (claim.value.pronoun and key != mine and _may_mean(case, key)):
        return UNKNOWN
    if mine.startswith("person:") != key.startswith("person:"):
        return UNKNOWN  # somebody speaks for an organisation
    full = _full_name(key, name, case.sources)
    if set(_untitled(case, part).split()) <= set(full.split()):
        return UNKNOWN  # the same person, by the first name alone
    return conflicting(
        f"a source gives the words to {full}",
        [p.stored for p, _ in told],
        Conflict(part.start, part.end, part.text, full, (Correction(part.start, part.end, full),)),
    )


def _stands(key: str, name: str, stored: Stored) -> bool:
    """Tell whether a sentence of a source names a speaker, and no namesake in the place."""
    values = [claim.value for claim in stored.sentence.claims]
    named = [value.name for value in values if isinstance(value, NameClaim) and value.entity == key]
    named += [value.name for value in values if isinstance(value, QuotationClaim) and value.speaker == key]
    return key in stored.sentence.terms and not (named and all(are_namesakes(name, one) for one in named))


def _may_mean(case: Case, key: str) -> bool:
    """Tell whether the draft names somebody shortly before its claim, whom a pronoun may mean as well."""
    near = case.own.around(case.claim.start - FAR, case.claim.start)
    return any(has_term(sentence.terms, key) for sentence in near)


def _is_known(case: Case, key: str) -> bool:
    """Tell whether a speaker is somebody beyond doubt: a first word with a capital may be no name."""
    if case.sources.count(key):
        return True
    near = case.own.around(case.claim.start - FAR, case.claim.end + FAR)
    named = (c.value for sentence in near for c in sentence.claims if isinstance(c.value, NameClaim))
    return any(name.entity == key and name.sure for name in named)


def _passages(case: Case, words: str) -> list[Passage]:
    """Return where the sources have some words; if nowhere as a whole, where they have each sentence of them."""
    whole = [p for p in passages(words, case.sentence.terms, case.sources) if p.ratio >= ALIKE]
    if whole:
        return whole
    parts = [part for part in SENTENCE.split(words) if len(folded(part)) >= SHORTEST]
    if len(parts) == 1:
        return []  # the whole is this one, but for a few words
    each = [[p for p in passages(part, case.sentence.terms, case.sources) if p.ratio >= ALIKE] for part in parts]
    return [p for found in each for p in found] if all(each) else []


def _same(one: str, other: str) -> bool:
    return one == other or near_names(one.partition(":")[2], other.partition(":")[2])


def _speaker(passage: Passage, sources: Sources) -> tuple[str, str] | None:
    """Return key and name of who speaks in a source: the one marked, else the one person whom the sentence names."""
    value = passage.quotation.value
    if isinstance(value, QuotationClaim) and value.speaker is not None:
        if value.pronoun and not value.sure and _others_near(value.speaker, passage.stored):
            return None
        key = person(value.speaker, sources)
        if not key:
            return None
        return key, value.name or (value.speaker_part.text.split()[-1] if value.speaker_part else "")
    if passage.quotation.kind is ClaimKind.UTTERANCE:
        return None
    named = {
        c.value.entity: c.value.name
        for c in passage.stored.sentence.claims
        if isinstance(c.value, NameClaim) and c.value.person
    }
    if isinstance(value, QuotationClaim) and value.speaker_part is None and len(named) == 1:
        return next(iter(named.items()))
    return None


def _others_near(key: str, stored: Stored) -> bool:
    """Tell whether a sentence, or the one before it, names another person, whom a pronoun may mean as well."""
    return any(term.startswith("person:") and term != key for term in all_terms(stored.sentence))


def _part(case: Case, value: QuotationClaim, key: str) -> Part | None:
    """Return where the draft names the speaker; for a pronoun, the name it stands for; None for an office."""
    part = value.speaker_part
    if part is not None and not value.pronoun:
        return part if _names(case, part) else None
    before = [
        Part(c.shown, c.start, c.end)
        for sentence in case.own.around(value.words.start - FAR, value.words.start)
        for c in sentence.claims
        if isinstance(c.value, NameClaim)
        and c.value.entity == key
        and not are_namesakes(c.value.name, value.name)
        and value.words.start - FAR <= c.start < value.words.start
    ]
    return before[-1] if before else None


def _names(case: Case, part: Part) -> list[NameClaim]:
    """Return the names in what the draft calls a speaker: who the boss is, it may leave to its readers."""
    near = case.own.around(part.start, part.end)
    claims = (c for sentence in near for c in sentence.claims if c.start < part.end and part.start < c.end)
    return [c.value for c in claims if isinstance(c.value, NameClaim)]


def _untitled(case: Case, part: Part) -> str:
    """Return the name of a speaker without the office or the honorific before it: the Milla of President Milla."""
    people = [name.name for name in _names(case, part) if name.person]
    return people[-1] if people else part.text


def _full_name(key: str, name: str, sources: Sources) -> str:
    """Return the longest form of a person's name in the sources."""
    forms = [
        c.value.name
        for stored in sources.having(key, 200)
        for c in stored.sentence.claims
        if isinstance(c.value, NameClaim) and c.value.entity == key and not are_namesakes(c.value.name, name)
    ]
    return max(forms, key=lambda form: (len(form), form), default=name)
