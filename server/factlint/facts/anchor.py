"""The day from which a document's relative dates are counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factlint.language.dates import find_dates

if TYPE_CHECKING:
    from factlint.documents import Document


def anchor_of(document: Document) -> dt.date | None:
    """Return the document's own date; of one without, the latest whole date of its text if its year is the only one.

    A text that names one whole date, or several of one week, was written about then; of any other nothing is known.
    """
    if document.date is not None:
        return document.date
    days: set[dt.date] = set()
    for index, unit in enumerate(document.units):
        if unit.foreign:
            continue
        for expression in find_dates(document.unit_text(index)):
            day = expression.stated.first.day_of()
            if day is not None and expression.stated.last is None:
                days.add(day)
    if days and max(days) - min(days) <= dt.timedelta(days=7):
        return max(days)
    return None
