"""Whether two claims give one office, where who heads a part of a body does not head the whole of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.roles import may_be_one_office, offices_agree

if TYPE_CHECKING:
    from factlint.model.claims import RoleClaim

TOPS = frozenset(
    {"chief executive", "president", "managing director", "director general", "headteacher", "rector", "principal"}
    | {"secretary general", "governor"}
)
"""Offices at the head of a whole body."""
OF_PART = re.compile(r"\w+ of (?!the |an? |our |its |their |his |her |this |that )[a-z]")
"""A title with what it is for, and no body: ``head of sales``, not ``head of the museum``."""


OF_BODY = re.compile(r"[\w-]+ of (?:the|an?|our|its|their|his|her|this|that) ", re.IGNORECASE)
HEADS = frozenset("director manager head boss chief leader president executive general principal rector".split())
"""The last words of titles of those who head something."""


def one_office(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether two titles, with what else says which office is meant, can be of one office."""
    if _is_of_part(one, other) or _is_of_part(other, one):
        return False
    return offices_agree(one.title, one.scope, other.title, other.scope)


def may_be_one(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether two titles may be of one office in other words."""
    if one_office(one, other):
        return True  # of another country, perhaps: that is the place's to judge
    if may_be_one_office(one.title, one.scope, other.title, other.scope):
        return True
    return _is_of_whole(one) and _is_of_whole(other)


def _is_of_whole(role: RoleClaim) -> bool:
    """Tell whether somebody heads a whole body: ``head of the hospital``, ``chief executive``."""
    *before, last = role.title.split()
    alone = not role.scope and (role.title in TOPS or not before)
    return last in HEADS and (alone or OF_BODY.match((role.whole_part or role.title_part).text) is not None)


def _is_of_part(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether the one heads a part, and the other a whole: ``head of sales``, ``chief executive``."""
    if not one.scope or other.scope or other.title not in TOPS or one.title == other.title:
        return False
    return OF_PART.match((one.whole_part or one.title_part).text) is not None
