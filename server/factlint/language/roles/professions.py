"""Professions and positions that one person hardly has two of, read from ``data/professions.txt``."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.language.roles.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping


OFFICERS = "officers"
"""The section of what is held in a body: who keeps the books of one may be the head of another."""


def professions_exclude(one: str, other: str, *, body: bool = False) -> bool:
    """Tell whether hardly anybody has both of two professions, each a title in its normal form.

    ``statistician`` and ``biologist`` exclude one another, and so do ``surgeon`` and ``nurse``; ``surgeon`` and
    ``physician`` do not, nor do ``statistician`` and ``nurse``, of whose like nothing is known.
    A ``club doctor`` is a doctor, and a ``deputy editor`` no editor. ``body`` tells that both are of one body: then a
    president is no treasurer.
    """
    mine, theirs = _fields_of(one), _fields_of(other)
    return any(
        fields.isdisjoint(theirs[section])
        for section, fields in mine.items()
        if section in theirs and (body or section != OFFICERS)
    )


def professions_agree(one: str, other: str) -> bool:
    """Tell whether two professions, each a title in its normal form, are of one field: ``nurse`` and ``midwife``."""
    mine, theirs = _fields_of(one), _fields_of(other)
    return any(not fields.isdisjoint(theirs.get(section, frozenset())) for section, fields in mine.items())


def _fields_of(title: str) -> Mapping[str, frozenset[str]]:
    """Return the fields of a title, or of its last word where those before it say only of what it is."""
    *before, last = title.split()
    modified = bool(before) and all((word,) in lexicon().portfolios for word in before)
    return _fields().get(title) or (_fields().get(last, {}) if modified else {})


@cache
def _fields() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the fields of each profession, by the section that they are of."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    section = ""
    text = (files("factlint.language.roles") / "data" / "professions.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            field, _, names = line.partition(" = ")
            for name in names.split(", "):
                found[name][section] = found[name].get(section, frozenset()) | {field}
    return found
