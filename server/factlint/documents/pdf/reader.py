"""From the lines of a PDF's pages to paragraphs: lines joined, words parted at a line's end made whole."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.blocks import Piece, Reading
from factlint.documents.lines import lines_of
from factlint.documents.office.lines import take_metadata
from factlint.documents.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]{0,2}(?:\d{1,2})?$")
_ITEM = re.compile(r"(?:[•◦‣▪·●○–-]|\d{1,2}[.)]|\([a-z\d]\))\s{1,5}(?=\S)")
_PAGE_NUMBER = re.compile(r"\W{0,3}(?:page )?[\divxlc]{1,5}(?: ?(?:of|/) ?\d{1,5})?\W{0,3}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_COUNTER = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")
# The mark of a footnote behind the end of a sentence.
_NOTE_MARK = re.compile(r"(?<=[a-z]{4}[.,])\d{1,2}(?=\s|$)")
_WORD_PART = re.compile(r"[^\W\d_]{2,30}-$")
_WORD = re.compile(r"[^\W\d_]{1,30}")
_COMPOUND = re.compile(r"[^\W\d_]{1,30}(?:-[^\W\d_]{1,30})?")
# Lines at the top and bottom of a page that may be a running head or foot; on how many pages such a line stands.
_EDGE = 2
_FEWEST_PAGES, _FEW_PAGES = 2, 4
_SHORT = 0.7
_FULL = 0.85
_LONGEST_HEADING = 110


class _Placed(NamedTuple):
    start: int
    end: int
    words: str


def read(text: str) -> Reading:
    """Read the text of a PDF: pages parted by form feeds, ``@key`` and a tab before what it states of itself."""
    structure = Structure(text)
    reading = Reading(structure.blocks)
    pages = list(_pages(text, reading))
    lines = [line for page in _without_edges(pages) for line in page]
    lengths = sorted(len(line.words) for line in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    words = Counter(_COMPOUND.findall(text.lower()))
    paragraph: list[_Placed] = []
    for number, line in enumerate(lines):
        paragraph.append(line)
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or not _joins(line, following, width):
            heads = following is not None and len(following.words) > _SHORT * width
            _add(structure, paragraph, words, heads=heads)
            paragraph = []
    return reading


def _pages(text: str, reading: Reading) -> Iterator[list[_Placed]]:
    start = 0
    while start <= len(text):
        feed = text.find("\f", start)
        end = len(text) if feed < 0 else feed
        yield list(_lines(text, start, end, reading))
        start = end + 1


def _lines(text: str, start: int, end: int, reading: Reading) -> Iterator[_Placed]:
    for first, last in lines_of(text[start:end]):
        words = text[start + first : start + last]
        if words.startswith("@") and take_metadata(reading, words):
            continue
        bare = words.strip()
        if bare:
            at = start + first + len(words) - len(words.lstrip())
            yield _Placed(at, at + len(bare), bare)


def _without_edges(pages: list[list[_Placed]]) -> list[list[_Placed]]:
    """Return the pages without the lines at their top and bottom that others have too, and without page numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_folded(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    fewest = _FEWEST_PAGES + (len(pages) > _FEW_PAGES)
    return [
        [
            line
            for at, line in enumerate(page)
            if (_EDGE <= at < len(page) - _EDGE)
            or not (_is_number(line) or seen[_folded(line)] >= max(_FEWEST_PAGES, fewest - _counts(line)))
        ]
        for page in pages
    ]


def _counts(line: _Placed) -> bool:
    """Tell whether a line counts something, as one does that holds the number of its page: one page less will do."""
    return _COUNTER.search(line.words) is not None


def _folded(line: _Placed) -> str:
    return _DIGITS.sub("0", line.words.lower())


def _is_number(line: _Placed) -> bool:
    return _PAGE_NUMBER.fullmatch(line.words) is not None


def _joins(line: _Placed, following: _Placed, width: int) -> bool:
    """Tell whether the break between two lines is one of the page and not of the text."""
    if _ITEM.match(following.words):
        return False
    if line.words.endswith(("-", "\xad")) or following.words[0].islower():
        return True
    length = len(line.words)
    if _SENTENCE_END.search(line.words):
        heading = len(following.words) < _SHORT * width and not _SENTENCE_END.search(following.words)
        return length >= _FULL * width and not heading
    return length >= _SHORT * width


def _add(structure: Structure, paragraph: list[_Placed], words: Counter[str], *, heads: bool) -> None:
    """Add a paragraph; one that ``heads`` a full line may be a heading."""
    item = _ITEM.match(paragraph[0].words)
    if item:
        first = paragraph[0]
        paragraph[0] = _Placed(first.start + item.end(), first.end, first.words[item.end() :])
    pieces: list[Piece] = []
    for line, below in zip(paragraph, [*paragraph[1:], None], strict=True):
        _line(pieces, line, below, words)
    if item:
        structure.item(0, pieces)
        return
    structure.end_items()
    alone = len(paragraph) == 1 and not _SENTENCE_END.search(paragraph[0].words)
    if alone and heads and len(paragraph[0].words) <= _LONGEST_HEADING:
        structure.heading(pieces)
    else:
        structure.paragraph(pieces)


def _line(pieces: list[Piece], line: _Placed, below: _Placed | None, words: Counter[str]) -> None:
    """Add the words of a line, and what joins them to the line below."""
    end = line.end
    hyphen = below is not None and (line.words.endswith("\xad") or _is_parted(line, below, words))
    at = line.start
    for mark in _NOTE_MARK.finditer(line.words):
        pieces.append(Piece(at, line.start + mark.start()))
        at = line.start + mark.end()
    pieces.append(Piece(at, end - hyphen))
    if below is not None and not hyphen and not line.words.endswith("-"):
        # The rest of what stands between may be the foot of a page, and the head of the next.
        pieces.append(Piece(end, end + 1, " "))


def _is_parted(line: _Placed, below: _Placed, words: Counter[str]) -> bool:
    """Tell whether the hyphen at a line's end parts a word: not where it is written so elsewhere."""
    part = _WORD_PART.search(line.words)
    rest = _WORD.match(below.words)
    if part is None or rest is None or not rest[0].islower():
        return False
    first, last = part[0][:-1].lower(), rest[0].lower()
    return words[first + last] > 0 or not words[f"{first}-{last}"]
