"""Verbs that say of their object how it is: they found the satellites gone, the crew left the gate open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.language.tokens import Token

VERBS = frozenset("find keep leave hold make get render have turn think consider declare see hear feel".split())
"""Verbs that take an object and what is said of it."""
SAYING = frozenset({"VBN", "JJ", "JJR", "JJS", "VBG"})


def says_how(verb: Token) -> bool:
    """Tell whether a verb says of its object how it is: then it has not the opposites that it has without."""
    if verb.lemma_.casefold() not in VERBS:
        return False
    objects = [child for child in verb.children if child.dep_ == "obj" and child.i > verb.i]
    if any(child.dep_ == "xcomp" and not _is_infinitive(child) and child.i > verb.i + 1 for child in verb.children):
        return True
    return any(
        child.dep_ == "acl" and child.i > noun.i and child.tag_ in SAYING for noun in objects for child in noun.children
    )


def _is_infinitive(word: Token) -> bool:
    return any(child.tag_ == "TO" for child in word.children)
