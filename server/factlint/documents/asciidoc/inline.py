"""The inline markup of AsciiDoc: what to take out of a paragraph, or to read as something else."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from typing import TYPE_CHECKING

from factlint.documents.brackets import closing_brackets
from factlint.documents.content import Cut

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPECIAL = re.compile(
    r"\\(?=[\\*_`#^~+{<\[:&'\"(]|--|\w)"
    r"|\"`|'`|`\"|`'"
    r"|\*\*|__|``|\#\#|\+{1,3}|[*_`\#^~]"
    r"|\{(?P<name>\w[\w-]{0,60})\}"
    r"|<<(?=[^\s<>])"
    r"|\[\[[^\[\]]{1,200}\]\]"
    r"|\(\(\(?(?=\S)"
    r"|\b(?P<macro>link|xref|mailto|footnote|footnoteref|image|icon|kbd|btn|menu|stem|latexmath|asciimath|pass|anchor"
    r"|indexterm2?|cite|citenp|ifdef|ifndef|counter|term):(?P<target>[^\s\[\]:][^\s\[\]]{0,2000})?\["
    r"|\b(?P<scheme>https?|ftp|irc)://[^\s\[\]<>]{1,2000}\["
    r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|(?<=[\w\s])--(?=[\w\s])|\((?:C|R|TM)\)|[ \t]\+(?=\n)"
)
_QUOTES = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}
_SIGNS = {"--": "—", "(C)": "©", "(R)": "®", "(TM)": "™"}
_STRUCK = re.compile(r"\[\.?(?:line-through|strike)[^\[\]]{0,60}\]\Z")
_ROLE = re.compile(r"\[[.#%\w][\w .#%-]{0,60}\]\Z")
_HIDDEN = frozenset("image icon stem latexmath asciimath anchor indexterm cite citenp counter".split())
_CODE = frozenset(("kbd",))
_LAST_LABEL = re.compile(r",(?:window|role|id|opts|options|title|rel)=[^\[\]]{0,200}\Z|\^\Z")
_DEFAULTS = {
    "nbsp": " ", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "amp": "&",
    "lt": "<", "gt": ">", "plus": "+", "asterisk": "*", "deg": "°", "startsb": "[", "endsb": "]", "vbar": "|",
    "caret": "^", "tilde": "~", "backslash": "\\", "backtick": "`", "cpp": "C++", "pp": "++", "two-colons": "::",
    "two-semicolons": ";;", "empty": "", "blank": "", "sp": " ", "zwsp": "", "wj": "",
}  # fmt: skip


def cuts_of(text: str, attributes: Mapping[str, str]) -> tuple[list[Cut], list[tuple[int, int]]]:
    """Return what is markup in ``text``, in its order, and the stretches that are the words of footnotes.

    ``attributes`` tell what ``{name}`` stands for.
    """
    if not _SPECIAL.search(text):
        return [], []
    scanner = _Scanner(text, attributes)
    scanner.scan()
    return sorted(scanner.cuts), scanner.notes


class _Scanner:
    def __init__(self, text: str, attributes: Mapping[str, str]) -> None:
        self.cuts: list[Cut] = []
        self.notes: list[tuple[int, int]] = []
        self._text = text
        self._attributes = attributes
        # Where each mark was opened, and the brackets to be taken out when they close.
        self._open: dict[str, int] = {}
        self._unclosed: set[str] = set()
        self._closes: dict[int, int] | None = None
        # Where each mark may end what it began.
        self._ends: dict[str, list[int]] = {}

    def scan(self) -> None:
        at = 0
        while special := _SPECIAL.search(self._text, at):
            at = self._take(special)

    def _take(self, special: re.Match[str]) -> int:
        start, end, mark = special.start(), special.end(), special[0]
        if mark == "\\":
            return self._escape(start)
        if mark in _QUOTES:
            return self._quote(mark, start, end)
        if special["macro"]:
            return self._macro(special["macro"], special["target"] or "", start, end)
        if special["scheme"]:
            return self._label(start, end)
        if mark == "<<":
            return self._reference(start, end)
        if mark[0] == "(" and mark not in _SIGNS:
            return self._index_term(mark, start, end)
        if self._read(special, mark):
            return end
        return self._passed(mark, start, end) if mark[0] == "+" else self._format(mark, start, end)

    def _read(self, special: re.Match[str], mark: str) -> bool:
        """Take what reads as something else by itself: a sign, an entity, the name of an attribute, an anchor."""
        start, end = special.span()
        if mark in _SIGNS:
            # Between figures the two hyphens mean a range.
            span = mark == "--" and self._text[start - 1].isdecimal() and self._text[end].isdecimal()
            self.cuts.append(Cut(start, end, "–" if span else _SIGNS[mark]))
        elif mark[0] == "&":
            if (reading := unescape(mark)) != mark:
                self.cuts.append(Cut(start, end, reading))
        elif special["name"]:
            self._attribute(special)
        elif mark[0] == "[" or mark[0] in " \t":
            # An anchor, or the mark of a line break.
            self.cuts.append(Cut(start, end))
        else:
            return False
        return True

    def _escape(self, start: int) -> int:
        """Take the backslash before what would be markup; before anything else it is a character."""
        following = _SPECIAL.match(self._text, start + 1)
        if following is None or following[0] == "\\":
            return start + 1
        self.cuts.append(Cut(start, start + 1))
        return following.end()

    def _quote(self, mark: str, start: int, end: int) -> int:
        """Take the two characters of a curly quotation mark; a word in typewriter may stand in straight ones."""
        opens = mark[1] == "`"
        closing = mark[::-1]
        if opens:
            close = -1 if closing in self._unclosed else self._text.find(closing, end)
            if close < 0:
                self._unclosed.add(closing)
                return start + 1
            if self._text[end].isspace() or self._text[close - 1].isspace() or close == end:
                return start + 1
            self._open[closing] = close
        elif self._open.get(mark) != start and not (mark == "`'" and self._text[end : end + 1].isalpha()):
            return self._format("`", start, start + 1)
        self.cuts.append(Cut(start, end, _QUOTES[mark]))
        return end

    def _attribute(self, special: re.Match[str]) -> None:
        name = special["name"].lower()
        value = self._attributes.get(name, _DEFAULTS.get(name))
        whole = Cut(special.start(), special.end(), code=True) if value is None else None
        self.cuts.append(whole or Cut(special.start(), special.end(), value or ""))

    def _macro(self, name: str, target: str, start: int, end: int) -> int:
        close = self._bracket(end)
        if close < 0:
            return end
        if name in ("footnote", "footnoteref"):
            first = end
            if name == "footnoteref" and (comma := self._text.find(",", end, close)) >= 0:
                first = comma + 1
            self.notes.append((first, close))
            self.cuts.append(Cut(start, close + 1))
            return close + 1
        if name in _HIDDEN or (name in ("link", "xref", "mailto") and close == end and name == "xref"):
            self.cuts.append(Cut(start, close + 1))
            return close + 1
        if name in _CODE:
            self.cuts += [Cut(start, end), Cut(end, close, code=True), Cut(close, close + 1)]
            return close + 1
        if name == "menu":
            # The menu's own name stands before the bracket.
            self.cuts += [Cut(start, start + 5), Cut(end - 1, end, " "), Cut(close, close + 1)]
            return end
        if close == end and target:
            self.cuts += [Cut(start, start + len(name) + 1), Cut(end - 1, close + 1)]
            return close + 1
        return self._label(start, end)

    def _label(self, start: int, end: int) -> int:
        """Take what stands around the text of a link; an address without a text stays."""
        close = self._bracket(end)
        if close < 0:
            return end
        if close == end:
            self.cuts.append(Cut(end - 1, close + 1))
            return close + 1
        more = _LAST_LABEL.search(self._text, max(end, close - 260), close)
        self.cuts += [Cut(start, end), Cut(more.start() if more else close, close + 1)]
        return end

    def _bracket(self, at: int) -> int:
        """Return where the bracket that stands open before ``at`` closes; -1 if it does not."""
        if self._closes is None:
            self._closes = closing_brackets(self._text)
        return self._closes.get(at - 1, -1)

    def _reference(self, start: int, end: int) -> int:
        close = -1 if ">>" in self._unclosed else self._text.find(">>", end)
        if close < 0:
            self._unclosed.add(">>")
            return end
        comma = self._text.find(",", end, close)
        if comma < 0:
            self.cuts.append(Cut(start, close + 2))
            return close + 2
        while self._text[comma + 1].isspace():
            comma += 1
        self.cuts += [Cut(start, comma + 1), Cut(close, close + 2)]
        return comma + 1

    def _index_term(self, mark: str, start: int, end: int) -> int:
        closing = ")" * len(mark)
        close = -1 if closing in self._unclosed else self._text.find(closing, end)
        if close < 0:
            self._unclosed.add(closing)
            return end
        if mark == "(((":
            self.cuts.append(Cut(start, close + 3))
        else:
            self.cuts += [Cut(start, end), Cut(close, close + 2)]
        return close + len(mark)

    def _passed(self, mark: str, start: int, end: int) -> int:
        """Take the pluses around words in which nothing is markup."""
        close = -1 if mark in self._unclosed else self._text.find(mark, end + 1)
        if close < 0:
            self._unclosed.add(mark)
            return end
        if len(mark) == 1 and not (self._opens(mark, start, end) and self._closes_at(mark, close)):
            return end
        self.cuts += [Cut(start, end), Cut(close, close + len(mark))]
        return close + len(mark)

    def _format(self, mark: str, start: int, end: int) -> int:
        if self._open.get(mark, -1) == start:
            self.cuts.append(Cut(start, end))
            return end
        close = -1 if mark in self._unclosed else self._closing(mark, start, end)
        if close < 0:
            return end
        role = _STRUCK.search(self._text, max(0, start - 64), start) if mark[0] == "#" else None
        if role:
            self.cuts.append(Cut(role.start(), close + len(mark)))
            return close + len(mark)
        role = _ROLE.search(self._text, max(0, start - 64), start)
        self.cuts.append(Cut(role.start() if role else start, end))
        if mark[0] == "`":
            self.cuts += [Cut(end, close, code=True), Cut(close, close + len(mark))]
            return close + len(mark)
        self._open[mark] = close
        return end

    def _closing(self, mark: str, start: int, end: int) -> int:
        """Return where the mark at ``start`` is closed, or -1."""
        if len(mark) > 1:
            close = self._text.find(mark, end + 1)
            if close < 0:
                self._unclosed.add(mark)
            return close
        if not self._opens(mark, start, end):
            return -1
        ends = self._ends.get(mark)
        if ends is None:
            ends = self._ends[mark] = [
                at for at in range(len(self._text)) if self._text[at] == mark and self._closes_at(mark, at)
            ]
        number = bisect_right(ends, end)
        close = ends[number] if number < len(ends) else -1
        spaced = mark in "^~" and any(map(str.isspace, self._text[end : min(close, end + 200)]))
        return -1 if spaced else close

    def _opens(self, mark: str, start: int, end: int) -> bool:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        return mark in "^~" or not (after.isspace() or before.isalnum() or before in {"_", "}", ";", ":"})

    def _closes_at(self, mark: str, at: int) -> bool:
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        return mark in "^~" or not (before.isspace() or after.isalnum() or after == "_")
