"""The keys of entities that the gazetteer does not know."""

from __future__ import annotations

from factlint.language.entities.words import CORPORATE
from factlint.language.gazetteer import canonical, person_key, slug
from factlint.model.mentions import EntityKind


def key_of(name: str, kind: EntityKind) -> str:
    """Return the key of ``name``: what the gazetteer says, the folded last name of a person, else the folded name.

    Forms of incorporation at the end do not count: ``Acme Holdings plc`` and ``Acme`` have one key.
    """
    if kind is EntityKind.PERSON:
        return person_key(name)
    known = canonical(name)
    if known is not None:
        return known[0]
    parts = name.split()
    while len(parts) > 1 and parts[-1].strip(".,").lower() in CORPORATE | {"&"}:
        parts.pop()
    known = canonical(" ".join(parts).rstrip(",")) if len(parts) < len(name.split()) else None
    if known is not None:
        return known[0]
    words = slug(" ".join(parts)).split("-")
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "name:" + "-".join(words)
