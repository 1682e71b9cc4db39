"""The day from which a document's relative dates are counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factlint.language.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.documents import Document
    from factlint.language.dates import DateExpression


def anchor_of(document: Document, dates: Iterable[DateExpression] | None = None) -> dt.date | None:
    """Return the document's own date; of one without, the latest whole date of its text if its year is the only one.

    A text that names one whole date, or several of one week, was written about then; of any other nothing is known.
    ``dates`` are those of its English text, where they were found already.
    """
    if document.date is not None:
        return document.date
    written = (one.stated for one in (_dates_of(document) if dates is None else dates))
    days = {day for stated in written if stated.last is None and (day := stated.first.day_of()) is not None}
    if days and max(days) - min(days) <= dt.timedelta(days=7):
        return max(days)
    return None


def _dates_of(document: Document) -> Iterator[DateExpression]:
    for index, unit in enumerate(document.units):
        if not unit.foreign:
            yield from find_dates(document.unit_text(index))
