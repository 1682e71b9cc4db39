"""Which pronoun suits whom: by the form of address before a name, else by the given name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.gazetteer import pronoun_of
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.mentions import EntityMention

_BEFORE: Final = re.compile(
    r"(?:\b(mr|sir|king|prince|pope|lord|mrs|ms|miss|queen|princess|dame|lady|baroness)\.?\s)$", re.IGNORECASE
)
_MALE: Final = frozenset({"mr", "sir", "king", "prince", "pope", "lord"})


def addressed(text: str, mentions: Iterable[EntityMention]) -> dict[str, str]:
    """Return ``he`` or ``she`` for the people of a text, by their keys, where their names tell; offsets are its own."""
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is not EntityKind.PERSON:
            continue
        match = _BEFORE.search(text[max(mention.start - 10, 0) : mention.start])
        given, _, rest = text[mention.start : mention.end].partition(" ")
        if match:
            found[mention.entity] = "he" if match[1].lower() in _MALE else "she"
        elif rest and (pronoun := pronoun_of(given.lower())):
            found.setdefault(mention.entity, pronoun)
    return found
