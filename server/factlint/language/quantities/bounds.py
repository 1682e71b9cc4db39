"""How exactly an amount is meant, from the words before and after it."""

from __future__ import annotations

import re

from factlint.model.quantities import Bound

_WINDOW = 28
_BEFORE = {
    Bound.AT_LEAST: r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of",
    Bound.AT_MOST: r"at most|no more than|not more than|up to|as (?:many|much) as|maximum of|not exceed(?:ing)?|within",
    Bound.MORE_THAN: r"more than|over|above|upwards of|exceeding|exceeds|exceeded|in excess of|greater than",
    Bound.LESS_THAN: r"less than|fewer than|under|below|lower than|smaller than|not quite|short of",
    Bound.ABOUT: r"about|around|roughly|some|approximately|approx\.|circa|ca?\.|estimated|close to|~|≈",
    Bound.ALMOST: r"nearly|almost",
}  # fmt: skip
_BOUND_BEFORE = re.compile(
    "|".join(rf"(?P<{bound.name}>(?<![A-Za-z])(?:{words}))" for bound, words in _BEFORE.items()).join(
        ("(?:", r")\s?(?:a |the |its |an )?$")
    ),
    re.IGNORECASE,
)
_BOUND_AFTER = (
    (re.compile(r"\+(?!\w)|\s(?:[a-z]+\s)?or more\b"), Bound.AT_LEAST),
    (re.compile(r"\s(?:[a-z]+\s)?or (?:fewer|less)\b"), Bound.AT_MOST),
    (re.compile(r"[- ](?:or so|odd|ish)\b"), Bound.ABOUT),
)


def bound_of(text: str, start: int, end: int) -> Bound:
    """Return how exactly the amount from ``start`` to ``end`` is meant."""
    before = _BOUND_BEFORE.search(text[max(0, start - _WINDOW) : start])
    if before is not None and before.lastgroup is not None:
        return Bound[before.lastgroup]
    after = text[end : end + _WINDOW]
    return next((bound for pattern, bound in _BOUND_AFTER if pattern.match(after)), Bound.EXACT)


def bound_words(text: str, start: int) -> str:
    """Return the words that bound the amount at ``start``, with all up to it: ``more than``; "" if there are none."""
    before = _BOUND_BEFORE.search(text[max(0, start - _WINDOW) : start])
    return before.group() if before is not None else ""
