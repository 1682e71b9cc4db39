"""What is asked of a parsed text again and again, and costs spaCy much."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TEXT = "factlint.text"


def text_of(doc: Doc) -> str:
    """Return the text of a doc, which spaCy puts together anew from its tokens each time: it is kept with the doc."""
    text = doc.user_data.get(_TEXT)
    if not isinstance(text, str):
        text = doc.user_data[_TEXT] = doc.text
    return text
