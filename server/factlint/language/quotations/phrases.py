"""Noun phrases around a token, for the span of a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "SYM", "X"})
_LOOSE = frozenset(
    {"acl:relcl", "acl", "appos", "parataxis", "punct", "conj", "advcl", "advcl:relcl", "dep", "list", "ccomp", "obl"}
)
_LONGEST = 14
_REACH = 40


def phrase(head: Token, passage: Passage) -> Span:
    """Return the noun phrase of ``head`` without relative clauses and appositions: ``Anna Berg of the council``."""
    kept = {head.i}
    queue = [head]
    while queue:
        for child in queue.pop().children:
            near = abs(child.i - head.i) <= _REACH
            if near and (child.dep_ not in _LOOSE or child.tag_ == "HYPH") and passage.is_outside(child):
                kept.add(child.i)
                queue.append(child)
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept or _joined(head.doc[last], last + 1, kept, passage):
        last += 1
    return _trimmed(list(head.doc[first : last + 1]))


def _joined(token: Token, following: int, kept: set[int], passage: Passage) -> bool:
    """Tell whether the name goes on past a token that the parser hung elsewhere: ``Maria | Lopez``."""
    if following >= len(token.doc) or following + 1 in kept:
        return False
    after = token.doc[following]
    return token.pos_ == after.pos_ == "PROPN" and passage.is_outside(after)


def phrase_ending(last: Token, passage: Passage) -> Span:
    """Return the name with its titles, or the pronoun, that ends with ``last``."""
    first = last.i
    while last.pos_ != "PRON" and first > 0 and last.i - first < _LONGEST:
        before = last.doc[first - 1]
        if before.pos_ not in {"PROPN", "ADJ", "NOUN"} or before.is_sent_end or not passage.is_outside(before):
            break
        first -= 1
    return _trimmed(list(last.doc[first : last.i + 1]))


def phrase_of(tokens: Sequence[Token]) -> Span | None:
    """Return the noun phrase that ``tokens`` begin with, by word classes alone."""
    reach: list[Token] = []
    for token in tokens[:_LONGEST]:
        if token.pos_ not in _INSIDE and token.text not in {"-", "&"} and not (reach and _links(token, reach[-1])):
            break
        reach.append(token)
        if token.tag_ == "PRP":
            break
    while reach and reach[-1].pos_ not in NOMINAL:
        reach.pop()
    return Span(reach[0].idx, reach[-1].idx + len(reach[-1])) if reach else None


def _links(token: Token, before: Token) -> bool:
    """Tell whether ``of``, ``for`` or ``and`` goes on with a name."""
    return token.lower_ in {"of", "for", "at", "and"} and before.pos_ in NOMINAL


def _trimmed(tokens: list[Token]) -> Span:
    while len(tokens) > 1 and (tokens[-1].is_punct or tokens[-1].is_space) and tokens[-1].text != ")":
        tokens.pop()
    while len(tokens) > 1 and (tokens[0].is_punct or tokens[0].is_space or tokens[0].dep_ in {"cc", "mark", "case"}):
        tokens.pop(0)
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
