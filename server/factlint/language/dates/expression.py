"""A date as the text writes it, with what its resolution needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.record import record

if TYPE_CHECKING:
    from factlint.model.dates import DateValue


@record
class Relative:
    """How a date leans on another: ``amount`` of ``unit`` from the base.

    ``unit`` is a word of the calendar (``day`` … ``century``, ``weekend``), the name of a movable feast, or empty where
    the stated date itself is the unit: ``last Tuesday`` is Tuesday with an amount of -1. The base is the document's
    date, or with ``on_text`` the last date that the text gave before. With ``event`` it is the last date that the text
    gave in one sentence with this noun: ``two days before the summit``; where ``within`` is set, ``amount`` counts the
    days of the event itself, from 1, or from -1 backwards: ``the second day of the summit``, ``the last day``.
    """

    unit: str
    amount: int
    on_text: bool = False
    event: str = ""
    within: bool = False


@record
class DateExpression:
    """A date as it is written: ``start`` to ``end`` are code points of the text, ``stated`` what the words alone say.

    ``future`` is what the words around say of the time: True for what is still to come, False for what is
    past, None where they do not tell. ``events`` are the nouns for events in its sentence. ``framed`` is how many
    expressions back the year stands that opens its sentence: ``In 2019 the fair began on 4 May``; 0 where none does.
    """

    start: int
    end: int
    stated: DateValue
    relative: Relative | None = None
    future: bool | None = None
    events: frozenset[str] = frozenset()
    framed: int = 0
