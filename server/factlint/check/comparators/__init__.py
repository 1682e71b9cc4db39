"""One comparator a kind of value, by the name under which rule pages ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.comparators.actor import compare_actor
from factlint.check.comparators.contrast import compare_order, compare_polarity
from factlint.check.comparators.date import compare_date
from factlint.check.comparators.members import compare_members
from factlint.check.comparators.name import compare_name
from factlint.check.comparators.place import compare_place
from factlint.check.comparators.quantity import compare_count, compare_money, compare_number, compare_percent
from factlint.check.comparators.quote_speaker import compare_quote_speaker
from factlint.check.comparators.quote_text import compare_quote_text
from factlint.check.comparators.role import compare_role
from factlint.check.comparators.self_consistency import compare_with_itself
from factlint.check.comparators.unsupported import compare_unsupported
from factlint.check.comparators.weekday import compare_calendar, compare_weekday
from factlint.check.comparators.wording import compare_wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.check.judgement import Comparator

COMPARATORS: Mapping[str, Comparator] = {
    "actor": compare_actor,
    "calendar": compare_calendar,
    "count": compare_count,
    "date": compare_date,
    "members": compare_members,
    "money": compare_money,
    "name": compare_name,
    "number": compare_number,
    "order": compare_order,
    "percent": compare_percent,
    "place": compare_place,
    "polarity": compare_polarity,
    "quote-speaker": compare_quote_speaker,
    "quote-text": compare_quote_text,
    "role": compare_role,
    "self-consistency": compare_with_itself,
    "unsupported": compare_unsupported,
    "weekday": compare_weekday,
    "wording": compare_wording,
}
