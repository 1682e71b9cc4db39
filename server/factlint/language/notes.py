"""What the language stage sees in a whole document.

For the claims stage the offsets are those of the prose (``read``), for the public those of the file (``annotate``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from factlint.language.dates import resolve_dates
from factlint.language.entities import link_entities, name_lists
from factlint.language.placing import placed
from factlint.language.quotations import find_quotations
from factlint.language.recent import Recent
from factlint.language.roles import find_roles
from factlint.language.units import UnitReading, read_units
from factlint.model.mentions import DateMention

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from factlint.documents import Document
    from factlint.language.dates import DateExpression
    from factlint.language.entities import NameList
    from factlint.language.shelf import Shelf
    from factlint.model.mentions import EntityMention, QuantityMention, QuotationMention, RoleMention
    from factlint.model.spans import Span

    Anchor = dt.date | Callable[[Sequence[DateExpression]], dt.date | None] | None

__all__ = ["Annotation", "Notes", "UnitNames", "UnitNotes", "UnitReading", "annotate", "read"]

_Mention = TypeVar("_Mention")


@dataclass(frozen=True, slots=True, eq=False)
class UnitNames:
    """The names of one unit as the whole document links them, and what leans on them alone: its offices and lists."""

    entities: tuple[EntityMention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    lists: tuple[NameList, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class UnitNotes:
    """The mentions of one unit, at its own offsets, with its dates resolved; its amounts are in its reading."""

    dates: tuple[DateMention, ...]
    names: UnitNames


_NOTHING = UnitNotes((), UnitNames())


@dataclass(frozen=True, eq=False)
class Annotation:
    """A whole document as the language stage reads it; all mentions at offsets of its prose, in its order.

    ``readings`` holds for each unit what its text says by itself, at the unit's own offsets; None for a foreign unit,
    which holds no mention either. ``dates_of(i)`` and the like are the mentions of unit ``i``, ``within[i]`` the same
    at the unit's own offsets.
    """

    document: Document
    readings: tuple[UnitReading | None, ...]
    quotations: tuple[QuotationMention, ...]
    within: tuple[UnitNotes, ...]

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of the document."""
        return self._all(self.dates_of)

    @property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The amounts of the document."""
        return self._all(self.quantities_of)

    @property
    def entities(self) -> tuple[EntityMention, ...]:
        """The names of the document."""
        return self._all(self.entities_of)

    @property
    def roles(self) -> tuple[RoleMention, ...]:
        """The offices that the document gives to people."""
        return self._all(self.roles_of)

    @property
    def lists(self) -> tuple[NameList, ...]:
        """The lists of names of the document."""
        return self._all(self.lists_of)

    def dates_of(self, unit: int) -> tuple[DateMention, ...]:
        """Return the dates of one unit."""
        return self._placed(unit, self.within[unit].dates)

    def quantities_of(self, unit: int) -> tuple[QuantityMention, ...]:
        """Return the amounts of one unit."""
        reading = self.readings[unit]
        return self._placed(unit, reading.quantities) if reading is not None else ()

    def entities_of(self, unit: int) -> tuple[EntityMention, ...]:
        """Return the names of one unit."""
        return self._placed(unit, self.within[unit].names.entities)

    def roles_of(self, unit: int) -> tuple[RoleMention, ...]:
        """Return the offices of one unit."""
        return self._placed(unit, self.within[unit].names.roles)

    def lists_of(self, unit: int) -> tuple[NameList, ...]:
        """Return the lists of names of one unit."""
        return self._placed(unit, self.within[unit].names.lists)

    def _placed(self, unit: int, mentions: tuple[_Mention, ...]) -> tuple[_Mention, ...]:
        """Return the mentions of a unit at offsets of the prose."""
        start = self.document.units[unit].start
        return tuple(placed(mention, partial(_moved, by=start)) for mention in mentions)

    def _all(self, of_unit: Callable[[int], tuple[_Mention, ...]]) -> tuple[_Mention, ...]:
        return tuple(chain.from_iterable(of_unit(unit) for unit in range(len(self.within))))


def read(
    document: Document, *, anchor: Anchor = None, language_model: str | None = None, shelf: Shelf | None = None
) -> Annotation:
    """Read a document: parse its English units, find and link their mentions, and give quotations their speakers.

    ``anchor`` is the date that the document's dates lean on, or what tells it from them as they are written: the
    document's own unless given. ``language_model`` names the spaCy pipeline (None: ours), ``shelf`` has parses of
    units from an earlier process. Raises FactlintError if there is no such pipeline.
    """
    units = document.units
    english = [index for index, unit in enumerate(units) if not unit.foreign]
    texts = [document.unit_text(index) for index in english]
    readings = read_units(texts, language_model, shelf)
    docs = [reading.doc for reading in readings]
    linked = link_entities([reading.entities for reading in readings], docs)
    _names.begin()
    named = [_named(reading, found) for reading, found in zip(readings, linked, strict=True)]
    entities = [names.entities for names in named]  # of a unit that is the same, the same tuple
    starts = [units[index].start for index in english]
    quotations = find_quotations(docs, starts, [units[index].quoted for index in english], entities)
    if callable(anchor):
        anchor = anchor([expression for reading in readings for expression in reading.dates])
    dates = _dated(readings, anchor or document.date, guessed=document.date is None)
    notes = (UnitNotes(tuple(dated), names) for dated, names in zip(dates, named, strict=True))
    found = dict(zip(english, zip(readings, notes, strict=True), strict=True))
    return Annotation(
        document=document,
        readings=tuple(found[index][0] if index in found else None for index in range(len(units))),
        quotations=tuple(quotations),
        within=tuple(found[index][1] if index in found else _NOTHING for index in range(len(units))),
    )


# By the identity of the linked names, which the value holds.
_names: Recent[tuple[UnitReading, int], UnitNames] = Recent()


def _named(reading: UnitReading, entities: tuple[EntityMention, ...]) -> UnitNames:
    """Return the names of one unit with the offices and the lists that lean on them; the same for the same unit."""
    key = reading, id(entities)
    names = _names.get(key)
    if names is None:
        roles, lists = find_roles(reading.doc, entities), name_lists(reading.doc, entities)
        names = UnitNames(entities, tuple(roles), tuple(lists))
        _names.put(key, names)
    return names


def _moved(span: Span, by: int) -> Span:
    return span.moved(by)


def _dated(readings: Sequence[UnitReading], anchor: dt.date | None, *, guessed: bool) -> list[list[DateMention]]:
    """Return the dates of each unit, resolved against the anchor and against those before them."""
    written = [expression for reading in readings for expression in reading.dates]
    values = iter(resolve_dates(written, anchor, guessed=guessed))
    return [
        [DateMention(found.start, found.end, next(values), found.stated) for found in reading.dates]
        for reading in readings
    ]


@dataclass(frozen=True)
class Notes:
    """The public view of an annotation: the same mentions at offsets of the file.

    ``dates[i].value`` prints in TimeML's form. ``quotations`` are those in quotation marks (and block quotes) that are
    somebody's words; each one's ``speaker``, ``cue`` and ``content`` is None or has ``start`` and ``end``.
    """

    dates: tuple[DateMention, ...]
    quotations: tuple[QuotationMention, ...]
    quantities: tuple[QuantityMention, ...]
    entities: tuple[EntityMention, ...]


def annotate(document: Document) -> Notes:
    """Return what the language stage sees in ``document``, at offsets of its file."""
    annotation = read(document)

    def in_file(mentions: Iterable[_Mention]) -> tuple[_Mention, ...]:
        return tuple(placed(mention, lambda span: document.span(span.start, span.end)) for mention in mentions)

    return Notes(
        dates=in_file(annotation.dates),
        quotations=in_file(found for found in annotation.quotations if found.direct and not found.scare),
        quantities=in_file(annotation.quantities),
        entities=in_file(annotation.entities),
    )
