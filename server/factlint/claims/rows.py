"""A table row as a sentence: what stands in a cell belongs to the row's label and to the column's header."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from factlint.claims.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.terms import Lexicon
    from factlint.documents import Unit
    from factlint.language.entities import NameList
    from factlint.language.tokens import Token
    from factlint.model.spans import Span

OLD = frozenset("before previous previously earlier old former prior".split())
"""Words of a header over values that no longer hold."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row (prose offsets) with its column's header and the terms of that."""

    span: Span
    header: str
    terms: tuple[str, ...]

    def moved(self, by: int) -> Cell:
        """Return the same cell ``by`` code points further on."""
        return Cell(self.span.moved(by), self.header, self.terms)


def cells_of(unit: Unit, lexicon: Lexicon) -> tuple[Cell, ...]:
    """Return the cells of a row."""
    headers = unit.headers or ("",) * len(unit.cells)
    return tuple(
        Cell(span, header, tuple(term for word in reversed(header.split()) if (term := lexicon.word(word))))
        for span, header in zip(unit.cells, headers, strict=True)
    )


@dataclass(frozen=True, slots=True)
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
        return bool(OLD & set(self.relation(start, end).casefold().split()))

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
        return next((cell.header for cell in self.cells if cell.span.start <= start and end <= cell.span.end), "")

    def _header(self, start: int, end: int) -> tuple[str, ...]:
        return next((cell.terms for cell in self.cells if cell.span.start <= start and end <= cell.span.end), ())

    def _label(self, start: int, end: int) -> Cell | None:
        """Return the first other cell that has words: what the row is about."""
        for cell in self.cells:
            if not (cell.span.start <= start and end <= cell.span.end) and self._words(cell):
                return cell
        return None

    def _words(self, cell: Cell) -> list[Token]:
        return [t for t in self.tokens(cell.span.start, cell.span.end) if self.terms.of(t)]

    def _label_terms(self, start: int, end: int) -> tuple[str, ...]:
        label = self._label(start, end)
        here = next((c for c in self.cells if c.span.start <= start and end <= c.span.end), None)
        words = [*self._words(label)] if label is not None else []
        # a value within a longer cell belongs to the words beside it, too
        beside = self._words(here) if here is not None else []
        return tuple(term for token in (*words, *beside) for term in self._terms_outside(token, start, end))


def as_row(reading: Reading, cells: tuple[Cell, ...]) -> RowReading:
    """Return the reading of a row's text with its cells. What stands in several cells is no list: of headers, say."""
    given = {field.name: getattr(reading, field.name) for field in fields(Reading)}
    given["lists"] = [part for one in reading.lists for cell in cells for part in _within(one, cell.span)]
    return RowReading(**given, cells=cells)


def _within(names: NameList, span: Span) -> Iterator[NameList]:
    """Yield what a cell has of a list."""
    members = tuple(each for each in names.members if span.start <= each.start and each.end <= span.end)
    if len(members) == len(names.members):
        yield names
    elif len(members) > 1:
        yield replace(names, start=members[0].start, end=members[-1].end, members=members)
