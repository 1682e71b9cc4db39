"""Questions that are answered with yes or no: what is asked is then so, or not so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.claims.qualifiers import MODAL
from factlint.model.claims import Part, Sentence, WordClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model.claims import Claim

ASKS = re.compile(
    r"(?:(?:and|but|so|q(?:uestion)?)[.:,]? )?"
    r"(do|does|did|is|are|was|were|has|have|had|will|can|could|may|must|should)\b",
    re.IGNORECASE,
)
"""How a question begins that yes or no answers."""
ANSWERS = re.compile(
    r"(?:a(?:nswer)?[.:]\s)?(?:(?P<no>no|not at all|certainly not|of course not)|yes|certainly)\s?[.,;:!–—-]",
    re.IGNORECASE,
)
MARKS = "“\"‘' "
LAST = 3
"""How many characters from its end the mark of a question stands at most."""
SPARE = 1_024
"""How many answered questions are kept."""


def read_answers(units: Sequence[Sequence[Sentence]]) -> Iterator[tuple[int, int, Sentence]]:
    """Yield the questions that are answered with yes or no at once, as what that tells: unit, number, sentence."""
    told = [(unit, number, one) for unit, found in enumerate(units) for number, one in enumerate(found)]
    for (unit, number, question), (_, _, answer) in pairwise(told):
        if "?" not in question.text[-LAST:]:
            continue
        found = ANSWERS.match(answer.text.lstrip(MARKS))
        if found is not None and ASKS.match(question.text.lstrip(MARKS)):
            yield unit, number, answered(question, denied=found["no"] is not None)


@lru_cache(SPARE)
def answered(question: Sentence, *, denied: bool) -> Sentence:
    """Return a question as what the answer makes of it: its predicate is stated, or ``denied``.

    What else a denied question gives, such as an amount, may be what is denied: it stays asked.
    """
    asked = ASKS.match(question.text.lstrip(MARKS))
    modal = asked[1].casefold() if asked is not None else ""
    mood = modal if modal in MODAL else ""
    predicate = next((c for c in question.claims if isinstance(c.value, WordClaim) and c.value.verb), None)
    claims = tuple(
        _told(claim, mood, denied=denied) if claim is predicate or not denied else claim for claim in question.claims
    )
    return replace(question, claims=claims)


def _told(claim: Claim, mood: str, *, denied: bool) -> Claim:
    if claim.mood != "?":
        return claim
    value = claim.value
    if not isinstance(value, WordClaim):
        return replace(claim, mood=mood)
    negation = Part("not", claim.start, claim.start) if denied and value.negation is None else value.negation
    return replace(claim, mood=mood, value=replace(value, negation=negation, contrary=()))
