"""Reading reStructuredText: one pass over its lines, with a stack of the indents that are open. Nothing is run.

docutils gives the lines of blocks, not the places of words, and fails on the directives of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.blocks import Reading
from factlint.documents.content import Content, Cut
from factlint.documents.indented import width_of
from factlint.documents.rst import directives, marks, tables
from factlint.documents.rst.box import Box
from factlint.documents.rst.cursor import Cursor
from factlint.documents.rst.fields import Fields
from factlint.documents.rst.inline import cuts_of, substitutions_of
from factlint.documents.structure import Structure

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from factlint.documents.blocks import Piece
    from factlint.documents.indented import IndentedLine


def read(text: str) -> Reading:
    """Read reStructuredText; comments, code, and what directives of other kinds hold are left out."""
    walk = _Walk(text)
    walk.read()
    return Reading(walk.structure.blocks, walk.fields.date, title=walk.title, author=walk.fields.author)


class _Walk:
    def __init__(self, text: str) -> None:
        self.structure = Structure(text)
        self.fields = Fields()
        self.title = ""
        self._text = text
        self._lines = Cursor(text)
        self._boxes = [Box(0)]
        # The column of an item that has no words yet.
        self._item: int | None = None
        self._substitutions = substitutions_of(text)

    def read(self) -> None:
        while self._lines:
            line = self._lines.line
            if line.blank:
                self._lines.at += 1
                continue
            while self._boxes[-1].indent > line.indent:
                self._boxes.pop()
            if line.indent > self._boxes[-1].indent:
                self._boxes.append(Box(line.indent, quoted=True))
            self._block(line)

    def _block(self, line: IndentedLine) -> None:
        """Read one block, or the mark that one begins with."""
        text, first, last = self._text, line.begin, line.end
        if text.startswith("..", first) and (last == first + 2 or text[first + 2].isspace()):
            self._explicit(line)
        elif text.startswith("__ ", first):
            self._lines.at += 1
        elif field := marks.FIELD.match(text, first, last):
            self._field(line, field)
        elif mark := self._list_mark(line):
            self._begin_item(line, mark)
        elif text.startswith(">>>", first):
            self._lines.take_while(lambda _: True)
            self._part(line.indent)
        elif tables.GRID_BORDER.fullmatch(text, first, last):
            self._table(
                tables.grid_rows(text, self._lines.take_while(lambda one: text[one.begin] in "+|")), line.indent
            )
        elif tables.SIMPLE_BORDER.fullmatch(text, first, last):
            self._table(tables.simple_rows(text, self._lines.take_simple_table(line)), line.indent)
        elif not self._section(line):
            self._paragraph(line)

    # Lists

    def _list_mark(self, line: IndentedLine) -> re.Match[str] | None:
        """Return the mark of an item, if the line has one: "1986. A good year" within a paragraph is none."""
        mark = marks.BULLET.match(self._text, line.begin, line.end)
        if mark:
            return mark
        mark = marks.OPTION.match(self._text, line.begin, line.end)
        if mark:
            return mark
        mark = marks.ENUMERATOR.match(self._text, line.begin, line.end)
        following = next(iter(self._lines.after(1)), None)
        if mark is None or following is None or following.blank or following.indent != line.indent:
            return mark
        again = marks.ENUMERATOR.match(self._text, following.begin, following.end)
        return mark if again else None

    def _begin_item(self, line: IndentedLine, mark: re.Match[str]) -> None:
        self._item = line.indent
        self.structure.end_items(line.indent + 1)
        self._go_on_at(line, mark.end())

    def _go_on_at(self, line: IndentedLine, begin: int) -> None:
        """Open a box for the words behind a mark; where there are none on its line, for those below."""
        if begin < line.end:
            indent = line.indent + width_of(self._text, line.begin, begin)
            self._lines.line = line._replace(begin=begin, indent=indent)
        else:
            self._lines.at += 1
            below = self._lines.below()
            indent = below.indent if below and below.indent > line.indent else line.indent + 1
        self._boxes.append(Box(indent))

    # Fields, comments, directives, footnotes

    def _field(self, line: IndentedLine, field: re.Match[str]) -> None:
        if len(self._boxes) == 1 and all(block.kind.value == "heading" for block in self.structure.blocks):
            self._lines.at += 1
            more = self._lines.take_deeper(line.indent)
            words = [self._text[field.end() : line.end], *(self._text[one.begin : one.end] for one in more)]
            self.fields.take(field[1], " ".join(words))
            return
        self._begin_item(line, field)

    def _explicit(self, line: IndentedLine) -> None:
        text = self._text
        if note := marks.NOTE.match(text, line.begin, line.end):
            self._body(line, note.end(), Box(0, note=True))
            return
        directive = marks.DIRECTIVE.match(text, line.begin, line.end)
        if directive is None:
            self._lines.at += 1
            if text.startswith("_", line.begin + 3):
                # A target ends with its paragraph, a comment with what lies deeper.
                self._lines.take_while(lambda one: one.indent > line.indent)
                return
            bare = line.end == line.begin + 2
            if not (bare and self._lines and self._lines.line.blank):
                self._lines.take_deeper(line.indent)
            return
        name = directive[1].lower()
        if directives.has_text(name):
            self._directive(line, name, directive.end())
        elif (begin := self._lines.sentence_of(line, name, directive.end())) is not None:
            self._body(line, begin, Box(0))
        else:
            self._lines.at += 1
            self._lines.take_deeper(line.indent)
            self._part(line.indent)

    def _directive(self, line: IndentedLine, name: str, behind: int) -> None:
        text = self._text
        self.structure.end_items(line.indent)
        if name in directives.VERSIONS and (version := marks.WORD.match(text, behind, line.end)):
            behind = version.end()
        if name in directives.TEXTS:
            self._body(line, behind, Box(0, quoted=name in directives.QUOTES))
            return
        self._lines.at += 1
        if behind < line.end and (name in directives.TABLES or name in directives.TITLED):
            pieces = self._pieces([(text[behind : line.end], behind)])
            self.structure.caption(pieces) if name in directives.TABLES else self.structure.paragraph(pieces)
        self._lines.take_options(line.indent)
        if name in ("list-table", "csv-table"):
            rows = tables.list_rows if name == "list-table" else tables.csv_rows
            self._table(rows(text, self._lines.take_deeper(line.indent)), line.indent)
            return
        below = self._lines.below()
        if below and below.indent > line.indent:
            self._boxes.append(Box(below.indent, captions=name == "figure"))

    def _body(self, line: IndentedLine, behind: int, box: Box) -> None:
        """Open a box for words that begin behind a mark and go on below it, further to the left."""
        if behind >= line.end:
            self._lines.at += 1
            self._lines.take_options(line.indent)
            below = self._lines.below()
        else:
            below = self._lines.below(1)
        indent = below.indent if below and below.indent > line.indent else line.indent + 1
        box.indent = indent
        self._boxes.append(box)
        if behind < line.end:
            self._lines.line = line._replace(begin=behind, indent=indent)

    def _part(self, indent: int) -> None:
        self.structure.end_items(indent)
        self.structure.part()

    # Tables

    def _table(self, rows: Sequence[Sequence[tables.Parts]], indent: int) -> None:
        self.structure.end_items(indent)
        self.structure.table([[self._pieces(cell, apart=True) for cell in row] for row in rows])

    # Sections and paragraphs

    def _section(self, line: IndentedLine) -> bool:
        """Read a title with the row of marks below it, or the one above too; or a rule."""
        if line.indent or len(self._boxes) > 1:
            return False
        below = self._lines.after(2)
        if marks.ADORNMENT.fullmatch(self._text, line.begin, line.end):
            is_overline = len(below) == 2 and not below[0].blank and self._same(line, below[1])  # noqa: PLR2004
            if is_overline:
                self._heading(below[0], 3)
            elif line.end - line.begin >= marks.SHORTEST_RULE and (not below or below[0].blank):
                self._lines.at += 1
                self._part(0)
            else:
                return False
            return True
        if not below or below[0].indent or not marks.ADORNMENT.fullmatch(self._text, below[0].begin, below[0].end):
            return False
        length = below[0].end - below[0].begin
        if length < marks.SHORTEST_RULE and length < line.end - line.begin:
            return False
        self._heading(line, 2)
        return True

    def _same(self, line: IndentedLine, other: IndentedLine) -> bool:
        return self._text[line.begin : line.end] == self._text[other.begin : other.end]

    def _heading(self, line: IndentedLine, lines: int) -> None:
        self._lines.at += lines
        self._item = None
        words = self._text[line.begin : line.end]
        if not self.structure.blocks:
            self.title = words
        self.structure.heading(self._pieces([(words, line.begin)]))

    def _paragraph(self, line: IndentedLine) -> None:
        lines = self._lines.take_paragraph(line)
        if len(lines) == 1 and self._lines:
            below = self._lines.line
            if not below.blank and below.indent > line.indent:
                self._term(line, below)
                return
        # Lines of verse have a bar before them.
        verse = self._text.startswith("| ", line.begin)
        begins = [one.begin + 2 * (verse and self._text.startswith("| ", one.begin)) for one in lines]
        content = Content([(self._text[at : one.end], at) for one, at in zip(lines, begins, strict=True)])
        cuts = cuts_of(content.text, self._substitutions)
        literal = content.text.endswith("::")
        if literal:
            # Two colons read as one; behind a space, or alone, as none.
            spaced = content.text[-3:-2].isspace() or content.text == "::"
            at = len(content.text) - 2 + (not spaced)
            cuts = [*(cut for cut in cuts if cut.end <= at), Cut(at, len(content.text))]
        if content.text != "::":
            self._add(content.pieces(cuts), line.indent)
        if literal:
            self._literal(line.indent)

    def _term(self, line: IndentedLine, below: IndentedLine) -> None:
        """Take a term, whose explanation stands below it, deeper."""
        classifier = self._text.find(" : ", line.begin, line.end)
        last = line.end if classifier < 0 else classifier
        self._add(self._pieces([(self._text[line.begin : last], line.begin)]), line.indent)
        self._boxes.append(Box(below.indent))
        self._item = line.indent

    def _add(self, pieces: list[Piece], indent: int) -> None:
        box = self._boxes[-1]
        item, self._item = self._item, None
        if item is not None:
            self.structure.item(item, pieces)
            return
        self.structure.end_items(indent)
        if box.captions:
            self.structure.caption(pieces)
            box.captions = False
        elif box.note:
            self.structure.note(pieces)
        else:
            self.structure.paragraph(pieces, quoted=box.quoted)

    def _literal(self, indent: int) -> None:
        """Pass over the block that two colons announce."""
        below = self._lines.below()
        if below is None:
            return
        if below.indent > indent:
            self._lines.take_deeper(indent)
            self.structure.part()
        elif below.indent == indent and (mark := self._text[below.begin]) in marks.PUNCTUATION:
            while self._lines.line.blank:
                self._lines.at += 1
            self._lines.take_while(lambda one: self._text[one.begin] == mark)
            self.structure.part()

    def _pieces(self, parts: tables.Parts, *, apart: bool = False) -> list[Piece]:
        content = Content(parts, apart=apart)
        return content.pieces(cuts_of(content.text, self._substitutions))
