"""Claims by words that have a contrary: predicates, which can be denied, and words with an opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.clauses import is_predicate
from factlint.claims.qualifiers import NEGATION, is_past, mood_of
from factlint.model.claims import Claim, ClaimKind, Part, WordClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factlint.claims.reading import Reading

SPEAKING = frozenset("say tell add note state".split())


def read_contrasts(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each predicate of a sentence, and for each other word that has an opposite."""
    opposites = reading.terms.lexicon.opposites
    for token in reading.words:
        start = reading.offset + token.idx
        end = start + len(token)
        lemma = token.lemma_.casefold()
        if reading.is_spoken(start, end) or token.i in reading.terms.mention_at or lemma in SPEAKING:
            continue
        verb = token.pos_ == "VERB"
        against = opposites.of(token)
        if not verb and not against:
            continue
        negation = _negation(token) if verb else None
        yield Claim(
            kind=ClaimKind.WORD,
            value=WordClaim(
                lemma=lemma,
                opposites=against,
                negation=Part(
                    negation.text, reading.offset + negation.idx, reading.offset + negation.idx + len(negation)
                )
                if negation is not None
                else None,
                verb=verb,
            ),
            shown=token.text,
            start=start,
            end=end,
            near=_arguments(reading, token) if verb else reading.near(start, end),
            clause=reading.clause(start, end) | frozenset(reading.terms.of(token)),
            marks=frozenset(),
            mood=_mood(token, reading),
            past=verb and is_past(token),
            subject=reading.subject(start, end) if not verb else token.text,
            relation="",
        )


def _negation(verb: Token) -> Token | None:
    """Return the word that denies a verb: its own ``not``, or the ``no`` of its subject or object."""
    for child in verb.children:
        if child.lower_ in NEGATION:
            return child
        if child.dep_ in {"nsubj", "nsubj:pass", "obj"}:
            for word in child.children:
                if word.lower_ == "no" and word.dep_ == "det":
                    return word
    return None


def _arguments(reading: Reading, verb: Token) -> tuple[str, ...]:
    """Return the terms of a verb's subject and objects, nearest first."""
    nouns = [
        child for child in verb.children if child.dep_ in {"obj", "nsubj", "nsubj:pass", "obl", "xcomp", "obl:agent"}
    ]
    return tuple(dict.fromkeys(term for noun in nouns for term in reading.terms.of(noun)))


def _mood(token: Token, reading: Reading) -> str:
    """Return how the clause of a word is put, its denial aside: that is what is compared."""
    node = token
    while not is_predicate(node) and node.head.i != node.i:
        node = node.head
    return mood_of(node, reading.words, denied=True)
