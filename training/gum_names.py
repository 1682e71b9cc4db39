"""Reading names out of GUM: its entities cover every noun phrase, so the names among them are told by their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import treebanks
from named import MISSING, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OPEN = re.compile(r"\((\d+)-([a-z]+)((?:-[^()]*)?)(\))?|(\d+)\)")
_FOLDED = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "EVENT"}
_INNER = frozenset("of the for and & on in de la von van der al bin - , 's".split())
_TITLED = frozenset(
    "president minister senator king queen prince princess pope sir lord lady dr. dr mr. mr mrs. mrs ms. ms professor "
    "general justice judge governor mayor secretary chancellor emperor captain colonel father sister saint".split()
)


def passages(path: Path) -> Iterator[Passage]:
    """Yield the paragraphs of a GUM file with the names in them; capitalised rests are MISSING."""
    for paragraph in treebanks.paragraphs(treebanks.sentences(path)):
        text, names = "", []
        open_spans: list[tuple[str, str, int]] = []
        tokens: list[tuple[int, int, list[str]]] = []
        spans: list[tuple[int, int, str]] = []
        for sentence in paragraph:
            for row, space in zip(sentence.rows, [*sentence.spaces[:-1], True], strict=True):
                index = len(tokens)
                tokens.append((len(text), len(text) + len(row[treebanks.FORM]), row))
                text += row[treebanks.FORM] + " " * space
                _brackets(row[treebanks.MISC], index, open_spans, spans)
        names = _names(tokens, spans)
        yield Passage(text.rstrip(), names, path.stem)


def _brackets(misc: str, index: int, opened: list[tuple[str, str, int]], spans: list[tuple[int, int, str]]) -> None:
    """Follow the entity brackets at one token: open ones are kept, closed ones become spans of tokens."""
    entity = next((field[7:] for field in misc.split("|") if field.startswith("Entity=")), "")
    for found in _OPEN.finditer(entity):
        number, kind, _, closed, ended = found.groups()
        if number and closed:
            spans.append((index, index + 1, kind))
        elif number:
            opened.append((number, kind, index))
        else:
            at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == ended), None)
            if at is not None:
                _, kind, start = opened.pop(at)
                spans.append((start, index + 1, kind))


def _names(tokens: list[tuple[int, int, list[str]]], spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names: entities that are nothing but proper nouns (and "of the" within), longest first."""
    taken = [False] * len(tokens)
    names = []
    for start, end, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        while start < end and tokens[start][2][treebanks.UPOS] in {"DET", "PRON", "ADP", "PUNCT"}:
            start += 1
        while start < end and tokens[end - 1][2][treebanks.UPOS] in {"PUNCT", "PART"}:
            end -= 1
        if start == end or kind == "time" or any(taken[start:end]) or not _is_name(tokens[start:end]):
            continue
        folded = _FOLDED.get(kind, MISSING)
        if tokens[start][2][treebanks.FORM].lower() in _TITLED:
            folded = MISSING
        names.append((tokens[start][0], tokens[end - 1][1], folded))
        taken[start:end] = [True] * (end - start)
    dated = {index for start, end, kind in spans if kind == "time" for index in range(start, end)}
    for index, (start, end, row) in enumerate(tokens):
        if row[treebanks.UPOS] == "PROPN" and not taken[index] and index not in dated:
            names.append((start, end, MISSING))
    return sorted(names)


def _is_name(tokens: list[tuple[int, int, list[str]]]) -> bool:
    forms = [row[treebanks.FORM] for _, _, row in tokens]
    proper = [row[treebanks.UPOS] == "PROPN" for _, _, row in tokens]
    return (
        (proper[0] or proper[-1])
        and forms[0][:1].isupper()
        and all(ok or form in _INNER or form[:1].isupper() for ok, form in zip(proper, forms, strict=True))
    )
