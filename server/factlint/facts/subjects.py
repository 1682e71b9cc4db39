"""What a fact base speaks of: its subjects, counted; the facts of one are made when they are asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.facts.gather import PRONOUNS, facts_of, grouped, in_order
from factlint.model.claims import QuotationClaim, RoleClaim

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from factlint.facts.gather import Group
    from factlint.facts.store import Stored
    from factlint.facts.view import View
    from factlint.model.claims import Claim
    from factlint.model.facts import Fact

UNNAMED = ""
"""The key of all facts whose subject only the sentences before them name."""
_LEADING = re.compile(r"(?:(?:the|an?)\s|[^\w(])+", re.IGNORECASE)
_POINTING = frozenset("her his its my our their what which who whose your".split())
"""Words at whose beginning a name is one only where somebody has been named before: his capital, who on Tuesday."""
_PERSON = "person:"
"""What the keys of people begin with; a last name follows."""
_NAME_WORDS = 3


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
        self.names: set[str] = set()
        self.slots: set[tuple[str, ...]] = set()
        self.sentences: set[int] = set()
        self.words: set[str] = set()


class Subjects:
    """The subjects of a ``view``. Not to be used from two threads at once, nor after the view was closed.

    ``pause`` is called between two documents, for there may be many.
    """

    def __init__(self, view: View, pause: Callable[[], None] = lambda: None) -> None:
        self.view = view
        groups = grouped(_sentences(view, pause))
        speakers: dict[str, str] = {}
        nameless: set[str] = set()
        for claim, key in (pair for group in groups.values() for pair in _keyed(group)):
            nameless.add(key)
            if name := _name(claim.subject):
                speakers[name.casefold()] = key
        nameless.difference_update(speakers.values())
        entries: dict[str, _Entry] = {}
        for slot, group in groups.items():
            entry = entries.setdefault(_key(group, speakers, nameless), _Entry())
            entry.slots.add(slot)
            entry.sentences.update(stored.id for _, stored in group)
            entry.names.update(filter(None, (_name(claim.subject) for claim, _ in group)))
            for fact in facts_of(group):
                entry.facts += 1
                entry.disputed += fact.disputed
                entry.words.add(f"{fact.subject} {fact.relation} {fact.value}".casefold())
        self._entries = entries
        named = [
            Subject(key, _shown(each.names) or _last_name(key), each.facts, each.disputed)
            for key, each in entries.items()
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
        groups = (group for slot, group in grouped(sentences).items() if slot in entry.slots)
        return in_order(fact for group in groups for fact in facts_of(group))


def _sentences(view: View, pause: Callable[[], None]) -> Iterator[Stored]:
    for document, _ in view.documents():
        pause()
        yield from view.of_document(document)


def _keyed(group: Group) -> Iterator[tuple[Claim, str]]:
    """Yield the claims whose subject is known by a key, with that."""
    for claim, _ in group:
        value = claim.value
        if isinstance(value, RoleClaim):
            yield claim, value.person
        elif isinstance(value, QuotationClaim) and value.speaker:
            yield claim, value.speaker


def _key(group: Group, speakers: Mapping[str, str], nameless: Container[str]) -> str:
    """Return what is equal for all that is said of one subject: its key, if it has one, else the words that name it.

    "Chancellor Olaf Scholz" has the key of "Olaf Scholz". Of the ``nameless`` only "she said" is known elsewhere: who
    bears the last name that their key holds is meant.
    """
    for _, key in _keyed(group):
        return key
    name = next((name for claim, _ in group if (name := _name(claim.subject))), "").casefold()
    words = name.split()
    ends = (" ".join(words[at:]) for at in range(len(words)) if at == 0 or len(words) - at > 1)
    if known := next((speakers[end] for end in ends if end in speakers), None):
        return known
    person = f"{_PERSON}{words[-1]}" if len(words) > 1 else ""
    return person if person in nameless else name


def _name(subject: str) -> str:
    """Return a subject without its article; nothing for a pronoun, and for what hangs on one."""
    name = subject[found.end() :] if (found := _LEADING.match(subject)) else subject
    folded = name.casefold()
    return "" if folded in PRONOUNS or folded.partition(" ")[0] in _POINTING else name


def _shown(names: set[str]) -> str:
    """Return the fullest of the names that is no more than a name; nothing where there is none."""
    short = [name for name in names if len(name.split()) <= _NAME_WORDS]
    best = max(short, key=lambda name: (len(name), name)) if short else min(names, key=len, default="")
    return best[:1].upper() + best[1:]


def _last_name(key: str) -> str:
    """Return the last name in the key of a person; nothing for what else has a key."""
    return key.removeprefix(_PERSON).title() if key.startswith(_PERSON) else ""
