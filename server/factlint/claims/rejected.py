"""Values that a text itself gives as wrong or past: ``on 21 November, and not on 14 November as stated``."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model.mentions import QuantityMention

BEFORE: Final = 40
"""How many characters before a value are looked at."""
_REJECTING: Final = re.compile(
    r"""(?:\bnot|\binstead\ of|\brather\ than|\bin\ place\ of)
    (?:\ (?:on|in|at)\ [^\s,;:.]+)?  # not in Lund on 2 May: the day is wrong, too
    (?:\ (?:on|in|at|by|for|from|to))?(?:\ (?:the|an?|its|their|some))?\ $""",
    re.IGNORECASE | re.VERBOSE,
)
_REJECTS: Final = ("not", "instead of", "rather than", "in place of")
_GIVEN: Final = re.compile(
    r"(?:\bthe|\b(?:figure|number|value|amount|sum|estimate|count|total) (?:of|given as)) (?:about |some |around )?$",
    re.IGNORECASE,
)
"""What stands before a value that a text speaks of as given before."""
_GIVES: Final = ("the", "of", "given as", "about", "some", "around")
AFTER: Final = 120
"""How many characters after one are looked at."""
_WRONG: Final = re.compile(
    r"""(?!\ of\b)[^.;:!?]{0,70}?\b(?:was|were|is|are|proved|turned\ out)\ (?:to\ be\ )?(?:[a-z]+\ ){0,4}?
    (?:wrong|incorrect|mistaken|inaccurate|(?:a\ )?mistakes?|(?:an\ )?errors?|in\ error|misprints?|out\ of\ date
    |too\ (?:high|low)|(?:only\ |just\ )?(?:an|a\ first|a\ rough)\ estimate)\b""",
    re.VERBOSE,
)
_RIGHT: Final = re.compile(r"\b(?:not|never|no|nothing|something|what|who|if|whether)\b|n['’]t\b", re.IGNORECASE)
"""What makes of a wrong value a right one, or of something else the wrong one."""
_NO_MORE: Final = re.compile(r"\b(?:if|whether or|why|may|might|could) not\b", re.IGNORECASE)
"""What denies nothing, or leaves open whether it does."""


def is_rejected(before: str, after: str = "") -> bool:
    """Tell whether the words before and after a value give it as wrong, or as what another has taken the place of."""
    near = before[-BEFORE:]
    said = near.casefold()  # few values stand after such words, which is quick to tell
    if any(word in said for word in _REJECTS) and _REJECTING.search(near):
        return not _NO_MORE.search(near)
    given = said.rstrip().endswith(_GIVES) and _GIVEN.search(near)
    wrong = _WRONG.match(after[:AFTER]) if given else None
    return wrong is not None and not _RIGHT.search(wrong.group())


def completed(prose: str, mentions: Sequence[QuantityMention]) -> Iterator[QuantityMention]:
    """Yield amounts with what a rejected one leaves out: ``21 knots, not 18`` rejects 18 knots."""
    yield from mentions[:1]
    for before, mention in pairwise(mentions):
        bare = mention.value.kind is QuantityKind.NUMBER and mention.counted is None
        if bare and is_rejected(prose[max(0, mention.start - BEFORE) : mention.start]):
            amount = replace(before.value, amount=mention.value.amount, high=None)
            yield replace(mention, value=amount, counted=before.counted)
        else:
            yield mention
