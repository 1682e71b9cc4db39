"""The one way of writing a title."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factlint.language.roles.lexicon import SPELLINGS, lexicon, parted, singular

_ARTICLES: Final = frozenset({"the", "a", "an"})


@lru_cache(maxsize=4096)
def normal_title(text: str) -> str:
    """Return ``text``, a title as it is written, as the one way of writing that title.

    ``Defence Secretary`` gives ``defense secretary``, ``CEO`` gives ``chief executive``, ``Minister of Foreign
    Affairs`` gives ``foreign minister``. An article, words like "former" and "acting", and names in front are left out.
    """
    return " ".join(_normal(list(parted(text))))


@lru_cache(maxsize=4096)
def is_title_word(word: str) -> bool:
    """Tell whether a word is a title or a form of address by itself: ``Councillor``, ``Mrs``."""
    key = parted(word)
    return key in lexicon().heads or "".join(key) in lexicon().courtesies


def _normal(words: list[str]) -> list[str]:
    known = lexicon()
    while words and words[0] in _ARTICLES:
        words.pop(0)
    times = {form[0] for form in known.former | known.present if len(form) == 1}
    while len(words) > 1 and words[0] in times:
        words.pop(0)
    for begin in range(len(words)):
        for end in range(len(words), begin, -1):
            key = (*words[begin : end - 1], singular(words[end - 1]))
            head = known.heads.get(tuple(words[begin:end])) or known.heads.get(key)
            if head is None:
                continue
            tail = words[end:]
            if not tail:
                return [*_modifiers(words[:begin]), *head]
            if tail[0] in {"of", "for"}:
                tail = [word for word in tail if word not in _ARTICLES]
                portfolio = known.portfolios.get(tuple(tail[1:])) or tuple(tail[1:])
                if tuple(tail[1:]) in known.portfolios:
                    return [*_modifiers(words[:begin]), *portfolio, *head]
                return [*_modifiers(words[:begin]), *head]
    return [SPELLINGS.get(word, word) for word in words]


def _modifiers(words: list[str]) -> list[str]:
    """Return the ranks and portfolios that end ``words``, as they are written the one way; names in front go."""
    known = lexicon()
    found: list[str] = []
    while words:
        pair = tuple(words[-2:])
        if len(pair) == 2 and pair in known.portfolios:  # noqa: PLR2004
            found[:0] = known.portfolios[pair]
            words = words[:-2]
        elif words[-1] in known.ranks:
            found.insert(0, words[-1])
            words = words[:-1]
        elif (words[-1],) in known.portfolios:
            found[:0] = known.portfolios[(words[-1],)]
            words = words[:-1]
        else:
            break
    return found
