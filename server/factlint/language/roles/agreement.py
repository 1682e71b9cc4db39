"""Telling whether two titles can be one office."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from factlint.language.roles.lexicon import lexicon
from factlint.language.roles.normal import normal_title

if TYPE_CHECKING:
    from collections.abc import Collection

# Ranks that make another office: the deputy is not the minister.
_BELOW: Final = frozenset(
    {"deputy", "vice", "assistant", "associate", "under", "shadow", "opposition", "co", "junior", "non"}
)

_GENERALS: Final = {"general", "major general", "lieutenant general", "brigadier general"}
_COLONELS: Final = {"colonel", "lieutenant colonel"}
_ADMIRALS: Final = {"admiral", "rear admiral", "vice admiral", "fleet admiral"}

# A vague title, and the heads that it may stand for.
_VAGUE: Final = {
    "head of state": {"president", "king", "queen", "emperor", "empress", "monarch", "emir", "sultan", "pope"},
    "prime minister": {"premier", "first minister"},
    "monarch": {"king", "queen", "emperor", "empress"},
    "leader": {
        "president",
        "prime minister",
        "chancellor",
        "premier",
        "chairman",
        "general secretary",
        "head of state",
        "first minister",
        "secretary general",
        "king",
        "emir",
        "chief minister",
        "head",
        "captain",
        "strongman",
        "dictator",
    },
    "head": {
        "chief executive",
        "president",
        "director",
        "chairman",
        "managing director",
        "secretary general",
        "boss",
        "chief",
        "director general",
        "manager",
        "commissioner",
        "leader",
        "rector",
        "principal",
        "governor",
        "chief of staff",
        "headteacher",
        "dean",
    },
    "boss": {
        "chief executive",
        "president",
        "chairman",
        "managing director",
        "manager",
        "head coach",
        "coach",
        "head",
        "owner",
    },
    "chief": {
        "chief executive",
        "president",
        "director",
        "head",
        "secretary general",
        "chairman",
        "director general",
        "commissioner",
        "secretary",
        "minister",
        "officer",
        "governor",
        "managing director",
        "boss",
        "adviser",
    },
    "executive": {
        "chief executive",
        "president",
        "director",
        "managing director",
        "chief financial officer",
        "head",
        "vice president",
        "chief operating officer",
        "chairman",
        "chief technology officer",
        "officer",
        "manager",
    },
    "coach": {"head coach", "manager", "trainer"},
    "head coach": {"manager", "coach"},
    "official": {
        "minister",
        "secretary",
        "adviser",
        "ambassador",
        "director",
        "commissioner",
        "spokesman",
        "diplomat",
        "envoy",
        "chief",
        "officer",
        "head",
        "governor",
        "mayor",
        "national security adviser",
    },
    "politician": {
        "president",
        "prime minister",
        "minister",
        "senator",
        "congressman",
        "representative",
        "lawmaker",
        "mayor",
        "governor",
        "leader",
        "chancellor",
        "member of parliament",
        "councillor",
        "secretary",
    },
    "lawmaker": {"senator", "congressman", "representative", "member of parliament", "deputy", "politician"},
    "diplomat": {"ambassador", "envoy", "consul", "minister", "secretary"},
    "representative": {"envoy", "ambassador", "spokesman", "congressman"},
    "scientist": {
        "physicist",
        "chemist",
        "biologist",
        "astronomer",
        "geologist",
        "epidemiologist",
        "virologist",
        "ecologist",
        "climatologist",
        "neuroscientist",
        "researcher",
        "professor",
        "chief scientist",
    },
    "researcher": {"scientist", "professor", "fellow", "postdoc", "lecturer", "analyst", "physicist", "biologist"},
    "professor": {"lecturer", "scholar", "historian", "economist", "physicist", "doctor", "dean"},
    "doctor": {"surgeon", "physician"},
    "lawyer": {"attorney", "solicitor", "barrister", "prosecutor"},
    "judge": {"justice", "magistrate", "chief justice"},
    "captain": {"skipper", "striker", "midfielder", "defender", "forward", "goalkeeper", "winger"},
    "forward": {"striker", "winger"},
    "journalist": {"reporter", "correspondent", "columnist", "editor", "presenter", "anchor"},
    "author": {"writer", "novelist", "poet", "historian", "playwright"},
    "businessman": {"entrepreneur", "billionaire", "industrialist", "chief executive", "owner", "founder", "investor"},
    "member": {"senator", "councillor", "lawmaker", "representative", "member of parliament"},
    "officer": {"captain", *_COLONELS, *_GENERALS, *_ADMIRALS, "lieutenant", "commander", "sergeant"}
    | {"inspector", "constable"},
    # as they are addressed, whatever their grade
    "general": _GENERALS,
    "colonel": _COLONELS,
    "admiral": _ADMIRALS,
    "chief executive": {"managing director"},
    "chairman": {"speaker"},
    "medallist": {"champion"},
    "mayor": {"politician"},
}
# What somebody is beside any office: two of these, or one and an office, never conflict.
_OCCUPATIONS: Final = frozenset(
    "founder owner investor entrepreneur billionaire businessman economist lawyer author writer "
    "professor doctor scientist politician banker activist campaigner candidate nominee champion medallist engineer "
    "journalist historian fellow scholar member student partner trustee pilot".split(),
) | {"co founder", "co owner"}

_VICE: Final = "vice chancellor"
"""Who is at the head of a university, whatever the title says."""
BODIES = frozenset(
    "association federation club society organisation organization company firm group union league agency".split()
)
"""Words by which a body is called whose name was given before: the president of the association."""


def _parts(title: str) -> tuple[frozenset[str], str]:
    """Return the modifiers of a normal title and its head."""
    words = title.split()
    heads = lexicon().heads
    for begin in range(len(words)):
        if tuple(words[begin:]) in heads:
            return frozenset(words[:begin]), " ".join(words[begin:])
    return frozenset(words[:-1]), words[-1] if words else ""


def is_below(title: str) -> bool:
    """Tell whether a title in its normal form is of the one below the holder of an office: ``deputy head``."""
    modifiers, head = _parts(title)
    return bool({*modifiers, *head.split()[:-1]} & {"deputy", "vice", "assistant", "associate"}) and title != _VICE


@lru_cache(maxsize=4096)
def titles_agree(a: str, b: str) -> bool:
    """Tell whether ``a`` and ``b`` can name one office: the vaguer contains the finer.

    ``president`` agrees with ``US president`` and ``head of state``, ``minister`` with ``foreign minister``; ``prime
    minister`` does not with ``foreign secretary``, nor ``secretary general`` with ``deputy secretary general``.
    """
    one, other = normal_title(a), normal_title(b)
    if one == other:
        return True
    (of_one, head_one), (of_other, head_other) = _parts(one), _parts(other)
    if of_one & _BELOW != of_other & _BELOW:
        return False
    if of_one and of_other and not (of_one <= of_other or of_other <= of_one):
        return False
    if head_one == head_other:
        return True
    if head_one in _OCCUPATIONS or head_other in _OCCUPATIONS:
        return head_other in _VAGUE.get(head_one, ()) or head_one in _VAGUE.get(head_other, ())
    if head_other in _VAGUE.get(head_one, ()):
        return of_one <= of_other
    if head_one in _VAGUE.get(head_other, ()):
        return of_other <= of_one
    return False


def offices_agree(a: str, of_a: Collection[str], b: str, of_b: Collection[str]) -> bool:
    """Tell whether two titles agree, with the words beside each that say which office it is.

    ``head`` of ``sales`` agrees with ``head``, and not with ``communications head``.
    """
    if not titles_agree(a, b):
        return False
    one, other = {*of_a, *_parts(normal_title(a))[0]}, {*of_b, *_parts(normal_title(b))[0]}
    if of_a and of_b and (BODIES.issuperset(of_a) or BODIES.issuperset(of_b)):
        return BODIES.isdisjoint(of_a) or BODIES.isdisjoint(of_b) or {*of_a} == {*of_b}
    return not (of_a or of_b) or one <= other or other <= one
