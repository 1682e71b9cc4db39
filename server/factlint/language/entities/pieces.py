"""Cutting runs of capitalised words into names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.entities.kinds import kind_by_words
from factlint.language.entities.ordinary import lowercase
from factlint.language.entities.runs import is_version
from factlint.language.entities.shapes import (
    HYPHENS,
    is_ordinary_start,
    may_be_noun,
    opens_clause,
)
from factlint.language.entities.words import (
    ACRONYMS,
    BEFORE_OF,
    COMMON,
    EVENT_ENDS,
    EVENT_STARTS,
    MONTHS,
    PLACE_STARTS,
    PREFIXES,
    WEEKDAYS,
)
from factlint.language.gazetteer import is_given_name
from factlint.model.mentions import EntityKind, Form
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from factlint.language.entities.known import Known


OPENING: Final = EVENT_STARTS | PLACE_STARTS


@record
class Piece:
    """A name: tokens ``first`` to ``last`` (not included), and the gazetteer's entry if it is all of it."""

    first: int
    last: int
    known: Known | None = None


def pieces(doc: Doc, first: int, last: int, known: Sequence[Known]) -> Iterator[Piece]:
    """Yield the names in the run of tokens ``first`` to ``last``; ``known`` are the gazetteer's in it."""
    first = _after_ordinary_start(doc, first, last, known)
    while first < last and doc[last - 1].text in HYPHENS:
        last -= 1
    if first >= last or (last - first == 1 and _is_no_name_alone(doc, first)):
        return
    span = doc[first:last]
    whole = next((match for match in known if match.first == first and match.last == last), None)
    if whole is not None:
        if not _is_prefixed(doc, whole):
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


def _is_no_name_alone(doc: Doc, at: int) -> bool:
    """Tell whether the word at ``at`` makes no name by itself: ``the Alliance``, ``a TV``, ``Anglo-Dutch``."""
    word = doc[at].lower_
    prefixed = word in PREFIXES and at + 1 < len(doc) and doc[at + 1].text in HYPHENS
    return word in COMMON or prefixed or (word in ACRONYMS and not doc[at].text.islower())


def _between(doc: Doc, first: int, last: int, inner: Sequence[Known]) -> Iterator[Piece]:
    at = first
    for match in inner:
        if at < match.first:
            yield from pieces(doc, at, match.first, [])
        if not _is_prefixed(doc, match):
            yield Piece(match.first, match.last, match)
        at = match.last
        while at < last and doc[at].text in HYPHENS:
            at += 1
    if at < last:
        yield from pieces(doc, at, last, [])


def _is_prefixed(doc: Doc, match: Known) -> bool:
    """Tell whether a known name is half of an adjective: ``Euro-Atlantic``; in ``Anglo-Dutch`` each half is one."""
    if match.first < 2 or match.entry.form is Form.DEMONYM or doc[match.first - 1].text not in HYPHENS:  # noqa: PLR2004
        return False
    return doc[match.first - 2].lower_ in PREFIXES and match.entry.kind is EntityKind.PLACE


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
    if match.last >= last:
        return False
    rest = doc[match.last : last]
    if match.entry.kind is not EntityKind.COUNTRY:
        # "the mayor of Leeds Ann Holt", but "Chelsea Ann Holt" may be one name.
        whole = is_given_name(doc[match.first].lower_) and (match.first == 0 or doc[match.first - 1].lower_ != "of")
        return not whole and is_given_name(rest[0].lower_) and len(rest) > 1 and kind_by_words(rest) is None
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
        if last - first > 1 and _begins_name(doc, first):
            break
        if last - first > 1 and (is_version(doc, first + 1) or doc[first + 1].lower_ in EVENT_ENDS):
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


def _begins_name(doc: Doc, at: int) -> bool:
    """Tell whether a word that begins a sentence is a name's first: ``Kerith Yard opened``.

    No text writes it otherwise, and the capital of the next word tells that this is a name; not one that is whole
    without it: ``Goalscorer Ida Holm``.
    """
    word, following = doc[at], doc[at + 1]
    if not may_be_noun(word) or not word.text.isalpha() or not word.text[1:].islower() or word.lower_ in lowercase():
        return False
    if not following.text.isalpha() or not following.text[1:].islower():
        return False
    if following.ent_type_ and following.ent_iob_ == "B":
        return False
    return not is_given_name(following.lower_) and following.lower_.rstrip(".") not in MONTHS | WEEKDAYS
