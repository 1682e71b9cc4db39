"""The inline markup of reStructuredText: what to take out of a paragraph, or to read as something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.content import Cut
from factlint.documents.rst.directives import CODE_ROLES, HIDDEN_ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPECIAL = re.compile(
    r"\\"
    r"|``|\*\*|\*|_`|\|(?=\S)"
    r"|(?::(?P<role>[A-Za-z][\w+.:-]{0,60}):)?`"
    r"|\[(?:\d{1,4}|\#[\w.:+-]{0,60}|\*|[A-Za-z][\w.:+-]{0,60})\]_(?!\w)"
    r"|(?<=\w)__?(?![\w])"
)
# What may stand before the beginning of markup, and after its end.
_BEFORE = frozenset(" \t\n\x0b\x0c'\"([{<-/:‘“’«¡¿‐‑–—\xa0")
_AFTER = r"(?=[\s'\")\]}>\-/\\:.,;!?’”»‐‑–—\xa0]|\Z)"
_ENDS = {mark: re.compile(r"(?<=[^\s\\])" + re.escape(mark) + _AFTER) for mark in ("**", "*", "|")} | {
    "``": re.compile(r"(?<=\S)``" + _AFTER),
    "_`": re.compile(r"(?<=[^\s\\])`" + _AFTER),
    # A phrase that is a link, or has its role behind it.
    "`": re.compile(r"(?<=[^\s\\])`(?:__?(?!\w)|:(?P<role>[A-Za-z][\w+.:-]{0,60}):)?" + _AFTER),
}
_TARGET = re.compile(r"\s{0,20}<[^<>`]{1,2000}>$")

_SUBSTITUTION = re.compile(
    r"^[ \t]{0,40}\.\.[ \t]{1,10}\|([^|\r\n]{1,100})\|[ \t]{1,10}replace::[ \t]{1,20}([^\r\n]{1,1000})", re.MULTILINE
)


def cuts_of(text: str, substitutions: Mapping[str, str]) -> list[Cut]:
    """Return what is markup in ``text``, in its order. ``substitutions`` tell what ``|name|`` stands for."""
    return _Scanner(text, substitutions).scan() if _SPECIAL.search(text) else []


class _Scanner:
    def __init__(self, text: str, substitutions: Mapping[str, str]) -> None:
        self._text = text
        self._substitutions = substitutions
        self._cuts: list[Cut] = []
        # Marks that were looked for up to the end in vain: keeps a text full of them from taking square time.
        self._unclosed: set[str] = set()

    def scan(self) -> list[Cut]:
        at = 0
        while special := _SPECIAL.search(self._text, at):
            at = self._take(special)
        return self._cuts

    def _take(self, special: re.Match[str]) -> int:
        """Deal with what begins at a special character and return where to go on."""
        start, end, mark = special.start(), special.end(), special[0]
        if mark == "\\":
            # Before white space it joins what stands around.
            joins = self._text[end : end + 1].isspace()
            self._cuts.append(Cut(start, end + joins))
            return end + 1
        if mark[0] == "[" or mark in {"_", "__"}:
            # A footnote's mark goes, with the space before it, and of a word that is a link the underline.
            spaced = mark[0] == "[" and self._text[start - 1 : start].isspace()
            self._cuts.append(Cut(start - spaced, end))
            return end
        mark = "`" if mark.endswith("`") and mark not in {"``", "_`"} else mark
        if start and self._text[start - 1] not in _BEFORE:
            return end
        if self._text[end : end + 1].isspace() or self._is_quoted(start, end):
            return end
        close = None if mark in self._unclosed else _ENDS[mark].search(self._text, end + 1)
        if close is None:
            self._unclosed.add(mark)
            return end
        return self._span(mark, special, close)

    def _is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a mark stands alone between quotation marks or brackets: then it is a character."""
        pair = self._text[start - 1 : start] + self._text[end : end + 1]
        return pair in {"''", '""', "()", "[]", "{}", "<>", "‘’", "“”", "«»"}

    def _span(self, mark: str, opened: re.Match[str], close: re.Match[str]) -> int:
        start, end, stop = opened.start(), opened.end(), close.end()
        if mark == "|":
            reading = self._substitutions.get(_normal(self._text[end : close.start()]))
            self._cuts.append(Cut(start, stop, code=True) if reading is None else Cut(start, stop, reading))
        elif mark == "``":
            self._cuts += [Cut(start, end), Cut(end, close.start(), code=True), Cut(close.start(), stop)]
        elif mark == "`":
            self._interpreted(start, end, close, opened["role"] or close["role"] or "")
        else:
            self._cuts.append(Cut(start, end))
            self._escapes(end, close.start())
            self._cuts.append(Cut(close.start(), stop))
        return stop

    def _interpreted(self, start: int, end: int, close: re.Match[str], role: str) -> None:
        """Take the text of a role, or of a link, without what it points at."""
        stop = close.end()
        name = role.lower()
        if name in HIDDEN_ROLES:
            self._cuts.append(Cut(start, stop))
            return
        target = _TARGET.search(self._text, max(end, close.start() - 2_100), close.start())
        last = target.start() if target and target.start() > end else close.start()
        self._cuts.append(Cut(start, end))
        if name.rpartition(":")[2] in CODE_ROLES:
            self._cuts.append(Cut(end, last, code=True))
        else:
            self._escapes(end, last)
        self._cuts.append(Cut(last, stop))

    def _escapes(self, start: int, end: int) -> None:
        at = self._text.find("\\", start, end)
        while at >= 0:
            joins = self._text[at + 1 : at + 2].isspace()
            self._cuts.append(Cut(at, min(at + 1 + joins, end)))
            at = self._text.find("\\", at + 2, end)


def _normal(name: str) -> str:
    return " ".join(name.split()).casefold()


def substitutions_of(text: str) -> dict[str, str]:
    """Return what the file's ``.. |name| replace:: words`` say, by name."""
    found = _SUBSTITUTION.findall(text) if "replace::" in text else ()
    return {_normal(name): words.strip() for name, words in found}
