"""What an amount measures, by the words around it: how old something is, what several are together, or a week's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence

TOTAL = re.compile(
    r"\b(?:all told|altogether|all in all|in total|taken together|combined|in all(?=\s*(?:[.,;:)]|$)))\b", re.IGNORECASE
)
"""What says that an amount is that of several together."""
DIMENSION = re.compile(
    r" (?:(?P<old>old|of age)|(?P<long>long)|(?P<wide>wide|across|broad)|(?P<deep>deep)|(?P<high>high|tall)"
    r"|(?P<thick>thick)|(?P<late>late|behind|overdue)|(?P<early>early|ahead)|(?P<away>away|distant)|(?P<apart>apart))\b"
)
"""What a measure is one of, where the word after it says so."""
RATE = re.compile(r" (?:a|an|per|each|every) (?P<time>hour|day|night|week|month|quarter|year)\b", re.IGNORECASE)
"""For what time an amount is, where the words after it say so."""


def measure_otherwise(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two amounts measure in two directions, or the draft's alone is that of several together.

    Or each is for another time: 12 euros a month, 144 a year.
    """
    if TOTAL.search(sentence.text) and not TOTAL.search(stored.text) and "total" not in stored.terms:
        return True
    if len({_time(draft, sentence), _time(source, stored)} - {""}) > 1:
        return True
    return len({_dimension(draft, sentence), _dimension(source, stored)} - {""}) > 1


def _dimension(claim: Claim, sentence: Sentence) -> str:
    """Return in what direction an amount measures, where the word after it tells: ``52 minutes old``; else ""."""
    found = DIMENSION.match(sentence.text, claim.end - sentence.start)
    return (found.lastgroup or "") if found is not None else ""


def _time(claim: Claim, sentence: Sentence) -> str:
    """Return for what time an amount is, where the words after it tell: ``12 euros a month``; else ""."""
    found = RATE.match(sentence.text, claim.end - sentence.start)
    return found["time"].casefold() if found is not None else ""
