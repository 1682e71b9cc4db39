"""The inline markup of Org: what to take out of a paragraph, or to read as something else."""

from __future__ import annotations

import re

from factlint.documents.brackets import closing_brackets
from factlint.documents.content import Cut
from factlint.documents.latex.macros import LETTERS, SYMBOLS

_BEFORE = r"(?<![^\s\-–—({'\"‘“])"
_AFTER = r"(?=[\s\-–—.,;:!?'\"’”)}\[\\]|\Z)"
_SPECIAL = re.compile(
    rf"(?P<mark>{_BEFORE}[*/_+=~](?=\S))"
    r"|\[\[(?P<target>[^\[\]]{1,2000})\](?:\[(?P<text>[^\[\]]{1,2000})\])?\]"
    r"|\[fn:(?P<note>[\w-]{0,60})(?P<inline>:)?"
    r"|\[cite[\w/.-]{0,40}:[^\[\]]{1,1000}\]"
    r"|(?P<stamp>[<\[](?P<day>\d{4}-\d{2}-\d{2})(?:[ \t][^<>\[\]\r\n]{1,60})?[>\]])"
    r"|\[(?:\d{0,4}/\d{0,4}|\d{0,3}%)\]"
    r"|<{2,3}(?P<anchor>[^<>\r\n]{1,200})>{2,3}"
    r"|<(?P<address>(?:https?|ftp|mailto|file):[^<>\s]{1,2000})>"
    r"|@@[\w-]{1,40}:|\{\{\{"
    r"|(?<![\w])src_\w{1,40}(?:\[[^\[\]]{0,300}\])?\{[^{}]{0,1000}\}"
    r"|\\\\(?=[ \t]*(?:\n|\Z))|\\(?P<entity>[A-Za-z]{1,20})(?:\{\})?"
    r"|\\\(|\\\[|(?<![\w$])\$(?=[^\s$])"
)
_ENDS = {mark: re.compile(rf"(?<=\S){re.escape(mark)}{_AFTER}") for mark in "*/_+=~"}
_CLOSED_BY = {"@@": "@@", "{{{": "}}}", "\\(": "\\)", "\\[": "\\]"}
_NUMBER = re.compile(r"[-+−]?\d[\d.,]{0,40}(?:\\%)?")
_PICTURE = re.compile(r"(?:file:|\./|\.\./|/|attachment:)?[^\s]{1,500}\.(?:png|jpe?g|gif|svg|webp|pdf)", re.IGNORECASE)
_ENTITIES = {
    "nbsp": " ", "mdash": "—", "ndash": "–", "hellip": "…", "deg": "°", "pound": "£", "cent": "¢", "sect": "§",
    "para": "¶", "times": "×", "frac12": "½", "plusmn": "±", "pm": "±", "percent": "%", "vert": "|", "under": "_",
    "ast": "*", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "reg": "®",
    "trade": "™", "eacute": "é", "egrave": "è", "aacute": "á", "agrave": "à", "ouml": "ö", "uuml": "ü", "auml": "ä",
    "Ouml": "Ö", "Uuml": "Ü", "Auml": "Ä", "ccedil": "ç", "ntilde": "ñ", "szlig": "ß", "oslash": "ø", "aring": "å",
}  # fmt: skip


def cuts_of(text: str) -> tuple[list[Cut], list[tuple[int, int]]]:
    """Return what is markup in ``text``, in its order, and the stretches that are the words of footnotes."""
    if not _SPECIAL.search(text):
        return [], []
    scanner = _Scanner(text)
    scanner.scan()
    return sorted(scanner.cuts), scanner.notes


class _Scanner:
    def __init__(self, text: str) -> None:
        self.cuts: list[Cut] = []
        self.notes: list[tuple[int, int]] = []
        self._text = text
        self._unclosed: set[str] = set()
        self._closes: dict[int, int] | None = None

    def scan(self) -> None:
        at = 0
        while special := _SPECIAL.search(self._text, at):
            at = self._take(special)

    def _take(self, special: re.Match[str]) -> int:
        """Deal with what begins at a special character and return where to go on."""
        start, end, found = special.start(), special.end(), special[0]
        if special["mark"]:
            return self._format(special["mark"], start)
        if special["target"]:
            self._link(special)
        elif special["note"] is not None:
            return self._note(special)
        elif special["stamp"]:
            self.cuts += [Cut(start, special.start("day")), Cut(special.end("day"), end)]
        elif special["address"]:
            self.cuts += [Cut(start, start + 1), Cut(end - 1, end)]
        elif special["entity"]:
            return self._entity(special)
        elif found[:2] in _CLOSED_BY or found == "{{{":
            return self._aside(found if found == "{{{" else found[:2], start, end)
        elif found == "$":
            return self._math(start)
        elif found.startswith("<<<"):
            self.cuts += [Cut(start, special.start("anchor")), Cut(special.end("anchor"), end)]
        else:
            self.cuts.append(Cut(start, end))
        return end

    def _format(self, mark: str, start: int) -> int:
        close = None if mark in self._unclosed else _ENDS[mark].search(self._text, start + 2)
        if close is None:
            self._unclosed.add(mark)
            return start + 1
        if mark == "+":
            # What is struck was taken back.
            self.cuts.append(Cut(start, close.end()))
            return close.end()
        self.cuts += [Cut(start, start + 1), Cut(close.start(), close.end())]
        if mark in "=~":
            self.cuts.append(Cut(start + 1, close.start(), code=True))
            return close.end()
        return start + 1

    def _link(self, special: re.Match[str]) -> None:
        start, end = special.span()
        if special["text"]:
            self.cuts += [Cut(start, special.start("text")), Cut(special.end("text"), end)]
        elif _PICTURE.fullmatch(special["target"]):
            self.cuts.append(Cut(start, end))
        else:
            self.cuts += [Cut(start, start + 2), Cut(end - 2, end)]

    def _note(self, special: re.Match[str]) -> int:
        start, end = special.span()
        if self._closes is None:
            self._closes = closing_brackets(self._text)
        close = self._closes.get(start)
        if close is None:
            return end
        if special["inline"]:
            self.notes.append((end, close))
        self.cuts.append(Cut(start, close + 1))
        return close + 1

    def _entity(self, special: re.Match[str]) -> int:
        name = special["entity"]
        reading = _ENTITIES.get(name) or LETTERS.get(name) or SYMBOLS.get(name)
        if reading:
            self.cuts.append(Cut(special.start(), special.end(), reading))
        return special.end()

    def _aside(self, mark: str, start: int, end: int) -> int:
        """Take out what is passed through, a macro, or a formula."""
        closing = _CLOSED_BY[mark]
        close = -1 if closing in self._unclosed else self._text.find(closing, end)
        if close < 0:
            self._unclosed.add(closing)
            return end
        self.cuts.append(Cut(start, close + len(closing)))
        return close + len(closing)

    def _math(self, start: int) -> int:
        """Take out a formula; a number is read, and so is a price."""
        close = self._text.find("$", start + 1, start + 300)
        inner = self._text[start + 1 : close] if close > 0 else ""
        if close < 0 or inner[-1:].isspace() or self._text[close + 1 : close + 2].isalnum():
            return start + 1
        if inner[:1].isdecimal() and not _NUMBER.fullmatch(inner):
            return start + 1
        number = _NUMBER.fullmatch(inner)
        self.cuts += [Cut(start, start + 1), Cut(close, close + 1)] if number else [Cut(start, close + 1)]
        return close + 1
