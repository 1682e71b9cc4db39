"""A table row as a sentence: what stands in a cell belongs to the row's label and to the column's header."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.claims.reading import Reading
from factlint.claims.tables import dates_of
from factlint.language.lemmas import lemma
from factlint.language.quantities import scale_of
from factlint.model.claims import CellPlace
from factlint.model.quantities import QuantityKind
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.claims.tables import Table
    from factlint.claims.terms import Lexicon
    from factlint.documents import Unit
    from factlint.language.entities import NameList
    from factlint.language.tokens import Token
    from factlint.model.dates import DateValue
    from factlint.model.mentions import QuantityMention
    from factlint.model.quantities import Quantity
    from factlint.model.spans import Span

SHORTEST = 2
"""Letters of a verb: the base form of no shorter word is looked for."""
OLD = frozenset("before previous previously earlier old former prior".split())
"""Words of a header over values that no longer hold."""
RIGHT = frozenset("corrected revised restated updated amended now current currently latest".split())
"""Words of a header that make those of the other columns old."""
AHEAD = frozenset("from next new future planned proposed expected forecast".split())
"""Words of a header over what is to come, and not old."""

UNIT = re.compile(r"\((?P<unit>[^()]{1,20})\)\s*$")
"""What a label ends with that may say what its figures count."""


@record
class Cell:
    """A cell of a row (prose offsets) with its column's header, the terms and the dates of that.

    ``about`` are the dates of what introduces the table, ``one`` is what one stands for in this cell, None for one,
    ``old`` tells whether the column holds what no longer is so, ``head`` whether this is a header itself.
    """

    span: Span
    header: str
    terms: tuple[str, ...]
    dates: tuple[DateValue, ...] = ()
    about: tuple[DateValue, ...] = ()
    one: Quantity | None = None
    old: bool = False
    head: bool = False

    def moved(self, by: int) -> Cell:
        """Return the same cell ``by`` code points further on."""
        return replace(self, span=self.span.moved(by))


def cells_of(unit: Unit, lexicon: Lexicon, table: Table) -> tuple[Cell, ...]:
    """Return the cells of a row of a table."""
    headers = unit.headers or ("",) * len(unit.cells)
    words = [frozenset(header.casefold().split()) for header in headers]
    put_right = any(RIGHT & each for each in words)
    return tuple(
        Cell(
            span=span,
            header=header,
            terms=tuple(term for word in reversed(header.split()) for term in _terms_of(word, lexicon)),
            dates=dates_of(header),
            about=table.dates,
            one=table.one_of(span, header, unit),
            old=bool(OLD & each) or (put_right and number > 0 and not (RIGHT | AHEAD) & each),
            head=unit.start == table.head,
        )
        for number, (span, header, each) in enumerate(zip(unit.cells, headers, words, strict=True))
    )


def _terms_of(word: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the terms of a word of a header, those of the verb too whose participle it is: ``Built``."""
    base = lemma(word.casefold(), "VBN")
    terms = (lexicon.word(form) for form in ((word, base) if len(base) > SHORTEST else (word,)))
    yield from dict.fromkeys(term for term in terms if term)


@record
class RowReading(Reading):
    """A row as the readers of claims see it."""

    cells: tuple[Cell, ...] = ()

    def near(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the column's header, then those of the row's label."""
        return tuple(dict.fromkeys((*self._header(start, end), *self._label_terms(start, end))))

    def clause(self, start: int, end: int) -> frozenset[str]:
        """Return the terms of the column's header and of the row's label."""
        return frozenset(self.near(start, end))

    def around(self, start: int, end: int) -> tuple[str, ...]:
        """Return what a value hangs on: the words of other cells are not its own."""
        return self.near(start, end)

    def is_old(self, start: int, end: int) -> bool:
        """Tell whether a value stands in a column of what was before."""
        cell = self._cell(start, end)
        return cell is not None and cell.old

    def column(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the header of the column that a value stands in, the last word's first."""
        return self._header(start, end)

    def marks(self, start: int, end: int) -> frozenset[str]:
        """Return nothing: a cell has no words that tell it from others."""
        del start, end
        return frozenset()

    def state(self, start: int, end: int) -> bool:
        """Return true: a table says how things are."""
        del start, end
        return True

    def modifiers(self, start: int, end: int) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return nothing: the label says which one it is."""
        del start, end
        return ()

    def arguments(self, start: int, end: int) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return nothing: a table has no predicates."""
        del start, end
        return ()

    def mood(self, start: int, end: int) -> str:
        """Return nothing, for a table states; in a column of old values, that it used to be so."""
        return "used to" if self.is_old(start, end) else ""

    def past(self, start: int, end: int) -> bool:
        """Return false: a table gives what is so now."""
        del start, end
        return False

    def subject(self, start: int, end: int) -> str:
        """Return the row's label."""
        label = self._label(start, end)
        return self.text(label.span.start, label.span.end) if label is not None else ""

    def relation(self, start: int, end: int) -> str:
        """Return the column's header."""
        cell = self._cell(start, end)
        return cell.header if cell is not None else ""

    def cell(self, start: int, end: int) -> CellPlace | None:
        """Return where in the table a value stands."""
        here, label = self._cell(start, end), self._label(start, end)
        if here is None:
            return None
        if here is self.cells[0]:
            return CellPlace(label=())  # a rank or a number of order: an amount of nothing
        return CellPlace(
            label=self._terms(self._named(label), start, end) if label is not None else (),
            header=tuple(reversed(here.terms)),
            within=self._terms(self._words(here), start, end),
            dates=here.dates,
            about=here.about,
            one=here.one.amount if here.one is not None else Decimal(1),
        )

    def _cell(self, start: int, end: int) -> Cell | None:
        return next((cell for cell in self.cells if cell.span.start <= start and end <= cell.span.end), None)

    def _header(self, start: int, end: int) -> tuple[str, ...]:
        cell = self._cell(start, end)
        return cell.terms if cell is not None else ()

    def _label(self, start: int, end: int) -> Cell | None:
        """Return the first other cell that has words: what the row is about."""
        for cell in self.cells:
            if not (cell.span.start <= start and end <= cell.span.end) and self._words(cell):
                return cell
        return None

    def _words(self, cell: Cell) -> list[Token]:
        return [t for t in self.tokens(cell.span.start, cell.span.end) if self.terms.of(t)]

    def _named(self, cell: Cell) -> list[Token]:
        """Return the words of a label, without what its figures count: ``Order book (EUR m)``."""
        words, text = self._words(cell), self.text(cell.span.start, cell.span.end)
        unit = UNIT.search(text)
        if unit is None or scale_of(unit["unit"]) is None:
            return words
        counted = {token.i for token in self.tokens(cell.span.start + unit.start(), cell.span.end)}
        return [token for token in words if token.i not in counted]

    def _label_terms(self, start: int, end: int) -> tuple[str, ...]:
        label = self._label(start, end)
        here = self._cell(start, end)
        words = [*self._words(label)] if label is not None else []
        # a value within a longer cell belongs to the words beside it, too
        beside = self._words(here) if here is not None else []
        return self._terms((*words, *beside), start, end)

    def _terms(self, words: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
        return tuple(term for token in words for term in self._terms_outside(token, start, end))


def as_row(reading: Reading, cells: tuple[Cell, ...]) -> RowReading:
    """Return the reading of a row's text with its cells, their bare figures as what they are of.

    What stands in several cells is no list: of headers, say. The dates of headers date what stands below them.
    """
    given = {field.name: getattr(reading, field.name) for field in fields(Reading)}
    given["quantities"] = [_united(amount, cells) for amount in reading.quantities]
    given["bare"] = [amount for amount in reading.quantities if amount not in given["quantities"]]
    given["lists"] = [part for one in reading.lists for cell in cells for part in _within(one, cell.span)]
    if any(cell.head for cell in cells):
        given["dates"] = ()
    return RowReading(**given, cells=cells)


def _united(amount: QuantityMention, cells: Sequence[Cell]) -> QuantityMention:
    """Return a bare figure with the unit that its table, row or column names."""
    here = next((cell for cell in cells if cell.span.start <= amount.start and amount.end <= cell.span.end), None)
    bare = amount.value.kind is QuantityKind.NUMBER and not amount.value.unit and amount.counted is None
    if here is None or here.one is None or not bare:
        return amount
    value, one = amount.value, here.one
    high = value.high * one.amount if value.high is not None else None
    united = replace(value, kind=one.kind, unit=one.unit, amount=value.amount * one.amount, high=high)
    return replace(amount, value=united)


def _within(names: NameList, span: Span) -> Iterator[NameList]:
    """Yield what a cell has of a list."""
    members = tuple(each for each in names.members if span.start <= each.start and each.end <= span.end)
    if len(members) == len(names.members):
        yield names
    elif len(members) > 1:
        yield replace(names, start=members[0].start, end=members[-1].end, members=members)
