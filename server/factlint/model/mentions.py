"""Mentions: spans that name something, and what they mean.

All offsets are code points of the document's prose unless a docstring says otherwise.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factlint.model.record import record

if TYPE_CHECKING:
    from factlint.model.dates import DateValue
    from factlint.model.quantities import Quantity
    from factlint.model.spans import Span


@record
class DateMention:
    """A date as it is written, and its value.

    ``stated`` is what the words alone say (``12 July`` is month and day);
    ``value`` is that resolved against the document's date and the text, as far as it could be.
    """

    start: int
    end: int
    value: DateValue
    stated: DateValue


@record
class QuantityMention:
    """An amount as it is written, and its value; ``counted`` is the span of what is counted, where one is named."""

    start: int
    end: int
    value: Quantity
    counted: Span | None = None


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    COUNTRY = "country"
    GROUP = "group"
    EVENT = "event"
    PRODUCT = "product"
    WORK = "work"
    OTHER = "other"

    __hash__ = str.__hash__  # an enum's own is no faster than any function in Python


class Form(StrEnum):
    """How an entity is mentioned."""

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@record
class EntityMention:
    """A mention of an entity.

    ``entity`` is the entity's key: equal keys are one entity, in every document. ``country:UA`` for what the
    gazetteer knows; ``person:zelensky`` style keys (the folded last name) for people; ``event:summit|place:lisbon``
    (the head, then what it is named by) for events; ``role:mayor@place:lyon`` for a holder whom the document does not
    name; ``name:…`` (folded) for the rest; ``noun:…`` for what a pronoun stands for that has no name. Events
    and descriptions may overlap the names within them.
    """

    start: int
    end: int
    entity: str
    kind: EntityKind
    form: Form


@record
class RoleMention:
    """A person and an office that the text gives them: ``Estonian Prime Minister Kaja Kallas``.

    ``title`` is the normalised title (``prime minister``), ``title_span`` where it stands; ``of`` is the key of the
    country or organisation of the office, ``of_span`` where that stands. ``former`` is true for ``ex-`` and ``then``,
    ``future`` for who is to hold it: ``will be``, ``is to become``. ``scope`` are the other words that say which office
    it is (``investor``, ``relation`` in ``head of investor relations``), ``whole_span`` where all of them stand.
    """

    start: int
    end: int
    person: EntityMention
    title: str
    title_span: Span
    of: EntityMention | None = None
    former: bool = False
    future: bool = False
    scope: tuple[str, ...] = ()
    whole_span: Span | None = None


@record
class QuotationMention:
    """Words that the text gives as somebody's own.

    ``content`` is what stands between the marks (of an indirect quotation, the reported clause); ``speaker`` and
    ``cue`` are spans, ``speaker_entity`` the key of the speaker where it is known. ``scare`` marks words in quotation
    marks that nobody is said to have spoken: a title, a term, irony. ``sure`` says of a speaker who is only called he
    or she that the text leaves no doubt who that is.
    """

    start: int
    end: int
    content: Span | None
    cue: Span | None = None
    speaker: Span | None = None
    speaker_entity: str | None = None
    direct: bool = True
    scare: bool = False
    sure: bool = False
