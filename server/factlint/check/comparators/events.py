"""What came before what: two events that a sentence puts in order, compared with those that the sources put in order.

Either both sentences link the same two in the same places, or in the opposite ones: ``A before B`` is ``B after A``.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.shared import shared_terms
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, WordClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

LINKS = frozenset({"before", "after"})
COUNTERPART = {
    "before": "after", "after": "before", "prior to": "after", "following": "before",
    "earlier": "later", "later": "earlier", "previous": "following", "preceding": "following", "next": "previous",
}  # fmt: skip
"""What says the contrary of a word of order, in its place."""
BAR = 0.5
"""How much each of two events must be alike, from 0 to 1, to be the same one."""
SURELY = 0.6
"""How much the more alike of the two must be."""
NEARLY = 0.75
"""The share of the words that must be the same, where each of two events has some that the other lacks."""
LOOSE = 0.3
"""How much each must be for a source to bear the order out."""
MARGIN = 0.2
"""By how much the events must be more alike in their places than changed round."""
UNKNOWN_WORD = 0.5
STEM = 6
"""Letters of a stem that another may begin with: ``complain``, ``complaint``."""
DENYING = re.compile(r"\b(?:not|never|no|until|unless|without)\b|n['’]t\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def compare_events(case: Case, value: WordClaim) -> Judgement:
    """Judge the order of two events."""
    claim = case.claim
    mine = dict(claim.arguments)
    if not mine.get("main") or not mine.get("linked") or DENYING.search(case.sentence.text):
        return UNKNOWN
    rivals: list[tuple[float, Stored, Claim]] = []
    for stored in case.sources.about(claim.clause | case.sentence.terms):
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            if not isinstance(other.value, WordClaim) or other.value.lemma not in LINKS or not other.arguments:
                continue
            straight, crossed = _alike(mine, dict(other.arguments), case.sources)
            same = (min(straight) >= min(crossed)) == (other.value.lemma == value.lemma)
            best = max(straight, crossed, key=min)
            if same and min(best) >= LOOSE:
                return supported("a source has the two in this order", [stored])
            sure = min(best) >= BAR and max(best) >= SURELY and abs(min(straight) - min(crossed)) >= MARGIN
            others = _are_others(mine, dict(other.arguments), crossed=best == crossed)
            if not same and sure and not others and _can_be_compared(case, stored, other):
                rivals.append((sum(best) / 2, stored, other))
    if not rivals:
        return UNKNOWN
    score, stored, _ = max(rivals, key=lambda rival: (rival[0], -rival[1].id))
    return conflicting(f"a source has the two in the other order (fit {score:.2f})", [stored], turned(claim, score))


def turned(claim: Claim, score: float) -> Conflict:
    """Return the conflict of a word of order with its counterpart."""
    word = COUNTERPART.get(claim.shown.casefold(), "")
    wanted = word[:1].upper() + word[1:] if claim.shown[:1].isupper() else word
    corrections = (Correction(claim.start, claim.end, wanted),) if wanted else ()
    return Conflict(claim.start, claim.end, claim.shown, wanted or "the contrary", corrections, score)


def _can_be_compared(case: Case, stored: Stored, other: Claim) -> bool:
    """Tell whether two sentences state an order, of one year, and name nothing that sets them apart."""
    if case.claim.mood != other.mood or other.mood == "?" or DENYING.search(stored.sentence.text):
        return False
    years = set(YEAR.findall(case.sentence.text))
    stated = set(YEAR.findall(stored.sentence.text))
    return not years or not stated or bool(years & stated)


def _are_others(mine: dict[str, frozenset[str]], theirs: dict[str, frozenset[str]], *, crossed: bool) -> bool:
    """Tell whether an event of the draft and the one of a source have each something that tells it from the other.

    That is somebody whom the other does not name, or any word, unless all but a few are shared.
    """
    pairs = [("main", "linked"), ("linked", "main")] if crossed else [("main", "main"), ("linked", "linked")]
    for one, other in pairs:
        left = theirs[other] - _common(theirs[other], mine[one])
        if any(_is_name(term) for term in mine[one]) and any(_is_name(term) for term in left):
            return True
        shared = len(_common(mine[one], theirs[other]))
        if left and shared < len(mine[one]) and shared < NEARLY * max(len(mine[one]), len(theirs[other])):
            return True
    return False


def _is_name(term: str) -> bool:
    return term.startswith(("person:", "name:", "org:"))


def _alike(
    mine: dict[str, frozenset[str]], theirs: dict[str, frozenset[str]], sources: Sources
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return how alike the events are, each with the one in its place, and each with the one in the other's."""
    empty: frozenset[str] = frozenset()
    main, linked = theirs.get("main", empty), theirs.get("linked", empty)
    return (
        (_share(mine["main"], main, sources), _share(mine["linked"], linked, sources)),
        (_share(mine["main"], linked, sources), _share(mine["linked"], main, sources)),
    )


def _share(one: frozenset[str], other: frozenset[str], sources: Sources) -> float:
    """Return how alike two events are: the weight of the words that they share, of the weight that they have."""
    common, back = _common(one, other), _common(other, one)
    whole = _weigh(one, sources) * _weigh(other, sources)
    return math.sqrt(_weigh(common, sources) * _weigh(back, sources) / whole) if whole else 0.0


def _common(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return shared_terms(one, other) | {t for t in one if any(_one_stem(t, o) for o in other)}


def _one_stem(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= STEM and (one.startswith(other) or other.startswith(one))


def _weigh(terms: frozenset[str], sources: Sources) -> float:
    return sum(sources.weight(t) * (1 if sources.count(t) else UNKNOWN_WORD) for t in terms)
