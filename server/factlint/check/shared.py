"""Which terms two texts share: a name may be written in another form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.sources import all_terms
from factlint.claims.terms import plain
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model.claims import Sentence

ADJECTIVE = ("n", "an", "ian", "ese", "ish")
"""What the name of a place ends with as an adjective."""
SHORTEST = 5
"""How many letters the name of such a place has at least: Roman is no adjective of a Rom."""


def shared_terms(terms: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return those of ``terms`` that ``others`` have, a name in other forms too (``Veltrane``, ``Veltrane Group``)."""
    exact = terms & others
    if len(exact) == len(terms):
        return exact
    names = _names_of(terms)
    if not names:
        return exact
    there = reach(others)
    named = [term for term, forms in names if term not in exact and not forms.isdisjoint(there)]
    return exact.union(named) if named else exact


def has_term(others: frozenset[str], term: str) -> bool:
    """Tell whether ``shared_terms`` finds a term in ``others``."""
    return term in others or (":" in term and not wanted(term).isdisjoint(reach(others)))


def is_form_of(key: str, term: str) -> bool:
    """Tell whether ``has_term`` finds a term in a text that has nothing but ``key``."""
    return key == term or (":" in term and not wanted(term).isdisjoint(reached_by(key)))


@lru_cache(maxsize=4_096)
def unordered(terms: tuple[str, ...]) -> frozenset[str]:
    """Return terms without their order."""
    return frozenset(terms)


@noted_last
def common(mine: Sentence, theirs: Sentence) -> frozenset[str]:
    """Return the terms of a sentence that another one has, or what introduces that."""
    return shared_terms(mine.terms, all_terms(theirs))


@noted_last
def common_back(mine: Sentence, theirs: Sentence) -> frozenset[str]:
    """Return the terms of the second sentence that the first one has, or what introduces that."""
    return shared_terms(theirs.terms, all_terms(mine))


@lru_cache(maxsize=4_096)
def _names_of(terms: frozenset[str]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return those of the terms that are names which have other forms, each with what is ``wanted`` of it."""
    return tuple((term, wanted(term)) for term in terms if _name_words(term))


@lru_cache(maxsize=4_096)
def wanted(key: str) -> frozenset[str]:
    """Return what of ``reach`` another text must have for a term to stand in it: of a name any of its forms.

    A name is one with another of the same words, with a longer one that begins with its words, or whose last words they
    are, and with the shorter one so; the last ones count where one of the two is a person. All but the name itself,
    and what it would be had it been read as a common noun, are marked so that two names are one where what is wanted of
    the one is within reach of the other.
    """
    words = _name_words(key)
    if not words:
        return frozenset({key})
    kind, whole = words[0], "-".join(words[1:])
    ends = "" if kind == "person" else "person"  # of a name that is no person's, a person must be the other
    found = {key, f"first:{whole}", f"{ends}last:{whole}"}
    found.update(f"whole:{first}" for first in _firsts(words[1:]))
    found.update(f"{ends}whole:{last}" for last in _lasts(words[1:]))
    found.update(f"whole:{place}" for place in _places(words))
    if word := _as_word(key):
        found.add(word)
    return frozenset(found)


@lru_cache(maxsize=4_096)
def reach(terms: frozenset[str]) -> frozenset[str]:
    """Return terms with what their names give of what is wanted of others: see ``wanted``."""
    return terms.union(*(reached_by(term) for term in terms if ":" in term))


@noted
def reached(sentence: Sentence) -> frozenset[str]:
    """Return what a sentence, with what introduces it, gives of what is wanted of others: see ``reach``."""
    return reach(all_terms(sentence))


@lru_cache(maxsize=4_096)
def reached_by(key: str) -> frozenset[str]:
    """Return one name with what it gives of what is wanted of others; another term alone."""
    found = {key}
    if named := _name_words(key):
        kind, *words = named
        for marked in ("", "person") if kind == "person" else ("",):
            found.add(f"{marked}whole:{'-'.join(words)}")
            found.update(f"{marked}last:{last}" for last in _lasts(words))
        found.update(f"first:{first}" for first in _firsts(words))
        found.update(f"whole:{place}" for place in _places(named))
    return frozenset(found)


def _places(words: Sequence[str]) -> list[str]:
    """Return the names that a name of one word may be the adjective of: Bavaria, where it is Bavarian."""
    if words[0] != "name" or len(words) != len(("name", "bavarian")):
        return []
    places = (words[1].removesuffix(ending) for ending in ADJECTIVE)
    return [place for place in places if place != words[1] and len(place) >= SHORTEST]


def _firsts(words: Sequence[str]) -> list[str]:
    return ["-".join(words[:end]) for end in range(1, len(words) + 1)]


def _lasts(words: Sequence[str]) -> list[str]:
    return ["-".join(words[start:]) for start in range(len(words))]


@lru_cache(maxsize=4_096)
def _as_word(key: str) -> str:
    """Return the term of a one-word name, had it been read as a common noun."""
    kind, _, slug = key.partition(":")
    return plain(slug) if kind in {"name", "person"} and "-" not in slug else ""


@lru_cache(maxsize=4_096)
def _name_words(key: str) -> tuple[str, ...]:
    """Return the kind of a name and its words; () for a key of another kind."""
    kind, colon, slug = key.partition(":")
    return (kind, *slug.split("-")) if colon and kind in {"name", "person"} else ()
