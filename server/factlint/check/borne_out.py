"""Whether a word of the draft stands in the sources too, about the same: then it is no slip for another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.frames import near_terms, term_of, whole
from factlint.check.other_things import mood_at
from factlint.check.shared import shared_terms
from factlint.claims.common import is_common
from factlint.model.claims import ClaimKind
from factlint.model.noted import noted_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence, Word

WORDS = re.compile(r"\w+")
STEM = 5
"""How many letters of a name are looked for in the sources: ``Mexico`` bears out ``Mexican``."""
FEW = 40
MOST = 200
"""In how many sentences a word is looked for, at first and at last."""
SHORTEST = 3
"""How many letters a word of a name must have to be looked for."""


def is_given(case: Case, at: int) -> bool:
    """Tell whether few sentences of the sources have the very word, and one near anything that it stands near here.

    Then it is borne out, whatever the sources have in its place elsewhere: quicker to tell than that.
    """
    word = case.sentence.words[at]
    if not word.term or case.sources.count(word.term) > FEW:
        return False
    given = case.sources.having(word.term, most=FEW)
    if not given:
        return False
    around, put = _around(case.sentence, at), mood_at(case.sentence, at)
    return any(_near(stored, around) and _is_put_so(stored.sentence, word, put) for stored in given)


def is_borne_out(case: Case, at: int, parts: Sequence[str]) -> bool:
    """Tell whether a sentence of the sources has the word near anything that it stands near in the draft.

    Of a name one of its ``parts`` is enough; without any it must be the whole.
    """
    word = case.sentence.words[at]
    around = _around(case.sentence, at)
    found = {stored.id: stored for stored in case.sources.about(around)}
    found |= {stored.id: stored for stored in case.sources.having(word.term, most=MOST)} if word.term else {}
    named = parts if case.claim.kind is ClaimKind.NAME or ":" in word.term else ()
    put = mood_at(case.sentence, at)
    return any(
        _holds(stored.sentence, case.claim, word, named)
        and _near(stored, around)
        and _is_put_so(stored.sentence, word, put)
        for stored in found.values()
    )


@noted_at
def _around(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the terms of what stands near a word, common ones only of what it hangs on."""
    near = frozenset(term for term in near_terms(sentence, at) if not is_common(term))
    return near | {term_of(sentence.words[sentence.words[at].head])}


def _is_put_so(sentence: Sentence, word: Word, put: tuple[str, bool]) -> bool:
    """Tell whether a sentence has a word in a clause of the same mood, as denied or stated as the draft."""
    places = [number for number, other in enumerate(sentence.words) if other.lemma == word.lemma]
    return not places or any(mood_at(sentence, place) == put for place in places)


def _near(stored: Stored, around: frozenset[str]) -> bool:
    return bool(shared_terms(around, whole(stored.sentence)))


def _holds(sentence: Sentence, claim: Claim, word: Word, parts: Sequence[str]) -> bool:
    """Tell whether a sentence has a word in any form, or any of the ``parts`` of a name."""
    sought = {term_of(word)} if ":" in word.term else {term_of(word), word.lemma}
    if shared_terms(frozenset(sought), whole(sentence)):
        return True
    stems = [part.casefold()[:STEM] for part in parts if len(part) >= SHORTEST]
    if not stems:
        return claim.shown.casefold() in sentence.text.casefold()
    return any(other.casefold().startswith(stem) for stem in stems for other in WORDS.findall(sentence.text))
