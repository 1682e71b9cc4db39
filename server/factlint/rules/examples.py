"""The examples of a rule page: fenced blocks of sources and of drafts with their errors marked."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from factlint.config.explain import shown
from factlint.model.errors import FactlintError
from factlint.rules.marks import MarkError, read_marks, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.rules.marks import Mark

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[ \t]*(?P<kind>[\w-]*)(?P<settings>[^`\n]*)")
_SETTING = re.compile(r'\s+(?P<key>[\w-]+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class ExampleSource:
    """A source of an example group; ``date`` is its own date, where the block gives one."""

    name: str
    date: dt.date | None
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """A draft of an example group, its marks taken out; ``line`` is that of its fence in the page, from 1."""

    name: str
    date: dt.date | None
    text: str
    line: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """Sources, and the drafts that are checked against them."""

    sources: tuple[ExampleSource, ...]
    drafts: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    kind: str
    name: str
    date: dt.date | None
    text: str
    line: int


def read_examples(prose: str, path: Path, first_line: int) -> tuple[ExampleGroup, ...]:
    """Return the example groups of a page's prose, which starts on ``first_line`` of ``path``.

    Raises FactlintError for an unclosed fence, an unknown setting, a broken mark, a draft without a source before it.
    """
    groups: list[ExampleGroup] = []
    sources: list[ExampleSource] = []
    drafts: list[Example] = []
    for block in _blocks(prose, path, first_line):
        if block.kind == "source":
            if drafts:
                groups.append(ExampleGroup(tuple(sources), tuple(drafts)))
                sources, drafts = [], []
            name = block.name or f"source-{len(sources) + 1}.txt"
            if any(name == source.name for source in sources):
                _fail(path, block.line, f"the group has a source called '{name}' already; give each its own name")
            sources.append(ExampleSource(name, block.date, unescaped(block.text)))
        else:
            if not sources:
                _fail(path, block.line, "a draft stands before any source; put a ```source block above it")
            try:
                text, marks = read_marks(block.text)
            except MarkError as error:
                line = block.line + 1 + block.text.count("\n", 0, error.offset)
                _fail(path, line, str(error))
            drafts.append(Example(block.name or "draft.txt", block.date, text, block.line, marks))
    if sources and not drafts:
        _fail(path, first_line, "the last source has no draft after it; add a ```draft block")
    if drafts:
        groups.append(ExampleGroup(tuple(sources), tuple(drafts)))
    return tuple(groups)


def _fail(path: Path, line: int, clause: str) -> NoReturn:
    message = f"{shown(path)}:{line}: {clause}"
    raise FactlintError(message)


def _blocks(prose: str, path: Path, first_line: int) -> Iterator[_Block]:
    """Yield the source and draft blocks; other fenced blocks are prose."""
    lines = enumerate(prose.splitlines(keepends=True), first_line)
    for number, line in lines:
        opened = _FENCE.fullmatch(line.rstrip())
        if not opened:
            continue
        held: list[str] = []
        for _, inner in lines:
            closing = inner.strip()
            if len(closing) >= len(opened["fence"]) and set(closing) == {opened["fence"][0]}:
                break
            held.append(inner)
        else:
            _fail(path, number, f"the block that opens here is never closed; close it with {opened['fence']}")
        if opened["kind"] in {"source", "draft"}:
            settings = _settings(opened["settings"], path, number)
            date = _date(settings.get("date"), path, number)
            yield _Block(opened["kind"], settings.get("name", ""), date, "".join(held), number)


def _settings(text: str, path: Path, line: int) -> dict[str, str]:
    """Return the settings behind a fence's kind: ``date=2023-07-12 name=wire.txt``."""
    settings: dict[str, str] = {}
    end = 0
    for found in _SETTING.finditer(text):
        if found.start() != end or found["key"] not in {"date", "name"}:
            break
        settings[found["key"]] = found["bare"] or found["quoted"] or ""
        end = found.end()
    if text[end:].strip():
        _fail(path, line, f"'{text[end:].strip()}' is no setting of a block; expected date=YYYY-MM-DD or name=FILE")
    return settings


def _date(text: str | None, path: Path, line: int) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text is not None else None
    except ValueError:
        _fail(path, line, f"'{text}' is no date; expected one such as 2023-07-12")
