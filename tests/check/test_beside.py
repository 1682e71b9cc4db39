"""What stands beside a value in its clause."""

from __future__ import annotations

from claims.reading_claims import sentences
from factlint.check.beside import other_date
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
