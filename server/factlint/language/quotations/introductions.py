"""Whom a colon announces: ``Lopez on the budget:``, ``a statement by the union:``, ``She gave three reasons:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.quotations.cues import CARRIERS
from factlint.language.quotations.phrases import NOMINAL, phrase, phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage
    from factlint.model.spans import Span

_RELATIVE = frozenset({"who", "which", "that", "what", "this", "these", "those", "there", "it"})


def announced(tokens: Sequence[Token], passage: Passage) -> Span | None:
    """Return whom ``tokens``, the words before a colon, give the floor to."""
    for token in reversed(tokens):
        if token.lemma_.casefold() in CARRIERS and (giver := _giver(token, tokens)) is not None:
            return phrase(giver, passage)
    subjects = [token for token in tokens if token.dep_ in {"nsubj", "nsubj:pass"} and token.lower_ not in _RELATIVE]
    if subjects:
        return phrase(subjects[-1], passage)
    first = next((place for place, token in enumerate(tokens) if token.pos_ in NOMINAL), None)
    return None if first is None else phrase_of(tokens[first:])


def _giver(carrier: Token, tokens: Sequence[Token]) -> Token | None:
    """Return whose statement it is: ``a statement by the union``, ``the mayor's letter``."""
    for child in carrier.children:
        named = child.pos_ in {"PROPN", "NOUN"} and child in tokens
        if named and child.dep_ == "nmod:poss":
            return child
        if named and any(case.lower_ in {"by", "from", "of"} for case in child.children if case.dep_ == "case"):
            return child if child.pos_ == "PROPN" or "by" in {case.lower_ for case in child.children} else None
    return None
