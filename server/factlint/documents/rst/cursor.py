"""Going through the lines of a reStructuredText file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.indented import IndentedLine, indented_lines
from factlint.documents.rst import directives, marks, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NEAR = 100
"""Blank lines that are looked past for what stands below."""


class Cursor:
    """The lines of ``text``, and ``at``, the index of the one that is read next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = list(indented_lines(text))
        self.at = 0
        # Up to which line the end of a table was looked for in vain.
        self._no_table_before = 0

    def __bool__(self) -> bool:
        """Whether there is a line left."""
        return self.at < len(self.lines)

    @property
    def line(self) -> IndentedLine:
        """The line that is read next."""
        return self.lines[self.at]

    @line.setter
    def line(self, line: IndentedLine) -> None:
        self.lines[self.at] = line

    def after(self, count: int) -> list[IndentedLine]:
        """Return so many of the lines that follow this one."""
        return self.lines[self.at + 1 : self.at + 1 + count]

    def below(self, after: int = 0) -> IndentedLine | None:
        """Return the next line that is not blank, ``after`` so many; None if there is none near."""
        first = self.at + after
        return next((one for one in self.lines[first : first + _NEAR] if not one.blank), None)

    def take_while(self, goes_on: Callable[[IndentedLine], bool]) -> list[IndentedLine]:
        """Take lines up to a blank one, or the first of which ``goes_on`` does not hold."""
        begun = self.at
        while self.at < len(self.lines) and not self.lines[self.at].blank and goes_on(self.lines[self.at]):
            self.at += 1
        return self.lines[begun : self.at]

    def take_deeper(self, indent: int) -> list[IndentedLine]:
        """Take the lines that lie deeper than ``indent``, and the blank ones among them."""
        begun = self.at
        while self.at < len(self.lines) and (self.lines[self.at].blank or self.lines[self.at].indent > indent):
            self.at += 1
        return self.lines[begun : self.at]

    def sentence_of(self, line: IndentedLine, name: str, behind: int) -> int | None:
        """Return where words of an unknown directive begin, ``behind`` its mark or below; None where there are none."""
        places = (behind, line.end) if directives.may_have_text(name) else ()
        return next((at for at in places if directives.is_sentence(self._words_in(line, at))), None)

    def _words_in(self, line: IndentedLine, behind: int) -> str:
        words = [self.text[behind : line.end]] if behind < line.end else []
        for one in self.after(_NEAR):
            if (one.blank and words) or (not one.blank and one.indent <= line.indent):
                break
            if words or not (one.blank or marks.FIELD.match(self.text, one.begin, one.end)):
                words.append(self.text[one.begin : one.end])
        return " ".join(words)

    def take_options(self, indent: int) -> None:
        """Pass over the options right below a directive."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank or line.indent <= indent or not marks.FIELD.match(self.text, line.begin, line.end):
                return
            self.at += 1
            self.take_while(lambda one, column=line.indent: one.indent > column)  # type: ignore[misc]

    def take_paragraph(self, line: IndentedLine) -> list[IndentedLine]:
        """Take the lines of the paragraph that begins with ``line``."""
        begun = self.at
        self.at += 1
        while self.at < len(self.lines):
            following = self.lines[self.at]
            # A second line that lies deeper explains the first.
            least = following.indent >= line.indent if self.at > begun + 1 else following.indent == line.indent
            if following.blank or not least:
                break
            self.at += 1
        return self.lines[begun : self.at]

    def take_simple_table(self, top: IndentedLine) -> Sequence[IndentedLine]:
        """Take the lines of a simple table: up to a border with nothing below it."""
        begun = self.at
        end = len(self.lines) if begun >= self._no_table_before else begun
        for at in range(begun + 1, end):
            line = self.lines[at]
            if not line.blank and line.indent < top.indent:
                end = at
                break
            border = tables.SIMPLE_BORDER.fullmatch(self.text, line.begin, line.end)
            if border and at > begun + 1 and (at + 1 == len(self.lines) or self.lines[at + 1].blank):
                self.at = at + 1
                return self.lines[begun : at + 1]
        # Never closed: what has no end is no table.
        self._no_table_before = max(end, self._no_table_before)
        self.at = begun + 1
        return ()
