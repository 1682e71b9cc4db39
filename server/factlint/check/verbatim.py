"""Finding quoted words in the sources, word for word or nearly so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from factlint.check.sources import claims_of_kind
from factlint.claims.words import WORD, fold_word, folded
from factlint.model.claims import ClaimKind, QuotationClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

SAID = (ClaimKind.QUOTATION, ClaimKind.UTTERANCE)
GAP = re.compile(r"\s*(?:\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.)\s*")
"""What stands for words that the writer left out or put in: these are no alterations."""

SENTENCE = re.compile(r"(?<=[.!?])\s+")
"""What parts the sentences of a quotation."""

_OTHER_END = 3  # words
LIKE = 80.0
"""How like words are, at least, that anybody asks for beside the best: how like others are is not worked out."""
ROUNDING = 1e-6
"""What is exactly as like as asked for is not always found to be so."""


class Passage(NamedTuple):
    """Where the sources have the words of a quotation: the sentence, its quotation, and how like they are (0-100)."""

    stored: Stored
    quotation: Claim
    ratio: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the draft (code points of the quotation) that differ from the source's, which are ``right``."""

    start: int
    end: int
    right: str


def pieces(text: str) -> list[tuple[int, str]]:
    """Return the parts of a quotation between its ellipses and brackets, each with where it starts."""
    result, at = [], 0
    for gap in GAP.finditer(text):
        result.append((at, text[at : gap.start()]))
        at = gap.end()
    result.append((at, text[at:]))
    return [(start, piece) for start, piece in result if folded(piece)]


def holds(quotation: Iterable[str], text: Iterable[str]) -> bool:
    """Tell whether the words of a quotation stand in a text in one run."""
    return f" {' '.join(quotation)} " in f" {' '.join(text)} "


def passages(words: str, terms: Iterable[str], sources: Sources) -> list[Passage]:
    """Return the quotations of the sources that are most like the words, best first.

    ``terms`` are those of the draft's sentence; the words themselves are looked up beside them. Of what is less like
    than ``LIKE`` the best alone is sure to be among them.
    """
    return _passages(words, frozenset(terms), sources)


@lru_cache(maxsize=1)
def _passages(words: str, terms: frozenset[str], sources: Sources) -> list[Passage]:
    """Return the same as ``passages``; the rules ask of one quotation after another."""
    wanted = folded(words)
    text = " ".join(wanted)
    found: list[Passage] = []
    best = 0.0
    for stored in sources.about([*terms, *(f"@said:{word}" for word in wanted)], most=60):
        for claim, theirs, told in _said(stored.sentence):
            least = min(best, LIKE) - ROUNDING
            if len(theirs) < len(wanted):
                ratio = fuzz.ratio(text, told, score_cutoff=least)
            elif f" {text} " in f" {told} ":
                ratio = 100.0
            else:
                ratio = fuzz.partial_ratio(text, told, score_cutoff=least)
            if ratio >= least:
                found.append(Passage(stored, claim, ratio, theirs))
                best = max(best, ratio)
    return sorted(found, key=lambda p: (-p.ratio, p.stored.id, p.quotation.start))


@noted
def _said(sentence: Sentence) -> Sequence[tuple[Claim, tuple[str, ...], str]]:
    """Return the quotations of a sentence, each with its words."""
    claims = chain.from_iterable(claims_of_kind(sentence, kind) for kind in SAID)
    return [(claim, *_words_of(claim)) for claim in claims]


def _words_of(claim: Claim) -> tuple[tuple[str, ...], str]:
    """Return the words of a quotation, folded, and the same as text."""
    words = tuple(folded(claim.value.words.text)) if isinstance(claim.value, QuotationClaim) else ()
    return words, " ".join(words)


def changes(words: str, source: str) -> list[Change] | None:
    """Return where the words of a draft's quotation differ from the part of the source's that they stand for.

    The ends may be cut: words before and after are no change. None if the two are not the same passage.
    """
    mine = list(WORD.finditer(words))
    theirs = list(WORD.finditer(source))
    a = [fold_word(m.group()) for m in mine]
    b = [fold_word(m.group()) for m in theirs]
    window = slice(*_window(a, b))
    b, theirs = b[window], theirs[window]
    result: list[Change] = []
    for first, end_of_mine, low, high in _differing(a, b):
        right = source[theirs[low].start() : theirs[high - 1].end()] if high > low else ""
        if end_of_mine > first:
            start, end = mine[first].start(), mine[end_of_mine - 1].end()
            if not right and end_of_mine < len(mine):
                end = mine[end_of_mine].start()
        else:
            around = min(first, len(mine) - 1)
            start, end = mine[around].start(), mine[around].end()
            right = f"{right} {words[start:end]}" if around == first else f"{words[start:end]} {right}"
        result.append(Change(start, end, right))
    return result


def _differing(a: list[str], b: list[str]) -> list[tuple[int, int, int, int]]:
    """Return the runs of words in which the two differ: from and to in ``a``, from and to in ``b``."""
    runs: list[tuple[int, int, int, int]] = []
    for op in Levenshtein.opcodes(a, b):
        if op.tag == "equal":
            continue
        if runs and runs[-1][1] == op.src_start and runs[-1][3] == op.dest_start:
            first, _, low, _ = runs.pop()
            runs.append((first, op.src_end, low, op.dest_end))
        else:
            runs.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return runs


def _window(a: list[str], b: list[str]) -> tuple[int, int]:
    """Return the run of ``b`` that ``a`` is most like; one that ends as it does is rather it than a shorter one."""
    best, window = (len(a) + len(b) + _OTHER_END, 0), (0, len(b))
    for low in [i for i, word in enumerate(b) if word in a[:3]] or [0]:
        for high in range(max(low + 1, low + len(a) - 3), min(len(b), low + len(a) + 3) + 1):
            other = _OTHER_END if a[-1] != b[high - 1] else 0
            fit = (Levenshtein.distance(a, b[low:high]) + other, abs(high - low - len(a)))
            if fit < best:
                best, window = fit, (low, high)
    return window
