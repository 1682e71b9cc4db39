"""Reading Org: one pass over its lines. Nothing is run, and what is not exported is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import DATE, date_of
from factlint.documents.blocks import Reading
from factlint.documents.content import Content, Cut
from factlint.documents.indented import IndentedLine, indented_lines
from factlint.documents.org import marks
from factlint.documents.org.inline import cuts_of
from factlint.documents.structure import Structure

if TYPE_CHECKING:
    import datetime as dt
    import re

    from factlint.documents.blocks import Piece


def read(text: str) -> Reading:
    """Read Org; comments, code, drawers, and trees that are not exported are left out."""
    walk = _Walk(text)
    walk.read()
    return Reading(walk.structure.blocks, walk.date, title=walk.title, author=walk.author)


class _Walk:
    def __init__(self, text: str) -> None:
        self.structure = Structure(text)
        self.date: dt.date | None = None
        self.title = self.author = ""
        self._text = text
        self._lines = list(indented_lines(text))
        self._at = 0
        # The level of a tree that is not exported; open blocks of quotes; how many blank lines stand above.
        self._hidden = 0
        self._quotes: list[str] = []
        self._blank = 0
        # Up to which line an end was looked for in vain.
        self._missing: dict[str, int] = {}

    def read(self) -> None:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.blank:
                self._at += 1
                self._blank += 1
                if self._blank == 2:  # noqa: PLR2004 - two blank lines end a list
                    self.structure.end_items()
                continue
            words = self._text[line.begin : line.end]
            heading = None if line.indent else marks.HEADING.match(words)
            if heading:
                self._heading(line, heading)
            elif self._hidden:
                self._at += 1
            elif not self._aside(line, words):
                self._block(line, words)
            self._blank = 0

    def _heading(self, line: IndentedLine, heading: re.Match[str]) -> None:
        self._at += 1
        level = len(heading[1])
        if self._hidden and level > self._hidden:
            return
        words = self._text[line.begin : line.end]
        todo = marks.TODO.match(words, heading.end())
        begin = todo.end() if todo else heading.end()
        tags = marks.TAGS.search(words, max(begin - 1, len(words) - 500))
        hidden = tags is not None and any(tag in tags[0].lower() for tag in marks.HIDDEN_TAGS)
        self._hidden = level if hidden or marks.UNSEEN.match(words, begin) else 0
        self._quotes.clear()
        if not self._hidden:
            end = max(begin, tags.start()) if tags else len(words)
            self.structure.heading(self._pieces([(words[begin:end], line.begin + begin)]))

    # Lines that are no prose

    def _aside(self, line: IndentedLine, words: str) -> bool:
        """Deal with a line that is no prose: a comment, a keyword, a drawer, a formula."""
        begin = marks.BEGIN.match(words)
        if begin:
            self._begin(line, begin[1].lower())
        elif end := marks.END.match(words):
            self._at += 1
            if self._quotes and end[1].lower() in self._quotes:
                del self._quotes[self._quotes.index(end[1].lower()) :]
            self._part(line.indent)
        elif keyword := marks.KEYWORD.match(words):
            self._at += 1
            self._keyword(keyword[1].lower(), words[keyword.end() :], line.begin + keyword.end())
        elif marks.COMMENT.match(words) or marks.PLANNING.match(words):
            self._at += 1
        elif (drawer := marks.DRAWER.match(words)) and drawer[1].lower() != "end":
            self._drawer()
        elif marks.FIXED.match(words) or marks.RULE.fullmatch(words) or words.lower() == ":end:":
            self._at += 1
            self._part(line.indent)
        elif environment := marks.ENVIRONMENT.match(words):
            self._skip_past(f"\\end{{{environment[1]}}}")
            self._part(line.indent)
        else:
            return False
        return True

    def _part(self, indent: int) -> None:
        self.structure.end_items(indent)
        self.structure.part()

    def _begin(self, line: IndentedLine, name: str) -> None:
        self._part(line.indent)
        if name in marks.UNREAD:
            self._skip_past(f"#+end_{name}")
            return
        self._at += 1
        self._quotes.append(name)

    def _skip_past(self, closing: str) -> None:
        """Pass over the lines up to the one that begins with ``closing``; nothing but its first line if none does."""
        end = len(self._lines)
        for at in range(self._at + 1, end if self._at >= self._missing.get(closing, 0) else 0):
            line = self._lines[at]
            if self._text[line.begin : line.begin + len(closing)].lower() == closing.lower() or (
                closing[0] == "\\" and self._text.find(closing, line.begin, line.end) >= 0
            ):
                self._at = at + 1
                return
            if not line.indent and marks.HEADING.match(self._text, line.begin, line.end):
                end = at
                break
        self._missing[closing] = max(end, self._missing.get(closing, 0))
        self._at += 1

    def _drawer(self) -> None:
        self._skip_past(":end:")

    def _keyword(self, name: str, words: str, place: int) -> None:
        if name == "date" and self.date is None:
            match = DATE.search(words[:200].replace("<", " ").replace("[", " "))
            self.date = date_of(match) if match else None
        elif name == "author":
            self.author = words.strip()
        elif name == "title":
            self.title = words.strip()
            self.structure.heading(self._pieces([(words, place)]))
        elif name == "caption":
            self.structure.caption(self._pieces([(words, place)]))

    # Prose

    def _block(self, line: IndentedLine, words: str) -> None:
        if words.startswith("|"):
            self._table(line)
        elif mark := self._mark(line, words):
            self._item(line, mark)
        elif not line.indent and (note := marks.NOTE.match(words)):
            self.structure.end_items()
            first = line._replace(begin=line.begin + note.end())
            self._take(self._paragraph_lines(first), note=True)
        else:
            self.structure.end_items(line.indent)
            self._take(self._paragraph_lines(line))

    def _mark(self, line: IndentedLine, words: str) -> re.Match[str] | None:
        return marks.ITEM.match(words) or (marks.STARRED.match(words) if line.indent else None)

    def _item(self, line: IndentedLine, mark: re.Match[str]) -> None:
        begin = line.begin + mark.end()
        term = marks.TERM.match(self._text, begin, line.end) if begin < line.end else None
        if term and mark[0][0] in "-+*":
            colons = self._text.rfind("::", begin, term.end())
            self.structure.end_items(line.indent)
            self.structure.paragraph(self._pieces([(self._text[begin:colons], begin)]))
            begin = term.end()
        first = line._replace(begin=min(begin, line.end))
        lines = self._paragraph_lines(first, deeper=line.indent)
        content = Content([(self._text[one.begin : one.end], one.begin) for one in lines])
        cuts, notes = cuts_of(content.text)
        self.structure.item(line.indent, content.pieces(cuts), quoted=self._quoted)
        self._notes(content, notes)

    @property
    def _quoted(self) -> bool:
        return not marks.QUOTES.isdisjoint(self._quotes)

    def _paragraph_lines(self, first: IndentedLine, deeper: int = -1) -> list[IndentedLine]:
        """Take the lines of a paragraph: up to a blank one, one that begins something else, or one less deep."""
        taken = [first]
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            words = self._text[line.begin : line.end]
            if line.blank or line.indent <= deeper or self._begins(line, words):
                break
            taken.append(line)
            self._at += 1
        return taken

    def _begins(self, line: IndentedLine, words: str) -> bool:
        """Tell whether a line begins something else than the paragraph that it follows."""
        if words[0] in "|#:\\" and (
            words[0] == "|"
            or marks.BEGIN.match(words)
            or marks.END.match(words)
            or marks.KEYWORD.match(words)
            or marks.COMMENT.match(words)
            or marks.DRAWER.match(words)
            or marks.FIXED.match(words)
            or marks.ENVIRONMENT.match(words)
        ):
            return True
        if not line.indent and (marks.HEADING.match(words) or marks.NOTE.match(words)):
            return True
        # "2021. The count" may be the end of a sentence.
        mark = self._mark(line, words)
        return mark is not None and (
            not mark[0][:1].isalnum() or mark[0].startswith(("1.", "1)")) or self.structure.in_item
        )

    def _take(self, lines: list[IndentedLine], *, note: bool = False) -> None:
        content = Content([(self._text[one.begin : one.end], one.begin) for one in lines])
        cuts, notes = cuts_of(content.text)
        if note:
            self.structure.note(content.pieces(cuts))
        else:
            self.structure.paragraph(content.pieces(cuts), quoted=self._quoted)
        self._notes(content, notes)

    def _notes(self, content: Content, notes: list[tuple[int, int]]) -> None:
        for start, end in notes:
            cuts, _ = cuts_of(content.text[start:end])
            moved = [Cut(cut.start + start, cut.end + start, cut.reading, cut.code) for cut in cuts]
            self.structure.note(content.pieces([Cut(0, start), *moved, Cut(end, len(content.text))]))

    def _table(self, line: IndentedLine) -> None:
        self.structure.end_items(line.indent)
        rows: list[list[list[Piece]]] = []
        while self._at < len(self._lines):
            row = self._lines[self._at]
            words = self._text[row.begin : row.end]
            if not words.startswith("|"):
                break
            self._at += 1
            if not marks.TABLE_RULE.fullmatch(words) and not marks.TABLE_FORMAT.fullmatch(words):
                rows.append(self._cells(row, words))
        self.structure.table(rows, quoted=self._quoted)

    def _cells(self, line: IndentedLine, words: str) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        at = 1
        for cell in words[1:].removesuffix("|").split("|"):
            cells.append(self._pieces([(cell, line.begin + at)]))
            at += len(cell) + 1
        return cells

    def _pieces(self, parts: list[tuple[str, int]]) -> list[Piece]:
        content = Content(parts)
        return content.pieces(cuts_of(content.text)[0])
