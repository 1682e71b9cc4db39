"""A name, held against those that the sources have where they say most nearly the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.learned.held import SMALLEST, Pair, by_odds
from factlint.check.learned.name_mistake import figures_of_mistake, is_place, share_a_word
from factlint.check.learned.name_pair import (
    are_of_one,
    figures_of_names,
    kind_of,
    may_be_meant,
    names_of,
    names_once,
    weight_of_names,
)
from factlint.check.learned.weights import learned
from factlint.check.regions import told_by_adjective
from factlint.check.shared import has_term
from factlint.check.sources import all_terms
from factlint.language.gazetteer import is_given_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.judgement import Case
    from factlint.check.learned.held import Against
    from factlint.check.learned.name_pair import Named
    from factlint.check.learned.weights import Model
    from factlint.facts.store import Stored
    from factlint.model.claims import NameClaim

FILE = "names.json"
OF_WHAT = re.compile(r"(?:It|They|This|That|These|Those) ")
"""How a sentence begins that tells where something is that was named before: of what, its words do not tell."""
BAR, OF_ONE_LIST, PERSON = 0.9, 0.4, 1.2
"""The logarithm of the odds that the draft's name is mistaken from which that is told.

And the same of a name where both stand in lists, and of a person's where they do not: what is said of one person may be
said of the next.
"""
CLOSEST, CLOSE = 4, 20
"""How many sentences are looked at for a name that is meant, and how many for the draft's own: those closest to it."""
LIGHT = 1.0
"""What a sentence must share at least, by the weight of words that stand nowhere else."""


def others_of(case: Case, mine: Named) -> Sequence[Pair[NameClaim]]:
    """Return the names that the draft's may be mistaken for, of sentences that share enough; each once a sentence."""
    near = ((stored, theirs) for stored in closest_to(case, mine) for theirs in names_once(stored.sentence))
    return [
        Pair(stored, theirs, figures_of_names(mine, theirs, case.sources))
        for stored, theirs in near
        if _may_be_mistaken_for(case, mine, theirs)
    ]


def _may_be_mistaken_for(case: Case, mine: Named, theirs: Named) -> bool:
    """Tell whether the draft's name may be mistaken for one of a sentence that shares enough with its own."""
    if are_of_one(mine, theirs) or not may_be_meant(mine, theirs):
        return False
    return weight_of_names(mine, theirs, case.sources) >= LIGHT  # most have less, and the other figures take longer


def _any_alike(case: Case, mine: Named) -> bool:
    """Tell whether any of ``others_of`` shows that it is of one kind with the draft's: few do, and it is told soon."""
    return any(
        may_be_alike(mine, theirs) and _may_be_mistaken_for(case, mine, theirs)
        for stored in closest_to(case, mine)
        for theirs in names_once(stored.sentence)
    )


def own_of(case: Case, mine: Named) -> Sequence[Pair[NameClaim]]:
    """Return the names of sources that may be the same as the draft's; each once a sentence."""
    return [
        Pair(stored, theirs, figures_of_names(mine, theirs, case.sources))
        for stored in _about(case, mine)[:CLOSE]
        for theirs in names_once(stored.sentence)
        if are_of_one(mine, theirs)
    ]


def closest_to(case: Case, mine: Named) -> Sequence[Stored]:
    """Return the sentences in which a name is looked for that is meant."""
    return _about(case, mine)[:CLOSEST]


def _about(case: Case, mine: Named) -> Sequence[Stored]:
    return case.sources.about(case.sentence.terms - {mine.value.entity})


def likely_mistaken(case: Case, mine: Named) -> tuple[Against[NameClaim], float] | None:
    """Return the name that a draft's is mistaken for, and how sure that is; None where little tells so."""
    if case.sources.size < SMALLEST or not mine.value.sure or not mine.claim.firm or _is_given_name(mine):
        return None
    if not _any_alike(case, mine):
        return None  # whichever is the likeliest
    pair, mistake = learned(FILE)
    others = by_odds(others_of(case, mine), pair)
    # What the sources tell of the draft's own name takes longest, and is asked last.
    if not may_be_alike(mine, others[0].theirs) or _is_outdone(case, mine, others[0], pair):
        return None
    if told_by_adjective(mine.value.entity, case.sources):
        return None
    odds = mistake.odds(figures_of_mistake(case, mine, others, by_odds(own_of(case, mine), pair)))
    return (others[0], odds) if odds >= _bar(mine, others[0].theirs) else None


def _bar(mine: Named, theirs: Named) -> float:
    """Return the logarithm of the odds from which one name is told to be mistaken for the other."""
    if mine.value.series and theirs.value.series:
        return OF_ONE_LIST
    return PERSON if mine.value.person and theirs.value.person else BAR


def _is_given_name(mine: Named) -> bool:
    """Tell whether a given name stands alone, as of somebody whom only the draft knows: Gustav, the neighbour."""
    return mine.value.person and " " not in mine.claim.shown and is_given_name(mine.claim.shown)


def may_be_alike(mine: Named, theirs: Named) -> bool:
    """Tell whether what is known of two names shows that they are of one kind: a firm is no town."""
    if (mine.value.person and theirs.value.person) or share_a_word(mine, theirs):
        return True
    if mine.value.series and theirs.value.series:
        # two lists that differ in one name are one list: of more, who is to say that they are
        here = all_terms(mine.sentence)
        return all(has_term(here, key) for key in theirs.value.series - {theirs.value.entity})
    return _may_be_place(mine) and _may_be_place(theirs) and not OF_WHAT.match(mine.sentence.text)


def _may_be_place(named: Named) -> bool:
    """Tell whether a name is known to be a place's, or stands where a place does."""
    return is_place(named) or kind_of(named.value) in {"place", "country"}


def _is_outdone(case: Case, mine: Named, best: Against[NameClaim], pair: Model) -> bool:
    """Tell whether another name beside the draft's is the likelier one to be mistaken for that of the source."""
    there = all_terms(best.stored.sentence)
    return any(
        one.claim is not mine.claim
        and not has_term(there, one.value.entity)
        and may_be_meant(one, best.theirs)
        and pair.odds(figures_of_names(one, best.theirs, case.sources)) > best.odds
        for one in names_of(case.sentence)
    )
