"""What the sources say of a claim by the other rules: where they decide, the draft need not be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.comparators.date import compare_date
from factlint.check.comparators.place import compare_place
from factlint.check.comparators.quantity import compare_count, compare_money, compare_number, compare_percent
from factlint.check.comparators.role import compare_role
from factlint.check.comparators.weekday import compare_weekday
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from factlint.check.judgement import Case

ASKED = (
    compare_date,
    compare_weekday,
    compare_count,
    compare_money,
    compare_number,
    compare_percent,
    compare_place,
    compare_role,
)


def verdict_of_sources(case: Case) -> Verdict | None:
    """Return what the sources say of a date, an amount, a place or an office; None for a claim of another kind."""
    verdicts = {judgement.verdict for judgement in (compare(case) for compare in ASKED) if judgement is not None}
    for verdict in (Verdict.CONFLICTING, Verdict.SUPPORTED, Verdict.UNKNOWN):
        if verdict in verdicts:
            return verdict
    return None
