"""Facts stated by hand: YAML files that people review, read like any other source.

A file is a list of sentences, or of mappings with the sentence under ``fact`` and, if wanted, where it comes from::

    - NATO was founded in 1949.
    - fact: The Vilnius summit took place on 11 and 12 July 2023.
      source: https://example.org/communique
      date: 2023-07-12
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from factlint.documents.lines import LINE_END
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

KEYS = ("fact", "source", "date", "note")
_TEXT_TAGS = frozenset({"str", "int", "float", "timestamp", "bool"})
"""What a sentence or a key may be by YAML's rules: whatever has a text."""


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact of a file: its text, where that starts in the file (code points), on which line, and its date."""

    text: str
    start: int
    line: int
    date: dt.date | None = None


def read_facts(text: str, name: str) -> list[StatedFact]:
    """Return the facts of the facts file ``name`` with the content ``text``.

    Raises FactlintError, with file and line, for a file that is not such a list.
    """
    reader = _Reader(text, name)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        reader.fail(
            at, f"this is not YAML: {error.problem or error.context}; put a sentence with ': ' or '#' in quotes"
        )
    except yaml.reader.ReaderError as error:
        reader.fail(error.position, "this character may not stand in YAML; remove it")
    except RecursionError:
        reader.fail(0, "lists within lists, too deep to read; expected a list of facts")
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return []
    if not isinstance(root, yaml.SequenceNode):
        reader.fail(root.start_mark.index, "expected a list of facts, each line beginning with '- '")
    return [reader.fact(node) for node in root.value]


def entry_of(sentence: str) -> str:
    """Return the lines of a facts file that state ``sentence``; its white space becomes single spaces."""
    text = " ".join(sentence.split())
    for written in (f"- {text}\n", f"- '{text}'\n", f'- "{text}"\n'):
        with suppress(FactlintError):
            if [text] == [fact.text for fact in read_facts(written, "")]:
                return written
    return f"- |-\n  {text}\n"


class _Reader:
    """From the nodes of a facts file to facts, with the places of the file."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._lines = [0, *(end.end() for end in LINE_END.finditer(text))]

    def fail(self, at: int, what: str) -> NoReturn:
        """Raise the error for ``what`` at a place of the file."""
        message = f"{self._name}:{self._line(at)}: {what}"
        raise FactlintError(message)

    def _line(self, at: int) -> int:
        return bisect_right(self._lines, at)

    def fact(self, node: yaml.Node) -> StatedFact:
        """Return the fact that an entry of the list states."""
        if isinstance(node, yaml.ScalarNode):
            return self._stated(node, None)
        if not isinstance(node, yaml.MappingNode):
            self.fail(node.start_mark.index, "expected a sentence, or a mapping with 'fact'")
        values: dict[str, yaml.ScalarNode] = {}
        for key, value in self._entries(node):
            if key in values:
                self.fail(value.start_mark.index, f"'{key}' is given twice; begin each fact with '- '")
            values[key] = value
        if "fact" not in values:
            self.fail(node.start_mark.index, "this entry states no fact; add 'fact: …' with a sentence")
        return self._stated(values["fact"], self._date(values.get("date")))

    def _entries(self, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.ScalarNode]]:
        for key, value in node.value:
            at = key.start_mark.index
            if not isinstance(key, yaml.ScalarNode) or key.value not in KEYS:
                shown = f"'{key.value}'" if isinstance(key, yaml.ScalarNode) else "list or mapping"
                hint = f"the keys of a fact are {', '.join(KEYS)}; put a sentence with ': ' in quotes"
                self.fail(at, f"unknown key {shown}; {hint}")
            if not isinstance(value, yaml.ScalarNode):
                self.fail(at, f"'{key.value}' must be one text")
            yield key.value, value

    def _date(self, node: yaml.ScalarNode | None) -> dt.date | None:
        if node is None:
            return None
        try:
            return dt.date.fromisoformat(node.value)
        except ValueError:
            self.fail(node.start_mark.index, f"'{node.value}' is not a date; write it as 2023-07-12")

    def _stated(self, node: yaml.ScalarNode, date: dt.date | None) -> StatedFact:
        """Return the fact of a text; the file must hold it letter by letter, so that it can be shown there."""
        start, end = node.start_mark.index, node.end_mark.index
        if not node.value.strip() or node.tag.rpartition(":")[2] not in _TEXT_TAGS:
            self.fail(start, "this entry states no fact; write a sentence")
        inner = self._text[start:end].find(node.value)
        if inner < 0:
            self.fail(start, "write the fact on one line, without escapes")
        start += inner
        return StatedFact(node.value, start, self._line(start), date)
