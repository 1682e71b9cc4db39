"""What is asked of a parsed text again and again, and costs spaCy much."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_TEXT = "factlint.text"
_WORDS = "factlint.words"


def text_of(doc: Doc) -> str:
    """Return the text of a doc, which spaCy puts together anew from its tokens each time: it is kept with the doc."""
    text = doc.user_data.get(_TEXT)
    if not isinstance(text, str):
        text = doc.user_data[_TEXT] = doc.text
    return text


def words_of(doc: Doc) -> Sequence[str]:
    """Return the words of a doc in lower case: each look at a token of spaCy's makes a new object."""
    words = doc.user_data.get(_WORDS)
    if words is None:
        words = doc.user_data[_WORDS] = tuple(intern(token.lower_) for token in doc)
    found: Sequence[str] = words
    return found
