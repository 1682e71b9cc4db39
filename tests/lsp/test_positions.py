"""Positions of an editor and code points of a text."""

from __future__ import annotations

import random

import pytest
from lsprotocol.types import Position, PositionEncodingKind

from factlint.lsp.positions import LineIndex
from factlint.model.lines import line_starts

CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
PIECES = [
    "a",
    "Zoë",
    "e\N{COMBINING ACUTE ACCENT}",
    "🚢",
    "👩🏽‍🚀",
    "漢字",
    "\N{NO-BREAK SPACE}",
    "\n",
    "\r\n",
    "\r",
    "\f",
    "\u2028",
    "\x85",
]


@pytest.mark.parametrize("encoding", PositionEncodingKind)
def test_each_column_counts_in_its_own_units(encoding: PositionEncodingKind) -> None:
    """A ship, an accent and a letter before a word move it by what each takes in the agreed encoding."""
    lines = LineIndex("one\n🚢é tide", encoding)
    columns = {PositionEncodingKind.Utf8: 7, PositionEncodingKind.Utf16: 4, PositionEncodingKind.Utf32: 3}

    assert Position(1, columns[encoding]) == lines.position(7)
    assert 7 == lines.offset(Position(1, columns[encoding]))


def test_only_three_ends_of_a_line() -> None:
    """Form feed, NEL and U+2028 stay inside their line, as every editor has them."""
    assert [0, 3, 5, 7] == line_starts("a\r\nb\rc\nd\f\x85\u2028e")
    assert [0, 2] == line_starts("a\nb\v\f\x1c\u2029c")


@pytest.mark.parametrize("text", ["", "\n", "tide", "tide\n", "\r\n", "\r"])
def test_the_end_of_a_text_is_a_position(text: str) -> None:
    """The end can be named with and without a newline before it, and in an empty text."""
    lines = LineIndex(text, PositionEncodingKind.Utf16)

    assert len(text) == lines.offset(lines.position(len(text)))


def test_a_position_outside_is_moved_in() -> None:
    """A column past its line is the line's end, a line past the text its end."""
    lines = LineIndex("tide\r\nebb", PositionEncodingKind.Utf16)

    assert 4 == lines.offset(Position(0, 99))
    assert 9 == lines.offset(Position(7, 2))
    assert Position(0, 4) == lines.position(5)
    assert Position(1, 3) == lines.position(400)
    assert Position(0, 0) == lines.position(-1)


def test_a_column_inside_a_character_is_its_start() -> None:
    """Half of a surrogate pair, or a byte inside a character, names the character."""
    assert 1 == LineIndex("a🚢b", PositionEncodingKind.Utf16).offset(Position(0, 2))
    assert 1 == LineIndex("a🚢b", PositionEncodingKind.Utf8).offset(Position(0, 4))


def test_asking_changes_no_position() -> None:
    """The incoming object is the client's: it is read, never mended."""
    asked = Position(9, 9)
    LineIndex("tide", PositionEncodingKind.Utf16).offset(asked)

    assert Position(9, 9) == asked


@pytest.mark.parametrize("encoding", PositionEncodingKind)
def test_every_code_point_and_back(encoding: PositionEncodingKind) -> None:
    """Any code point that an editor can name comes back as itself, at the column that encoding the line gives."""
    codec, unit = CODECS[encoding]
    chance = random.Random(3)
    for _ in range(60):
        text = "".join(chance.choices(PIECES, k=chance.randrange(40)))
        lines = LineIndex(text, encoding)
        starts = line_starts(text)
        for line, start in enumerate(starts):
            end = starts[line + 1] if line + 1 < len(starts) else len(text)
            visible = text[start:end].rstrip("\r\n")
            for offset in range(start, start + len(visible) + 1):
                column = len(text[start:offset].encode(codec)) // unit
                assert Position(line, column) == lines.position(offset)
                assert offset == lines.offset(Position(line, column))
