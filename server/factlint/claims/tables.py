"""What a table says of all its cells: what its figures are of, and of when they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.documents import UnitKind
from factlint.language.dates import find_dates
from factlint.language.quantities import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Unit
    from factlint.model.dates import DateValue
    from factlint.model.quantities import Quantity
    from factlint.model.spans import Span

_WORD = re.compile(r"[^\W\d_]{2}")
_DECIMAL = re.compile(r"[-+]?[\d,]{1,20}\.\d{1,6}")
_WHOLE = re.compile(r"[-+]?[\d,]{1,20}")
_SHARE = re.compile(r"[(\[]|\bper\b|\bratio\b|\bnumber of\b", re.IGNORECASE)
"""Labels of figures that are no sums, whatever those around them are: ``Earnings per share``."""


@lru_cache(maxsize=4_096)
def dates_of(text: str) -> tuple[DateValue, ...]:
    """Return the dates that a header or a caption gives in full."""
    return tuple(found.stated for found in find_dates(text) if found.relative is None)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``one`` is what its figures count, where caption or corner says it, ``dates`` those of its caption.

    ``decimals`` tells whether figures have decimals: one without them is then no sum, but a number of something.
    ``head`` is where the row with the headers of the others starts, None where there is none.
    """

    prose: str
    one: Quantity | None = None
    dates: tuple[DateValue, ...] = ()
    decimals: bool = False
    head: int | None = None

    def one_of(self, span: Span, header: str, row: Unit) -> Quantity | None:
        """Return what one stands for in a cell of a row with this header; None where it stands for itself."""
        label = next((self.prose[c.start : c.end] for c in row.cells if _WORD.search(self.prose, c.start, c.end)), "")
        own = scale_of(label, whole=False) or scale_of(header)
        if own is not None or self.one is None or _SHARE.search(label):
            return own
        return None if self.decimals and _WHOLE.fullmatch(self.prose, span.start, span.end) else self.one


def tables_of(units: Sequence[Unit], prose: str) -> dict[int, Table]:
    """Return the table of each row, by the row's index."""
    found: dict[int, Table] = {}
    for rows in _runs(units):
        first = units[rows[0]]
        around = [units[index] for index in (first.lead, first.heading) if index is not None]
        texts = [prose[unit.start : unit.end] for unit in around]
        corners = [header for row in rows for header in units[row].headers[:1] if header]
        cells = [cell for row in rows for cell in units[row].cells]
        scales = [*map(scale_of, corners[:1]), *(scale_of(text, whole=False) for text in texts)]
        table = Table(
            prose,
            one=next(filter(None, scales), None),
            dates=tuple(date for text in texts for date in dates_of(text)),
            decimals=any(_DECIMAL.fullmatch(prose, cell.start, cell.end) for cell in cells),
            head=first.start if not any(first.headers) and any(any(units[row].headers) for row in rows) else None,
        )
        found.update(dict.fromkeys(rows, table))
    return found


def _runs(units: Sequence[Unit]) -> Iterator[list[int]]:
    """Yield the indices of the rows of each table: rows in a row that one thing introduces."""
    run: list[int] = []
    for index, unit in enumerate(units):
        if unit.kind is not UnitKind.ROW:
            continue
        if run and (index > run[-1] + 1 or (unit.lead, unit.heading) != (units[run[-1]].lead, units[run[-1]].heading)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run
