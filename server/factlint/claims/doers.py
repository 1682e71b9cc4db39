"""Who does something to whom: the agent and the patient of a predicate, however the clause is turned.

``B beat A``, ``A was beaten by B``, ``B, who beat A`` and ``A lost to B`` have one agent and one patient.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.clauses import RELATIVE, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

TOGETHER = frozenset({"conj", "appos", "flat", "nmod:desc"})
"""Relations of words that name the same argument, or another one of the same place."""
MEASURES = frozenset("vote majority margin percent per cent point goal second minute hour day metre meter".split())
NONE: frozenset[str] = frozenset()


def doers_of(
    reading: Reading, predicate: Token, turned: str | None, ending: str | None = None
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of a predicate's agent and of its patient, either empty where it is not told.

    ``turned`` is the preposition that brings the agent where the predicate says it from the other end: the ``to``
    of ``lose to``; None for other predicates. ``ending`` is the one that brings the patient where it is part of what
    the predicate says: the ``from`` of ``take over from``.
    """
    subject = subject_of(predicate)
    if turned is not None:
        return _terms(reading, _after(predicate, turned)), _terms(reading, [subject] if subject is not None else [])
    agents = [child for child in predicate.children if child.dep_ == "obl:agent"] or _after(predicate, "by")
    agents = [agent for agent in agents if not _is_measure(agent)]
    objects = [child for child in predicate.children if child.dep_ == "obj"]
    if _is_passive(predicate, objects):
        return _terms(reading, agents), _terms(reading, [subject] if subject is not None else [])
    if predicate.pos_ != "VERB":
        objects = _after(predicate, "of")  # "critical of"
    elif receivers := [child for child in predicate.children if child.dep_ == "iobj"]:
        objects = receivers
    elif not objects and ending is not None:
        objects = _after(predicate, ending)
    objects = [name] if (name := _name_after(reading, predicate)) is not None else objects[:1]
    return _terms(reading, [subject] if subject is not None else []), _terms(reading, objects)


def _is_measure(noun: Token) -> bool:
    """Tell whether a noun after ``by`` tells how much, and not who: by nine votes, by a majority."""
    return noun.lemma_.casefold() in MEASURES and (
        noun.tag_ == "NN" or any(child.dep_ == "nummod" for child in noun.children)
    )


def _is_passive(predicate: Token, objects: list[Token]) -> bool:
    kinds = {child.dep_ for child in predicate.children}
    if kinds & {"aux:pass", "nsubj:pass"}:
        return True
    if predicate.tag_ == "VBN" and predicate.dep_ == "conj" and not kinds & {"aux", "nsubj", "obj"}:
        return _is_passive(predicate.head, [])  # it was designed and built by her
    return predicate.tag_ == "VBN" and predicate.dep_ in RELATIVE and not objects and "aux" not in kinds


def _name_after(reading: Reading, verb: Token) -> Token | None:
    """Return the name that follows a verb, or its particle, at once: its object, or who receives it."""
    place = verb.i + 1
    if place < verb.sent.end and verb.doc[place].dep_ == "compound:prt":
        place += 1
    if verb.pos_ != "VERB" or place >= verb.sent.end:
        return None
    name = verb.doc[place]
    mention = reading.terms.mention_at.get(place)
    if mention is None or name.pos_ != "PROPN":
        return None
    after = next((t for t in verb.doc[place : verb.sent.end] if reading.offset + t.idx >= mention.end), None)
    return None if after is not None and after.tag_ in {"POS", "NN", "NNS"} else name


def _after(predicate: Token, preposition: str) -> list[Token]:
    """Return the nouns that a preposition brings to a predicate."""
    return [
        child
        for child in predicate.children
        if child.dep_ in {"obl", "nmod", "obl:agent"} and any(c.lower_ == preposition for c in child.children)
    ]


def _terms(reading: Reading, nouns: Iterable[Token]) -> frozenset[str]:
    found: set[str] = set()
    for noun in nouns:
        named = noun.i in reading.terms.mention_at
        kinds = TOGETHER - {"appos"} if named else TOGETHER  # after a name stands what it belongs to
        words = [noun, *(child for child in noun.children if child.dep_ in kinds)]
        found.update(term for word in words for term in reading.terms.of(word))
    return frozenset(found)
