"""Facts stated by hand: YAML files that people review, read like any other source.

A file is a list of sentences, or of mappings with the sentence under ``fact`` and, if wanted, where it comes from::

    - NATO was founded in 1949.
    - fact: The Vilnius summit took place on 11 and 12 July 2023.
      source: https://example.org/communique
      date: 2023-07-12
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import yaml

from factlint.documents import Document
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEYS = ("fact", "source", "date", "note")


def read_facts_file(path: Path, name: str) -> list[Document]:
    """Return the facts of a file, a document for each, with the file's own offsets.

    Raises FactlintError, with file and line, for a file that is not such a list.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        message = f"{name}: the facts file cannot be read ({error}); it must be UTF-8 text"
        raise FactlintError(message) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        message = f"{name}:{line}: this is not YAML: {error.problem}"
        raise FactlintError(message) from error
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        message = f"{name}:{root.start_mark.line + 1}: expected a list of facts, each line beginning with '- '"
        raise FactlintError(message)
    return [_document(node, text, name) for node in root.value]


def _document(node: yaml.Node, text: str, name: str) -> Document:
    if isinstance(node, yaml.ScalarNode):
        return _fact(node, text, name, None)
    if not isinstance(node, yaml.MappingNode):
        message = f"{name}:{node.start_mark.line + 1}: expected a sentence, or a mapping with 'fact'"
        raise FactlintError(message)
    values = dict(_entries(node, name))
    fact = values.get("fact")
    if fact is None:
        message = f"{name}:{node.start_mark.line + 1}: this entry states no fact; add 'fact: …' with a sentence"
        raise FactlintError(message)
    return _fact(fact, text, name, _date(values.get("date"), name))


def _entries(node: yaml.MappingNode, name: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value not in KEYS:
            message = f"{name}:{line}: unknown key '{key.value}'; the keys of a fact are {', '.join(KEYS)}"
            raise FactlintError(message)
        if not isinstance(value, yaml.ScalarNode):
            message = f"{name}:{line}: '{key.value}' must be one text"
            raise FactlintError(message)
        yield key.value, value


def _date(node: yaml.ScalarNode | None, name: str) -> dt.date | None:
    if node is None:
        return None
    try:
        return dt.date.fromisoformat(str(node.value))
    except ValueError as error:
        message = f"{name}:{node.start_mark.line + 1}: '{node.value}' is not a date; write it as 2023-07-12"
        raise FactlintError(message) from error


def _fact(node: yaml.ScalarNode, text: str, name: str, date: dt.date | None) -> Document:
    """Return the sentence as a document whose offsets are the file's: all but the sentence is blank."""
    start, end = node.start_mark.index, node.end_mark.index
    written = text[start:end]
    inner = written.find(str(node.value)) if node.value else -1
    if inner < 0:
        message = f"{name}:{node.start_mark.line + 1}: write the fact on one line, without escapes"
        raise FactlintError(message)
    start += inner
    blank = "".join(c if c in "\r\n" else " " for c in text[:start])
    return Document.from_text(blank + str(node.value), name=name, date=date)
