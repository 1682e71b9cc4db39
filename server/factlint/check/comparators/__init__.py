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
from factlint.model.claims import ClaimKind

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

_AMOUNT = frozenset({ClaimKind.QUANTITY})
_DATE = frozenset({ClaimKind.DATE})
_CONTRAST = frozenset({ClaimKind.WORD, ClaimKind.QUANTITY})
_QUOTED = frozenset({ClaimKind.QUOTATION})

KINDS: Mapping[str, frozenset[ClaimKind]] = {
    "actor": frozenset({ClaimKind.WORD, ClaimKind.NAME}),
    "calendar": _DATE,
    "count": _AMOUNT,
    "date": _DATE,
    "members": frozenset({ClaimKind.MEMBERS}),
    "money": _AMOUNT,
    "name": frozenset({ClaimKind.NAME}),
    "number": _AMOUNT,
    "order": _CONTRAST,
    "percent": _AMOUNT,
    "place": frozenset({ClaimKind.PLACE, ClaimKind.ROLE}),
    "polarity": _CONTRAST,
    "quote-speaker": _QUOTED,
    "quote-text": _QUOTED,
    "role": frozenset({ClaimKind.ROLE}),
    "self-consistency": frozenset({ClaimKind.DATE, ClaimKind.QUANTITY}),
    "unsupported": frozenset({ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.PLACE, ClaimKind.ROLE}),
    "weekday": _DATE,
    "wording": frozenset({ClaimKind.KIND, ClaimKind.NAME}),
}
"""The kinds of claims that each comparator judges: of all others it has none to give, and is not asked."""
