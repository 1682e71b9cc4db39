"""What stands beside a value in its clause."""

from __future__ import annotations

import pytest

from claims.reading_claims import sentences
from factlint.check.apart import of_other_people
from factlint.check.beside import other_date
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind


def dated_otherwise(draft: str, source: str) -> bool:
    """Tell whether the first amount of a draft is dated otherwise than the first one of a source."""
    (one,), (other,) = sentences(draft), sentences(source)
    mine, theirs = (next(c for c in s.claims if c.kind is ClaimKind.QUANTITY) for s in (one, other))
    return other_date(mine, one, theirs, other)


def test_a_date_beyond_a_semicolon() -> None:
    """What is dated within its own part of a sentence is not dated by another part of it."""
    source = "From 1 November 2025 the body will cost 1,390 euros."

    assert dated_otherwise("In October 2025 the body costs €1,490; on 1 November 2025 it becomes cheaper.", source)
    assert not dated_otherwise("The body costs €1,490; on 1 November 2025 it becomes cheaper.", source)
    assert not dated_otherwise("In November 2025 the body costs €1,490; in May 2026 it becomes cheaper.", source)


@pytest.mark.parametrize(
    ("source", "others"),
    [
        ("Ada Kvist led by 61 points.", True),
        ("Roy led by 61 points.", False),
        ("On Friday the lead was 61 points.", False),
        ("Ada Kvist was 61 points behind Roy.", False),
    ],
)
def test_whose_an_amount_is(source: str, others: bool) -> None:
    """A source's amount is that of whom its sentence names, whoever is named in the heading above it."""
    (mine,) = sentences("Nell Roy, by 41 points.")
    *_, theirs = sentences(f"# Nell Roy leads\n\n{source}", name="source.md")
    ours, amount = (claims_of_kind(one, ClaimKind.QUANTITY)[0] for one in (mine, theirs))

    assert others == of_other_people(ours, mine, amount, theirs)
