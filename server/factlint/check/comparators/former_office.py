"""What somebody was: the draft gives a profession or rank that is over, and the sources another that is over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.comparators.other_office import is_said
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.people import of_one
from factlint.check.positions import words_before
from factlint.check.professions import unlike
from factlint.check.swapped import in_case
from factlint.language.roles import is_office, may_be_one_office, professions_agree, titles_agree

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import RoleClaim, Sentence

    Held = tuple[Stored, RoleClaim]

RETIRED = re.compile(r"\bretired\b", re.IGNORECASE)
"""What ends the work of a life, of which people seldom have two."""


def another_before(case: Case, role: RoleClaim, known: list[Held]) -> Judgement | None:
    """Judge what the draft says that somebody was, where the sources know one such thing; offices one has many of."""
    former = [(s, o) for s, o in known if o.former]
    if not former or any(not titles_agree(o.title, former[0][1].title) for _, o in former):
        return None
    rivals = [(s, o) for s, o in former if _is_another(case, role, s.sentence, o)]
    if not rivals or is_said(case, role):
        return None
    part, other = role.title_part, rivals[0][1]
    wanted = of_one(other, other.title_part)
    return conflicting(
        f"the sources say former {wanted}",
        [stored for stored, _ in rivals],
        Conflict(
            part.start, part.end, part.text, wanted, (Correction(part.start, part.end, in_case(wanted, part.text)),)
        ),
    )


def _is_another(case: Case, role: RoleClaim, beside: Sentence, other: RoleClaim) -> bool:
    """Tell whether somebody hardly was both: of two services, of two kinds, or retired from the one and the other."""
    titles = role.title, other.title
    if (
        titles_agree(*titles)
        or professions_agree(*titles)
        or may_be_one_office(titles[0], role.scope, titles[1], other.scope)
    ):
        return False
    if unlike(case, role, other) or (_is_retired(case.sentence, role) and _is_retired(beside, other)):
        return True
    (*of_one, one), (*of_other, last) = role.title.split(), other.title.split()
    return one == last and bool(of_one and of_other) and not is_office(role.title)


def _is_retired(sentence: Sentence, role: RoleClaim) -> bool:
    return RETIRED.search(words_before(sentence, role)) is not None
