"""What an office is for, in other words: the ``head of press`` may be the ``communications director``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

_RANKS: Final = frozenset("chief head lead principal senior general managing executive first".split())
"""What says how high an office is, and not what it is for."""
_HEADING: Final = frozenset("director manager head boss chief leader executive officer controller".split())
"""The last words of titles that say only that somebody heads what the rest says."""
_FIELDS: Final = tuple(
    tuple(stems.split())
    for stems in (
        "press communication media public spokes",
        "human personnel staff people",
        "financ treas account money budget",
        "operat product",
        "sale commerc market business",
        "customer service support",
        "technolog technic digital information",
        "research scien",
        "safety secur",
        "sport athletic",
        "medic doctor physician clinic health",
        "mission project program survey study trial",
        "race tournament event meeting competition",
        "music artist",
        "education school teach academic",
        "law legal counsel",
        "estate building facilit property",
        "catering food kitchen",
    )
)
"""The beginnings of words for one field each."""
_ABBREVIATIONS: Final = {"it": "information", "ict": "information", "pr": "public"}
_STEM: Final = 5
"""How many letters two words of one field have in common: ``engineer``, ``engineering``."""


def is_of_one_field(one: str, of_one: Collection[str], other: str, of_other: Collection[str]) -> bool:
    """Tell whether two titles in their normal form, with what else says which office each is, may be for one thing.

    Both head it (``finance director``, ``head`` of ``finance``), are called the same (``chief scientist``, ``project
    scientist``), or the one is called by what the other heads (``lead engineer``, ``head`` of ``engineering``).
    """
    (*before, last), (*before_other, last_other) = one.split(), other.split()
    mine, theirs = {*before, *of_one} - _RANKS, {*before_other, *of_other} - _RANKS
    if last == last_other:
        return not mine or not theirs or _share(mine, theirs)
    if {last, last_other} <= _HEADING:
        return bool(mine and theirs) and _share(mine, theirs)
    return (last in _HEADING and _share(mine, {last_other})) or (last_other in _HEADING and _share(theirs, {last}))


def _share(words: Collection[str], others: Collection[str]) -> bool:
    return any(_is_alike(word, other) for word in words for other in others)


def _is_alike(one: str, other: str) -> bool:
    """Tell whether two words may be of one field."""
    one, other = _ABBREVIATIONS.get(one, one), _ABBREVIATIONS.get(other, other)
    if one == other or (len(one) >= _STEM and one[:_STEM] == other[:_STEM]):
        return True
    return any(one.startswith(stems) and other.startswith(stems) for stems in _FIELDS)
