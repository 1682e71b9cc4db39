"""Reading corpora of names: their spans on running text, their types folded to the six of the pipeline."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import running_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MISSING = ""
FOLDED = {
    "PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC", "MISC": "MISC",
    "politician": "PERSON", "person": "PERSON", "politicalparty": "ORG", "organisation": "ORG", "country": "LOC",
    "location": "LOC", "election": "EVENT", "event": "EVENT", "misc": "MISC",
}  # fmt: skip
"""The corpora's types; others (times and numbers) are no names here. `fold` tells peoples and events from MISC."""


@dataclass
class Passage:
    """Running text, the names in it (start, end, type; offsets in characters), and the document it is from.

    A name of the type MISSING may or may not be one: training leaves its tokens open.
    """

    text: str
    names: list[tuple[int, int, str]]
    document: str = ""


@dataclass
class _Words:
    words: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def universal_ner(path: Path) -> Iterator[Passage]:
    """Yield the sentences of a Universal NER file, on the text that its comments give."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, document = "", ""
        read = _Words()
        for line in block.splitlines():
            if line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line.startswith("# sent_id ="):
                document = line.partition("=")[2].strip().rpartition("-")[0]
            elif line and not line.startswith("#"):
                columns = line.split("\t")
                read.words.append(columns[1])
                read.labels.append(columns[2])
        places = _places(text, read.words)
        if places is not None and read.words:
            yield Passage(text, _spans(read.labels, places), document)


def columns(path: Path) -> Iterator[Passage]:
    """Yield the sentences of a file with a token and its label on each line (Wikigold, CrossNER)."""
    document = 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        read = _Words()
        for line in block.splitlines():
            word, _, label = line.strip().rpartition("\t" if "\t" in line else " ")
            if word == "-DOCSTART-":
                document += 1
            elif word:
                read.words.append(word)
                read.labels.append(label)
        if read.words:
            text, places = _written(read.words)
            yield Passage(text, _spans(read.labels, places), str(document))


def docred(path: Path) -> Iterator[Passage]:
    """Yield the documents of Re-DocRED. Its nationalities stand among the places; `fold` puts them right."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        starts, words = [], []
        for sentence in document["sents"]:
            starts.append(len(words))
            words += sentence
        text, places = _written(words)
        names = set()
        for mentions in document["vertexSet"]:
            for mention in mentions:
                offset = starts[mention["sent_id"]]
                first, last = mention["pos"][0] + offset, mention["pos"][1] - 1 + offset
                kind = FOLDED.get(mention["type"])
                if kind and last < len(places):
                    names.add((places[first][0], places[last][1], kind))
        yield Passage(text, _longest(names), document["title"])


def _longest(names: set[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names that stand in no longer one, in order."""
    kept: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(names, key=lambda name: (name[0], -name[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept


def _places(text: str, words: list[str]) -> list[tuple[int, int]] | None:
    """Return where each word stands in the text; None if one does not."""
    places, at = [], 0
    for word in words:
        start = text.find(word, at)
        if start < 0 or text[at:start].strip():
            return None
        at = start + len(word)
        places.append((start, at))
    return places


def _written(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the words as running text and the place of each."""
    text, places = "", []
    for word, space in zip(words, running_text.spaces(words), strict=True):
        places.append((len(text), len(text) + len(word)))
        text += word + " " * space
    return text, places


def _spans(labels: list[str], places: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Return the names that the labels of one token each (B-, I-, O) make."""
    found: list[tuple[int, int, str]] = []
    before = "O"
    for label, (start, end) in zip(labels, places, strict=True):
        prefix, _, kind = label.partition("-")
        folded = FOLDED.get(kind)
        if folded and (prefix == "B" or before.partition("-")[2] != kind):
            found.append((start, end, folded))
        elif folded:
            found[-1] = (found[-1][0], end, folded)
        before = label
    return found
