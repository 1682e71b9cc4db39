"""Who is meant: offices resolved to the people whom the sources name as their holders."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.language.gazetteer import given_forms, near_names, parts_of_name
from factlint.language.roles import is_title_word, singular, titles_agree
from factlint.model.claims import RoleClaim

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Part


SHORT = 2
"""Letters of the shortest given name that is no initial."""
MANY = 200
"""A title in more sentences than this does not tell whose office is meant."""
DIFFERENT = 0.5
"""Given names less alike than this are two, and not one misspelt."""


@lru_cache(maxsize=4_096)
def are_namesakes(one: str, other: str) -> bool:
    """Tell whether two names of one last name are of two people: ``Ann Lee`` and ``Bo Lee``, not ``Lee``."""
    if " " not in one or " " not in other or near_names(one, other):
        return False
    (last, given), (other_last, other_given) = parts_of_name(one), parts_of_name(other)
    if any(is_title_word(name.split()[0]) for name in (one, other)):
        return False
    if last != other_last or len(given) < SHORT or len(other_given) < SHORT:
        return False
    if given.startswith(other_given) or other_given.startswith(given):
        return False
    return DamerauLevenshtein.normalized_similarity(given, other_given) < DIFFERENT


def initial_agrees(one: str, other: str) -> bool | None:
    """Tell whether an initial in the one name fits the given name in the other: ``A. Lee`` and ``Ann Lee``.

    None for two last names, and where neither name has an initial alone or one has no given name.
    """
    (last, given), (other_last, other_given) = parts_of_name(one), parts_of_name(other)
    shorter, longer = sorted((given, other_given), key=len)
    if last != other_last or len(shorter) != 1:
        return None
    return shorter in {form[0] for form in given_forms(longer)}


def roles_of(person: str, sources: Sources, name: str = "") -> list[tuple[Stored, RoleClaim]]:
    """Return the offices that the sources give a person (entity key, and name), with the sentences that do."""
    return [
        (stored, claim.value)
        for stored in sources.having(f"@role:{person}")
        for claim in stored.sentence.claims
        if isinstance(claim.value, RoleClaim)
        and claim.value.person == person
        and not are_namesakes(name, name_of(claim.value))
    ]


def name_of(role: RoleClaim) -> str:
    """Return the name by which a text gives somebody an office, a pronoun's included."""
    return role.person_part.text if role.person_part is not None else ""


def of_one(role: RoleClaim, part: Part) -> str:
    """Return a part of a text that holds a title as it reads of one: that of ``the clerks, Ann and Bo``, too."""
    *_, last = role.title_part.text.split()
    one = singular(last)
    told = role.title.endswith(last.casefold()) or not role.title.endswith(one.casefold())
    return part.text if told else part.text.replace(last, one, 1)


def in_number(title: str, pattern: str) -> str:
    """Return a title as it reads in the place of another: ``one of their defenders`` in that of ``forwards``."""
    last = pattern.rsplit(maxsplit=1)[-1]
    plural = last.endswith("s") and singular(last.casefold()) != last.casefold()
    return f"{title}s" if plural and title[-1:].isalpha() and not title.endswith("s") and " of " not in title else title


def holders(title: str, of: str | None, sources: Sources) -> list[tuple[Stored, RoleClaim]]:
    """Return who holds an office by the sources, with the sentences that say so."""
    return [
        (stored, claim.value)
        for stored in sources.having(f"@office:{of}")
        for claim in stored.sentence.claims
        if isinstance(claim.value, RoleClaim)
        and claim.value.of == of
        and titles_agree(title, claim.value.title)
        and not claim.value.former
        and not claim.value.future
    ]


def holders_of_title(title: str, sources: Sources) -> list[tuple[Stored, RoleClaim]]:
    """Return who holds an office of this very title, of whatever body, with the sentences that say so.

    None where the title stands in more than ``MANY`` sentences: it is an office of too many bodies.
    """
    index = f"@title:{title}"
    return [
        (stored, claim.value)
        for stored in (sources.having(index) if sources.count(index) <= MANY else ())
        for claim in stored.sentence.claims
        if isinstance(claim.value, RoleClaim)
        and claim.value.title == title
        and not claim.value.former
        and not claim.value.future
    ]


def person(key: str | None, sources: Sources) -> str | None:
    """Return the key of the person meant: the key itself, or the one holder of the office it names; None if unclear."""
    if key is None or key.startswith("person:"):
        return key
    if key.startswith("role:") and "@" in key:
        title, _, of = key.removeprefix("role:").partition("@")
        people = {claim.person for _, claim in holders(title, of, sources)}
        return people.pop() if len(people) == 1 else None
    return None
