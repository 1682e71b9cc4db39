"""The names of the comparators: enough to read the rule pages, without loading what compares."""

from __future__ import annotations

COMPARATOR_NAMES = frozenset(
    "actor calendar count date members money name number order percent place polarity quote-speaker quote-text role "
    "self-consistency unsupported weekday wording".split()
)
