"""Whether the draft gives somebody an office as one more, beside one that the sources know of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.roles import titles_agree
from factlint.model.claims import RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.facts.store import Stored

BESIDES = re.compile(r"\b(?:also|besides|too|both|doubles|moonlights|volunteers?|unpaid|honorary)\b", re.IGNORECASE)
"""What makes a second office of one that somebody has."""


def is_besides(case: Case, role: RoleClaim) -> bool:
    """Tell whether the draft gives an office beside another: a word between person and title says so."""
    person, title = role.person_part or role.title_part, role.title_part
    start, end = min(person.start, title.start), max(person.end, title.end)
    return BESIDES.search(case.sentence.text, start - case.sentence.start, end - case.sentence.start) is not None


def has_another(case: Case, role: RoleClaim, held: list[tuple[Stored, RoleClaim]]) -> bool:
    """Tell whether the draft's sentence gives the person an office that the sources do too: this is one more."""
    others = (claim.value for claim in case.sentence.claims)
    return any(
        isinstance(other, RoleClaim)
        and other != role
        and other.person == role.person
        and any(titles_agree(other.title, one.title) for _, one in held)
        for other in others
    )
