"""Which terms two texts share: a name may be written in another form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.sources import all_terms
from factlint.claims.terms import plain
from factlint.model.noted import noted_last

if TYPE_CHECKING:
    from factlint.model.claims import Sentence


def shared_terms(terms: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return those of ``terms`` that ``others`` have, a name in other forms too (``Veltrane``, ``Veltrane Group``)."""
    exact = terms & others
    if len(exact) == len(terms):
        return exact
    names = _names_of(terms)
    if not names:
        return exact
    named = [term for term in names if term not in exact and _is_named(term, others)]
    return exact.union(named) if named else exact


def has_term(others: frozenset[str], term: str) -> bool:
    """Tell whether ``shared_terms`` finds a term in ``others``."""
    return term in others or (":" in term and bool(_name_words(term)) and _is_named(term, others))


@lru_cache(maxsize=16_384)
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


@lru_cache(maxsize=16_384)
def _is_named(name: str, others: frozenset[str]) -> bool:
    """Tell whether a name stands among terms in another form."""
    if _as_word(name) in others:
        return True
    words = _name_words(name)
    theirs, ends = _names_in(others)
    return not ends.isdisjoint((words[1], words[-1])) and any(_one_name(words, other) for other in theirs)


@lru_cache(maxsize=16_384)
def _names_of(terms: frozenset[str]) -> tuple[str, ...]:
    """Return those of the terms that are names which have other forms."""
    return tuple(term for term in terms if _name_words(term))


@lru_cache(maxsize=16_384)
def _names_in(terms: frozenset[str]) -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    """Return the names among terms, each its kind and its words, and the words with which one begins or ends."""
    names = tuple(_name_words(term) for term in _names_of(terms))
    return names, frozenset(word for words in names for word in (words[1], words[-1]))


@lru_cache(maxsize=65_536)
def _as_word(key: str) -> str:
    """Return the term of a one-word name, had it been read as a common noun."""
    kind, _, slug = key.partition(":")
    return plain(slug) if kind in {"name", "person"} and "-" not in slug else ""


@lru_cache(maxsize=65_536)
def _name_words(key: str) -> tuple[str, ...]:
    """Return the kind of a name and its words; () for a key of another kind."""
    kind, colon, slug = key.partition(":")
    return (kind, *slug.split("-")) if colon and kind in {"name", "person"} else ()


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two keys can be one name: the same words, the longer one's first, or a person's last name."""
    short, long = (one[1:], other[1:]) if len(one) <= len(other) else (other[1:], one[1:])
    return long[: len(short)] == short or ("person" in {one[0], other[0]} and long[-len(short) :] == short)
