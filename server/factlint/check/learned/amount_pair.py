"""Figures of two amounts, one of the draft and one of a source, that tell whether they are of one thing.

They say nothing of how far the one amount is from the other: what is learned of them holds for amounts that agree, too.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.alike import built_alike
from factlint.check.counted import same_counted
from factlint.check.evidence import at_other_date
from factlint.check.in_common import shared_amounts, shared_dates
from factlint.check.nearness import are_comparable, names_and_words, next_to, outdone, share
from factlint.check.shared import common
from factlint.check.sources import all_terms, claims_of_kind
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity


def figures_of_pair(
    draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources
) -> Mapping[str, float]:
    """Return the figures of two comparable amounts by their names: shares from 0 to 1, numbers, 1 for true."""
    if not isinstance(draft.value, QuantityClaim) or not isinstance(source.value, QuantityClaim):
        message = "not two amounts"
        raise TypeError(message)
    both = common(sentence, stored)
    names, words = names_and_words(both)
    rivals = [claim for claim in stored.claims if are_comparable(claim, source)]
    return {
        # what the shared words tell, in words that stand nowhere else: so it means the same in small and large sources
        "weight": sources.weigh(both) / math.log(1 + sources.size),
        "names": names,
        "words": words,
        "sentence": share(both, sentence.terms, sources),
        "clause_back": align(draft, sentence, source, stored, sources).backward,
        "around": next_to(draft.around, source.around, all_terms(stored), sources),
        "rival": outdone(source, rivals, draft, sources),
        "amounts": 1 + len(rivals),
        "agreeing": _agreeing(draft, sentence, source, stored),
        "amounts_shared": shared_amounts(draft, sentence, source, stored),
        "dates_shared": shared_dates(draft, sentence, source, stored),
        "counted": same_counted(draft, source),
        "unit": draft.value.value.unit == source.value.value.unit,
        "number": draft.value.value.kind is QuantityKind.NUMBER,
        "change": draft.change != source.change,
        "other_date": at_other_date(draft, sentence, source, stored),
        "alike": built_alike(draft, sentence, source, stored, sources),
    }


def _agreeing(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> int:
    """Return how many other amounts of the draft's sentence agree with one beside the source's."""
    there, here = (_amounts(stored, source), _amounts(sentence, draft))
    return sum(any(one.agrees(other) for other in there) for one in here)


def _amounts(sentence: Sentence, but: Claim) -> list[Quantity]:
    """Return the amounts of a sentence but one."""
    claims = (claim for claim in claims_of_kind(sentence, ClaimKind.QUANTITY) if claim is not but)
    return [claim.value.value for claim in claims if isinstance(claim.value, QuantityClaim)]
