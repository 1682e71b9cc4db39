"""Whether the draft, where it gives somebody an office, tells the same as a source that gives another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import common
from factlint.check.verbatim import passages
from factlint.claims.common import is_common
from factlint.claims.terms import plain
from factlint.claims.words import folded
from factlint.model.claims import ClaimKind, QuotationClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import RoleClaim

FAR = 200
"""Code points around a sentence within which the words of whom it names are looked for."""
ALIKE, LEAST = 90.0, 5
"""How like two quotations are that are one, and of how many words at least."""
SHARED, NAME, DATED = 3.0, 1.0, 1.0
"""How much two sentences must share beside the person: a word counts one, a common one half; a name; a date."""


def tells_the_same(case: Case, role: RoleClaim, stored: Stored, other: RoleClaim) -> bool:
    """Tell whether a source's sentence tells of a person what the draft's does: the same words said, or done."""
    return _quotes(case, role, stored) or _shares(case, role, stored, other)


def _quotes(case: Case, role: RoleClaim, stored: Stored) -> bool:
    """Tell whether both quote the person with the same words, and the source is the one that names the office."""
    near = case.own.around(case.sentence.start - FAR, case.sentence.end + FAR)
    said = (claim for sentence in near for claim in sentence.claims if claim.kind is ClaimKind.QUOTATION)
    for claim in said:
        value = claim.value
        if not isinstance(value, QuotationClaim) or value.speaker != role.person:
            continue
        if len(folded(value.words.text)) < LEAST:
            continue
        if any(
            p.ratio >= ALIKE
            and isinstance(p.quotation.value, QuotationClaim)
            and p.quotation.value.speaker == role.person
            and p.stored.document == stored.document
            for p in passages(value.words.text, case.sentence.terms, case.sources)
        ):
            return True
    return False


def _shares(case: Case, role: RoleClaim, stored: Stored, other: RoleClaim) -> bool:
    """Tell whether the two sentences share much, the person and the words of the offices aside."""
    titles = {plain(word) for one in (role, other) for word in (*one.title.split(), *one.scope)}
    both = common(case.sentence, stored.sentence) - {role.person, role.of, other.of} - titles
    words = sum(NAME if ":" in term else 0.5 if is_common(term) else 1 for term in both)
    dates = sum(any(date.agrees(one) for one in stored.sentence.dates) for date in case.sentence.dates)
    return words + DATED * dates >= SHARED
