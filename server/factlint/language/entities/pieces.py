"""Cutting runs of capitalised words into names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.entities.kinds import kind_by_words
from factlint.language.entities.shapes import (
    HYPHENS,
    PARTICLES,
    is_name_word,
    is_ordinary_start,
    may_be_noun,
    opens_clause,
)
from factlint.language.entities.words import BEFORE_OF, BEFORE_ON, COMMON, EVENT_STARTS, PLACE_STARTS
from factlint.language.gazetteer import is_given_name
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from factlint.language.entities.known import Known


OPENING: Final = EVENT_STARTS | PLACE_STARTS
_VERSION: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4}){0,3}")
_UNITS: Final = frozenset(
    "percent per million billion trillion m bn tn km kg pc points cents metres meters miles tonnes".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A name: tokens ``first`` to ``last`` (not included), and the gazetteer's entry if it is all of it."""

    first: int
    last: int
    known: Known | None = None


def runs(doc: Doc, known: Sequence[Known], cuts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of tokens of ``doc`` that may hold names; ``cuts`` marks the tokens that are titles."""
    inside = [False] * len(doc)
    for match in known:
        inside[match.first : match.last] = [True] * (match.last - match.first)
    words = [
        inside[number] or (not cuts[number] and not token.text.islower() and is_name_word(token))
        for number, token in enumerate(doc)
    ]
    at = 0
    while at < len(doc):
        if not words[at]:
            at += 1
            continue
        last = at + 1
        while last < len(doc):
            step = _joined(doc, words, last)
            if not step:
                break
            last += step
        yield at, last
        at = last


def _joined(doc: Doc, words: Sequence[bool], at: int) -> int:
    """Return how many tokens from ``at`` on go on with the run before it."""
    if words[at]:
        return 0 if doc[at].is_sent_start and doc[at - 1].text[-1] in ".!?" and len(doc[at - 1]) > 3 else 1  # noqa: PLR2004
    token = doc[at]
    before = doc[at - 1]
    tight = before.whitespace_ == ""
    if token.text in HYPHENS and tight and token.whitespace_ == "" and at + 1 < len(doc):
        following = doc[at + 1]
        return 2 if words[at + 1] or following.like_num else 0
    if token.text == "plc":
        return 1
    if token.text in {"'s", "\u2019s"} and at + 1 < len(doc) and words[at + 1] and _is_patron(doc, at - 1):
        return 2
    if token.text == "&" and at + 1 < len(doc) and words[at + 1]:
        return 2
    if token.lower_ in PARTICLES and token.text.islower():
        return _over_particles(doc, words, at)
    if (token.lower_ in {"of", "for"} and before.lower_ in BEFORE_OF) or (
        token.lower_ == "on" and before.lower_ in BEFORE_ON
    ):
        skip = 2 if at + 1 < len(doc) and doc[at + 1].lower_ == "the" else 1
        return skip + 1 if at + skip < len(doc) and words[at + skip] else 0
    return 1 if not tight and _is_version(doc, at) else 0


def _is_patron(doc: Doc, at: int) -> bool:
    """Tell whether a possessive may stand within a name: ``King's College``, ``St Mary's Hospital``."""
    return doc[at].text in {"King", "Queen"} or (at > 0 and doc[at - 1].text in {"St", "St."})


def _over_particles(doc: Doc, words: Sequence[bool], at: int) -> int:
    following = at
    while following < len(doc) and doc[following].lower_ in PARTICLES and doc[following].text.islower():
        following += 1
    if following >= len(doc):
        return 0
    if doc[following].text in HYPHENS and following + 1 < len(doc) and words[following + 1]:
        following += 1
    return following - at + 1 if words[following] and doc[at].lower_ not in {"i", "e", "do", "ten"} else 0


def _is_version(doc: Doc, at: int) -> bool:
    """Tell whether the number at ``at`` belongs to the name before it: ``Python 3.12``; no score, no sum."""
    token = doc[at]
    if not _VERSION.fullmatch(token.text):
        return False
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and (following.lower_ in _UNITS or following.text in {"-", "\u2013", ":", "%", "/"}):
        return False
    if "." in token.text or (any(char.isupper() for char in doc[at - 1].text[1:]) and not doc[at - 1].text.isupper()):
        return True
    if following is not None and following.pos_ in {"VERB", "AUX"} and at > 0 and doc[at - 1].tag_ == "NNP":
        return doc[at - 1].ent_type_ not in {"PERSON", "LOC"}
    return token.ent_iob_ == "I" and token.ent_type_ not in {"", "PERSON"}


def pieces(doc: Doc, first: int, last: int, known: Sequence[Known]) -> Iterator[Piece]:
    """Yield the names in the run of tokens ``first`` to ``last``; ``known`` are the gazetteer's in it."""
    first = _after_ordinary_start(doc, first, last, known)
    while first < last and doc[last - 1].text in HYPHENS:
        last -= 1
    if first >= last or (last - first == 1 and doc[first].lower_ in COMMON):
        return
    span = doc[first:last]
    whole = next((match for match in known if match.first == first and match.last == last), None)
    if whole is not None:
        yield Piece(first, last, whole)
        return
    inner = [match for match in known if match.first >= first]
    if inner and inner[0].first == first and _person_follows(doc, inner[0], last):
        yield Piece(first, inner[0].last, inner[0])
        yield from pieces(doc, inner[0].last, last, inner[1:])
        return
    if not inner or kind_by_words(span) is not None or _is_one(doc, first, last, inner):
        yield Piece(first, last)
        return
    yield from _between(doc, first, last, inner)


def _between(doc: Doc, first: int, last: int, inner: Sequence[Known]) -> Iterator[Piece]:
    at = first
    for match in inner:
        if at < match.first:
            yield from pieces(doc, at, match.first, [])
        yield Piece(match.first, match.last, match)
        at = match.last
        while at < last and doc[at].text in HYPHENS:
            at += 1
    if at < last:
        yield from pieces(doc, at, last, [])


def _is_one(doc: Doc, first: int, last: int, inner: Sequence[Known]) -> bool:
    """Tell whether a run with a known name in it is one longer name: ``Paris Saint-Germain``, ``Michael Jordan``."""
    if any(doc[at].text in HYPHENS and _parts_known(at, inner) for at in range(first, last)):
        return False
    covered = sum(match.last - match.first for match in inner)
    if covered == last - first:
        return False
    if len(inner) == 1 and inner[0].entry.form is Form.DEMONYM and inner[0].first == first:
        return all(token.tag_.startswith("NNP") for token in doc[first + 1 : last])
    return True


def _parts_known(at: int, inner: Sequence[Known]) -> bool:
    return any(at in {match.last, match.first - 1} for match in inner)


def _person_follows(doc: Doc, match: Known, last: int) -> bool:
    """Tell whether a person's name follows a nationality or a country in the same run: ``Spaniard Carlos Alcaraz``."""
    if match.entry.kind is not EntityKind.COUNTRY or match.last >= last:
        return False
    rest = doc[match.last : last]
    if rest[0].ent_type_ == "PERSON" and rest[0].ent_iob_ == "B":
        return True
    return is_given_name(rest[0].lower_) and len(rest) > 1 and kind_by_words(rest) is None


def _after_ordinary_start(doc: Doc, first: int, last: int, known: Sequence[Known]) -> int:
    """Return where the run begins once words are left out that are capitalised for standing first."""
    while first < last and opens_clause(doc, first) and not any(match.first <= first < match.last for match in known):
        token = doc[first]
        if (
            last - first > 1
            and token.tag_ in {"NN", "JJ"}
            and doc[first + 1].tag_.startswith("NNP")
            and not is_ordinary_start(token)
        ):
            break
        if last - first > 1 and _is_version(doc, first + 1):
            break
        if last - first > 1 and token.lower_ in OPENING and doc[first + 1].tag_.startswith("NNP"):
            break
        if last - first > 2 and token.lower_ in BEFORE_OF and doc[first + 1].lower_ in {"of", "for"}:  # noqa: PLR2004
            break
        if is_ordinary_start(token) or not may_be_noun(token):
            first += 1
            continue
        break
    return first
