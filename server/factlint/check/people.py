"""Who is meant: offices resolved to the people whom the sources name as their holders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.roles import titles_agree
from factlint.model.claims import RoleClaim

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored


def roles_of(person: str, sources: Sources) -> list[tuple[Stored, RoleClaim]]:
    """Return the offices that the sources give a person (entity key), with the sentences that do."""
    return [
        (stored, claim.value)
        for stored in sources.having(f"@role:{person}")
        for claim in stored.sentence.claims
        if isinstance(claim.value, RoleClaim) and claim.value.person == person
    ]


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


def person(key: str | None, sources: Sources) -> str | None:
    """Return the key of the person meant: the key itself, or the one holder of the office it names; None if unclear."""
    if key is None or key.startswith("person:"):
        return key
    if key.startswith("role:") and "@" in key:
        title, _, of = key.removeprefix("role:").partition("@")
        people = {claim.person for _, claim in holders(title, of, sources)}
        return people.pop() if len(people) == 1 else None
    return None
