"""Finding titles in a text: ``deputy foreign minister``, ``Secretary-General``, ``head coach``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from factlint.language.docs import words_of
from factlint.language.roles.lexicon import PLURALS, SPELLINGS, lexicon, singular
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from spacy.tokens import Doc

_LONGEST_HEAD: Final = 7
# What says which one of several stands before a title alone: "chairman of the National Bank" chairs no "national".
_ADJECTIVES: Final = frozenset(
    (word,)
    for word in "national european regional local federal provincial olympic political economic financial digital "
    "military medical royal world united state city county bank university union party house".split()
)
_HYPHENS: Final = frozenset({"-", "\u2011", "\u2010"})
_NORMAL: Final = "factlint.words_of_titles"


@record
class Title:
    """A title in a text: tokens ``first`` to ``last`` (not included), ``time_first`` where words like "former" begin.

    ``words`` are its normal words; ``plural`` where it is given to several.
    """

    first: int
    last: int
    time_first: int
    words: tuple[str, ...]
    former: bool = False
    plural: bool = False


@record
class _Words:
    """The words of a text without its hyphens, each with the index of its token."""

    words: Sequence[str]
    tokens: Sequence[int]


def _words_of(doc: Doc, named: Collection[int]) -> _Words:
    words: list[str] = []
    tokens: list[int] = []
    for number, word in enumerate(_normal_words(doc)):
        if number in named:
            words.append("")
        elif word is not None:
            words.append(word)
        else:
            continue
        tokens.append(number)
    return _Words(words, tokens)


def _normal_words(doc: Doc) -> Sequence[str | None]:
    """Return the words of a doc as titles are written, None for what joins words; kept with the doc."""
    found: Sequence[str | None] | None = doc.user_data.get(_NORMAL)
    if found is None:
        found = doc.user_data[_NORMAL] = tuple(map(_normal, words_of(doc)))
    return found


def _normal(text: str) -> str | None:
    if text.isalpha():
        return SPELLINGS.get(text, text)
    if text in _HYPHENS or text == ".":
        return None
    # "Co." is a company, "co-" a rank.
    plain = text.replace(".", "").replace("\u2019", "'") if len(text) > 1 and text != "co." else text
    return SPELLINGS.get(plain, plain)


def _head_at(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...], bool] | None:
    """Return the length of the head that begins at ``at``, its normal words and whether it is a plural."""
    heads = lexicon().heads
    first = words[at]
    if first not in _first_words():
        one = singular(first)
        if one != first and (one,) in heads:
            return 1, heads[(one,)], True
        return None
    for size in range(min(_LONGEST_HEAD, len(words) - at), 0, -1):
        key = tuple(words[at : at + size])
        if key in heads:
            return size, heads[key], False
        if size > 1 and (*key[:-1], singular(key[-1])) in heads and singular(key[-1]) != key[-1]:
            return size, heads[(*key[:-1], singular(key[-1]))], True
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key[0] for key in lexicon().heads)


@cache
def _openings() -> frozenset[str]:
    """Return every word that a title's head can begin with, plurals of heads of one word with them."""
    single = {key[0] for key in lexicon().heads if len(key) == 1}
    plurals = {word + "s" for word in single} | {word[:-3] + "men" for word in single if word.endswith("man")}
    return _first_words() | plurals | frozenset(PLURALS)


def _modifiers_before(line: _Words, at: int, doc: Doc) -> tuple[int, list[str]]:
    """Return where the ranks and portfolios in front of ``at`` begin, and their normal words.

    Before a head in lower case a word with a capital belongs to a name: ``Holt County prosecutor``.
    """
    known = lexicon()
    words = line.words
    lower = doc[line.tokens[at]].text.islower()
    found: list[str] = []
    while at > 0:
        before = doc[line.tokens[at - 1]]
        if lower and before.text[0].isupper() and before.is_sent_start is not True and not before.is_upper:
            break
        # "told to fire Attorney General Holt"
        if not lower and before.text.islower() and words[at - 1] not in known.ranks:
            break
        pair = tuple(words[max(at - 2, 0) : at])
        if len(pair) == 2 and pair in known.portfolios:  # noqa: PLR2004
            found[:0] = known.portfolios[pair]
            at -= 2
        elif words[at - 1] in known.ranks:
            found.insert(0, words[at - 1])
            at -= 1
        elif (words[at - 1],) in known.portfolios:
            found[:0] = known.portfolios[(words[at - 1],)]
            at -= 1
        else:
            break
    return at, found


def _portfolio_after(words: Sequence[str], at: int) -> tuple[int, list[str]]:
    """Return the end of ``of foreign affairs`` at ``at``, and its normal words; ``at`` itself where there is none."""
    known = lexicon()
    if at + 1 >= len(words) or words[at] not in {"of", "for"}:
        return at, []
    start = at + 2 if words[at + 1] == "the" else at + 1
    for size in (2, 1):
        key = tuple(words[start : start + size])
        if len(key) == size and key in known.portfolios and key not in _ADJECTIVES:
            return start + size, list(known.portfolios[key])
    return at, []


def _is_longer(doc: Doc, line: _Words, at: int, end: int) -> bool:
    """Tell whether what reads as a portfolio begins something longer: ``director of Education Northwest``.

    Or ``director of flight operations``, where it says of which operations.
    """
    if end >= len(line.words):
        return False
    following = doc[line.tokens[end]]
    if following.pos_ == "NOUN" and following.text.islower() and following.i == line.tokens[end - 1] + 1:
        return True
    if not doc[line.tokens[at]].text.islower():
        return False
    return doc[line.tokens[end - 1]].text[0].isupper() and doc[line.tokens[end]].text[0].isupper()


def _times_before(words: Sequence[str], at: int) -> tuple[int, bool]:
    """Return where words like "former" and "acting" in front of ``at`` begin, and whether one says that it is over."""
    known = lexicon()
    former = False
    while at > 0:
        pair, one = tuple(words[max(at - 2, 0) : at]), (words[at - 1],)
        if one in known.former or pair in known.former:
            former = True
            at -= 1 if one in known.former else 2
        elif one in known.present or pair in known.present:
            at -= 1 if one in known.present else 2
        else:
            break
    return at, former


def find_titles(doc: Doc, known: Sequence[tuple[int, int]] = ()) -> list[Title]:
    """Return the titles in ``doc``, from left to right, none within another.

    ``known`` are the names of the gazetteer (first and last token): no title reaches into one.
    """
    named = {at for first, last in known for at in range(first, last)}
    openings = _openings()
    if all(word not in openings or at in named for at, word in enumerate(_normal_words(doc))):
        return []
    line = _words_of(doc, named)
    titles: list[Title] = []
    at = 0
    after = 0
    while at < len(line.words):
        head = _head_at(line.words, at) if line.words[at] in openings else None
        if head is None:
            at += 1
            continue
        size, words, plural = head
        if words == ("fellow",) and _is_alike(line.words, at):
            at += 1
            continue
        # A head may be the rank of a longer title: "deputy minister", "executive director", "captain general".
        if at + size < len(line.words) and _continues(line.words, at, size):
            at += 1
            continue
        end, portfolio = _portfolio_after(line.words, at + size)
        if portfolio and _is_longer(doc, line, at, end):
            end, portfolio = at + size, []
        begin, modifiers = _modifiers_before(line, at, doc)
        begin = max(begin, after)
        modifiers = modifiers if begin < at else []
        time, former = _times_before(line.words, begin)
        titles.append(
            Title(
                first=line.tokens[begin],
                last=line.tokens[end - 1] + 1,
                time_first=line.tokens[max(time, after)] if time < begin else line.tokens[begin],
                words=(*modifiers, *portfolio, *words),
                former=former,
                plural=plural,
            ),
        )
        at = after = max(end, at + size)
    return titles


def _is_alike(words: Sequence[str], at: int) -> bool:
    """Tell whether "fellow" says that somebody is of the same kind, and no office: ``her fellow Dane Ida Holm``."""
    modified = at > 0 and ((words[at - 1],) in lexicon().portfolios or words[at - 1] in lexicon().ranks)
    following = words[at + 1] if at + 1 < len(words) else "."
    return not modified and following not in {"of", "at", "in", "for", ",", ".", "and", "with", "who"}


def _continues(words: Sequence[str], at: int, size: int) -> bool:
    known = lexicon()
    if size > 1 or (words[at] not in known.ranks and (words[at],) not in known.portfolios):
        return False
    following = at + 1
    while following < len(words) and (words[following] in known.ranks or (words[following],) in known.portfolios):
        following += 1
    return following < len(words) and _head_at(words, following) is not None
