"""Words that have a capital only because a sentence begins with them: ``Revenue rose``."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.language.entities.ordinary import lowercase
from factlint.language.entities.shapes import opens_clause
from factlint.language.entities.step import ask_all, everywhere
from factlint.language.entities.unit import is_free, joined
from factlint.language.gazetteer import is_given_name, slug
from factlint.language.quantities.words import LARGE, ONES, TENS
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit

_LETTERS = re.compile(r"[^\W\d_]+")
_UNKNOWN = ("name:", "person:")


class _Named(NamedTuple):
    """What a word names: the key, and the kind."""

    key: str
    kind: EntityKind


def drop_ordinary_starts(document: Sequence[Unit]) -> list[Unit]:
    """Take out names of one ordinary word at the start of a sentence, unless the document has the name elsewhere.

    A capital there tells nothing. A word counts as ordinary if English writes it in lower case, or if the document
    itself does at least as often as it gives it a capital within a sentence.
    """
    named = [unit.told(_named_within) for unit in document]
    lower = [unit.told(_lower_case) for unit in document]

    def times(word: str, counts: Sequence[Counter[str]]) -> int:
        # few words are asked for: quicker than to add up all of them
        return sum(words[word] for words in counts if word in words)

    @cache
    def is_ordinary(text: str) -> bool:
        word = text.lower()
        within, written = times(word, named), times(word, lower)
        if written and written >= within:
            return True
        return not within and (word in lowercase() or word in ONES or word in TENS or word in LARGE)

    return [unit.asking(_without_ordinary, is_ordinary) for unit in document]


def _without_ordinary(unit: Unit, is_ordinary: Callable[[str], bool]) -> Unit:
    doubtful = unit.told(_doubtful)
    return unit.having([one for one in unit.mentions if one.start not in doubtful or not is_ordinary(unit.words(one))])


def add_passed_over(document: Sequence[Unit]) -> list[Unit]:
    """Take in names of one word that begin a sentence and were taken for ordinary words there, but not elsewhere."""
    return ask_all(document, _single_names, _named, _with_starts)


def _named(told: list[dict[str, _Named]]) -> Callable[[int], Callable[[str], _Named | None]]:
    names: dict[str, _Named] = {}
    for one in told:
        names.update(one)
    return everywhere(names.get)


def _single_names(unit: Unit) -> dict[str, _Named]:
    """Return the key and the kind of each name of one word, and of the last word of each person's full name."""
    found = {}
    for mention in unit.mentions:
        words = unit.words(mention).split()
        if mention.form is not Form.NAME or not words[-1].isalpha():
            continue
        person = mention.kind is EntityKind.PERSON and mention.entity == f"person:{slug(words[-1])}"
        if (person and len(words) > 1) or (len(words) == 1 and mention.entity.startswith("name:")):
            found[words[-1]] = _Named(mention.entity, mention.kind)
    return found


def _with_starts(unit: Unit, named: Callable[[str], _Named | None]) -> Unit:
    found = []
    for sentence in unit.doc.sents:
        first = sentence[0]
        text = first.text
        end = first.idx + len(first)
        if text.lower() in lowercase() or not is_free(unit.mentions, first.idx, end):
            continue
        known = named(text)
        if known is not None:
            found.append(EntityMention(first.idx, end, *known, Form.NAME))
    return unit.having(joined(unit.mentions, found))


def _doubtful(unit: Unit) -> frozenset[int]:
    """Return where names start whose capital may tell nothing."""
    return frozenset(mention.start for mention in unit.mentions if _is_doubtful(unit, mention))


def _is_doubtful(unit: Unit, mention: EntityMention) -> bool:
    if mention.form is not Form.NAME or not mention.entity.startswith(_UNKNOWN):
        return False
    text = unit.words(mention)
    if not text.isalpha() or not text[1:].islower() or is_given_name(text):
        return False
    span = unit.doc.char_span(mention.start, mention.end)
    return span is not None and len(span) == 1 and opens_clause(unit.doc, span.start)


def _named_within(unit: Unit) -> Counter[str]:
    """Count the words of the names whose capital tells something."""
    doubtful = unit.told(_doubtful)
    return Counter(
        word.lower()
        for mention in unit.mentions
        if mention.form is Form.NAME and mention.start not in doubtful
        for word in unit.words(mention).split()
    )


def _lower_case(unit: Unit) -> Counter[str]:
    """Count the words that are written in lower case."""
    return Counter(filter(str.islower, _LETTERS.findall(unit.text)))
