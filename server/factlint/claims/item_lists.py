"""A list whose items are names is one claim of who belongs together, though each item is a unit of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.claims.members import SMALLEST
from factlint.documents import UnitKind
from factlint.model.claims import Claim, ClaimKind, MembersClaim, NameClaim, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents import Unit
    from factlint.model.claims import Sentence

BARE = 6
"""Code points that an item may hold beside its name: an article, a full stop."""


def read_item_lists(units: Sequence[Unit], sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences, the first item of each list of names with the claim of who is in the list."""
    result = list(sentences)
    runs: dict[int, list[tuple[int, Claim]]] = {}
    for number, sentence in enumerate(sentences):
        unit = next((u for u in units if u.start <= sentence.start < u.end), None)
        if unit is None or unit.kind is not UnitKind.ITEM or unit.lead is None:
            continue
        name = _only_name(sentence)
        if name is not None:
            runs.setdefault(unit.lead, []).append((number, name))
    for run in runs.values():
        if len(run) < SMALLEST:
            continue
        first, claim = run[0]
        names = [c for _, c in run]
        listed = Claim(
            kind=ClaimKind.MEMBERS,
            value=MembersClaim(
                members=tuple(c.value.entity for c in names if isinstance(c.value, NameClaim)),
                parts=tuple(Part(c.shown, c.start, c.end) for c in names),
            ),
            shown=", ".join(c.shown for c in names),
            start=names[0].start,
            end=names[-1].end,
            near=tuple(sorted(sentences[first].context)),
            clause=sentences[first].context,
            subject=claim.subject,
            relation="are listed",
        )
        result[first] = replace(result[first], claims=(*result[first].claims, listed))
    return result


def _only_name(sentence: Sentence) -> Claim | None:
    """Return the one name of an item that holds nothing else."""
    names = [c for c in sentence.claims if c.kind is ClaimKind.NAME]
    if len(names) == 1 and len(sentence.text) - (names[0].end - names[0].start) <= BARE:
        return names[0]
    return None
