"""Lists of names: ``the US, Germany and Japan``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.docs import text_of
from factlint.language.gazetteer import country_of
from factlint.language.roles.normal import is_title_word
from factlint.model.mentions import EntityKind, EntityMention, Form
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_BETWEEN: Final = frozenset({",", "and", "or", "&", "the", "plus", ";", "both"})
_JOINING: Final = frozenset({"and", "or", "&", "plus"})
_FARTHEST: Final = 3
"""How many names further on the next member stands at most."""
_OPENERS: Final = (
    "including",
    "such as",
    "among them",
    "e.g.",
    "for example",
    "for instance",
    "like",
    "include",
    "includes",
    "included",
    "notably",
    "especially",
    "particularly",
)
_CLOSERS: Final = (
    "among others",
    "and others",
    "and other",
    "or others",
    "and more",
    "etc",
    "and so on",
    "and several",
    "as well as others",
    "or other",
    "and many",
    "and some",
    "and dozens",
    "and two",
    "and three",
    "and several others",
    "and elsewhere",
)
_TWO_WORDS: Final = re.compile(r"name:[a-z]+-[a-z]+")
_NAME: Final = "\0"
"""What stands for a name in the words between two members."""
_INTERRUPTED: Final = re.compile(
    rf"""(?P<told>(?:\s\([^()]{{1,40}}\)|,\swho(?:\s[a-z]+){{1,4}}(?=,|\sand\s)
    |\s(?:of|from|in|at)\s(?:the\s)?{_NAME}|\sin\s\d{{4}}
    |,\s(?:an?|the|its)\s(?:[a-z-]+\s){{0,3}}[a-z-]+(?=,|\sand\s)){{0,3}})
    (?:[,;]|,?\s(?:and|or|&|plus))\s
    (?P<again>(?:against|for|by|to|with|from|of|in|at)\s)?(?:the\s(?:[a-z-]+\s){{0,2}})?
    (?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s)?""",
    re.VERBOSE,
)
"""What is told of a member: a bracket, what they do, where they are from, who they are; what leads to the next one."""
_ADDRESS: Final = re.compile(r"(?P<title>[A-Z]\w*)\.? \Z")
"""What may address a member: Dr, Captain."""
_CLOSE: Final = 100
"""How many characters apart two members stand at most."""


@dataclass(frozen=True, slots=True)
class NameList:
    """Names in a row: from ``start`` to ``end``, its members in order.

    ``open`` where the words say that there are more ("including", "among others"). ``head`` is the noun that the list
    explains, where one stands before it: ``countries`` in "seven countries: Italy, …", "members such as …".
    """

    start: int
    end: int
    members: tuple[EntityMention, ...]
    open: bool = False
    head: Span | None = None


def name_lists(doc: Doc, entities: Sequence[EntityMention]) -> list[NameList]:
    """Return the lists of two names or more in ``doc``; offsets are code points of the unit."""
    text = text_of(doc)
    names = [
        entity
        for entity in entities
        if entity.form in {Form.NAME, Form.METONYM} and entity.kind is not EntityKind.EVENT
    ]
    starts = {name.start for name in names}
    # In "Ann Lee and Peru's Bo Chen" the country is no member.
    names = [name for name in names if not _owns_name(text, name, starts)]
    lists: list[NameList] = []
    at = 0
    while at < len(names):
        members = [names[at]]
        joined = False
        while (step := _next(text, names, at, members)) is not None:
            last = members[-1].end
            at += step
            members.append(names[at])
            joined = joined or any(word in _JOINING for word in _words_between(text, last, names[at].start))
        at += 1
        if len(members) > 1:
            found = _list(doc, text, members)
            pair = len(members) == 2  # noqa: PLR2004
            if not joined and not found.open and not _are_alike(members):
                continue
            if (joined or found.open or not pair) and not (
                pair and not found.open and _is_pair_of_clauses(text, found)
            ):
                lists.append(found)
    return lists


def _next(text: str, names: Sequence[EntityMention], at: int, members: Sequence[EntityMention]) -> int | None:
    """Return how many names further on the next member of a row stands whose last one is number ``at``; None for none.

    Names that only say where a member is from are passed over.
    """
    for step in range(1, min(_FARTHEST + 1, len(names) - at)):
        if names[at + step].start - names[at].end > _CLOSE:
            return None
        if step == 1 and _is_next(text, names[at], names[at + 1]):
            return 1
        if _is_interrupted(text, names[at : at + step + 1], members[0].start):
            return step
    return None


def _is_next(text: str, one: EntityMention, other: EntityMention) -> bool:
    """Tell whether nothing but what joins the members of a row stands between two names."""
    end = other.start
    while (address := _ADDRESS.search(text, one.end, end)) is not None and is_title_word(address["title"]):
        end = address.start()
    words = _words_between(text, one.end, end)
    if not words or any(word not in _BETWEEN for word in words):
        return False
    return words != ["the"] and not (words == [","] and _is_place_of(one, other))


def _is_interrupted(text: str, names: Sequence[EntityMention], start: int) -> bool:
    """Tell whether the last of some names is in a row with the first, people both, of whom something is told between.

    ``start`` is where the row begins: a preposition that is said again stands there, too.
    """
    one, *passed, other = names
    if not one.kind is other.kind is EntityKind.PERSON or any(name.kind is EntityKind.PERSON for name in passed):
        return False
    between, at = "", one.end
    for name in passed:
        between += text[at : name.start] + _NAME
        at = name.end
    between += text[at : other.start]
    found = _INTERRUPTED.fullmatch(between)
    if found is None or (not found["told"] and between.startswith(", ")):
        return False  # where nothing is told of the one, a comma parts two clauses
    return found["again"] is None or text[:start].endswith(f" {found['again']}")


def _are_alike(members: Sequence[EntityMention]) -> bool:
    """Tell whether all names of a row are people's or none is; ``Ann Lee, Bo Ray, Tarvin Ohlen`` has three people."""
    people = [one.kind is EntityKind.PERSON for one in members]
    unknown = all(found or _TWO_WORDS.fullmatch(one.entity) for found, one in zip(people, members, strict=True))
    return all(people) or not any(people) or (unknown and sum(people) > 1)


def _is_pair_of_clauses(text: str, pair: NameList) -> bool:
    """Tell whether two names only meet where one phrase ends: ``premier of Denmark, and Ann Lee, head of …``."""
    one, other = pair.members
    person = EntityKind.PERSON
    parted = "," in text[one.end : other.start] and (one.kind is person) != (other.kind is person)
    placed = {one.kind, other.kind} in ({person, EntityKind.COUNTRY}, {person, EntityKind.PLACE})
    return parted or placed


def _owns_name(text: str, name: EntityMention, starts: set[int]) -> bool:
    return text[name.end : name.end + 3] in {"'s ", "\u2019s "} and name.end + 3 in starts


def _words_between(text: str, start: int, end: int) -> list[str]:
    return text[start:end].replace(",", " , ").replace(";", " ; ").lower().split()


def _is_place_of(a: EntityMention, b: EntityMention) -> bool:
    """Tell whether ``b`` says where ``a`` lies: ``Vilnius, Lithuania``."""
    if a.kind is not EntityKind.PLACE:
        return False
    known = country_of(a.entity)
    if b.kind is EntityKind.COUNTRY:
        return known is None or known == b.entity
    return b.kind is EntityKind.PLACE and known is not None and country_of(b.entity) == known == "country:US"


def _list(doc: Doc, text: str, members: Sequence[EntityMention]) -> NameList:
    start, end = members[0].start, members[-1].end
    before = text[max(start - 60, 0) : start].lower().rstrip(" ,:").removesuffix(" the").rstrip(" ,:")
    after = text[end : end + 40].lower().lstrip(" ,")
    is_open = before.endswith(_OPENERS) or after.startswith(_CLOSERS)
    return NameList(start, end, tuple(members), is_open, _head(doc, start))


def _head(doc: Doc, start: int) -> Span | None:
    """Return the noun that a list beginning at ``start`` explains."""
    at = next((token.i for token in doc if token.idx >= start), len(doc)) - 1
    passed = False
    while at >= 0:
        token = doc[at]
        if token.text in {",", ":", "-", "\u2013", "\u2014", "(", "the"} or token.lower_ in {
            "including",
            "such",
            "as",
            "like",
            "namely",
        }:
            passed = passed or token.lower_ != "the"
            at -= 1
            continue
        if passed and token.pos_ == "NOUN":
            return Span(token.idx, token.idx + len(token))
        break
    return None
