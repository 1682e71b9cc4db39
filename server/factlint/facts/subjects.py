"""What a fact base speaks of: its subjects, counted; the facts of one are made when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.gather import facts_of, grouped, in_order
from factlint.facts.identities import Identities
from factlint.facts.naming import subject_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.facts.store import Stored
    from factlint.facts.view import View
    from factlint.model.facts import Fact

UNNAMED = ""
"""The key of all facts whose subject only the sentences before them name."""


class Subject(NamedTuple):
    """A subject: its ``key``, how it is shown, how many facts there are of it, and on how many the sources disagree."""

    key: str
    name: str
    facts: int
    disputed: int


class _Entry:
    """What is kept of a subject: what its facts can be made from, and the words that a search looks in."""

    __slots__ = ("disputed", "facts", "names", "sentences", "slots", "words")

    def __init__(self) -> None:
        self.facts = self.disputed = 0
        self.names: list[str] = []
        self.slots: set[tuple[str, ...]] = set()
        self.sentences: set[int] = set()
        self.words: set[str] = set()


class Subjects:
    """The subjects of a ``view``. Not to be used from two threads at once, nor after the view was closed.

    ``pause`` is called between two documents, for there may be many.
    """

    def __init__(self, view: View, pause: Callable[[], None] = lambda: None) -> None:
        self.view = view
        self._identities = identities = Identities()
        groups = grouped(identities.learning(_sentences(view, pause)), identities)
        entries: dict[str, _Entry] = {}
        for slot, group in groups.items():
            key = next(filter(None, (identities.key(claim, stored) for claim, stored in group)), UNNAMED)
            entry = entries.setdefault(key, _Entry())
            entry.slots.add(slot)
            entry.sentences.update(stored.id for _, stored in group)
            entry.names.extend(filter(None, (subject_name(claim.subject, claim.shown) for claim, _ in group)))
            for fact in facts_of(group):
                entry.facts += 1
                entry.disputed += fact.disputed
                entry.words.add(f"{fact.subject} {fact.relation} {fact.value}".casefold())
        self._entries = entries
        named = [
            Subject(key, identities.shown(key, each.names), each.facts, each.disputed) for key, each in entries.items()
        ]
        self._listed = sorted(named, key=lambda one: (one.key == UNNAMED, one.name.casefold(), one.key))

    def listed(self, query: str = "") -> list[Subject]:
        """Return the subjects with a fact that holds all words of ``query``, in the order of the alphabet.

        Last comes what bears no name.
        """
        words = query.casefold().split()
        if not words:
            return list(self._listed)
        return [
            one
            for one in self._listed
            if any(
                all(word in f"{one.name.casefold()} {text}" for word in words) for text in self._entries[one.key].words
            )
        ]

    def facts(self, key: str) -> list[Fact]:
        """Return the facts of a subject; none where there is no such subject."""
        entry = self._entries.get(key)
        if entry is None:
            return []
        sentences = (stored for number in sorted(entry.sentences) if (stored := self.view.sentence(number)))
        groups = (group for slot, group in grouped(sentences, self._identities).items() if slot in entry.slots)
        return in_order(fact for group in groups for fact in facts_of(group))


def _sentences(view: View, pause: Callable[[], None]) -> Iterator[Stored]:
    for document, _ in view.documents():
        pause()
        yield from view.of_document(document)
