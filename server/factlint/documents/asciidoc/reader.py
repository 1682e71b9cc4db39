"""Reading AsciiDoc: one pass over its lines, with a stack of the fences that are open. Nothing is included or run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import DATE, date_of
from factlint.documents.asciidoc import marks
from factlint.documents.asciidoc.header import read_header
from factlint.documents.asciidoc.inline import cuts_of
from factlint.documents.asciidoc.markers import Markers
from factlint.documents.asciidoc.tables import add_table
from factlint.documents.blocks import Reading
from factlint.documents.content import Content, Cut
from factlint.documents.front_matter import read_front_matter
from factlint.documents.indented import IndentedLine, indented_lines
from factlint.documents.structure import Structure

if TYPE_CHECKING:
    import datetime as dt
    import re

    from factlint.documents.blocks import Piece

_DATES = ("revdate", "docdate", "date", "page-date", "published")


def read(text: str) -> Reading:
    """Read AsciiDoc; comments, code, and passed-through markup are left out."""
    front = read_front_matter(text)
    walk = _Walk(text, front.end)
    walk.read()
    reading = Reading(walk.structure.blocks, front.date or walk.date, title=walk.title, author=walk.author)
    reading.warnings += [(0, front.warning)] if front.warning else []
    return reading


class _Walk:
    def __init__(self, text: str, start: int) -> None:
        self.structure = Structure(text)
        self.date: dt.date | None = None
        self.title = self.author = ""
        self._text = text
        self._lines = list(indented_lines(text, start))
        self._at = 0
        self._attributes: dict[str, str] = {}
        # Open fences with whether what they hold is quoted; the attributes of the block that comes.
        self._fences: list[tuple[str, bool]] = []
        self._style = ""
        self._markers = Markers()
        self._after_blank = True

    def read(self) -> None:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.blank:
                self._at += 1
                self._after_blank = True
                continue
            words = self._text[line.begin : line.end]
            if not self._aside(line, words):
                style, self._style = self._style, ""
                self._block(line, words, style)
            self._after_blank = False

    # Lines that are no block of prose

    def _aside(self, line: IndentedLine, words: str) -> bool:
        """Deal with a line that is no prose: a comment, an attribute, a title of a block."""
        if words == "+" and self.structure.in_item:
            self._after_blank = False
            self._at += 1
            return True
        if line.indent:
            return False
        if marks.COMMENT.match(words):
            self._at += 1
        elif attribute := marks.ATTRIBUTE.fullmatch(words):
            self._at += 1
            self._attribute(attribute[1], attribute[2] or "")
        elif marks.BLOCK_ATTRIBUTES.fullmatch(words):
            self._at += 1
            self._style = self._style + words
        elif marks.BLOCK_TITLE.match(words):
            self._at += 1
            self._end_list()
            self.structure.caption(self._pieces([(words[1:], line.begin + 1)]))
        elif marks.RULE.fullmatch(words) or marks.MACRO.fullmatch(words):
            self._at += 1
            self._end_list()
            self.structure.part()
        else:
            return False
        return True

    def _attribute(self, name: str, value: str) -> None:
        key = name.strip("!").lower()
        self._attributes[key] = "" if "!" in name else value.strip()
        if key in _DATES and self.date is None:
            match = DATE.search(value[:200])
            self.date = date_of(match) if match else None
        elif key == "author":
            self.author = value.strip()

    def _end_list(self) -> None:
        if self._after_blank or not self.structure.in_item:
            self._markers.clear()
            self.structure.end_items()

    # Blocks

    def _block(self, line: IndentedLine, words: str, style: str) -> None:
        fence = marks.FENCE.fullmatch(words) if not line.indent else None
        if fence:
            self._fence(words, style)
        elif not line.indent and (table := marks.TABLE.fullmatch(words)):
            self._table(words, table[1], style)
        elif not line.indent and (title := marks.TITLE.match(words)):
            self._heading(line, line.begin + title.end())
        elif not line.indent and marks.underlines(words, self._words(self._at + 1, whole=True)):
            self._heading(line, line.begin)
            self._at += 1
        elif mark := self._mark(words):
            self._item(line, mark)
        elif term := self._term(words):
            self._take_term(line, term)
        elif line.indent and self._after_blank:
            # A paragraph that is moved in stands for something that is typed as it is.
            self._unread()
        else:
            self._paragraph(line, style)

    def _heading(self, line: IndentedLine, begin: int) -> None:
        self._at += 1
        self._markers.clear()
        words = self._text[begin : line.end]
        first = not self.structure.blocks
        self.structure.heading(self._pieces([(words, begin)]))
        if first:
            self.title = words
            if self._text.startswith("= ", line.begin):
                header = read_header(*(self._words(at) for at in (self._at, self._at + 1)))
                self._at += header.lines
                self.author, self.date = header.author, header.date

    def _fence(self, words: str, style: str) -> None:
        kind = "```" if words.startswith("```") else words if words == "--" else words[:4]
        if self._fences and self._fences[-1][0] == words:
            self._fences.pop()
            self._at += 1
            self._markers.clear()
            self.structure.end_items()
            self.structure.part()
            return
        self._end_list()
        if not marks.FENCES[kind] or marks.named(style) & marks.UNREAD_STYLES:
            closing = "```" if kind == "```" else words
            self._skip_to(closing)
            self.structure.part()
            return
        self._at += 1
        outer = bool(self._fences) and self._fences[-1][1]
        self._fences.append((words, outer or kind == "____" or bool(marks.named(style) & marks.QUOTED_STYLES)))

    def _skip_to(self, closing: str) -> list[IndentedLine]:
        """Take the lines up to the one that is ``closing``, or all that are left."""
        begun = self._at + 1
        self._at = begun
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line.indent and self._text[line.begin : line.end] == closing:
                return self._lines[begun : self._at - 1]
        return self._lines[begun:]

    def _table(self, words: str, separator: str, style: str) -> None:
        # A table within a cell is read where its cell is; alone, its marks part nothing.
        mark = separator.replace("!", "")
        add_table(self.structure, self._text, self._skip_to(words), mark, style, partial(self._pieces, apart=True))
        self.structure.part()

    # Lists

    def _mark(self, words: str) -> re.Match[str] | None:
        return marks.BULLET.match(words) or marks.NUMBER.match(words)

    def _term(self, words: str) -> re.Match[str] | None:
        term = marks.TERM.match(words)
        # A term has something before its colons.
        return term if term and words[: term.start(1)].strip(": ") else None

    def _item(self, line: IndentedLine, mark: re.Match[str]) -> None:
        depth = self._markers.depth(mark[1])
        first = line._replace(begin=line.begin + mark.end())
        self._add_item(depth, self._item_lines(first))

    def _item_lines(self, first: IndentedLine) -> list[IndentedLine]:
        """Take the lines of an item's words: up to a blank one, or another mark."""
        taken = [first]
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            words = self._text[line.begin : line.end]
            if self._is_comment(line):
                self._at += 1
                continue
            if line.blank or words == "+" or self._mark(words) or self._term(words) or self._ends(line, words):
                break
            taken.append(line)
            self._at += 1
        return taken

    def _ends(self, line: IndentedLine, words: str) -> bool:
        if line.indent:
            return False
        fence = marks.FENCE.fullmatch(words) or marks.TABLE.fullmatch(words) or marks.BLOCK_ATTRIBUTES.fullmatch(words)
        return bool(fence)

    def _is_comment(self, line: IndentedLine) -> bool:
        """Tell whether a line within a paragraph is a comment, which does not end it."""
        return not line.indent and marks.COMMENT.match(self._text, line.begin, line.end) is not None

    def _add_item(self, depth: int, lines: list[IndentedLine]) -> None:
        parts = [(self._text[one.begin : one.end], one.begin) for one in lines if one.begin < one.end]
        content = Content(parts)
        cuts, notes = cuts_of(content.text, self._attributes)
        self.structure.item(depth, content.pieces(cuts), quoted=self._quoted(""))
        self._notes(content, notes)

    def _begins(self, words: str) -> bool:
        """Tell whether a line begins something of its own, and so is not the explanation of a term."""
        return bool(self._mark(words) or self._term(words) or marks.begins_block(words))

    def _take_term(self, line: IndentedLine, term: re.Match[str]) -> None:
        depth = self._markers.depth(term[1])
        self.structure.end_items(depth)
        self.structure.paragraph(self._pieces([(self._text[line.begin : line.begin + term.start(1)], line.begin)]))
        first = line._replace(begin=min(line.begin + term.end(), line.end))
        if first.blank:
            below = next((at for at in range(self._at + 1, len(self._lines)) if not self._lines[at].blank), None)
            if below is None or below > self._at + 2 or self._begins(self._words(below)):
                self._at += 1
                return
            self._at = below
            first = self._lines[below]
        self._add_item(depth, self._item_lines(first))

    def _words(self, at: int, *, whole: bool = False) -> str:
        """Return the words of a line, or the ``whole`` of it; of one past the end, none."""
        if at >= len(self._lines):
            return ""
        line = self._lines[at]
        return self._text[line.start if whole else line.begin : line.end]

    # Paragraphs

    def _unread(self) -> None:
        while self._at < len(self._lines) and not self._lines[self._at].blank:
            self._at += 1
        self.structure.part()

    def _paragraph(self, line: IndentedLine, style: str) -> None:
        if marks.named(style) & marks.UNREAD_STYLES:
            self._unread()
            return
        self._end_list()
        begun = self._at
        self._at += 1
        while self._at < len(self._lines):
            following = self._lines[self._at]
            if self._is_comment(following):
                self._at += 1
                continue
            if following.blank or self._ends(following, self._words(self._at)) or self._words(self._at) == "+":
                break
            self._at += 1
        lines = [one for one in self._lines[begun : self._at] if not self._is_comment(one)]
        admonition = marks.ADMONITION.match(self._text, line.begin, line.end)
        lines[0] = line._replace(begin=admonition.end() if admonition else line.begin)
        content = Content([(self._text[one.begin : one.end], one.begin) for one in lines])
        cuts, notes = cuts_of(content.text, self._attributes)
        self.structure.paragraph(content.pieces(cuts), quoted=self._quoted(style))
        self._notes(content, notes)

    def _quoted(self, style: str) -> bool:
        return (bool(self._fences) and self._fences[-1][1]) or bool(marks.named(style) & marks.QUOTED_STYLES)

    def _notes(self, content: Content, notes: list[tuple[int, int]]) -> None:
        for start, end in notes:
            cuts, _ = cuts_of(content.text[start:end], self._attributes)
            moved = [Cut(cut.start + start, cut.end + start, cut.reading, cut.code) for cut in cuts]
            outside = [Cut(0, start), *moved, Cut(end, len(content.text))]
            self.structure.note(content.pieces(outside))

    def _pieces(self, parts: list[tuple[str, int]], *, apart: bool = False) -> list[Piece]:
        content = Content(parts, apart=apart)
        return content.pieces(cuts_of(content.text, self._attributes)[0])
