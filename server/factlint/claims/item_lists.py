"""A list whose items are names is one claim of who belongs together, though each item is a unit of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.members import SMALLEST
from factlint.claims.moving import moved_claim
from factlint.documents import UnitKind
from factlint.model.claims import Claim, ClaimKind, MembersClaim, NameClaim, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents import Unit
    from factlint.model.claims import Sentence

BARE = 6
"""Code points that an item may hold beside its name: an article, a full stop."""


def read_item_lists(units: Sequence[Unit], sentences: Sequence[Sequence[Sentence]]) -> dict[int, tuple[int, Claim]]:
    """Return the claim of who is in each list of names: by its first unit, with the number of its sentence there.

    ``sentences`` are those of each unit, at its own offsets; a claim has the offsets of the list's first unit.
    """
    runs: dict[int, list[tuple[int, int, Claim]]] = {}
    for index, (unit, own) in enumerate(zip(units, sentences, strict=True)):
        if unit.kind is not UnitKind.ITEM or unit.lead is None:
            continue
        for number, sentence in enumerate(own):
            name = _only_name(sentence)
            if name is not None:
                runs.setdefault(unit.lead, []).append((index, number, name))
    found: dict[int, tuple[int, Claim]] = {}
    for run in runs.values():
        if len(run) < SMALLEST:
            continue
        first, number, claim = run[0]
        context = sentences[first][number].context
        names = [moved_claim(name, units[index].start - units[first].start) for index, _, name in run]
        listed = Claim(
            kind=ClaimKind.MEMBERS,
            value=MembersClaim(
                members=tuple(c.value.entity for c in names if isinstance(c.value, NameClaim)),
                parts=tuple(Part(c.shown, c.start, c.end) for c in names),
            ),
            shown=", ".join(c.shown for c in names),
            start=names[0].start,
            end=names[-1].end,
            near=tuple(sorted(context)),
            clause=context,
            subject=claim.subject,
            relation="are listed",
        )
        found[first] = number, listed
    return found


def _only_name(sentence: Sentence) -> Claim | None:
    """Return the one name of an item that holds nothing else."""
    names = [c for c in sentence.claims if c.kind is ClaimKind.NAME]
    if len(names) == 1 and len(sentence.text) - (names[0].end - names[0].start) <= BARE:
        return names[0]
    return None
