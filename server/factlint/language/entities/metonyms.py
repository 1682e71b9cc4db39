"""Seats that stand for those who sit there: the Kremlin, Downing Street, Washington."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.entities.words import SPEECH
from factlint.language.gazetteer import country_of
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

    from factlint.language.gazetteer import Entry

_HOUSES: Final = frozenset(
    {
        "org:white-house",
        "org:kremlin",
        "org:downing-street",
        "org:pentagon",
        "org:elysee",
        "org:capitol-hill",
        "org:wall-street",
    },
)


def is_metonym(span: DocSpan, entry: Entry) -> bool:
    """Tell whether the seat ``span`` is subject or agent of a verb of saying or deciding."""
    if entry.key not in _HOUSES and not (entry.kind is EntityKind.PLACE and country_of(entry.key)):
        return False
    root = span.root
    if root.dep_ == "conj" and root.head.i < root.i:
        root = root.head
    return root.dep_ in {"nsubj", "obl:agent"} and root.head.lemma_.lower() in SPEECH
