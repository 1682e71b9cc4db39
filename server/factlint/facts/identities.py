"""Who or what the subjects of facts are: names of one thing in all sources have one key, namesakes have two."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factlint.facts.naming import fullest, subject_name
from factlint.language.gazetteer import fold, is_given_name, near_names, parts_of_name
from factlint.language.roles.normal import is_title_word
from factlint.model.claims import MembersClaim, NameClaim, QuotationClaim, RoleClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

_PERSON = "person:"
"""What the keys of people begin with; a last name follows."""
_NAME = "name:"
"""What the keys begin with of what only the sources know."""
_RELATING = frozenset("and at by for from in of on or to with".split())
_ANOTHER = frozenset(
    "another early ex fellow first former fourth future inaugural last late new next old other previous rival second "
    "third".split()
)
"""Words before a name that make it the name of something else: the former Yugoslavia, the next NATO summit."""


class Identities:
    """The names of the sources. All sentences are to be added before anything is asked."""

    def __init__(self) -> None:
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._keys: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._named_in: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        self._people: dict[str, list[str]] = {}

    def add(self, stored: Stored) -> None:
        """Learn the names in a sentence."""
        for claim in stored.sentence.claims:
            value = claim.value
            if isinstance(value, NameClaim):
                self._learn(value.entity, value.name, stored.document)
            elif isinstance(value, QuotationClaim) and value.speaker and value.name:
                self._learn(value.speaker, value.name, stored.document)

    def learning(self, sentences: Iterable[Stored]) -> Iterator[Stored]:
        """Yield sentences, after their names were learnt."""
        for stored in sentences:
            self.add(stored)
            yield stored

    def _learn(self, key: str, name: str, document: int) -> None:
        name = subject_name(name) or name
        words = name.split()
        while words and is_title_word(words[0]) and not is_given_name(words[0]):
            words = words[1:]
        if key.startswith(_PERSON):
            name = " ".join(words)
        if not name:
            return
        self._names[key][name] += 1
        self._keys[name.casefold()][key] += 1
        if key.startswith(_PERSON) and _given(name):
            self._named_in[key, document].add(name)

    def key(self, claim: Claim, stored: Stored) -> str:
        """Return what is equal for all that is said of one subject; nothing where it is not named."""
        value = claim.value
        if isinstance(value, RoleClaim):
            return self._of_entity(value.person, claim.subject, stored.document)
        if isinstance(value, QuotationClaim) and value.speaker:
            return self._of_entity(value.speaker, value.name or claim.subject, stored.document)
        if isinstance(value, MembersClaim) and value.group:
            return value.group
        name = subject_name(claim.subject, claim.shown)
        if not name:
            return ""
        found = self._found(name, stored)
        return self._of_entity(*found, stored.document) if found else name.casefold()

    def shown(self, key: str, described: Iterable[str]) -> str:
        """Return the name of what has this key; of what the sources only describe, one of the descriptions."""
        entity, _, given = key.partition(" ")
        if entity.startswith(_PERSON):
            people = self._people_of(entity)
            names = [name for name in self._names[entity].elements() if _given(name) == given or len(people) == 1]
            return fullest(names) or fullest(described) or entity.removeprefix(_PERSON).title()
        names = list(self._names[key].elements()) if key in self._names else self._written(key, described)
        return fullest(names or described)

    def _written(self, folded: str, described: Iterable[str]) -> list[str]:
        """Return the spellings of a name, as often as each is written."""
        keys = self._keys.get(folded, ())
        names = [name for key in keys for name in self._names[key].elements()] if keys else []
        return [name for name in (*names, *described) if name.casefold() == folded] if names else []

    def _found(self, name: str, stored: Stored) -> tuple[str, str] | None:
        """Return the entity of a subject, with its bare name: what the sentence knows by this name, else all sources.

        ``The Belgian Jonas Verhaal`` is Jonas Verhaal, and the recent NATO summit the NATO summit.
        """
        values = (claim.value for claim in stored.sentence.claims)
        here = {(subject_name(one.name) or one.name): one.entity for one in values if isinstance(one, NameClaim)}
        words = name.split()
        for at in range(len(words)):
            end = " ".join(words[at:])
            key = here.get(end) or self._known(end)
            if key and _leads_to(words[:at], key):
                return key, end
        return None

    def _known(self, name: str) -> str:
        """Return the key of a name that other sentences have: a person's, if it is one; of one word only a sure one."""
        keys = self._keys.get(name.casefold()) if name[:1].isupper() else None
        if not keys:
            return ""
        people = [key for key in keys if self._people_of(key)]
        if " " not in name:
            sure = people or list(keys)
            return sure[0] if len(sure) == 1 else ""
        return max(people or keys, key=lambda key: (keys[key], key))

    def _of_entity(self, key: str, name: str, document: int) -> str:
        if ":" not in key or (key.startswith((_NAME, _PERSON)) and not self._people_of(key)):
            name = fullest(self._names[key].elements()) if key in self._names else name
            key = self._known(name)
            if not self._people_of(key):
                return name.casefold()
        people = self._people_of(key)
        if len(people) < 2:  # noqa: PLR2004 - nobody else has this name
            return key
        fitting = [one for one in people if _same(one, name) or fold(name) == _given(one)]
        if len(fitting) != 1:
            named = self._named_in[key, document]
            fitting = [one for one in people if any(_same(one, other) for other in named)]
        return f"{key} {_given(fitting[0])}" if len(fitting) == 1 else key

    def _people_of(self, key: str) -> list[str]:
        """Return a full name of each person with the last name of ``key``; none for what is no person's."""
        if not key.startswith(_PERSON) or key not in self._names:
            return []
        if key not in self._people:
            people: list[str] = []
            for name, _ in self._names[key].most_common():
                if _given(name) and not any(_same(name, one) for one in people):
                    people.append(name)
            self._people[key] = people
        return self._people[key]


def _leads_to(lead: list[str], key: str) -> bool:
    """Tell whether words before a name only describe what bears it."""
    for word in lead:
        folded = word.casefold()
        if folded in _RELATING or not folded[-1].isalnum() or folded.endswith("'s"):
            return False
        if not key.startswith(_PERSON) and (folded in _ANOTHER or not word.islower()):
            return False
    return True


def _same(one: str, other: str) -> bool:
    """Tell whether two full names are one person's; one of them may have a title."""
    return near_names(one, other) or one.endswith(f" {other}") or other.endswith(f" {one}")


def _given(name: str) -> str:
    return parts_of_name(name)[1]
