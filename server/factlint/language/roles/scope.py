"""What else says which office it is: ``head of investor relations``, ``race director``, ``head librarian``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.roles.lexicon import SPELLINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.roles.setting import Setting
    from factlint.language.roles.titles import Title

_OF: Final = frozenset({"of", "for"})
_MOST: Final = 5
_TIMES: Final = frozenset("term year month week day season period decade while time".split())
# What many offices have, and what tells none from another where other words do.
_COMMON: Final = frozenset(
    "team division department unit section branch office committee board council group panel commission company".split()
)


def scope_of(setting: Setting, title: Title) -> tuple[tuple[str, ...], int, int]:
    """Return the words beside a title that say which office it is, in base form, and where the whole stands."""
    doc = setting.doc
    begin, end = _before(setting, title), _after(setting, title)
    behind = setting.by_first.get(title.last + 1) or setting.by_first.get(title.last + 2)
    named = range(behind[0].start, behind[0].end) if behind is not None else range(0)
    tokens = [*doc[begin : title.first], *doc[title.last : end]]
    words = [
        _base(token) for token in tokens if token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"} and token.idx not in named
    ]
    return _telling(words), begin, end


def scope_of_verb(setting: Setting, at: int) -> tuple[str, ...]:
    """Return the words of the object of a verb at ``at`` that says an office: the ``audit`` of ``chairs the audit
    committee``, in base form.
    """  # noqa: D205 - one sentence
    words: list[str] = []
    for here in range(at + 1, min(at + 1 + _MOST, len(setting.doc))):
        token = setting.doc[here]
        if here in setting.by_first or token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "PRON"}:
            break
        if token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            words.append(_base(token))
    return _telling(words)


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that tell an office from others; what many offices have where there are no others."""
    return tuple(sorted({word for word in words if word not in _COMMON} or set(words)))


def _before(setting: Setting, title: Title) -> int:
    """Return where the nouns before a title begin, of one case with it: ``race`` director, ``Race`` Director."""
    doc, at = setting.doc, title.first
    if title.time_first != title.first:
        return at
    capital = doc[at].text[0].isupper()
    while at > 0 and title.first - at < _MOST:
        token = doc[at - 1]
        if token.i + 1 in setting.by_last or token.pos_ not in {"NOUN", "PROPN"} or not token.text[0].isalpha():
            break
        of_a_case = token.text[0].isupper() == capital or setting.is_abbreviation(at - 1)
        if not of_a_case or token.head.i not in range(at, title.last):
            break
        at -= 1
    return at


def _after(setting: Setting, title: Title) -> int:
    """Return where ``of investor relations``, ``for the town centre`` behind a title ends."""
    end = title.last
    if setting.text(end) in _OF:
        if setting.text(end) == "for" and _is_time(setting, end + 1):
            return title.last
        end += 1
    elif end == title.first or setting.text(end - 2) not in _OF:  # in "director of flight operations" it goes on
        return title.last
    reached = title.last
    for at in range(end, min(end + _MOST, len(setting.doc))):
        token = setting.doc[at]
        if at in setting.by_first or token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "VERB"}:
            return _past_name(setting, at, reached)
        if token.pos_ == "DET" and at > end:
            break
        if token.pos_ == "VERB" and token.tag_ != "VBG":
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            reached = at + 1
    return reached


def _is_time(setting: Setting, at: int) -> bool:
    """Tell whether the words at ``at`` say how long somebody has an office: ``a term of two years``, ``the season``."""
    at += setting.text(at) in {"a", "an", "the", "another"}
    return at < len(setting.doc) and (setting.doc[at].pos_ == "NUM" or setting.doc[at].lemma_.lower() in _TIMES)


def _past_name(setting: Setting, at: int, reached: int) -> int:
    """Return where a name at ``at``, and the nouns that follow it, end: ``the Harbour division``."""
    found = setting.by_first.get(at)
    if found is None or setting.person_at(at) is not None:
        return reached
    return setting.after_nouns(found[1])


def _base(token: Token) -> str:
    word = token.lemma_.lower()
    return SPELLINGS.get(word, word).replace("isation", "ization").replace("ising", "izing")
