"""Dates: finding them in a text, resolving them, writing them in a writer's own form."""

from __future__ import annotations

from factlint.language.dates.expression import DateExpression, Relative
from factlint.language.dates.find import find_dates
from factlint.language.dates.moves import is_old_date
from factlint.language.dates.resolve import resolve_dates
from factlint.language.dates.write import write_like

__all__ = ["DateExpression", "Relative", "find_dates", "is_old_date", "resolve_dates", "write_like"]
