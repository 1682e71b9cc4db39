"""The inline markup of Markdown: what to take out of a block's content, or to read as something else."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from factlint.documents.content import Cut
from factlint.documents.markdown.emphasis import Run, matched, run_at

if TYPE_CHECKING:
    from collections.abc import Container

_SPECIAL = re.compile(r"\\|`+|\*+|_+|!?\[|\]|<|&|~~")
# One of these stands in each of the above: looking for them is quick.
_SIGN = re.compile(r"[\\`*_\[\]<&~]")
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>")
_ATTRIBUTE = (
    r"\s{1,50}[A-Za-z_:][\w.:-]{0,100}(?:\s{0,50}=\s{0,50}(?:[^\s\"'=<>`]{1,2000}|'[^']{0,2000}'|\"[^\"]{0,2000}\"))?"
)
_TAG = re.compile(
    rf"<(?:/(?P<close>[A-Za-z][\w-]{{0,50}})\s{{0,50}}|(?P<open>[A-Za-z][\w-]{{0,50}})(?:{_ATTRIBUTE}){{0,50}}\s{{0,50}}/?)>"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]")
_TARGET = re.compile(
    r"\(\s{0,50}(?:<[^<>\n]{0,2000}>|(?:\\.|[^\s()<\\]){0,2000}(?:\((?:\\.|[^\s()\\]){0,2000}\)(?:\\.|[^\s()\\]){0,2000}){0,20})"
    r"(?:\s{1,50}(?:\"(?:\\.|[^\"\\]){0,2000}\"|'(?:\\.|[^'\\]){0,2000}'|\((?:\\.|[^()\\]){0,2000}\)))?\s{0,50}\)",
    re.DOTALL,
)
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_STRUCK = frozenset(("del", "s", "strike"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))


def cuts_of(text: str, references: Container[str]) -> list[Cut]:
    """Return what is markup in ``text``, in its order. ``references`` are the labels of the file's link targets."""
    if not _SIGN.search(text):
        return []
    return sorted(_Scanner(text, references).scan())


class _Scanner:
    def __init__(self, text: str, references: Container[str]) -> None:
        self._text = text
        self._references = references
        self._cuts: list[Cut] = []
        self._runs: list[Run] = []
        self._brackets: list[tuple[int, int]] = []
        self._tags: list[tuple[str, int, int]] = []
        self._ticks: dict[int, list[int]] | None = None
        self._unclosed: set[str] = set()

    def scan(self) -> list[Cut]:
        at = 0
        while special := _SPECIAL.search(self._text, at):
            at = self._take(special)
        self._cuts += (Cut(start, end) for start, end in matched(self._runs))
        return self._cuts

    def _take(self, special: re.Match[str]) -> int:
        """Deal with one special character or run and return where to go on."""
        start, end, mark = special.start(), special.end(), special[0]
        match mark[0]:
            case "\\":
                return self._escape(start)
            case "`":
                return self._code(start, end)
            case "*" | "_":
                self._runs.append(run_at(self._text, start, end))
            case "~":
                return self._struck(start, end)
            case "!" | "[":
                return self._open(start, end)
            case "]":
                return self._close(start)
            case "&":
                entity = _ENTITY.match(self._text, start)
                if entity and (reading := unescape(entity[0])) != entity[0]:
                    self._cuts.append(Cut(start, entity.end(), reading))
                    return entity.end()
            case _:
                return self._angle(start)
        return end

    def _escape(self, start: int) -> int:
        following = self._text[start + 1 : start + 2]
        if following in _ESCAPED:
            self._cuts.append(Cut(start, start + 1))
            return start + 2
        if following == "\n":
            self._cuts.append(Cut(start, start + 1))
        return start + 1

    def _code(self, start: int, end: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for run in reversed(list(re.finditer("`+", self._text))):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        closers = self._ticks.get(end - start, [])
        while closers and closers[-1] < end:
            closers.pop()
        if not closers:
            return end
        close = closers.pop()
        stop = close + end - start
        self._cuts += [Cut(start, end), Cut(end, close, code=True), Cut(close, stop)]
        return stop

    def _struck(self, start: int, end: int) -> int:
        """Take out what is struck: the writer took it back."""
        close = -1 if "~~" in self._unclosed else self._text.find("~~", end)
        if close < 0:
            self._unclosed.add("~~")
            return end
        if self._text[end].isspace() or self._text[close - 1].isspace() or close == end:
            return end
        self._cuts.append(Cut(start, close + 2))
        return close + 2

    def _open(self, start: int, end: int) -> int:
        footnote = _FOOTNOTE.match(self._text, start)
        if footnote:
            self._cuts.append(Cut(start, footnote.end()))
            return footnote.end()
        self._brackets.append((start, end))
        return end

    def _close(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, end = self._brackets.pop()
        stop = self._target_end(at, self._text[end:at] if at - end < 1000 else "")  # noqa: PLR2004 - the longest label
        if stop is None:
            return at + 1
        if self._text[start] == "!":
            self._cuts.append(Cut(start, stop))
        else:
            self._cuts += [Cut(start, end), Cut(at, stop)]
            # No link stands within a link; images may hold one.
            self._brackets = [bracket for bracket in self._brackets if self._text[bracket[0]] == "!"]
        return stop

    def _target_end(self, at: int, words: str) -> int | None:
        """Return where the target behind the bracket at ``at`` ends, or None if there is none."""
        target = _TARGET.match(self._text, at + 1)
        if target:
            return target.end()
        label = _LABEL.match(self._text, at + 1)
        if label and _normal(label[1] or words) in self._references:
            return label.end()
        return at + 1 if words and _normal(words) in self._references else None

    def _angle(self, start: int) -> int:
        if self._text.startswith("<!--", start):
            end = -1 if "-->" in self._unclosed else self._text.find("-->", start + 4)
            if end < 0:
                self._unclosed.add("-->")
                return start + 1
            self._cuts.append(Cut(start, end + 3))
            return end + 3
        autolink = _AUTOLINK.match(self._text, start)
        if autolink:
            self._cuts += [Cut(start, start + 1), Cut(autolink.end() - 1, autolink.end())]
            return autolink.end()
        tag = _TAG.match(self._text, start)
        return self._tag(tag) if tag else start + 1

    def _tag(self, tag: re.Match[str]) -> int:
        name = (tag["open"] or tag["close"]).lower()
        self._cuts.append(Cut(tag.start(), tag.end(), " " if name == "br" else ""))
        if tag["open"] and name in _STRUCK | _CODE:
            # What is struck, or code, ends at the very next closing tag of its kind.
            closing = f"</{name}>"
            close = -1 if closing in self._unclosed else self._text.find(closing, tag.end())
            if close < 0:
                self._unclosed.add(closing)
            else:
                self._cuts.append(Cut(tag.end(), close, code=name in _CODE))
                return close
        return tag.end()


def _normal(label: str) -> str:
    return " ".join(label.split()).lower().upper()
