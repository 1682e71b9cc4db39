"""What a token looks like, and whether it may be part of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.entities.words import MONTHS, NO_NAMES, WEEKDAYS
from factlint.language.gazetteer import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

# Small words inside a name, by what they need around them.
PARTICLES: Final = frozenset(
    "van von der den de del della di da do dos das du la le el al bin ibn ben ter ten zu zur y e i af av".split(),
)
HYPHENS: Final = frozenset({"-", "\u2010", "\u2011"})
# In words of four letters or more: how many a headline has at least, which share of them has a capital, and how
# many no name has.
_SHORTEST_HEADLINE: Final = 4
_MOSTLY: Final = 0.8
_LONGEST_NAME: Final = 5
# In a headline a verb has a capital too.
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
# Signs that no name has: what is glued together by them is none.
_NO_LETTERS: Final = frozenset("\u00a3\u20ac$%)(=<>@#_\\")
_LAST_LATIN: Final = "\u024f"
_NAME_TAGS: Final = ("NNP", "NNPS")
_MAYBE_TAGS: Final = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "ADD", "CD", "GW"})


_ELIDED: Final = re.compile(r"[dl]['\u2019][^\W\d_a-z]")
"""How a name begins with an article that has lost its vowel: ``d'Ardoise``, ``l'Oréal``."""


def is_capital(token: Token) -> bool:
    """Tell whether ``token`` begins like a name: a capital letter, or one inside (``iPhone``)."""
    text = token.text
    if text[0] > _LAST_LATIN:
        return False
    if text[0].isupper() or _ELIDED.match(text):
        return True
    return len(text) > 2 and text[0].islower() and text[1:2].isupper()  # noqa: PLR2004


_BEFORE_MONTHS = frozenset(
    "in since until till before after during from of this last next early late mid each every the".split()
)
_JOINING = frozenset({"and", "or", "to"})


def is_calendar(token: Token) -> bool:
    """Tell whether ``token`` is a month or a weekday here, and not the name of a person (``Theresa May``)."""
    word = token.lower_.rstrip(".")
    if word not in MONTHS and word not in WEEKDAYS:
        return False
    if word in {"may", "march", "june", "april", "august", "jan", "sun", "mar"} and token.i > token.sent.start:
        before = token.nbor(-1)
        if before.text[0].isupper() and (is_given_name(before.lower_) or before.ent_type_ == "PERSON"):
            return False
    return not _is_given_name_of_month(token, word)


def _is_given_name_of_month(token: Token, word: str) -> bool:
    """Tell whether a month is somebody's given name: ``Jan Novak``, ``April Jones``; not ``in June Carter came``."""
    if not is_given_name(word) or token.text.endswith(".") or token.i + 1 >= token.sent.end:
        return False
    after = token.nbor()
    if after.ent_type_ != "PERSON" or not is_capital(after) or after.lower_ in MONTHS | WEEKDAYS:
        return False
    if token.i == token.sent.start:
        return True
    before = token.nbor(-1)
    if before.lower_ in _JOINING and before.i > token.sent.start:
        before = before.nbor(-1)
        return before.lower_ not in MONTHS
    return before.lower_ not in _BEFORE_MONTHS


def is_name_word(token: Token) -> bool:
    """Tell whether ``token`` may be part of a name: capitalised, no pronoun, no month or weekday."""
    if not _NO_LETTERS.isdisjoint(token.text):
        return False
    word = token.lower_.replace(".", "")
    return is_capital(token) and (word not in NO_NAMES or _ends_name(token, word)) and not is_calendar(token)


def _ends_name(token: Token, word: str) -> bool:
    """Tell whether the name of a room ends with its kind: ``the Rose Room``, not ``Room 5``."""
    if word != "room" or token.i == token.sent.start or not token.nbor(-1).tag_.startswith("NNP"):
        return False
    return token.i + 1 == len(token.doc) or not token.nbor().like_num


def is_ordinary_start(token: Token) -> bool:
    """Tell whether ``token`` has its capital only from standing first in a sentence or after a colon."""
    return token.tag_ not in _NAME_TAGS and not token.ent_type_ and not any(char.isupper() for char in token.text[1:])


def may_be_noun(token: Token) -> bool:
    """Tell whether the tagger leaves room for ``token`` to be a name."""
    return token.tag_ in _MAYBE_TAGS


def opens_clause(doc: Doc, at: int) -> bool:
    """Tell whether a capital at ``at`` says nothing: first in the text or a sentence, or after a colon or a bullet."""
    if at == 0:
        return True
    before = doc[at - 1]
    if before.text in {".", "!", "?", ":", "\u2022", "*", "\u2014", ";", "|", "/", "\n"} or before.is_space:
        return True
    if before.is_quote or before.text in {"\u201c", "\u2018", "'", "(", "[", "-", "\u2013"}:
        return (
            at == 1
            or doc[at].is_sent_start is True
            or doc[at - 2].text in {".", "!", "?", ":", ","}
            or doc[at - 1].is_sent_start is True
        )
    return doc[at].is_sent_start is True


def is_headline(span: DocSpan) -> bool:
    """Tell whether ``span`` is set in Title Case or capitals throughout, so that a capital says nothing."""
    words = [token for token in span if token.is_alpha and len(token) > 3]  # noqa: PLR2004
    if len(words) < _SHORTEST_HEADLINE:
        return False
    capital = sum(token.text[0].isupper() for token in words)
    if capital < _MOSTLY * len(words) or any(token.tag_ in _FINITE and token.text.islower() for token in span):
        return False
    bare = len(words) == capital > _LONGEST_NAME and sum(token.text == "," for token in span) < 2  # noqa: PLR2004
    return bare or any(
        token.text[0].isupper()
        and token.tag_.startswith(("VB", "JJ", "RB", "NN", "IN", "DT", "PRP"))
        and token.tag_ not in _NAME_TAGS
        for token in words[1:]
    )
