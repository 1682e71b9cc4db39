"""A claim in words, for people: the subject and what the text says of it, as they are written."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factlint.language.tokens import text_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.tokens import Token

_LEADS_IN = frozenset({"case", "cc", "mark", "punct"})
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_CARRIES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})


def subject_words(noun: Token) -> str:
    """Return the words of a subject up to its head, without what only leads in to it (``after``, ``and``, a comma)."""
    words = [t for t in noun.subtree if noun.left_edge.i <= t.i <= noun.i or (t.dep_ == "flat" and t.head == noun)]
    while words and words[0].i != noun.i and (words[0].dep_ in _LEADS_IN or words[0].pos_ in {"AUX", "PUNCT"}):
        words.pop(0)
    return text_from(words[0], words[-1]) if words else noun.text


def relation_words(head: Token, way: Sequence[Token]) -> str:
    """Return what is said between a subject and the value whose head is ``head``: ``was founded in``.

    ``way`` are the words that the value hangs on, nearest first, the predicate last.
    """
    if not way:
        return ""
    *between, predicate = way
    words = [*(t for t in predicate.children if t.dep_ in _AUXILIARY and t.i < predicate.i)]
    if predicate.pos_ in _CARRIES:
        words.append(predicate)
    shown = [t.lower_ for t in words]
    acted_on = next((t for t in predicate.children if t.dep_ == "obj" and predicate.i < t.i < head.i), None)
    if acted_on is not None:
        shown.append(subject_words(acted_on))
    elif between:
        shown.append("…")
    return " ".join(shown + [t.lower_ for t in head.children if t.dep_ == "case" and t.i < head.i][:1])


def without_pictures(text: str) -> str:
    """Return a sentence without the emoji that it begins with: symbols, and what joins or varies them."""
    words = (at for at, char in enumerate(text) if unicodedata.category(char) not in {"So", "Sk", "Cf", "Mn", "Zs"})
    return text[next(words, 0) :]
