"""Reading LaTeX: one pass over its commands, groups and text, with a stack of what is open. Broken markup is text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import DATE, date_of
from factlint.documents.blocks import Piece, Reading
from factlint.documents.latex import macros
from factlint.documents.latex.layout import Layout
from factlint.documents.latex.scanning import BEGIN_DOCUMENT, SPECIAL, Groups, argument_end, command_at
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    import datetime as dt

_DATE = re.compile(r"\\date\s{0,20}\{")
_NUMBER = re.compile(r"\$[-+−]?\d[\d.,]{0,40}(?:\\%)?\$")
_PARAGRAPH_END = re.compile(r"(?>\r\n?|\n)[ \t]*+(?>\r\n?|\n)")
_OPTION = re.compile(r"\s{0,20}\[[^\[\]]{0,500}\]")
_SPACES = re.compile(r"[ \t]*+(?>\r\n?|\n)?[ \t]*+")
_TYPOGRAPHY = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "'": "’", "~": " "}
_ACCENT_ARGUMENT = re.compile(
    r"[ \t]{0,5}(?:\{\s{0,5}(?:\\([ij])|([^\W\d_])?)\s{0,5}\}|\\([ij])(?![A-Za-z])|([^\W\d_]))"
)


def read(text: str) -> Reading:
    r"""Read LaTeX; what stands before ``\begin{document}`` is left out, but for the date."""
    groups = Groups(text)
    start = BEGIN_DOCUMENT.search(text)
    walk = _Walk(text, groups)
    walk.read(start.end() if start else 0)
    return Reading(walk.layout.blocks, _date(text, groups))


def _date(text: str, groups: Groups) -> dt.date | None:
    for command in _DATE.finditer(text):
        close = groups.close_of(command.end() - 1)
        stated = DATE.search(text, command.end(), close) if close else None
        if stated:
            return date_of(stated)
    return None


@dataclass(slots=True)
class _Group:
    """An open pair of braces, and what its end brings about."""

    close: int
    role: str = ""
    code: bool = False


class _Walk:
    def __init__(self, text: str, groups: Groups) -> None:
        self.layout = Layout(text)
        self._text = text
        self._groups = groups
        self._open: list[_Group] = []
        # The role of the group that comes next: a heading's words, a footnote's.
        self._role = ""
        self._code = False
        # Where the current paragraph ends, and the marks that were looked for up to some place in vain.
        self._paragraph_end = -1
        self._unclosed: dict[str, int] = {}

    def read(self, at: int) -> None:
        while special := SPECIAL.search(self._text, at):
            self._words(at, special.start())
            at = self._take(special)
            if at < 0:
                break
        else:
            self._words(at, len(self._text))
        self.layout.finish()

    def _words(self, start: int, end: int, reading: str | None = None) -> None:
        if end > start:
            code = bool(self._open) and self._open[-1].code
            self.layout.add(Piece(start, end, reading, code))

    def _take(self, special: re.Match[str]) -> int:
        """Deal with what begins at a special character; return where to go on, or -1 at the end of the document."""
        mark, start, end = special[0], special.start(), special.end()
        match mark[0]:
            case "%":
                return end
            case "\\":
                return self._command(start)
            case "{":
                self._open_group(start)
            case "}":
                self._close_group(start)
            case "$":
                return self._math(start, mark)
            case "&" if self.layout.in_table:
                self.layout.end_cell()
            case "&":
                self._words(start, end)
            case "\n" | "\r":
                self.layout.end_paragraph()
            case _:
                self._words(start, end, _TYPOGRAPHY[mark])
        return end

    def _open_group(self, at: int) -> None:
        close = self._groups.close_of(at)
        if close is None:
            return
        role, self._role = self._role, ""
        code = self._code or (bool(self._open) and self._open[-1].code)
        self._code = False
        self._open.append(_Group(close, role, code))
        if role:
            self.layout.begin(role)

    def _close_group(self, at: int) -> None:
        # Skipped commands may have jumped over ends of groups.
        while self._open and self._open[-1].close <= at:
            role = self._open.pop().role
            if role:
                self.layout.end(role)

    def _math(self, start: int, mark: str) -> int:
        number = _NUMBER.match(self._text, start)
        if number:
            percent = number[0].endswith("\\%$")
            self._words(start + 1, number.end() - (3 if percent else 1))
            if percent:
                self._words(number.end() - 3, number.end() - 1, "%")
            return number.end()
        end = self._skip_to(mark, start + len(mark))
        if end == start + len(mark):
            # Math that never ends is an amount of money that somebody forgot to escape.
            self._words(start, end)
        return end

    def _skip_to(self, closing: str, at: int) -> int:
        """Return where the math behind ``at`` ends, or ``at`` if it does not end within the paragraph."""
        if at > self._paragraph_end:
            stop = _PARAGRAPH_END.search(self._text, at)
            self._paragraph_end = stop.start() if stop else len(self._text)
        if self._unclosed.get(closing) == self._paragraph_end:
            return at
        end = self._text.find(closing, at, self._paragraph_end)
        while end > 0 and closing == "$" and self._text[end - 1] == "\\":
            end = self._text.find(closing, end + 1, self._paragraph_end)
        if end < 0:
            self._unclosed[closing] = self._paragraph_end
            return at
        return end + len(closing)

    def _command(self, start: int) -> int:
        name, end = command_at(self._text, start)
        if name in macros.ACCENTS and (letter := _ACCENT_ARGUMENT.match(self._text, end)):
            found = next((group for group in letter.groups() if group), "")
            self._words(start, letter.end(), macros.accented(name, found) if found else "")
            return letter.end()
        if name in macros.LETTERS:
            end = self._after_spaces(end)
            self._words(start, end, macros.LETTERS[name])
            return end
        if name in ("\\", "tabularnewline", "newline"):
            return self._line_break(start, end)
        if name in macros.SYMBOLS:
            self._words(start, end, macros.SYMBOLS[name])
            return end
        if name in ("begin", "end"):
            return self._environment(name, end)
        if name in ("(", "["):
            return self._skip_to("\\)" if name == "(" else "\\]", end)
        return self._named(name, end)

    def _line_break(self, start: int, end: int) -> int:
        star = 1 if self._text.startswith("*", end) else 0
        option = _OPTION.match(self._text, end + star)
        stop = option.end() if option else end + star
        if self.layout.in_table:
            self.layout.end_row()
        else:
            self._words(start, stop, " ")
        return stop

    def _named(self, name: str, end: int) -> int:
        if name == "item":
            self.layout.begin_item()
            return end
        if name == "par":
            self.layout.end_paragraph()
            return end
        if name.rstrip("*") in ("verb", "lstinline") and not self._text.startswith(("{", "["), end):
            delimiter = self._text[end : end + 1]
            close = self._text.find(delimiter, end + 1, end + 500) if delimiter else -1
            if close > 0:
                self.layout.add(Piece(end + 1, close, None, code=True))
                return close + 1
            return end
        if name in macros.SKIPPED:
            return argument_end(self._text, end, macros.SKIPPED[name], self._groups)
        self._role = self._role_of(name)
        self._code = name in macros.CODE
        option = _OPTION.match(self._text, end)
        after = option.end() if option else end
        if (self._role or self._code) and not self._text.startswith("{", self._after_spaces(after)):
            self._role, self._code = "", False
        return after

    def _after_spaces(self, at: int) -> int:
        spaces = _SPACES.match(self._text, at)
        return spaces.end() if spaces else at

    def _role_of(self, name: str) -> str:
        if name in macros.HEADINGS:
            return UnitKind.HEADING
        if name in macros.CAPTIONS:
            return UnitKind.CAPTION
        return "footnote" if name in macros.FOOTNOTES else ""

    def _environment(self, command: str, end: int) -> int:
        """Deal with the begin or the end of an environment; ``end`` is behind the command's name."""
        at = self._after_spaces(end)
        close = self._groups.close_of(at)
        if close is None:
            return end
        name = self._text[at + 1 : close].strip()
        if command == "end":
            self.layout.end_environment(name)
            return -1 if name == "document" else close + 1
        if name in macros.UNREAD:
            closing = f"\\end{{{name}}}"
            stop = -1 if closing in self._unclosed else self._text.find(closing, close)
            if stop < 0:
                self._unclosed[closing] = len(self._text)
                return close + 1
            return stop + len(closing)
        self.layout.begin_environment(name)
        return argument_end(self._text, close + 1, macros.TABLES.get(name, 0), self._groups)
