"""Units: the paragraphs, headings, list items, table rows and captions that a document's prose is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factlint.model.record import record

if TYPE_CHECKING:
    from factlint.model.spans import Span


class UnitKind(StrEnum):
    """What a unit is in the layout of its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


@record
class Unit:
    """A stretch of prose that stands on its own. All offsets are code points of the document's prose.

    ``lead`` is the index of the unit that introduces this one: the paragraph before a list, the outer item of a nested
    one, the caption of a table. ``heading`` is the index of the nearest heading above. ``quoted`` is true in a block
    quote, ``foreign`` where the text is not English. Of a row, ``cells`` are the spans of the cells that hold
    something, ``headers`` the header of each of these ("" where there is none).
    """

    start: int
    end: int
    kind: UnitKind
    lead: int | None = None
    heading: int | None = None
    quoted: bool = False
    foreign: bool = False
    cells: tuple[Span, ...] = ()
    headers: tuple[str, ...] = ()
