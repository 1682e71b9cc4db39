"""The ``it`` that stands for nothing: ``it rained``, ``it is clear that``, ``it was in May that``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEATHER: Final = ("rain", "snow", "hail", "drizzl", "thunder", "sleet", "pour", "dawn")
_SEEMING: Final = frozenset("seem appear happen turn matter emerge follow transpire".split())
# What "it" takes or is where it tells the time or the weather.
_TIMES: Final = frozenset(
    "second minute hour day night week weekend month quarter season year decade century time moment noon midnight "
    "midday morning afternoon evening dawn dusk o'clock am pm spring summer autumn fall winter january february march "
    "april may june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday christmas easter cold warm hot cool mild windy rainy sunny cloudy foggy icy dark light late early "
    "degree".split(),
)
_CLAUSES: Final = frozenset({"csubj", "ccomp", "xcomp", "advcl", "acl", "parataxis"})
_RELATIVE: Final = frozenset({"acl:relcl", "advcl:relcl", "acl"})
_OPENING: Final = frozenset({"that", "whether", "to", "if", "who", "which", "when", "why", "how", "what"})


def stands_for_nothing(pronoun: Token) -> bool:
    """Tell whether ``it``, the subject of a clause, stands for nothing that was spoken of before."""
    verb = pronoun.head
    if pronoun.dep_ == "expl" or verb.lower_.startswith(_WEATHER):
        return True
    own = [child for child in verb.children if child.i > pronoun.i]
    if verb.pos_ == "VERB" and verb.lemma_.casefold() in _SEEMING:
        return True
    if verb.lemma_.casefold() == "take" and any(_is_time(child) or child.dep_ in {"xcomp", "advcl"} for child in own):
        return True
    if verb.lemma_.casefold() == "show" and not any(child.dep_ in {"obj", "ccomp"} for child in own):
        return True
    linking = any(child.dep_ == "cop" for child in verb.children) or verb.lemma_.casefold() in {"be", "become", "get"}
    if linking and (_is_time(verb) or any(_is_time(child) for child in own if child.dep_ not in _CLAUSES)):
        return True
    if _sets_apart(pronoun):
        return True
    passive = pronoun.dep_ == "nsubj:pass"
    if passive or linking or verb.lemma_.casefold() in {"make", "mean", "help", "remain"}:
        return any(_brings_clause(child, verb) for child in verb.children) or (linking and _is_cleft(verb))
    return False


def _is_time(word: Token) -> bool:
    return word.lemma_.casefold() in _TIMES or (word.like_num and len(word) == 4 and word.dep_ != "nummod")  # noqa: PLR2004 - a year


def _brings_clause(child: Token, verb: Token) -> bool:
    """Tell whether a child of the predicate is the clause that ``it`` announces."""
    if child.dep_ not in _CLAUSES or child.i < verb.i:
        return False
    first = child.left_edge
    return first.lower_ in _OPENING or any(one.dep_ == "mark" and one.lower_ in _OPENING for one in child.children)


def _sets_apart(pronoun: Token) -> bool:
    """Tell whether a sentence sets apart when or where: ``it was in May that``; whatever the parse makes of it."""
    verb, *rest = [*pronoun.doc[pronoun.i + 1 : pronoun.sent.end], pronoun]
    prepositions = {"in", "on", "at", "from", "during", "after", "before", "by", "with", "for", "under"}
    opens = verb.lemma_ == "be" and rest[0].lower_ in prepositions
    return opens and any(token.lower_ == "that" for token in rest)


def _is_cleft(verb: Token) -> bool:
    """Tell whether what ``it`` is goes on with ``that`` or ``who``: ``it was Ann Lee who called``."""
    return any(
        child.dep_ in _RELATIVE and any(word.lower_ in {"that", "who", "which"} for word in child.children)
        for child in verb.children
    ) and not any(child.lower_ in {"a", "an"} for child in verb.children)
