"""Words that have a capital only because a sentence begins with them: ``Revenue rose``."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.language.entities.shapes import opens_clause
from factlint.language.gazetteer import is_given_name
from factlint.model.mentions import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.entities.unit import Unit
    from factlint.model.mentions import EntityMention

_UNKNOWN = ("name:", "person:")


@cache
def _lowercase() -> frozenset[str]:
    text = (files("factlint.language.entities") / "data" / "lowercase.txt").read_text(encoding="utf-8")
    return frozenset(word for word in text.splitlines() if not word.startswith("#"))


def drop_ordinary_starts(document: Sequence[Unit]) -> None:
    """Take out names of one ordinary word at the start of a sentence, unless the document has the name elsewhere.

    A capital there tells nothing. A word counts as ordinary if English writes it in lower case, or if the document
    itself does at least as often as it gives it a capital within a sentence.
    """
    doubtful = {
        (number, mention.start)
        for number, unit in enumerate(document)
        for mention in unit.mentions
        if _is_doubtful(unit, mention)
    }
    if not doubtful:
        return
    named = _named_within(document, doubtful)
    lower = Counter(token.text for unit in document for token in unit.doc if token.text.islower())
    for number, unit in enumerate(document):
        unit.mentions = [
            mention
            for mention in unit.mentions
            if (number, mention.start) not in doubtful or not _is_ordinary(unit.words(mention), named, lower)
        ]


def add_passed_over(document: Sequence[Unit]) -> None:
    """Take in names of one word that begin a sentence and were taken for ordinary words there, but not elsewhere."""
    names = {
        unit.words(mention): mention
        for unit in document
        for mention in unit.mentions
        if mention.form is Form.NAME and mention.entity.startswith("name:") and unit.words(mention).isalpha()
    }
    for unit in document:
        found = []
        for sentence in unit.doc.sents:
            first = sentence[0]
            mention = names.get(first.text)
            end = first.idx + len(first)
            if mention is not None and first.text.lower() not in _lowercase() and unit.is_free(first.idx, end):
                found.append(replace(mention, start=first.idx, end=end))
        unit.add(found)


def _is_doubtful(unit: Unit, mention: EntityMention) -> bool:
    if mention.form is not Form.NAME or not mention.entity.startswith(_UNKNOWN):
        return False
    text = unit.words(mention)
    if not text.isalpha() or not text[1:].islower() or is_given_name(text):
        return False
    span = unit.doc.char_span(mention.start, mention.end)
    return span is not None and len(span) == 1 and opens_clause(unit.doc, span.start)


def _named_within(document: Sequence[Unit], doubtful: set[tuple[int, int]]) -> Counter[str]:
    """Count the words of the names whose capital tells something."""
    return Counter(
        word.lower()
        for number, unit in enumerate(document)
        for mention in unit.mentions
        if mention.form is Form.NAME and (number, mention.start) not in doubtful
        for word in unit.words(mention).split()
    )


def _is_ordinary(text: str, named: Counter[str], lower: Counter[str]) -> bool:
    word = text.lower()
    if lower[word] and lower[word] >= named[word]:
        return True
    return not named[word] and word in _lowercase()
