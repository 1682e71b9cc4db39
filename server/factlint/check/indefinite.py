"""What a text brings in as one of its kind: ``an evening in January`` need not be any evening that the sources know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.shared import has_term
from factlint.claims.terms import ASPECT
from factlint.model.noted import noted_last

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence

ARTICLE = re.compile(r"\b(?:an?|another|some|one|no)\s+$", re.IGNORECASE)
LIGHT = frozenset("be have take give make hold occur happen come go".split())
"""Verbs that say nothing of what happened."""
ENOUGH = 2
"""How many words besides must be those of the source for the thing to be that of the source."""


def is_another(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether a draft's value is of something new to the reader, and too little else is as in the source."""
    noun = _indefinite(sentence, draft)
    if not noun:
        return False
    others = {term for term in draft.clause.union(draft.near) if term != noun and not term.startswith(ASPECT)}
    theirs = source.clause.union(source.near, stored.terms)
    told = next((term for term in draft.near if term in others and ":" not in term), None)
    if told is not None and not has_term(theirs, told):
        return True  # something else is told of it
    return sum(has_term(theirs, term) for term in others) < min(ENOUGH, len(others) + 1)


@noted_last
def _indefinite(sentence: Sentence, claim: Claim) -> str:
    """Return the term of the noun that a value hangs on, where an indefinite article brings it in; "" for any other."""
    words = sentence.words
    wanted = [term for term in claim.near if not term.startswith(ASPECT)]
    places = [i for i, word in enumerate(words) if wanted and word.term == wanted[0] and word.lemma not in LIGHT]
    if not places:
        return ""
    place = min(places, key=lambda i: abs(words[i].start - claim.start))
    start = min([words[place].start, *(w.start for w in words if w.head == place and w.slot == "modifier")])
    before = sentence.text[: max(0, start - sentence.start)]
    return wanted[0] if ARTICLE.search(before) else ""
