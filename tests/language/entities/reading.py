"""Reading texts with the real pipeline, for the tests beside this file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.language.entities import find_entities, link_entities
from factlint.language.pipeline import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factlint.model.mentions import EntityMention


@cache
def parsed(text: str) -> Doc:
    """Return ``text`` parsed."""
    return load()(text)


def found(text: str) -> list[tuple[str, str]]:
    """Return the words and the key of every mention in one unit."""
    return [(text[one.start : one.end], one.entity) for one in find_entities(parsed(text))]


def names(text: str) -> list[str]:
    """Return the words of every mention in one unit."""
    return [words for words, _ in found(text)]


def linked(*texts: str) -> list[tuple[EntityMention, ...]]:
    """Return the mentions of the units of one document, joined."""
    docs = [parsed(text) for text in texts]
    return link_entities([find_entities(doc) for doc in docs], docs)


def keys(*texts: str) -> dict[str, str]:
    """Return the key of each wording in the document (of the last, where a wording comes more than once)."""
    return {
        text[one.start : one.end]: one.entity for text, unit in zip(texts, linked(*texts), strict=True) for one in unit
    }
