"""The words of a sentence, and in what place each stands: what it hangs on, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.clauses import SIBLING
from factlint.model.claims import Word
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

NAMING = frozenset({Form.NAME, Form.DEMONYM})
MODIFYING = frozenset({"amod", "compound", "nmod:desc", "nummod"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SLOTS = {"nsubj": "subject", "nsubj:pass": "object", "obj": "object", "obl:agent": "subject", "nmod:poss": "'s"}
"""How the relations of Universal Dependencies are called here, those that say the same by one name."""


def read_words(reading: Reading) -> tuple[Word, ...]:
    """Return the content words of a sentence in order, a name or an amount as one, each with its place."""
    named = [m for m in reading.entities if m.form in NAMING and m.kind is not EntityKind.EVENT]
    spans = [(m.start, m.end, m.entity) for m in named]
    spans += [(q.start, q.end, "#") for q in reading.quantities] + [(d.start, d.end, "#") for d in reading.dates]
    found: list[tuple[int, int, str, Token]] = []
    number: dict[int, int] = {}
    for token in reading.words:
        at = reading.offset + token.idx
        if token.i in number:
            continue
        inside = next(((start, end, key) for start, end, key in spans if start <= at < end), None)
        if inside is not None:
            start, end, key = inside
            head = reading.head(start, end) or token
            for other in reading.tokens(start, end):
                number.setdefault(other.i, len(found))
            found.append((start, end, key, head))
        elif token.pos_ in CONTENT and not token.is_punct:
            terms = reading.terms.of(token)
            number[token.i] = len(found)
            found.append((at, at + len(token), terms[0] if terms else "", token))
    words = []
    for index, (start, end, term, token) in enumerate(found):
        place = _place(token)
        above = number.get(place.head.i, -1) if place.head.i != place.i else -1
        words.append(
            Word(
                start=start,
                end=end,
                term=term,
                lemma=token.lemma_.casefold(),
                slot=_slot(place),
                head=above if above != index else -1,
            )
        )
    return tuple(words)


def _place(token: Token) -> Token:
    """Return the token whose place a token shares: of a series the first."""
    while token.dep_ in SIBLING | {"flat", "fixed", "goeswith"} and token.head.i != token.i and token.pos_ != "VERB":
        token = token.head
    return token


def _slot(token: Token) -> str:
    case = next((child.lower_ for child in token.children if child.dep_ == "case"), "")
    if case and case not in {"'s", "’s"}:
        return "subject" if token.dep_ == "obl:agent" else case
    if token.dep_ in MODIFYING:
        return "modifier"
    return SLOTS.get(token.dep_, token.dep_)
