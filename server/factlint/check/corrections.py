"""What the sources themselves put right: ``7 degrees, not 4``; who still writes the 4 is told of the 7."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

REPLACED = re.compile(r"\b(?:instead of|rather than|in place of)\b[^,;]*$", re.IGNORECASE)
REACH = 40
"""How many characters before a value are looked at."""
SHARED = 2.0
"""How many words the draft's sentence must share with a correction and what introduces it, a name counting for two."""


def corrections(
    case: Case, same: Callable[[Claim], bool], contradicts: Callable[[Stored, Claim], bool]
) -> Iterator[tuple[Stored, Claim]]:
    """Yield the sentences in which a source rejects the draft's value, each with the claim that is right.

    ``same`` tells whether a claim gives the draft's value, ``contradicts`` whether it gives another one.
    """
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        for wrong in rejected_in(stored.sentence):
            if wrong.kind is not case.claim.kind or not same(wrong) or _is_replaced(wrong, stored.sentence):
                continue
            right = [c for c in stored.sentence.claims if _is_right(c, wrong) and contradicts(stored, c)]
            nearest = min(right, key=lambda c: abs(c.start - wrong.start), default=None)
            if nearest is None or not shared_terms(frozenset(case.claim.near), all_terms(stored.sentence)):
                continue
            if shared(case, nearest, stored) >= SHARED:
                yield stored, nearest


@noted
def rejected_in(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the claims of a sentence that give a value as a wrong one."""
    return tuple(claim for claim in sentence.claims if claim.rejected)


def _is_replaced(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a value is what another took the place of: right at its time, or of the thing before."""
    at = claim.start - sentence.start
    return bool(REPLACED.search(sentence.text[max(0, at - REACH) : at]))


def _is_right(claim: Claim, wrong: Claim) -> bool:
    return claim.kind is wrong.kind and not claim.rejected and claim.mood != "not"


def rejects(stored: Stored, same: Callable[[Claim], bool]) -> bool:
    """Tell whether a sentence gives a value only as a wrong one."""
    given = [claim for claim in rejected_in(stored.sentence) if same(claim)]
    return bool(given) and not any(_is_right(claim, given[0]) and same(claim) for claim in stored.sentence.claims)


def shared(case: Case, claim: Claim, stored: Stored) -> float:
    """Return how many words the draft's sentence shares with one of a source, a name counting for two."""
    return align(case.claim, case.sentence, claim, stored.sentence, case.sources).shared
