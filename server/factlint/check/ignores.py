"""Findings that a writer has asked not to see: by a comment in the draft, or by a line in a file beside it.

A comment of the draft's format names the rules, or none for all of them:

- ``<!-- factlint-ignore event-date -->`` in Markdown, notebooks and HTML, ``% factlint-ignore event-date`` in LaTeX: of
  its own line; where it stands alone in that, of the paragraph that follows;
- ``.. factlint-ignore event-date`` in reStructuredText, ``// …`` in AsciiDoc, ``# …`` in Org, alone in a line: of the
  paragraph that follows;
- ``factlint-ignore-file`` in the same way: of the whole file.

After a colon a comment may say why: ``<!-- factlint-ignore event-date: the desk has asked the port -->``.

A format without comments has the file ``.factlint-ignore`` in the draft's folder, with a line for each:
``name.txt: event-date`` for the whole file, ``name.txt: event-date: 13 July 2023`` wherever these words stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factlint.documents import Document
    from factlint.model.findings import Finding

SIDECAR = ".factlint-ignore"
"""The file beside drafts in formats that know no comments."""

_MARKUP = re.compile(r"<!--\s{0,9}factlint-ignore(-file)?(?=[\s:-])([^<>]{0,999}?)-->")
_WORDS = re.compile(r"\bfactlint-ignore(-file)?(?![\w-])([^\r\n]*)")
_PERCENT = re.compile(r"(?<!\\)%")
_COMMENTS = {
    "asciidoc": _WORDS,
    "html": _MARKUP,
    "latex": _WORDS,
    "markdown": _MARKUP,
    "org": _WORDS,
    "rst": _WORDS,
}
# What makes a comment of a line, from its beginning.
_OPENINGS = {
    "asciidoc": re.compile(r"\ufeff?//[ \t]{0,20}"),
    "org": re.compile(r"\ufeff?[ \t]{0,99}#[ \t]{1,20}"),
    "rst": re.compile(r"\ufeff?[ \t]{0,99}\.\.[ \t]{1,20}"),
}
_NOTEBOOK = "notebook"
_FILE = re.compile(r"<!--\s{0,9}factlint-ignore-file")
_WHITE = re.compile(r"\s*+")
_RULE = re.compile(r"[\w-]+")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*+(?=[\r\n]|\Z)")


class Ignore(NamedTuple):
    """Rules (none: all) that are ignored from ``start`` to ``end``, and where that is said, in code points of the file.

    The comment reaches from ``said`` to ``said_end``.
    """

    rules: frozenset[str]
    start: int
    end: int
    said: int
    said_end: int

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is not to be seen."""
        touches = finding.start < self.end and self.start < finding.end
        return touches and (not self.rules or finding.rule in self.rules)


def ignores_of(text: str, format_name: str) -> list[Ignore]:
    """Return what the comments of a draft say."""
    if "factlint-ignore" not in text:
        return []
    if format_name == _NOTEBOOK:
        return list(_in_cells(text))
    if format_name not in _COMMENTS:
        return []
    found = (_ignore(text, words, format_name) for words in _COMMENTS[format_name].finditer(text))
    return [ignore for ignore in found if ignore]


def _in_cells(text: str) -> Iterator[Ignore]:
    """Yield what the comments in the text cells of a notebook say; nothing of a file that is none."""
    from factlint.documents.notebook.cells import cells_of  # noqa: PLC0415 - hardly any draft is a notebook

    try:
        cells = list(cells_of(text))
    except (ValueError, RecursionError):
        return
    for cell in cells:
        for one in ignores_of(cell.text, "markdown"):
            place = cell.place
            said, said_end = place(one.said), place(one.said_end)
            if _FILE.match(cell.text, one.said):
                yield Ignore(one.rules, 0, len(text), said, said_end)
            else:
                yield Ignore(one.rules, place(one.start), place(one.end), said, said_end)


def _ignore(text: str, words: re.Match[str], format_name: str) -> Ignore | None:
    line = max(text.rfind("\n", 0, words.start()), text.rfind("\r", 0, words.start())) + 1
    before = text[line : words.start()]
    if format_name == "latex":
        percent = _PERCENT.search(before)
        if percent is None:
            return None
        before = before[: percent.start()]
    elif format_name in _OPENINGS:
        if not _OPENINGS[format_name].fullmatch(before):
            return None
        before = ""
    rules = frozenset(_RULE.findall(words[2].partition(":")[0]))
    if words[1]:
        return Ignore(rules, 0, len(text), *words.span())
    end = min((at for at in (text.find("\n", words.end()), text.find("\r", words.end())) if at >= 0), default=len(text))
    if before.strip("\ufeff \t") or text[words.end() : end].strip():
        return Ignore(rules, line, end, *words.span())
    after = _WHITE.match(text, end)
    begin = after.end() if after else end
    blank = _BLANK_LINE.search(text, begin)
    return Ignore(rules, begin, blank.start() if blank else len(text), *words.span())


def not_ignored(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """Return the findings of a draft that none of its comments is about."""
    ignores = ignores_of(document.text, document.format)
    return [finding for finding in findings if not any(ignore.covers(finding) for ignore in ignores)]


class _Entry(NamedTuple):
    """A line of the file beside the drafts; without ``words`` it holds for the whole draft."""

    name: str
    rule: str
    words: str


def entry(name: str, rule: str, words: str = "") -> str:
    """Return the line that ignores a rule in the draft ``name``, or only where ``words`` stand there."""
    return ": ".join(part for part in (name, rule, _plain(words)) if part)


def not_ignored_beside(findings: Iterable[Finding], draft: Path) -> list[Finding]:
    """Return the findings of the draft in the file ``draft`` that no line of the file beside it is about."""
    kept = list(findings)
    if not kept:
        return kept
    entries = list(_entries(draft))
    return [
        finding
        for finding in kept
        if not any(one.rule == finding.rule and one.words in {"", _plain(finding.text)} for one in entries)
    ]


def _entries(draft: Path) -> Iterator[_Entry]:
    try:
        lines = (draft.parent / SIDECAR).read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        if line.startswith(f"{draft.name}:"):
            rule, _, words = line[len(draft.name) + 1 :].partition(":")
            yield _Entry(draft.name, rule.strip(), _plain(words))


def _plain(words: str) -> str:
    return " ".join(words.split())
