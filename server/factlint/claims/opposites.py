"""Opposites: WordNet's antonyms, and those that the rules' vocabulary adds."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.claims.clauses import LINKING
from factlint.language.lemmas.forms import inflect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.language.tokens import Token

PART_OF = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv", "ADP": "adv", "SCONJ": "adv"}

GRADED = frozenset({"JJR", "JJS"})
NO_GRADES = frozenset(
    """anti backer bounder cleaner commoner doubler downer easter fitter founder homer idler insider jointer liver net
    offer opener past seconder shutter tamer topper wester""".split()
)
"""Words that are no comparatives, or seldom, though the rules of English could make them so."""


def base_of(token: Token) -> tuple[str, str]:
    """Return lemma and tag of a token; a comparative after ``become`` or before ``than`` is one, whatever its tag.

    Who is left behind does not leave, and remains.
    """
    lemma, tag = token.lemma_.casefold(), token.tag_
    if lemma == "leave" and _is_left_behind(token):
        return "remain", tag
    if tag in GRADED or not token.is_alpha:
        return lemma, tag
    base = _comparatives().get(token.lower_)
    than = token.i + 1 < len(token.doc) and token.nbor().lower_ == "than"
    if base and (than or token.head.lemma_.casefold() in LINKING or token.dep_ in {"xcomp", "conj"}):
        return base, "JJR"
    return lemma, tag


GRADES = tuple(
    tuple(frozenset(side.split()) for side in pair.split("/"))
    for pair in """
    big large great huge / small little tiny|fast quick rapid swift / slow|hot warm / cold cool|
    easy simple / hard difficult|cheap inexpensive / expensive costly dear|strong powerful / weak|good / bad poor|
    rich wealthy / poor|old / young|old / new|heavy / light|loud noisy / quiet|wide broad / narrow|safe / dangerous|
    bright / dim dark|clean / dirty|full / empty|public / private|rare scarce / common frequent|busy / quiet idle
    """.split("|")
)
"""Words that say how something is, against their opposites, beyond the one pair of each that WordNet calls direct."""
OWN = frozenset(
    """brother sister son daughter father mother uncle aunt nephew niece husband wife parent child ancestor descendant
    man woman boy girl lady lord king queen male female adult juvenile young aged host parasite employer employee
    leader follower winner loser friend foe clergy clergyman laity layman amateur professional conservative liberal
    resident nonresident driver nondriver generalist specialist acquaintance stranger birth death day night beginning
    middle end ending start finish question answer head foot tail back front rear left right future past defense
    offense prosecution asset liability""".split()
)
"""Nouns that have an antonym and say the contrary of nothing: of somebody's brother somebody is the sister.

They name two people, times or parts that belong together, each of which is spoken of beside the other.
"""
PREFIXES = ("un", "non")
"""What makes of an adjective, or a participle, its opposite."""
ENDINGS = ("ful", "less")
"""What makes two adjectives of a noun that are opposites of each other."""


LEAVING = frozenset({"by", "to"})
"""What tells who leaves something, and to whom."""


class Opposites:
    """What a word's opposites are, by lemma and part of speech."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        """Take pairs of groups, each group a sequence whose first half opposes the second: see ``_pairs``."""
        self._extra: dict[str, set[str]] = defaultdict(set)
        for one, other in _pairs(groups):
            self._extra[one].add(other)
            self._extra[other].add(one)

    def of(self, token: Token, *, certain: bool = False) -> frozenset[str]:
        """Return the lemmas that say the opposite of a token, in its part of speech.

        ``certain`` leaves WordNet's antonyms out: beside a noun, ``old`` and ``new`` tell two things apart and deny
        nothing.
        """
        lemma, tag = base_of(token)
        part = "adj" if tag in GRADED else PART_OF.get(token.pos_)
        if part is None:
            return frozenset()
        extra = frozenset(self._extra.get(lemma, ()))
        if certain:
            return extra
        if part == "noun" and lemma in OWN:
            return extra
        graded = _graded(lemma) if part == "adj" else frozenset()
        return _antonyms().get((part, lemma), frozenset()) | extra | graded | _made(token, lemma, part)


def _is_left_behind(leaving: Token) -> bool:
    """Tell whether somebody is left and does not leave: ``Nine were left``, ``to leave nine people here``."""
    if leaving.dep_ == "acl" and leaving.tag_ == "VBN":
        return not any(child.lower_ in LEAVING for word in leaving.children for child in (word, *word.children))
    for child in leaving.children:
        if child.dep_ in {"nsubj:pass", "aux:pass"}:
            return True
        if child.dep_ == "obj" and any(word.dep_ == "nummod" for word in child.children):
            return True
    return False


@cache
def _graded(lemma: str) -> frozenset[str]:
    """Return the opposites of an adjective that says how something is."""
    both = [(one, other) for pair in GRADES for one, other in (pair, pair[::-1])]
    return frozenset[str]().union(*(other for one, other in both if lemma in one))


def _made(token: Token, lemma: str, part: str) -> frozenset[str]:
    """Return the opposites of an adjective or participle by its form: ``unsuitable``, ``harmless``."""
    if part != "adj" and token.tag_ != "VBN":
        return frozenset()
    word = token.lower_ if token.tag_ == "VBN" else lemma
    found = {f"{prefix}{word}" for prefix in PREFIXES}
    found |= {word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix)}
    for one, other in (ENDINGS, ENDINGS[::-1]):
        if word.endswith(one):
            found.add(word.removesuffix(one) + other)
    return frozenset(found - {word})


def _pairs(groups: Iterable[Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Yield the opposites in groups like ``[rise, grow, "/", fall, sink]``: each before the stroke with each after."""
    for group in groups:
        if "/" not in group:
            continue
        cut = list(group).index("/")
        yield from ((one.casefold(), other.casefold()) for one in group[:cut] for other in group[cut + 1 :])


@cache
def _comparatives() -> Mapping[str, str]:
    """Return the comparatives of the adjectives that have an antonym, with the adjectives."""
    found = {inflect(word, "JJR"): word for part, word in _antonyms() if part == "adj"}
    return {form: word for form, word in found.items() if " " not in form and form not in NO_GRADES}


@cache
def _antonyms() -> Mapping[tuple[str, str], frozenset[str]]:
    text = (files("factlint.claims") / "data" / "antonyms.txt").read_text(encoding="utf-8")
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in text.splitlines():
        if not line.startswith("#"):
            part, one, other = line.split()
            found[part, one].add(other)
            found[part, other].add(one)
    return {key: frozenset(words) for key, words in found.items()}
