"""Who holds which office: a person's title, compared with those that the sources give the person, and its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.apart import PRONOUNS
from factlint.check.comparators.former_office import another_before
from factlint.check.comparators.other_office import another_office
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.parts_of_bodies import one_office
from factlint.check.people import holders, in_number, name_of, of_one, roles_of
from factlint.check.professions import unlike
from factlint.check.swapped import in_case, same_office, swapped
from factlint.language.roles import titles_agree
from factlint.model.claims import ClaimKind, RoleClaim

ALIKE = 0.75
"""Two names so alike are one name misspelt, not two people."""

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored


def compare_role(case: Case) -> Judgement | None:
    """Judge the office that the draft gives a person."""
    claim = case.claim
    if claim.kind is not ClaimKind.ROLE or not isinstance(claim.value, RoleClaim):
        return None
    role = claim.value
    known = roles_of(role.person, case.sources, name_of(role))
    agreeing = [stored for stored, other in known if one_office(role, other) and same_office(role, other)]
    if agreeing:
        return supported("a source gives the same office", agreeing)
    if not claim.firm:
        return UNKNOWN
    if role.former:
        return another_before(case, role, known) or UNKNOWN
    current = [(s, o) for s, o in known if not o.former and o.future == role.future]
    rivals = [
        (s, o)
        for s, o in current
        if same_office(role, o) and ((_exclusive(role, o) and not one_office(role, o)) or unlike(case, role, o))
    ]
    elsewhere = [(s, o) for s, o in current if _public(role) and _public(o) and o.title != role.title]
    if elsewhere and not rivals:
        return _another_office(role, elsewhere)
    if rivals:
        wanted = rivals[0][1]
        whole = bool(role.scope) and titles_agree(role.title, wanted.title)  # all else tells which minister
        part = (role.whole_part if whole else None) or role.title_part
        title = of_one(wanted, (wanted.whole_part if whole else None) or wanted.title_part)
        text = in_number(in_case(title, part.text), part.text)
        return conflicting(
            f"the sources give {title}",
            [stored for stored, other in rivals if other.title == wanted.title],
            Conflict(part.start, part.end, part.text, title, (Correction(part.start, part.end, text),)),
        )
    return swapped(case, role, current) or another_office(case, role, known) or _other_holder(case, role, known)


PUBLIC = frozenset({"mayor", "governor", "president", "king", "queen", "chancellor", "premier", "prime minister"})
"""Offices of a place or a state, of which nobody holds two."""


def _public(role: RoleClaim) -> bool:
    """Tell whether a role is such an office, and the text says of what, right after the title."""
    if role.title not in PUBLIC or role.of is None or not role.of.startswith(("country:", "place:", "name:")):
        return False
    gap = role.of_part.start - role.title_part.end if role.of_part is not None else 0
    return 0 < gap <= len(" of the ")


def _another_office(role: RoleClaim, rivals: list[tuple[Stored, RoleClaim]]) -> Judgement:
    """Return the judgement that somebody holds another office of another place."""
    office, wanted = rivals[0][1], rivals[0][1].title_part.text
    part, end = role.title_part, role.title_part.end
    if role.of_part is not None and office.of_part is not None:
        wanted, end = f"{wanted} of {office.of_part.text}", role.of_part.end
    return conflicting(
        f"the sources give {wanted}",
        [stored for stored, other in rivals if other.title == office.title],
        Conflict(part.start, end, role.title_part.text, wanted, (Correction(part.start, end, wanted),)),
    )


RANKS = frozenset("chief deputy vice assistant associate senior junior".split())
"""The first words of titles of those who have somebody above them."""
HEADS = frozenset("director president chairman chairwoman chair head boss".split())
"""Titles of those at the head of a body."""


def _exclusive(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether one person hardly holds both titles at once: the director, and the chief engineer."""
    if one.of in {None, other.of} and _is_the_one_below(one.title, other.title):
        return True
    if one.title in HEADS and one.of is not None and one.of == other.of and not {*one.scope, *other.scope}:
        first, _, rest = other.title.partition(" ")
        return first in RANKS and rest not in HEADS | GOVERNING
    return (
        one.title != other.title
        and bool(GOVERNING & {one.title.split()[-1]})
        and bool(GOVERNING & {other.title.split()[-1]})
    )


def _is_the_one_below(one: str, other: str) -> bool:
    """Tell whether one of two titles is that of the other's deputy: the deputy chief arbiter is not the chief one."""
    return any(f"{rank} {low}" == high for rank in BELOW for low, high in ((one, other), (other, one)))


BELOW = frozenset({"deputy", "vice"})
"""The first words of the titles of those who stand in for somebody."""
GOVERNING = frozenset(
    {
        "minister",
        "secretary",
        "president",
        "chancellor",
        "king",
        "queen",
        "officer",
        "executive",
        "governor",
        "mayor",
        "general",
        "ambassador",
        "adviser",
        "speaker",
    }
)
"""The last words of titles that one person holds one at a time."""


def _other_holder(case: Case, role: RoleClaim, known: list[tuple[Stored, RoleClaim]]) -> Judgement:
    """Judge whether the sources name somebody else as the holder of a single office."""
    part = role.person_part
    if role.of is None or part is None or known or role.future:
        return UNKNOWN
    others = [(s, o) for s, o in holders(role.title, role.of, case.sources) if o.title == role.title]
    people = {other.person for _, other in others}
    if len(people) != 1 or role.person in people or others[0][1].person_part is None:
        return UNKNOWN
    if any(DamerauLevenshtein.normalized_similarity(role.person, person) > ALIKE for person in people):
        return UNKNOWN
    name = max((o.person_part.text for _, o in others if o.person_part), key=len)
    if set(part.text.split()) <= set(name.split()):
        return UNKNOWN  # the same person, by the first name alone
    if PRONOUNS & {name.casefold(), part.text.casefold()}:
        return UNKNOWN  # whom it means is a guess, and "he, not he" tells nobody anything
    return conflicting(
        f"the sources give the office to {name}",
        [stored for stored, _ in others],
        Conflict(part.start, part.end, part.text, name, (Correction(part.start, part.end, name),)),
    )
