"""Words right beside two amounts that make them amounts of two things: how long, and how long ago; a run, and a sum.

So does who tells of them: how many the writer took stands in no source, and ``theirs`` is somebody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.apart import WRITER
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

AGO = re.compile(r" (?:ago|earlier|later|from now|hence)\b", re.IGNORECASE)
"""What says of a time how far off something lies, and not how long it takes."""
OFF = re.compile(r" (?:before|after|since|ahead|on)\b", re.IGNORECASE)
TO = re.compile(r"\b(?:after|within|in|before|until|by)(?: (?:about|around|some|nearly|almost|only))? $", re.IGNORECASE)
"""What may say so, behind a time and before it."""
RUN = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:in (?:a row|succession)|on the trot|running(?=[.,;:!?])"
    r"|(?:consecutive|successive)(?:ly)?|straight)\b",
    re.IGNORECASE,
)
"""What says that so many came one after the other, of however many."""
IN_ALL = re.compile(r"(?: [\w'’-]+){0,2}? (?:in (?:all|total)|altogether|all told|overall)\b", re.IGNORECASE)
"""What says behind an amount that it is the sum of several."""
MUCH = 3
"""So many times as great as another amount, the sum of all is hardly that one mistaken."""
POSSESSIVE = frozenset({"mine", "yours", "his", "hers", "ours", "theirs"})
"""Subjects that leave to the text before both what is spoken of and whose it is."""
REACH = 30
"""How many characters before an amount are looked at."""


def are_said_apart(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether what stands beside an amount of a draft and one of a source makes them amounts of two things."""
    if not isinstance(draft.value, QuantityClaim) or _is_of_others(draft, source):
        return True
    if _is_part_of_all(draft, sentence, source, stored) or _is_part_of_all(source, stored, draft, sentence):
        return True
    match draft.value.value.kind:
        case QuantityKind.DURATION:
            pairs = ((draft, sentence, source, stored), (source, stored, draft, sentence))
            return any(_when_and_how_long(*pair) for pair in pairs)
        case QuantityKind.NUMBER:
            own = _is_the_writers(draft) and source.subject != WRITER
            return own or _is_run(draft, sentence) != _is_run(source, stored)
        case _:
            return False


def _is_part_of_all(part: Claim, sentence: Sentence, whole: Claim, stored: Sentence) -> bool:
    """Tell whether one amount is said to be all there is, and the other one is not, and much smaller."""
    if not isinstance(part.value, QuantityClaim) or not isinstance(whole.value, QuantityClaim):
        return False
    if part.value.value.amount * MUCH >= whole.value.value.amount:
        return False
    return _is_of_all(whole, stored) and not _is_of_all(part, sentence)


def _is_of_all(claim: Claim, sentence: Sentence) -> bool:
    return IN_ALL.match(sentence.text, claim.end - sentence.start) is not None


def _is_of_others(draft: Claim, source: Claim) -> bool:
    """Tell whether one amount is of what somebody has whom only the text before names, and the other is not."""
    mine, theirs = draft.subject.casefold(), source.subject.casefold()
    return mine != theirs and not POSSESSIVE.isdisjoint({mine, theirs})


def _is_the_writers(claim: Claim) -> bool:
    """Tell whether a number counts what the writer did something to: I put forty nails in."""
    counted = claim.value.counted if isinstance(claim.value, QuantityClaim) else ()
    done = claim.subject == WRITER and claim.past and not claim.spoken
    return done and bool(counted) and counted[0] in dict(claim.arguments).get("obj", ())


def _when_and_how_long(one: Claim, sentence: Sentence, other: Claim, stored: Sentence) -> bool:
    """Tell whether one span says how long ago something was, and the other one cannot: ten years ago, for 12 years."""
    if not AGO.match(sentence.text, one.end - sentence.start):
        return False
    start, end = other.start - stored.start, other.end - stored.start
    if AGO.match(stored.text, end) or OFF.match(stored.text, end):
        return False
    return not TO.search(stored.text, max(0, start - REACH), start)


def _is_run(claim: Claim, sentence: Sentence) -> bool:
    return RUN.match(sentence.text, claim.end - sentence.start) is not None


def gives_bare(sentence: Sentence, amount: Quantity) -> bool:
    """Tell whether a sentence has an amount's figures without unit and noun: 5 metres in the hall, 6 in the yard."""
    given = (claim.value for claim in claims_of_kind(sentence, ClaimKind.QUANTITY))
    numbers = [one.value for one in given if isinstance(one, QuantityClaim) and not one.counted]
    return any(one.kind is QuantityKind.NUMBER and one.amount == amount.amount for one in numbers)
