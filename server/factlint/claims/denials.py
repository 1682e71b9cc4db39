"""What denies a predicate, and what its clause would read without the denial, or with one.

The words that would say the contrary are worked out where the parse is known, so that a fix needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.qualifiers import NEGATION, NOBODY
from factlint.language.lemmas.forms import inflect
from factlint.language.tokens import text_from
from factlint.model.claims import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.language.tokens import Token

REACH = 4
"""How many words back a denial is looked for that the parse hangs elsewhere."""
FAR = 10
"""The same, where ``or`` joins a verb to what is denied."""
DENIALS = frozenset("not n't n’t never".split())
FAILING = frozenset("fail refuse decline neglect".split())
"""Verbs whose infinitive tells what was not done."""
RAISING = frozenset("plan intend mean aim".split())
"""Verbs that, denied, deny their infinitive: who does not plan to close a house keeps it."""
FAILURES = frozenset("failure refusal inability unwillingness reluctance neglect".split())
"""Nouns whose infinitive tells what was not done."""
AT_NO = frozenset("no none neither".split())
ONE = frozenset("a an one".split())
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
STRENGTHENING = frozenset("also already indeed always still".split())
"""Words before a verb that go when it is denied."""
WHOLE = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
"""What is left of an auxiliary before n't, and what it is."""
DOING = {"did": "VBD", "does": "VBZ", "do": "VBP"}
OF_FINITE = {"VBD": "did not", "VBZ": "does not", "VBP": "do not", "VB": "do not"}


def denial_of(predicate: Token) -> Token | None:
    """Return the word that denies a predicate.

    That is its own ``not``, the ``no`` of its subject or object, a ``nobody``, or the ``refused`` that it completes.
    """
    failing = _failing(predicate)
    if failing is not None:
        # what stands before it, and before that, comes to an end; words that the parser hangs on each other do not
        doubly = failing.i < predicate.i and denial_of(failing) is not None
        return None if doubly else failing
    for child in predicate.children:
        if child.lower_ in NEGATION and child.dep_ != "cc" and not is_an_answer(child) and not _is_of_a_number(child):
            return child
        if child.lower_ == "longer" and child.i > child.sent.start and child.nbor(-1).lower_ == "no":
            return child.nbor(-1)
        if child.dep_ in {*SUBJECT, "obj"}:
            if child.lower_ in NOBODY or (child.lower_ == "one" and _determiner(child) is not None):
                return child
            if (word := _determiner(child)) is not None:
                return word
        if child.dep_ in SUBJECT and (word := _not_one(child)) is not None:
            return word
    if predicate.dep_ == "xcomp" and predicate.head.lemma_.casefold() in RAISING:
        return denial_of(predicate.head)
    return _fronted(predicate) or _shared(predicate) or _cut_off(predicate)


def is_an_answer(word: Token) -> bool:
    """Tell whether a ``no`` is what somebody says, and denies nothing: she voted no."""
    return word.lower_ == "no" and word.dep_ != "det" and word.head.i < word.i


def _determiner(noun: Token) -> Token | None:
    return next((word for word in noun.children if word.lower_ == "no" and _is_determiner(word)), None)


def _not_one(noun: Token) -> Token | None:
    """Return the ``not`` before a subject that is not even one: not a penny, not one of them."""
    first = noun.left_edge
    return first if first.lower_ == "not" and first.nbor().lower_ in ONE and first.i < noun.i else None


def _fronted(predicate: Token) -> Token | None:
    """Return what denies a predicate before its turned subject: ``in none of the cases was it found``."""
    subject = next((child for child in predicate.children if child.dep_ in SUBJECT), None)
    if subject is None or not any(aux.i < subject.i for aux in _auxiliaries(predicate)):
        return None
    before = (child for child in predicate.children if child.dep_ == "obl" and child.i < subject.i)
    return next((word for child in before for word in child.subtree if word.lower_ in AT_NO), None)


def _is_determiner(word: Token) -> bool:
    return word.dep_ == "det" and not _is_of_a_number(word)


def _is_of_a_number(word: Token) -> bool:
    """Tell whether a ``No`` stands for *number* and denies nothing: No 8."""
    return word.text == "No" and word.i + 1 < word.sent.end and word.nbor().text.isdigit()


def _failing(predicate: Token) -> Token | None:
    """Return the ``refused`` or ``refusal`` whose infinitive a predicate is."""
    if predicate.dep_ == "xcomp" and predicate.head.lemma_.casefold() in FAILING:
        return predicate.head
    to = next((child for child in predicate.children if child.tag_ == "TO"), None)
    if to is None or to.i == predicate.sent.start:
        return None
    before = to.nbor(-1)
    # "He refused to." has no other verb
    return before if before.i != predicate.i and before.lemma_.casefold() in FAILURES | FAILING else None


def _shared(predicate: Token) -> Token | None:
    """Return the denial before a verb that ``or`` joins to what is denied: ``was not seen or heard``."""
    before = predicate.doc[max(predicate.i - FAR, predicate.sent.start) : predicate.i]
    if not any(child.lower_ in {"or", "nor"} for child in predicate.children) and not (
        len(before) and before[-1].lower_ in {"or", "nor"}
    ):
        return None
    if any(child.dep_ in SUBJECT or child.dep_ in AUXILIARY for child in predicate.children):
        return None
    for word in reversed(before):
        if word.lower_ in DENIALS and not _is_of_a_number(word):
            return word
        if word.is_punct and word.text != "-":
            return None
    return None


def _cut_off(predicate: Token) -> Token | None:
    """Return a denial shortly before a verb that the parse hangs elsewhere: ``were not re-elected``."""
    for before in reversed(predicate.doc[max(predicate.i - REACH, predicate.sent.start) : predicate.i]):
        if before.lower_ in DENIALS and not _is_of_a_number(before):
            return before
        if before.pos_ in {"VERB", "NOUN", "PROPN"} or (before.is_punct and before.text != "-"):
            return None
    return None


def contraries(predicate: Token, denial: Token | None, offset: int) -> tuple[Part, ...]:
    """Return ways to say the contrary: what to write in place of a stretch of the text, the plainest first.

    ``offset`` is added to all places. There are none where the denial belongs to more than this predicate.
    """
    if denial is not None and denial.i < predicate.i and predicate.i - denial.i > REACH + 1:
        return ()
    found = _denied(predicate) if denial is None else _affirmed(predicate, denial)
    return tuple(
        Part(text, offset + first.idx, offset + last.idx + len(last))
        for first, last, text in found
        if text and first.sent.start == last.sent.start
    )


def _denied(predicate: Token) -> Iterator[tuple[Token, Token, str]]:
    auxiliaries = _auxiliaries(predicate)
    if auxiliaries:
        first = auxiliaries[0]
        yield first, first, "cannot" if first.lower_ == "can" else f"{first.text} not"
    elif predicate.pos_ == "VERB" and not any(child.tag_ == "TO" for child in predicate.children):
        start = predicate
        if start.i > start.sent.start and start.nbor(-1).lower_ in STRENGTHENING:
            start = start.nbor(-1)
        words = OF_FINITE.get(predicate.tag_)
        text = f"{words} {predicate.lemma_.casefold()}" if words else f"not {predicate.text}"
        yield start, predicate, _cased(text, start)
    for child in predicate.children:
        if child.dep_ == "obj" and child.pos_ == "NOUN":
            first = child.left_edge
            if first.dep_ == "det" and first.lower_ in {"a", "an", "any", "some"}:
                yield first, first, "no"
            elif first.dep_ != "det" and first.pos_ != "PRON":
                yield first, first, f"no {first.text}"


def _affirmed(predicate: Token, denial: Token) -> Iterator[tuple[Token, Token, str]]:
    lower = denial.lower_
    if denial.lemma_.casefold() in FAILURES and denial.pos_ == "NOUN":
        return
    if denial.lemma_.casefold() in FAILING:
        yield denial, predicate, inflect(predicate.lemma_.casefold(), denial.tag_)
        return
    if denial.i + 1 >= denial.sent.end or (lower in AT_NO and denial.head.dep_ == "obl"):
        return
    after = denial.nbor()
    if lower == "never":
        yield denial, after, after.text
    elif lower == "no" and after.lower_ == "longer":
        yield denial, after, _cased("still", denial)
    elif lower == "no":
        article = ("an" if after.lower_[:1] in "aeiou" else "a") if denial.head.tag_ == "NN" else ""
        yield denial, after, _cased(f"{article} {after.text}".strip(), denial)
    elif lower in DENIALS:
        yield from _without_not(predicate, denial, after)


def _without_not(predicate: Token, denial: Token, after: Token) -> Iterator[tuple[Token, Token, str]]:
    before = denial.nbor(-1) if denial.i > denial.sent.start else None
    if before is None or before.pos_ != "AUX":
        yield denial, after, after.text
    elif before.lower_ in DOING and denial.i < predicate.i:
        between = text_from(after, predicate.nbor(-1))
        form = inflect(predicate.lemma_.casefold(), DOING[before.lower_])
        yield before, predicate, _cased(f"{between} {form}".strip(), before)
    else:
        yield before, denial, _cased(WHOLE.get(before.lower_, before.text), before)


def _auxiliaries(predicate: Token) -> list[Token]:
    return sorted((c for c in predicate.children if c.dep_ in AUXILIARY and c.i < predicate.i), key=lambda c: c.i)


def _cased(text: str, token: Token) -> str:
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text
