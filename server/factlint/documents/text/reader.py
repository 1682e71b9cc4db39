"""Reading plain text: what is a heading, an item, a caption, and what is no part of the text at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block, Piece, Reading
from factlint.documents.boilerplate import ends_article, is_boilerplate
from factlint.documents.dating import dateline, names_day
from factlint.documents.foreign import is_foreign
from factlint.documents.front_matter import read_front_matter
from factlint.documents.text.marks import text_lines
from factlint.documents.text.paragraphs import Paragraph, paragraphs_of
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents.text.columns import Table

_LONGEST_HEADING = 110
_LONGEST_TITLE = 160
_TITLED = 2
"""How many lines a title and a dateline are."""
_LONGEST_CAPTION = 300
_SENTENCE_END = re.compile(r"[.!?…;,][\"”’'»)\]]{0,2}$")
_NO_HEADING = re.compile(r"[-–—(\[]|by [A-Z]")
_CAPTION = re.compile(
    r"(?:photo|image|picture|pic|caption|illustration|graphic|figure \d{1,3})s?(?: by| credit)?[.:] ?\S", re.IGNORECASE
)
_FOLD = str.maketrans("‘’“”–—", "''\"\"--")


def read(text: str) -> Reading:
    """Read plain text. White space and newlines are the assembly's business."""
    front = read_front_matter(text)
    lines = list(text_lines(text, front.end))
    paragraphs = list(_parted(text, paragraphs_of(text, lines)))
    words = [" ".join(text[line.start : line.end] for line in paragraph.lines) for paragraph in paragraphs]
    kept = _without_boilerplate(paragraphs, words)
    reading = Reading(date=front.date, warnings=[(0, front.warning)] if front.warning else [])
    items = _Items()
    for place, number in enumerate(kept):
        paragraph = paragraphs[number]
        following = kept[place + 1] if place + 1 < len(kept) else None
        if paragraph.table is not None:
            items.end()
            reading.blocks.extend(_rows(text, paragraph.table, reading.blocks))
            continue
        if paragraph.first.marker is not None:
            lead = items.lead(paragraph.first.indent, reading.blocks)
            kind = UnitKind.ITEM
        else:
            items.end()
            lead = None
            kind = _kind(
                words[number],
                paragraph,
                "" if following is None else words[following],
                first=place == 0,
                before_list=following is not None and _is_list(paragraphs[following]),
            )
        reading.blocks.append(Block(kind, paragraph.pieces(), lead, paragraph.first.quoted))
    return reading


def _parted(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, the first one without the dateline that stands in the line below its title."""
    for number, paragraph in enumerate(paragraphs):
        title, last = paragraph.lines[0], paragraph.lines[-1]
        plain_lines = len(paragraph.lines) == _TITLED and paragraph.table is None and title.marker is None
        if number == 0 and plain_lines and not title.quoted and dateline(text[last.start : last.end]):
            yield Paragraph([title])
            yield Paragraph([last])
        else:
            yield paragraph


class _Items:
    """The open items of the list that is being read, outermost first: (indent, index, lead) of each."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int, int | None]] = []

    def end(self) -> None:
        self._open.clear()

    def lead(self, indent: int, blocks: list[Block]) -> int | None:
        """Return what introduces the item that will be the next of ``blocks``, and open it."""
        lead: int | None = None
        if not self._open and blocks and blocks[-1].kind is UnitKind.PARAGRAPH:
            lead = len(blocks) - 1
        while self._open and self._open[-1][0] >= indent:
            lead = self._open.pop()[2]
        if self._open:
            lead = self._open[-1][1]
        self._open.append((indent, len(blocks), lead))
        return lead


def _is_list(paragraph: Paragraph) -> bool:
    return paragraph.table is not None or paragraph.first.marker is not None


def _rows(text: str, table: Table, before: list[Block]) -> Iterator[Block]:
    """Yield the rows of a table, which the line above introduces."""
    lead = len(before) - 1 if before and before[-1].kind in {UnitKind.PARAGRAPH, UnitKind.CAPTION} else None
    header = ["" if cell is None else plain(text, [Piece(*cell)]) for cell in table.rows[0]] if table.header else []
    for number, row in enumerate(table.rows):
        cells = [[] if cell is None else [Piece(*cell)] for cell in row]
        yield Block(UnitKind.ROW, lead=lead, cells=cells, headers=header if number else [])


def _kind(words: str, paragraph: Paragraph, following: str, *, first: bool, before_list: bool) -> UnitKind:
    if len(words) <= _LONGEST_CAPTION and _CAPTION.match(words):
        return UnitKind.CAPTION
    if paragraph.underlined:
        return UnitKind.HEADING
    if len(words) > _LONGEST_TITLE or _SENTENCE_END.search(words) or _NO_HEADING.match(words) or not following:
        return UnitKind.PARAGRAPH
    if words.endswith(":") and before_list:
        return UnitKind.PARAGRAPH
    if dateline(words) or names_day(words):
        return UnitKind.PARAGRAPH
    if first or (words.isupper() and len(words) <= _LONGEST_HEADING):
        return UnitKind.HEADING
    # A run of short lines is a list of something; a heading has a real paragraph, or a list, right below it.
    real = before_list or _SENTENCE_END.search(following) or len(following) > _LONGEST_TITLE
    return UnitKind.HEADING if real and len(words) <= _LONGEST_HEADING else UnitKind.PARAGRAPH


def _without_boilerplate(paragraphs: list[Paragraph], words: list[str]) -> list[int]:
    """Return the indices of the paragraphs that belong to the text."""
    kept: list[int] = []
    after_article = False
    for number, line in enumerate(words):
        if ends_article(line):
            after_article = True
            continue
        if after_article:
            # Teasers and browser notices are short, or in any language; a real paragraph ends them.
            teaser = len(line) < _LONGEST_TITLE and not _SENTENCE_END.search(line)
            if teaser or is_foreign(line):
                continue
            after_article = False
        if paragraphs[number].first.marker is None and (
            is_boilerplate(line) or _glued_crumbs(line, words[number + 1 : number + 4])
        ):
            continue
        kept.append(number)
    return kept


def _glued_crumbs(line: str, following: list[str]) -> bool:
    """Tell whether ``line`` is a breadcrumb whose parts ran together ("HomeWorldThe title") above that title."""
    if not line.startswith("Home") or len(line) > 2 * _LONGEST_TITLE:
        return False
    folded = line.translate(_FOLD).casefold()
    return any(folded.endswith(title.translate(_FOLD).casefold()) and len(title) < len(line) for title in following)
