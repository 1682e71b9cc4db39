"""Which titles tell a reader who somebody is in a body: ``Ann Lee, the treasurer``, ``its hydrologist, Bo Ray``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.roles import singular

if TYPE_CHECKING:
    from factlint.model.claims import RoleClaim, Sentence

ONE_OF_SEVERAL = re.compile(r"\b(?:an?|another|one|some|several)(?: [\w-]+){0,3} $", re.IGNORECASE)
"""What stands before a title that several may have."""
OWNER = re.compile(r"(?:\b(?:its|their|his|her|our)|['\u2019]s|s['\u2019])(?: [\w-]+){0,2} $", re.IGNORECASE)
"""What stands before a title and says whose it is."""
OF = re.compile(r"\s(?:of|for|at)\s")
ELSEWHERE = re.compile(r"\s(?:of|at|in)\s")
"""What leads from a title to the body that it is of."""
FAR = 80
"""Code points before a title within which the words that belong to it stand."""
PHRASE = re.compile(r"[^,;:()\u2013\u2014]*$")
"""Those words, since the last mark."""
SET_APART = re.compile(r"\s?[,(:\u2013\u2014-]\s?(?!who |whom )(?:[\w\u2019'-]+\s){0,5}$")
COMES = re.compile(r"[,(:\u2013\u2014-]\s?(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?$")
"""What stands between a name and its title, and between a title and its name."""
GIVEN = re.compile(
    r"\b(?:is|was|been|becomes?|became|remains?|elected|appointed|named|made)\s(?:[\w\u2019'-]+\s){0,4}$", re.IGNORECASE
)
"""Verbs by which a text says what somebody is, and not only for a while or at the start."""
BODY = re.compile(
    r"\b(?:committee|board|council|association|federation|society|club|union|league|party|choir|charity|trust"
    r"|foundation|commission|panel|group|chamber)\b",
    re.IGNORECASE,
)
"""What an office may be of that somebody has beside another."""


def is_of_its(sentence: Sentence, role: RoleClaim) -> bool:
    """Tell whether a word before a title says whose it is: ``its hydrologist``, ``the club's doctor``."""
    return OWNER.search(words_before(sentence, role)) is not None


def is_position(sentence: Sentence, role: RoleClaim) -> bool:
    """Tell whether a text gives somebody a title that one has: in an apposition or by a verb, without ``a``."""
    part, person = role.title_part, role.person_part
    if person is None or not _is_one(part.text) or ONE_OF_SEVERAL.search(words_before(sentence, role)):
        return False
    if person.start > part.start:
        return COMES.search(_text(sentence, part.end, person.start)) is not None
    between = _text(sentence, person.end, part.start)
    return (SET_APART.match(between) or GIVEN.search(between)) is not None


def are_of_one_body(sentence: Sentence, role: RoleClaim, beside: Sentence, other: RoleClaim) -> bool:
    """Tell whether two texts give somebody two positions, and nothing says that they are of two bodies."""
    if role.of != other.of or not is_position(sentence, role) or not is_position(beside, other):
        return False
    return role.of is not None or not (_is_of_more(sentence, role) or _is_of_more(beside, other))


def _is_of_more(sentence: Sentence, role: RoleClaim) -> bool:
    """Tell whether a title is of a body that the claim does not tell: ``chair of the sailing club``."""
    whole = role.whole_part or role.title_part
    rest = _text(sentence, whole.end, sentence.end)
    return BODY.search(whole.text) is not None or ELSEWHERE.match(rest) is not None


def is_title(sentence: Sentence, role: RoleClaim) -> bool:
    """Tell whether a word is the title of one holder, and no verb: who chairs a committee may be more."""
    return _is_one(role.title_part.text) or ONE_OF_SEVERAL.search(words_before(sentence, role)) is not None


def _is_one(title: str) -> bool:
    """Tell whether a title is written as of one holder, and not as a verb: ``chair``, not ``chairs``."""
    name = OF.split(title.casefold())[0]
    return singular(name) == name


def _text(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]


def words_before(sentence: Sentence, role: RoleClaim) -> str:
    """Return the words before a title since the last comma or bracket."""
    start = (role.whole_part or role.title_part).start - sentence.start
    found = PHRASE.search(sentence.text, max(0, start - FAR), max(0, start))
    return found[0] if found is not None else ""
