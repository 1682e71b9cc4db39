"""Another office: whom the draft gives one office, and the sources, where they tell the same, another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.one_more import has_another, is_besides
from factlint.check.parts_of_bodies import may_be_one
from factlint.check.people import are_namesakes, name_of, of_one
from factlint.check.positions import are_of_one_body, is_of_its, is_title
from factlint.check.same_telling import tells_the_same
from factlint.check.swapped import in_case
from factlint.language.roles import is_office, normal_title, titles_agree
from factlint.model.claims import NameClaim, RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Sentence

    Held = tuple[Stored, RoleClaim]

HEADING = frozenset("head chief boss leader director manager president executive".split())
"""Last words of the titles by which a text may call whoever runs something."""
RUNS = re.compile(
    r"\b(?:r[au]n(?:s|ning)?|lead(?:s|ing)?|led|head(?:s|ed|ing)?|direct(?:s|ed|ing)|manag(?:es?|ed|ing)|chair(?:s|ed|ing)"
    r"|overs(?:ees?|aw|een|eeing)|organi[sz](?:es?|ed|ing)|found(?:s|ed|ing)|in charge|responsible|command(?:s|ed|ing)"
    r"|owns?|owned|supervis(?:es?|ed|ing)|look(?:s|ed|ing)? after)\b",
    re.IGNORECASE,
)
"""What says so in a verb."""
KIN = re.compile(
    r"\b(?:(?:no|not) (?:a )?relat(?:ed|ion|ive) (?:to|of|with)|(?:wife|husband|partner|brother|sister|son|daughter"
    r"|cousin|father|mother|namesake|predecessor|successor) of) [^,.;:()]{1,80}",
    re.IGNORECASE,
)
"""What tells of somebody else's office."""
BELOW = re.compile(r"\b(?:deputy|vice|assistant|associate|under|co|joint|acting|interim)\b", re.IGNORECASE)
"""What makes another office of the one below or beside it."""
BELOW_ALONE = frozenset({"deputy", "assistant"})
"""What somebody is beside an office of their own."""
OF = re.compile(r" (?:of|for|at) ")
WORD = re.compile(r"\w+")
STEM = 5
"""How many letters a title has in common with what somebody does: to chair, to direct."""


def another_office(case: Case, role: RoleClaim, known: list[Held]) -> Judgement | None:
    """Judge an office that no source gives somebody who has another one wherever a source tells the same as the draft.

    ``known`` are the offices that the sources give this one. Nobody is denied a second office, nor one whose name some
    source has beside the person.
    """
    part = role.whole_part or role.title_part
    if (
        role.future
        or not (_is_named(role) and is_title(case.sentence, role))
        or not _is_office(case.sentence, role)
        or is_besides(case, role)
        or not _is_one_person(case, role)
    ):
        return None
    held = [(s, o) for s, o in known if not o.former and not o.future and _is_office(s.sentence, o)]
    if not held or any(not titles_agree(one.title, held[0][1].title) for _, one in held):
        return None
    if any(may_be_one(role, one) for _, one in held):
        return None
    if is_said(case, role) or has_another(case, role, held):
        return None
    telling = [(s, o) for s, o in held if tells_the_same(case, role, s, o)] or _everywhere(role, held)
    telling = telling or [(s, o) for s, o in held if are_of_one_body(case.sentence, role, s.sentence, o)]
    if not telling:
        return None
    named = [one for _, one in telling if _is_named(one)]
    wanted = max((of_one(one, one.whole_part or one.title_part) for one in named), key=len, default="")
    corrections = (Correction(part.start, part.end, in_case(wanted, part.text)),) if wanted else ()
    wanted = wanted or telling[0][1].title
    return conflicting(
        f"the sources give {wanted} where they tell the same",
        [stored for stored, _ in telling],
        Conflict(part.start, part.end, part.text, wanted, corrections),
    )


def _is_named(role: RoleClaim) -> bool:
    """Tell whether a text has the title of an office, and no verb: who leads something need not be its leader."""
    return normal_title(role.title_part.text) == role.title


def _everywhere(role: RoleClaim, held: list[Held]) -> list[Held]:
    """Return the offices held if more than one source gives them, and the draft's is not said to be of another body."""
    of = {one.of for _, one in held}
    return held if len({stored.document for stored, _ in held}) > 1 and (role.of is None or role.of in of) else []


def _is_office(sentence: Sentence, role: RoleClaim) -> bool:
    of_a_body = role.of is not None or bool(role.scope) or is_of_its(sentence, role)
    return is_office(role.title, of_a_body=of_a_body) or (is_of_its(sentence, role) and role.title not in BELOW_ALONE)


def _is_one_person(case: Case, role: RoleClaim) -> bool:
    """Tell whether the draft gives the full name, or the sources know only one person of that last name."""
    if " " in name_of(role):
        return True
    names = {
        claim.value.name
        for stored in case.sources.having(role.person)
        for claim in stored.sentence.claims
        if isinstance(claim.value, NameClaim) and claim.value.entity == role.person
    }
    return not any(are_namesakes(one, other) for one in names for other in names)


def is_said(case: Case, role: RoleClaim) -> bool:
    """Tell whether a sentence of the sources that names the person has the title, or tells of running something."""
    heading = role.title.split()[-1] in HEADING
    below = BELOW.search(role.title) is not None
    name = WORD.findall(OF.split(role.title_part.text)[0])[-1]
    title = re.compile(rf"({BELOW.pattern}[ -]+)?\b{re.escape(name[:STEM])}", re.IGNORECASE)
    for stored in case.sources.having(role.person):
        if _is_of_namesake(stored, role):
            continue
        text = _open_text(stored)
        if heading and RUNS.search(text):
            return True
        if any((found[1] is not None) == below for found in title.finditer(text)):
            return True
    return False


def _is_of_namesake(stored: Stored, role: RoleClaim) -> bool:
    """Tell whether a sentence names only somebody else of that last name."""
    names = [c.value.name for c in stored.sentence.claims if isinstance(c.value, NameClaim)]
    named = [name for name in names if name.split()[-1] == name_of(role).split()[-1]]
    return bool(named) and all(are_namesakes(name, name_of(role)) for name in named)


def _open_text(stored: Stored) -> str:
    """Return the text of a sentence without the titles that it gives somebody, each of which is known to whom."""
    sentence = stored.sentence
    text = KIN.sub(lambda found: " " * len(found[0]), sentence.text)
    for claim in sentence.claims:
        if isinstance(claim.value, RoleClaim):
            part = claim.value.title_part
            start, end = part.start - sentence.start, part.end - sentence.start
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
