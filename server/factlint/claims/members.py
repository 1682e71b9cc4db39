"""Claims of who belongs together: lists of names, and the group that they make up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.noun_lists import noun_lists
from factlint.model.claims import Claim, ClaimKind, MembersClaim, Part
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.entities import NameList
    from factlint.model.mentions import EntityMention

SMALLEST = 3
"""A list of fewer names is a pair that a sentence happens to name, unless they are people."""
INTO = re.compile(
    r"""[\s,:(–—-]*(?:which\s|that\s)?(?:(?:is|are|was|were)\s)?
    (?:made\sup\sof|composed\sof|consist(?:s|ed|ing)?\sof|compris(?:es|e|ed|ing)|namely|includ(?:es|e|ed|ing)\sall\sof|
       (?:its|the)\s(?:[\w-]+\s){0,2}(?:members|powers|nations|countries|states|partners)|
       (?:powers|nations|countries|members|states|partners|economies|leaders)?\s*\()?
    (?:\s(?:are|were))?[\s,:(–—-]*(?:the\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""What may stand between a group's name and the list of its members."""
OUT_OF = re.compile(
    r"\s*(?:make|makes|made|making)\s+up\s+(?:the\s+)?|\s*(?:form|forms|formed|are|were|constitute)\s+(?:the\s+)?(?:(?:\w+\s+)?members\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""What may stand between a list and the group that it makes up."""
MADE_UP_OF = "is made up of"
"""What a group is to the list before it, told from its end."""
_PERSON = re.compile(r"name:[a-z]+-[a-z]+")
"""A name of two words that nothing is known of may be a person's."""
CLOSED = re.compile(r"\b(?:namely|i\.e\.,?|that is,?|viz\.)[:,]?\s+(?:the\s+)?$", re.IGNORECASE)
PLURAL_OF_GROUP = re.compile(
    r"made up|compos|consist|compris|namely|\(|:|members|powers|nations|countries|are", re.IGNORECASE
)


def read_members(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each list of three names or more."""
    for names in reading.lists:
        if (len(names.members) < SMALLEST and not _are_people(names)) or reading.is_spoken(names.start, names.end):
            continue
        group = _group(reading, names)
        after = group is not None and group.start >= names.end  # whose first name is no subject: it is the group's
        yield Claim(
            kind=ClaimKind.MEMBERS,
            value=MembersClaim(
                members=tuple(m.entity for m in names.members),
                parts=tuple(_part(reading, m) for m in names.members),
                group=group.entity if group is not None else None,
                open=names.open,
                closed=bool(CLOSED.search(reading.text(max(names.start - 20, reading.offset), names.start))),
            ),
            shown=reading.text(names.start, names.end),
            start=names.start,
            end=names.end,
            near=reading.near(names.start, names.end),
            clause=reading.clause(names.start, names.end),
            mood=reading.mood(names.start, names.end),
            subject=reading.text(group.start, group.end)
            if group is not None and after
            else reading.subject(names.start, names.end),
            relation=MADE_UP_OF if after else reading.relation(names.start, names.end),
        )


def _are_people(names: NameList) -> bool:
    """Tell whether all that are listed have names of people, and one at least is known for one."""
    people = [member for member in names.members if member.kind is EntityKind.PERSON]
    others = [member for member in names.members if member.kind is not EntityKind.PERSON]
    return bool(people) and all(_PERSON.fullmatch(member.entity) for member in others)


def read_counted_lists(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each list of things that the sentence counts out, those of names left to ``read_members``."""
    for start, end, value, head in noun_lists(reading):
        named = [names for names in reading.lists if len(names.members) >= SMALLEST or _are_people(names)]
        if any(names.start < end and start < names.end for names in named):
            continue
        near = tuple(dict.fromkeys((*(reading.terms.of(head) if head is not None else ()), *reading.near(start, end))))
        yield Claim(
            kind=ClaimKind.MEMBERS,
            value=value,
            shown=reading.text(start, end),
            start=start,
            end=end,
            near=near,
            clause=reading.terms.all(),
            mood=reading.mood(start, end),
            subject=reading.subject(start, end),
            relation=reading.relation(start, end),
        )


def _part(reading: Reading, member: EntityMention) -> Part:
    """Return a member as it is written, with its article: ``the Netherlands``."""
    start = member.start
    if reading.text(max(start - 4, reading.offset), start).casefold() == "the ":
        start -= 4
    return Part(reading.text(start, member.end), start, member.end)


def _group(reading: Reading, names: NameList) -> EntityMention | None:
    """Return the group that the sentence says the names make up."""
    groups = [
        m
        for m in reading.entities
        if m.kind in {EntityKind.GROUP, EntityKind.ORGANISATION}
        and m.form is not Form.DEMONYM
        and not (names.start <= m.start < names.end)
    ]
    for group in groups:
        if group.end <= names.start:
            between = reading.text(group.end, names.start)
            if PLURAL_OF_GROUP.search(between) and INTO.fullmatch(between):
                return group
        elif OUT_OF.fullmatch(reading.text(names.end, group.start)):
            return group
    return None
