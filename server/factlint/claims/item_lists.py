"""A list whose items are names is one claim of who belongs together, though each item is a unit of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.members import SMALLEST
from factlint.documents import UnitKind
from factlint.language.entities.keys import key_of
from factlint.language.roles import is_title_word
from factlint.model.claims import Claim, ClaimKind, DateClaim, MembersClaim, NameClaim, Part, QuantityClaim
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents import Unit
    from factlint.model.claims import Sentence

ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
ADDRESS = re.compile(r"([^\W\d_][\w-]*)\.? (?=[^\W\d_])")
REST = re.compile(r"\s?[,(:;–—]|\s-\s|\.?$")
"""What stands before the name of what an item lists, and what ends that name."""
LONGEST = 120
"""Code points of an item that lists one thing, with what it tells of it."""
NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: (?:(?:of|and|the|for|de|del|van|von|&) )*[^\W\d_a-z][\w'’.-]*){1,6}")
"""Two words or more that are written as a name is."""


def read_item_lists(units: Sequence[Unit], sentences: Sequence[Sequence[Sentence]]) -> dict[int, tuple[int, Claim]]:
    """Return the claim of who is in each list of names: by its first unit, with the number of its sentence there.

    ``sentences`` are those of each unit, at its own offsets; a claim has the offsets of the list's first unit.
    """
    runs: dict[int, list[tuple[int, str, Part]]] = {}
    for index, (unit, own) in enumerate(zip(units, sentences, strict=True)):
        if unit.kind is not UnitKind.ITEM or unit.lead is None:
            continue
        listed = _listed(own[0]) if own else None
        if listed is not None:
            runs.setdefault(unit.lead, []).append((index, *listed))
    found: dict[int, tuple[int, Claim]] = {}
    for run in runs.values():
        if len(run) < SMALLEST:
            continue
        first = run[0][0]
        context = sentences[first][0].context
        parts = [_moved(part, units[index].start - units[first].start) for index, _, part in run]
        found[first] = (
            0,
            Claim(
                kind=ClaimKind.MEMBERS,
                value=MembersClaim(members=tuple(key for _, key, _ in run), parts=tuple(parts)),
                shown=", ".join(part.text for part in parts),
                start=parts[0].start,
                end=parts[-1].end,
                near=tuple(sorted(context)),
                clause=context,
                subject=parts[0].text,
                relation="are listed",
            ),
        )
    return found


def _moved(part: Part, by: int) -> Part:
    return Part(part.text, part.start + by, part.end + by)


def _listed(sentence: Sentence) -> tuple[str, Part] | None:
    """Return the key and the name of what an item lists, which it begins with; None where there is none."""
    text = sentence.text
    article = ARTICLE.match(text)
    start = article.end() if article is not None else 0
    while (address := ADDRESS.match(text, start)) is not None and is_title_word(address[1]):
        start = address.end()
    end = REST.search(text, start)
    if end is None or end.start() <= start or len(text) > LONGEST:
        return None
    part = Part(text[start : end.start()], sentence.start + start, sentence.start + end.start())
    claimed = [claim for claim in sentence.claims if claim.start < part.end and part.start < claim.end]
    for claim in claimed:
        if isinstance(claim.value, NameClaim) and (claim.start, claim.end) == (part.start, part.end):
            return claim.value.entity, part
    if not NAME.fullmatch(part.text) or is_title_word(part.text.split()[-1]):
        return None
    if any(isinstance(claim.value, DateClaim | QuantityClaim) for claim in claimed):
        return None
    return key_of(part.text, EntityKind.OTHER), part
