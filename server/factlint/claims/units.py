"""From the units of an annotated document to their claims, each unit read by itself and kept while it stays as it is.

While a draft is being written most of its units stay as they were, whatever moves them about: so what is claimed is
kept at offsets of the unit, under all that it hangs on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Protocol

from factlint.claims.answers import read_answers
from factlint.claims.called import Called
from factlint.claims.item_lists import read_item_lists
from factlint.claims.kept import KeptSentences
from factlint.claims.moving import moved
from factlint.claims.quotations import read_quotations
from factlint.claims.read import UnitWords, read_unit
from factlint.claims.rows import cells_of
from factlint.claims.tables import tables_of
from factlint.claims.terms import LIGHT, plain
from factlint.documents import UnitKind
from factlint.language.recent import Recent
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.claims.rows import Cell
    from factlint.claims.terms import Lexicon
    from factlint.documents import Unit
    from factlint.language.notes import Annotation
    from factlint.model.claims import Claim, Sentence
    from factlint.model.mentions import QuotationMention
    from factlint.model.spans import Span

_WORD = re.compile(r"\w[\w’'-]+")
_LISTS = 256
"""How many lists of names are kept."""


@dataclass(frozen=True, eq=False, slots=True)
class UnitClaims:
    """The sentences of one unit with their claims, at offsets of the unit. A unit that is the same is the same object.

    ``terms`` are those of all its sentences.
    """

    sentences: tuple[Sentence, ...]
    terms: frozenset[str]
    _placed: dict[int, dict[int, Sentence]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, sentences: tuple[Sentence, ...]) -> UnitClaims:
        """Return the claims of the unit that consists of these sentences."""
        return cls(sentences, frozenset[str]().union(*(sentence.terms for sentence in sentences)))

    def at(self, start: int) -> tuple[Sentence, ...]:
        """Return the sentences at offsets of the prose, in which the unit starts at ``start``."""
        return tuple(moved(sentence, start) for sentence in self.sentences)

    def sentence(self, number: int, start: int) -> Sentence:
        """Return one of the sentences at offsets of the prose; the same as long as the unit stays in its place."""
        placed = self._placed.get(start)
        if placed is None:
            self._placed.clear()  # most units stay where they were; for others nothing is gained
            placed = self._placed[start] = {}
        sentence = placed.get(number)
        if sentence is None:
            sentence = placed[number] = moved(self.sentences[number], start)
        return sentence


@dataclass(frozen=True, eq=False, slots=True)
class PlacedClaims:
    """What a unit claims, and where in the prose the unit starts."""

    unit: UnitClaims
    start: int


class Shelf(Protocol):
    """Where the claims of units are kept for the next process. What is not there is no error."""

    def claims(self, words: UnitWords) -> UnitClaims | None:
        """Return what was kept of a unit, None where nothing was."""

    def state(self, units: Sequence[tuple[UnitWords, UnitClaims]]) -> None:
        """Take note of what the draft at hand consists of now."""


_NONE = UnitClaims((), frozenset())
_kept: Recent[UnitWords, UnitClaims] = Recent()
_sentences: Final = KeptSentences()


def read_sentences(annotation: Annotation, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of an annotated document in order, with their terms and claims (prose offsets)."""
    units = _read(annotation, lexicon, _claims_of)
    return [sentence for placed in units for sentence in placed.unit.at(placed.start)]


def read_units(annotation: Annotation, lexicon: Lexicon, shelf: Shelf | None = None) -> list[PlacedClaims]:
    """Return what each unit of an annotated draft claims, in order; of units that were read of late what was kept.

    What ``shelf`` has of a unit is not read again.
    """
    _kept.begin()
    sentences = _sentences if _sentences.begin(annotation.document.name) else None
    state: list[tuple[UnitWords, UnitClaims]] = []

    def claims_of(words: UnitWords) -> UnitClaims:
        claims = _kept_claims_of(words, shelf, sentences)
        state.append((words, claims))
        return claims

    found = _read(annotation, lexicon, claims_of)
    if shelf is not None:
        shelf.state(state)
    return found


def _read(annotation: Annotation, lexicon: Lexicon, claims_of: Callable[[UnitWords], UnitClaims]) -> list[PlacedClaims]:
    document = annotation.document
    spoken = _spoken(document.units, annotation.quotations)
    called = Called(document.prose, _people(annotation))
    said = _by_unit(document.units, annotation.quotations)
    found: list[PlacedClaims] = []
    tables = tables_of(document.units, document.prose)
    title = _title_words(document.units, document.prose) if tables else frozenset()
    for index, unit in enumerate(document.units):
        reading, notes = annotation.readings[index], annotation.within[index]
        if reading is None:
            found.append(PlacedClaims(_NONE, unit.start))
            continue
        cells = cells_of(unit, lexicon, tables[index]) if index in tables else ()
        words = UnitWords(
            reading=reading,
            names=notes.names,
            dates=notes.dates,
            spoken=tuple(span.moved(-unit.start) for span in spoken.get(index, ())),
            quotations=tuple(read_quotations(document.prose, said.get(index, ()), called, unit.start)),
            cells=tuple(cell.moved(-unit.start) for cell in cells) if unit.kind is UnitKind.ROW else None,
            context=_context(unit, cells, found) | (title if unit.kind is UnitKind.ROW else frozenset()),
            quoted=unit.quoted,
            lexicon=lexicon,
        )
        found.append(PlacedClaims(claims_of(words), unit.start))
    return _with_answers([*_with_lists(document.units, found)])


def _people(annotation: Annotation) -> Iterator[EntityMention]:
    """Yield the people whom a document names, at offsets of its prose; other names need not be moved there."""
    for unit, notes in zip(annotation.document.units, annotation.within, strict=True):
        for one in notes.names.entities:
            if one.kind is EntityKind.PERSON and one.form is Form.NAME:
                yield EntityMention(one.start + unit.start, one.end + unit.start, one.entity, one.kind, one.form)


def _claims_of(words: UnitWords) -> UnitClaims:
    return UnitClaims.of(read_unit(words))


def _kept_claims_of(words: UnitWords, shelf: Shelf | None, sentences: KeptSentences | None) -> UnitClaims:
    claims = _kept.get(words)
    if claims is None:
        claims = (shelf.claims(words) if shelf is not None else None) or UnitClaims.of(read_unit(words, sentences))
        _kept.put(words, claims)
    return claims


def _by_unit(units: Sequence[Unit], quotations: Iterable[QuotationMention]) -> dict[int, list[QuotationMention]]:
    """Return what is quoted in the order of the text, by the index of the unit that the words of each start in."""
    starts = [unit.start for unit in units]
    found: dict[int, list[QuotationMention]] = defaultdict(list)
    direct = ((one.content.start, one) for one in quotations if one.direct and one.content is not None)
    for start, quotation in sorted(direct, key=itemgetter(0)):
        found[bisect_right(starts, start) - 1].append(quotation)
    return found


def _spoken(units: Sequence[Unit], quotations: Iterable[QuotationMention]) -> dict[int, list[Span]]:
    """Return what is somebody's quoted words, in order, by the index of each unit that it touches."""
    starts = [unit.start for unit in units]
    found: dict[int, list[Span]] = defaultdict(list)
    for quotation in quotations:
        content = quotation.content
        if content is None or not quotation.direct or quotation.scare:
            continue
        first = max(bisect_right(starts, content.start) - 1, 0)
        for index in range(first, bisect_left(starts, content.end)):
            if content.start < units[index].end:
                found[index].append(content)
    return found


def _context(unit: Unit, cells: Iterable[Cell], before: Sequence[PlacedClaims]) -> frozenset[str]:
    """Return the terms of what introduces a unit: its lead-in, its heading, and a row's headers."""
    around = (before[index].unit.terms for index in (unit.lead, unit.heading) if index is not None)
    return frozenset(term for cell in cells for term in cell.terms).union(*around)


def _title_words(units: Sequence[Unit], prose: str) -> frozenset[str]:
    """Return the words of a document's title: a table in it is of what that names."""
    title = next((unit for unit in units if unit.kind is UnitKind.HEADING), None)
    words = _WORD.findall(prose, title.start, title.end) if title is not None else []
    return frozenset(map(plain, words)) - LIGHT


def _with_lists(units: Sequence[Unit], found: Sequence[PlacedClaims]) -> Iterator[PlacedClaims]:
    """Yield the units, the first item of each list of names with the claim of who is in the list."""
    lists = read_item_lists(units, [placed.unit.sentences for placed in found])
    for index, placed in enumerate(found):
        if index in lists:
            yield PlacedClaims(_with_claim(placed.unit, *lists[index]), placed.start)
        else:
            yield placed


def _with_answers(found: list[PlacedClaims]) -> list[PlacedClaims]:
    """Return the units, each question that yes or no answers as what that tells."""
    for index, number, sentence in read_answers([placed.unit.sentences for placed in found]):
        found[index] = PlacedClaims(_with_sentence(found[index].unit, number, sentence), found[index].start)
    return found


@lru_cache(maxsize=_LISTS)
def _with_sentence(unit: UnitClaims, number: int, sentence: Sentence) -> UnitClaims:
    """Return a unit's claims with another sentence ``number``; the same for the same."""
    return UnitClaims((*unit.sentences[:number], sentence, *unit.sentences[number + 1 :]), unit.terms)


@lru_cache(maxsize=_LISTS)
def _with_claim(unit: UnitClaims, number: int, claim: Claim) -> UnitClaims:
    """Return a unit's claims with one more in its sentence ``number``; the same for the same."""
    sentences = list(unit.sentences)
    sentences[number] = replace(sentences[number], claims=(*sentences[number].claims, claim))
    return UnitClaims(tuple(sentences), unit.terms)
