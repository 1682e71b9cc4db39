"""Two offices of one body, the holder of the one taken for the holder of the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.one_more import has_another, is_besides
from factlint.check.people import are_namesakes, holders_of_title, name_of, of_one
from factlint.check.positions import is_title
from factlint.language.gazetteer import country_of
from factlint.model.noted import noted

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Part, RoleClaim, Sentence

    Held = tuple[Stored, RoleClaim]

SINGLE = frozenset(
    "chief head boss president chairman executive treasurer clerk mayor governor chancellor premier speaker leader "
    "king queen provost rector principal headteacher ombudsman coroner registrar".split()
)
"""The last words of titles that one person holds at a time in a body."""
SINGLE_OF_A_KIND = frozenset(
    "director manager secretary minister officer editor scientist economist librarian curator commissioner coach "
    "engineer controller dean archivist conductor".split()
)
"""Those of which that is true where another word says which: ``mission manager``, ``head librarian``."""

SUCCESSOR = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) successor\b.{1,60}")
SUCCEEDS = re.compile(r".{1,60}\b(?:succeed(?:s|ed|ing)?|replac(?:e[sd]?|ing)) (?:him|her|them)\b")
"""Who follows somebody that another sentence names, in what that one tells."""


def swapped(case: Case, role: RoleClaim, known: list[Held]) -> Judgement | None:
    """Judge whether the sources give the office of ``role`` to one other person.

    And to this one another office of that body, which is among ``known``; or they are two people of one last name.
    """
    if role.future or role.whole_part is None or not _is_single(role, named=not known):
        return None
    if role.scope and not is_title(case.sentence, role):
        return None  # who chairs the audit committee: of what, a title would say
    if known and (is_besides(case, role) or has_another(case, role, known)):
        return None  # somebody may hold two
    if any(_follows(role, stored) for stored in case.sources.having(role.person)):
        return None  # perhaps in this very office
    owners = [
        (stored, other)
        for stored, other in holders_of_title(role.title, case.sources)
        if _nested(other, role) and same_office(role, other)
    ]
    if role.of is not None and not case.sources.count(role.of):
        return None  # of a body that no source speaks of
    if not owners or any(_is_one(role, other) for _, other in owners):
        return None
    beside = [(s, o) for s, o in owners if any(k.of == o.of and _of_one_body(t, k, s, o) for t, k in known)]
    owners = beside or owners  # an office of that name elsewhere is another one
    first = owners[0][1]
    if any(not _is_one(first, other) for _, other in owners):
        return None
    if known:
        return _with_other_office(role, owners, known)
    return _with_namesake(role, owners)


def _follows(role: RoleClaim, stored: Stored) -> bool:
    """Tell whether a sentence says that a person follows somebody whom another sentence names."""
    if role.person_part is None:
        return False
    last = role.person_part.text.split()[-1]
    return any(last in told for told in _successions(stored.sentence))


@noted
def _successions(sentence: Sentence) -> tuple[str, ...]:
    """Return the parts of a sentence that say who follows somebody whom another sentence names."""
    told = (pattern.search(sentence.text) for pattern in (SUCCESSOR, SUCCEEDS))
    return tuple(match.group() for match in told if match is not None)


def _with_other_office(role: RoleClaim, owners: list[Held], known: list[Held]) -> Judgement | None:
    """Return the judgement that somebody holds another office beside the one who holds this."""
    body = [(s, o) for s, o in known if any(_of_one_body(s, o, stored, owner) for stored, owner in owners)]
    part = role.whole_part
    if part is None or not body or any(o.title != body[0][1].title or not _nested(o, body[0][1]) for _, o in known):
        return None
    wanted = max((of_one(o, o.whole_part or o.title_part) for _, o in body), key=len)
    text = in_case(wanted, part.text)
    return conflicting(
        f"the sources give {wanted}, and this office to {name_of(owners[0][1])}",
        [stored for stored, _ in body],
        Conflict(part.start, part.end, part.text, wanted, (Correction(part.start, part.end, text),)),
    )


def _with_namesake(role: RoleClaim, owners: list[Held]) -> Judgement | None:
    """Return the judgement that somebody of the same last name holds the office."""
    mine, theirs = role.person_part, owners[0][1].person_part
    if mine is None or theirs is None or not are_namesakes(mine.text, theirs.text):
        return None
    if " " not in mine.text or " " not in theirs.text:
        return None  # a pronoun, or a last name alone
    wrong, right = _given(mine), theirs.text.split()[0]
    return conflicting(
        f"the sources give the office to {theirs.text}",
        [stored for stored, _ in owners],
        Conflict(wrong.start, wrong.end, mine.text, theirs.text, (Correction(wrong.start, wrong.end, right),)),
    )


def _given(name: Part) -> Part:
    first = name.text.split()[0]
    return type(name)(first, name.start, name.start + len(first))


def _is_one(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether two roles are given to one person."""
    return one.person == other.person and not are_namesakes(name_of(one), name_of(other))


def _of_one_body(stored: Stored, one: RoleClaim, beside: Stored, other: RoleClaim) -> bool:
    """Tell whether two offices are of one body: the text says so, or tells of both without saying of which."""
    if one.of is not None and one.of == other.of:
        return True
    return same_office(one, other) and stored.document == beside.document


def _is_single(role: RoleClaim, *, named: bool) -> bool:
    """Tell whether a body has one holder of an office at a time; ``named``: where the body is named, of that name."""
    *before, last = role.title.split()
    if last in SINGLE:
        return True
    return last in SINGLE_OF_A_KIND and bool(before or role.scope or (named and role.of))


def _nested(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether two texts say the same of what an office is of, or one of them less: of the festival, or nothing."""
    return set(one.scope) <= set(other.scope) or set(other.scope) <= set(one.scope)


def same_office(one: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether two offices can be of one country or organisation; one that names none fits any."""
    if one.of is None or other.of is None:
        return True
    return one.of == other.of or country_of(one.of) == other.of or country_of(other.of) == one.of


def in_case(text: str, pattern: str) -> str:
    """Return a title with the capitals of the writer's."""
    if pattern.islower():
        return text.casefold() if text.istitle() else text
    return text.title() if pattern.istitle() and text.islower() else text
