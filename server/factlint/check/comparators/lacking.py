"""Which of the names of a draft's sentence others lack: where it is one alone, another may stand in its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.align import told
from factlint.check.shared import common, reached, wanted
from factlint.language.gazetteer import country_of
from factlint.model.claims import NameClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

FEWEST = 1.5
"""How much two sentences must share where what the names hang on is the same too: see ``Alignment.shared``."""


@lru_cache(maxsize=1)  # the names of a sentence are judged one after the other
def but_for_a_name(sentence: Sentence, sources: Sources) -> Mapping[str, Sequence[Stored]]:
    """Return, by the key of each name, the sentences that lack it alone of the draft's, and share enough with it."""
    found: dict[str, list[Stored]] = {}
    named = forms_named(sentence)
    for stored in sources.about(sentence.terms):
        there = reached(stored.sentence)
        lacking = [key for key, forms in named if forms.isdisjoint(there)]
        if len(lacking) == 1 and told(common(sentence, stored.sentence)) >= FEWEST:
            found.setdefault(lacking[0], []).append(stored)
    return found


@noted
def names_by_key(sentence: Sentence) -> dict[str, Claim]:
    """Return the names of a sentence by their keys."""
    return {claim.value.entity: claim for claim in sentence.claims if isinstance(claim.value, NameClaim)}


@noted
def forms_named(sentence: Sentence) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the names of a sentence by their keys, each with what must stand elsewhere for it to be named there too.

    A town is named where its country is.
    """
    pairs = ((key, country_of(key)) for key in names_by_key(sentence))
    return tuple((key, wanted(key) | wanted(country) if country else wanted(key)) for key, country in pairs)
