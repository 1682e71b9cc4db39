"""A source's sentence as evidence: cut around what matters, with the words of the fix made to stand out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from factlint.report.cells import CUT, head, tail
from factlint.report.clean import folded, one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from factlint.model.findings import Finding

RELEVANT = "bold green"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words that say nothing about what a sentence is about.
_SMALL = frozenset(
    "a an and are as at be been by for from had has have he her his in is it its of on or s say says said she so "
    "source sources that the their they this to was were which who will with".split()
)
_MOST = 20_000
"""Code points of a sentence that are looked at: text without a full stop can be one sentence of megabytes."""


def words_of(*texts: str) -> frozenset[str]:
    """Return the words of ``texts`` that carry meaning, folded."""
    return frozenset(folded(word) for text in texts for word in _WORD.findall(text)) - _SMALL


def quote(sentence: str, finding: Finding, cells: int) -> Text:
    """Return ``sentence`` in quotation marks in at most ``cells`` cells, the words of the finding's fix in bold.

    Where it has to be cut, it is cut around the words of the fix, then around those of the message.
    """
    fix = words_of(*(edit.text for fix in finding.fixes[:1] for edit in fix.edits))
    prefer = fix - words_of(finding.text) or fix
    return cut_around(sentence, prefer, words_of(finding.message), cells)


def cut_around(sentence: str, strong: Collection[str], weak: Collection[str], cells: int) -> Text:
    """Return ``sentence`` quoted in ``cells`` cells, around its ``strong`` words and then its ``weak`` ones."""
    plain = one_line(sentence[:_MOST])
    if cell_len(plain) > cells - 2:
        plain = _window(plain, strong, weak, cells - 2)
    # A sentence that is spoken brings its own quotation marks, though it may go on in the next.
    unclosed = plain.count("“") > plain.count("”")
    shown = Text(f"{plain}{'”' * unclosed}" if plain[:1] in {"“", '"'} else f"“{plain}”")
    for word in _WORD.finditer(shown.plain):
        if folded(word.group()) in strong:
            shown.stylize(RELEVANT, word.start(), word.end())
    return shown


def _window(plain: str, strong: Collection[str], weak: Collection[str], cells: int) -> str:
    scored = [(match.start(), match.end(), _weight(match.group(), strong, weak)) for match in _WORD.finditer(plain)]
    hits = [word for word in scored if word[2]]
    if not hits:
        return head(plain, cells)
    start, end = _richest(hits, cells)
    if cell_len(plain[:end]) <= cells - 1:
        return head(plain, cells)
    if cell_len(plain[start:]) <= cells - 1:
        return tail(plain, cells)
    # What is left of the width goes to both sides, a little more to what comes before: it names the subject.
    room = cells - cell_len(plain[start:end])
    before = tail(plain[:start].rstrip() + " ", room * 3 // 5) if start else ""
    rest = plain[start:]
    return (before if before != CUT else CUT) + head(rest, cells - cell_len(before))


def _weight(word: str, strong: Collection[str], weak: Collection[str]) -> int:
    plain = folded(word)
    return 10 if plain in strong else 1 if plain in weak else 0


def _richest(hits: Iterable[tuple[int, int, int]], cells: int) -> tuple[int, int]:
    """Return the start and end of the stretch of hits, within ``cells`` code points, that weighs most."""
    window: list[tuple[int, int, int]] = []
    best, span = 0, (0, 0)
    weight = 0
    for hit in hits:
        window.append(hit)
        weight += hit[2]
        while hit[1] - window[0][0] > cells * 2 // 3 and len(window) > 1:
            weight -= window.pop(0)[2]
        if weight > best:
            best, span = weight, (window[0][0], hit[1])
    return span
