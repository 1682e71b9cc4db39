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

REACH = 4
DENIALS = frozenset("not n't n’t never".split())
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
        against = opposites.of(token, certain=not verb and not is_predicate(token))
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
            near=_near(reading, token, verb=verb),
            clause=reading.clause(start, end) | frozenset(reading.terms.of(token)),
            modifiers=reading.modifiers(start, end),
            arguments=reading.arguments(start, end) if verb else _ordered(reading, token),
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
    # the small parser hangs "not" elsewhere where a verb is cut in two: "were not re-elected"
    for before in reversed(verb.doc[max(verb.i - REACH, verb.sent.start) : verb.i]):
        if before.lower_ in DENIALS:
            return before
        if before.pos_ in {"VERB", "NOUN", "PROPN"} or (before.is_punct and before.text != "-"):
            return None
    return None


def _near(reading: Reading, token: Token, *, verb: bool) -> tuple[str, ...]:
    """Return the terms of what a word hangs on: of a verb its arguments, of ``before`` the two that it orders."""
    if verb:
        return _arguments(reading, token)
    start = reading.offset + token.idx
    if token.dep_ not in {"mark", "case"}:
        return reading.near(start, start + len(token))
    later = token.head
    ordered = [later, later.head]
    found = [term for t in ordered for term in (*reading.terms.of(t), *_arguments(reading, t))]
    return tuple(dict.fromkeys(found))


def _ordered(reading: Reading, token: Token) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what ``before`` or ``after`` links: the terms of the main clause's deed, and of the other's."""
    if token.dep_ not in {"mark", "case"}:
        return ()
    slots = (("main", token.head.head), ("linked", token.head))
    return tuple((slot, terms) for slot, verb in slots if (terms := _deed(reading, verb)))


def _deed(reading: Reading, verb: Token) -> frozenset[str]:
    words = [verb, *(child for child in verb.children if child.dep_ in {"obj", "obl", "nsubj:pass", "xcomp"})]
    return frozenset(term for word in words for term in reading.terms.of(word))


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
