"""What a value hangs on: the way from its word up to the predicate, and the words of its clause.

Labels are those of Universal Dependencies. The small parser errs; so a clause is read generously (an antecedent belongs
to its relative clause, a subject to the verb it controls) and the comparison weighs words rather than positions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.language.tokens import Token

SIBLING = frozenset({"conj", "appos", "parataxis", "list"})
"""Relations whose head is not what the word belongs to, but another of its kind."""
OTHER_CLAUSE = frozenset({"ccomp", "advcl", "parataxis", "acl:relcl", "acl", "csubj", "conj", "discourse", "vocative"})
"""Relations below a predicate that open a clause of their own."""
OPENING = frozenset("before after until when while because although unless".split())
"""Words that open a clause which tells of another time, or why."""
TOLD = frozenset({"advcl", "advcl:relcl", "acl", "acl:relcl", "ccomp", "csubj", "parataxis"})
"""Relations of the clause of which ``it was`` tells when or where."""
WITHIN = 40
"""How many words back an antecedent is looked for."""
NAME_PART = frozenset({"flat", "compound", "appos", "nmod"})
RELATIVE = frozenset({"acl", "acl:relcl"})
LINKING = frozenset("be become get grow turn remain stay seem look feel".split())
"""Verbs that say how something is or becomes."""
CONTROL = frozenset({"xcomp", "advcl"})
PROMISING = frozenset("promise threaten vow".split())
"""Verbs whose own subject is to do what they tell somebody."""
OWN = frozenset({"nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "ccomp", "aux:pass"})
"""Relations of what makes a clause of a verb."""


@noted
def is_predicate(token: Token) -> bool:
    """Tell whether a token heads a clause: a verb, or a noun or adjective with a copula or subject."""
    return token.pos_ == "VERB" or any(child.dep_ in {"cop", "nsubj", "nsubj:pass"} for child in token.children)


@noted
def way_up(token: Token) -> Sequence[Token]:
    """Return the words that a token hangs on, nearest first, up to and with the predicate of its clause.

    A token that is one of a series hangs on what the series hangs on, not on its neighbours. A verb with arguments
    hangs on nothing: its clause is its own, whatever it completes.
    """
    if token.pos_ == "VERB" and any(child.dep_ in OWN for child in token.children):
        return []
    if (told := _cleft(token)) is not None:
        return [told]
    way: list[Token] = []
    node = token
    while node.head.i != node.i:
        sibling = node.dep_ in SIBLING
        node = node.head
        if sibling:
            if is_predicate(node) and node.pos_ == "VERB":
                way.append(node)
                break
            continue
        if is_predicate(node) and _begins_after(token, node):
            continue
        way.append(node)
        if is_predicate(node):
            break
    return way


def _cleft(token: Token) -> Token | None:
    """Return the verb of what ``it was`` tells of: the met of ``It was on 8 June that the council met``."""
    if not any(child.lower_ == "it" and child.dep_.startswith("nsubj") for child in token.children):
        return None
    own = [child for part in (token, *token.children) if part.i >= token.i for child in part.children]
    return next((c for c in own if c.i > token.i and c.dep_ in TOLD and c.pos_ == "VERB"), None)


def _begins_after(token: Token, predicate: Token) -> bool:
    """Tell whether a clause begins between a word and its verb: ``on 9 July, ten days before the festival begins``.

    The verb is then that of another clause, whatever the parse says.
    """
    for word in token.doc[token.i + 1 : predicate.i]:
        if word.lower_ in OPENING and not any(t.text == "," for t in token.doc[word.i : predicate.i]):
            return predicate.pos_ == "VERB" or predicate.tag_.startswith("VB")  # one of the two is often wrong
    return False


def below(head: Token) -> list[Token]:
    """Return the words of the clause that ``head`` governs, without those of other clauses."""
    found: list[Token] = []
    waiting = [head]
    while waiting:
        word = waiting.pop()
        found.append(word)
        if word.children:
            own = [c for c in word.children if c.dep_ not in OTHER_CLAUSE or not is_predicate(c)]
            waiting += reversed(own)
    return found


def clause(token: Token) -> Sequence[Token]:
    """Return the words of the clause in which a token stands, its antecedent and controlling subject with them."""
    way = way_up(token)
    return _clause_of(way[-1] if way else token)


@noted
def _clause_of(predicate: Token) -> Sequence[Token]:
    """Return the words of the clause of a predicate: the same for all words that hang on it."""
    words = below(predicate)
    node = predicate
    for _ in range(3):
        if node.dep_ in RELATIVE:
            words.extend(below_noun(node.head))
            node = node.head
            break
        if any(child.dep_.startswith("nsubj") for child in node.children):
            break  # a clause with a subject of its own borrows none
        if node.dep_ in CONTROL or (node.dep_ == "conj" and node.pos_ == "VERB"):
            node = node.head
            words.extend(word for child in node.children if child.dep_.startswith("nsubj") for word in below(child))
            if node.dep_ in CONTROL | RELATIVE or any(c.dep_.startswith("nsubj") for c in node.children):
                words.append(node)
            continue
        break
    unique = {word.i: word for word in words}
    return [unique[i] for i in sorted(unique)]


def below_noun(noun: Token) -> Iterator[Token]:
    """Yield a noun and its modifiers, without the clauses that hang on it."""
    yield noun
    for child in noun.children:
        if child.dep_ not in OTHER_CLAUSE:
            yield from below_noun(child)


@noted
def subject_of(predicate: Token) -> Token | None:
    """Return the head of the subject of a predicate; of a relative clause without its own, the antecedent."""
    for child in predicate.children:
        if child.dep_ in {"nsubj", "nsubj:pass", "csubj"} and any(map(str.isalnum, child.text)):  # no emoji
            if child.tag_ in {"WDT", "WP"}:
                return predicate.head if predicate.dep_ in RELATIVE else _antecedent(child)
            return child
    if predicate.dep_ in RELATIVE:
        return predicate.head
    if predicate.dep_ in CONTROL | {"conj"} and predicate.head.i != predicate.i:
        return _controller(predicate) or subject_of(predicate.head)
    return _cut_off(predicate)


def _controller(predicate: Token) -> Token | None:
    """Return who is told to do something: the tenant of ``ordered the tenant to pay``; None where nobody is."""
    if predicate.dep_ != "xcomp" or predicate.head.lemma_.casefold() in PROMISING:
        return None
    if not any(child.tag_ == "TO" for child in predicate.children):
        return None
    objects = (child for child in predicate.head.children if child.dep_ in {"obj", "iobj"})
    return next((child for child in objects if child.i < predicate.i), None)


def _antecedent(who: Token) -> Token | None:
    """Return the noun before a ``who`` whose clause the parse hangs elsewhere; what stands in brackets is passed."""
    depth = 0
    for token in reversed(who.doc[max(who.sent.start, who.i - WITHIN) : who.i]):
        depth += {")": 1, "(": -1}.get(token.text, 0)
        if depth or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        name = token
        while name.dep_ in NAME_PART and name.head.i < who.i and name.head.pos_ == "PROPN":
            name = name.head
        return name
    return None


def _cut_off(predicate: Token) -> Token | None:
    """Return the noun that begins a sentence and is parsed as its root: the verb lost its subject to a comma."""
    noun = predicate.head
    before = predicate.nbor(-1) if predicate.i > predicate.sent.start else None
    if (
        predicate.dep_ == "parataxis"
        and noun.dep_ == "ROOT"
        and noun.pos_ in {"NOUN", "PROPN"}
        and noun.i < predicate.i
        and before is not None
        and before.text == ","
    ):
        return noun
    return None


def complement_subject(word: Token) -> Token | None:
    """Return what a word says how it has become: the winter of ``winters have become wetter``; None for other words.

    Where a second one follows without its verb (``and summers drier``), that is the noun before it.
    """
    first = word.head if word.dep_ == "conj" else word
    if word.pos_ == "VERB" or first.dep_ != "xcomp" or first.head.lemma_.casefold() not in LINKING:
        return None
    if first.i != word.i:
        between = [t for t in word.doc[first.i + 1 : word.i] if t.pos_ in {"NOUN", "PROPN"} and t.dep_ == "conj"]
        if between:
            return between[-1]
    return subject_of(first.head)


def modifiers_of(noun: Token) -> Iterator[Token]:
    """Yield the words that say which of its kind a noun is: adjectives, nouns, and the object of what it is to do."""
    for child in noun.children:
        if child.dep_ in {"amod", "compound", "nmod", "nmod:poss", "nmod:desc"}:
            yield child
            yield from (c for c in child.children if c.dep_ in {"compound", "amod"})
        elif child.dep_ == "acl":
            yield from (c for c in child.children if c.dep_ == "obj")
