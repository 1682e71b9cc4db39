"""Verbs that say nearly the same of the same subject and object, by the rules' vocabulary.

They are no one term, as those of the vocabulary ``same`` are: to order and to require are two things, but who has not
required something has not ordered it either. So only predicates whose arguments agree are compared by them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.language.tokens import Token

LONGEST = 3
"""Words in the longest phrase of the vocabulary."""


class Alike:
    """Which groups of verbs each verb, or phrase that begins with one, is in."""

    def __init__(self, groups: Iterable[Sequence[str]] = (), converse: Iterable[Sequence[str]] = ()) -> None:
        """Take groups of verbs, or of phrases of up to three words, in base form; the first word names the group.

        ``converse`` are pairs of a verb and the phrase, of a verb and a preposition, that says it from the other end:
        ``beat`` and ``lose to``.
        """
        turned = [(phrase.casefold(), verb.casefold()) for verb, phrase in converse]
        self._groups: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            for word in group:
                self._groups[word.casefold()].add(group[0])
        self._turned = {phrase.split()[0]: phrase.split()[1] for phrase, _ in turned}
        for phrase, verb in turned:
            self._groups[phrase] |= self._groups[verb] or {verb}
        self._phrasal = {phrase.split()[0] for phrase in self._groups if " " in phrase}

    def of(self, verb: Token) -> frozenset[str]:
        """Return the names of the groups that a verb is in; if it begins a phrase of the vocabulary, the phrase's."""
        lemma = verb.lemma_.casefold()
        preposition = self.turned(verb)
        if preposition is not None:
            return frozenset(self._groups[f"{lemma} {preposition}"])
        phrase = self._phrase(verb)
        if phrase:
            return frozenset(self._groups[phrase])
        if lemma in self._phrasal and any(child.dep_ == "compound:prt" for child in verb.rights):
            return frozenset()
        return frozenset(self._groups.get(lemma, ()))

    def ending(self, verb: Token) -> str | None:
        """Return the preposition that brings the patient, where it is the last word of a phrase of the vocabulary."""
        words = self._phrase(verb).split()
        brought = {word.lower_ for child in verb.children if child.dep_ == "obl" for word in child.children}
        return words[-1] if words and words[-1] in brought else None

    def _phrase(self, verb: Token) -> str:
        """Return the phrase of the vocabulary that a verb begins, "" for none."""
        lemma = verb.lemma_.casefold()
        if lemma not in self._phrasal:
            return ""
        particle = next((child.lower_ for child in verb.rights if child.dep_ == "compound:prt"), "")
        after = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + LONGEST]]
        phrases = (" ".join([lemma, *after]), " ".join([lemma, *after[:1]]), f"{lemma} {particle}")
        return next((phrase for phrase in phrases if phrase in self._groups), "")

    def turned(self, verb: Token) -> str | None:
        """Return the preposition that brings the agent, where a verb says it from the other end."""
        preposition = self._turned.get(verb.lemma_.casefold())
        if preposition is None:
            return None
        words = (word.lower_ for child in verb.children if child.dep_ == "obl" for word in child.children)
        return preposition if preposition in words else None
