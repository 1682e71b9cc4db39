"""The name of a thing misremembered: the sources tell the same of another one, called so but for one word.

``Storm Edwin``, where all sources have a Storm Edgar and tell of it what the draft does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.align import told
from factlint.check.given_names import both_stand
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.other_things import other_amount, other_time
from factlint.check.shared import common
from factlint.claims.terms import plain
from factlint.facts.index import all_but_one
from factlint.language.gazetteer import fold
from factlint.model.claims import NameClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

FEWEST, MOST = 2, 4
"""How many words such a name has."""
APART = 3
"""How many letters longer than the other one of the two words may be."""
SHARED = 3.0
"""How much the two sentences must share beside the names: a name or an amount counts two, a common word half."""
VALUE = 2.0


def other_thing_called_so(case: Case) -> Judgement | None:
    """Judge the name of a thing that no source has, by the one thing whose name begins and ends as this does."""
    claim = case.claim
    words = claim.shown.split()
    if not isinstance(claim.value, NameClaim) or claim.value.person or not FEWEST <= len(words) <= MOST:
        return None
    found: list[tuple[int, str, str]] = []
    for place, start in enumerate(all_but_one(claim.shown)):
        word = fold(words[place])
        if not word.isalpha() or _is_known(word, words[place], case):
            continue
        found += ((place, other, start + other) for other in case.sources.starting(start) if _are_alike(word, other))
    if len(found) != 1:
        return None
    ((place, folded, term),) = found
    same = [stored for stored in case.sources.having(term) if _tells_the_same(case, stored)]
    spelt = _spelt(same, words, place, folded)
    if spelt is None or both_stand(case, spelt.shown):
        return None
    begin = claim.start + sum(len(word) + 1 for word in words[:place])
    wanted = spelt.shown.split()[place]
    fix = Correction(begin, begin + len(words[place]), wanted)
    conflict = Conflict(begin, fix.end, words[place], wanted, (fix,), unsure=True)
    return conflicting(f"the sources write {wanted}", same, conflict)


def _is_known(folded: str, word: str, case: Case) -> bool:
    """Tell whether a word of a name stands in a source, in whatever name."""
    terms = (f"person:{folded}", f"name:{folded}", f"@name:{folded}", plain(word))
    return any(case.sources.count(term) for term in terms) or bool(case.sources.starting(f"@called:{folded} "))


def _are_alike(one: str, other: str) -> bool:
    plural = one.rstrip("s") == other.rstrip("s")  # a Harbour Ranger is one of the Harbour Rangers
    return other.isalpha() and one[:1] == other[:1] and abs(len(one) - len(other)) <= APART and not plural


def _tells_the_same(case: Case, stored: Stored) -> bool:
    """Tell whether a sentence of a source shares much with the draft's, and has no other date or amount."""
    mine, theirs = case.sentence, stored.sentence
    if other_time(mine, theirs) or other_amount(mine, theirs):
        return False
    amounts = sum(any(a.agrees(b) for b in theirs.quantities) for a in mine.quantities)
    return told(common(mine, theirs)) + VALUE * amounts >= SHARED


def _spelt(told: list[Stored], words: list[str], place: int, folded: str) -> Claim | None:
    """Return the name of a sentence that has a folded word at a place, and else the same words."""
    wanted = [fold(word) for word in words]
    wanted[place] = folded
    for stored in told:
        for claim in stored.sentence.claims:
            if isinstance(claim.value, NameClaim) and [fold(word) for word in claim.shown.split()] == wanted:
                return claim
    return None
