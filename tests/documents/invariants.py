"""What holds for every document, whatever its text and format."""

from __future__ import annotations

import json
import re
import unicodedata
from html import unescape
from typing import TYPE_CHECKING

from factlint.documents import UnitKind

if TYPE_CHECKING:
    from factlint.documents import Document

# What TeX sets for these, or AsciiDoc (the bracket of a menu's entry).
TYPOGRAPHY = {
    "`": ("‘",), "'": ("’",), "~": (" ",), "--": ("–", "—"), "---": ("—",), "``": ("“",), "''": ("”",),
    '"`': ("“",), '`"': ("”",), "'`": ("‘",), "`'": ("’",), "(C)": ("©",), "(R)": ("®",), "(TM)": ("™",),
    "[": (" ",),
}  # fmt: skip
# Between the strings that a cell of a notebook is written in.
STRINGS = re.compile(r'",\s*"')
LONE = re.compile("[\ud800-\udfff]")
COMMENT = re.compile(r"(?<=[\r\n])(?://|ifn?def::|endif::|ifeval::|include::)[^\r\n]*")


def assert_sound(document: Document) -> None:
    """Assert that the units make up the prose, and that each of its characters comes from the right place."""
    texts = [document.unit_text(index) for index in range(len(document.units))]

    assert "\n\n".join(texts) == document.prose

    for index, unit in enumerate(document.units):
        text = texts[index]

        assert text
        assert " ".join(text.split()) == text
        assert unit.lead is None or 0 <= unit.lead < index
        assert unit.heading is None or document.units[unit.heading].kind is UnitKind.HEADING
        assert len(unit.cells) == len(unit.headers)
        assert (unit.kind is UnitKind.ROW) == bool(unit.cells)
        assert "; ".join(document.prose[cell.start : cell.end] for cell in unit.cells) in ("", text)

        separators = {
            offset
            for cell, following in zip(unit.cells, unit.cells[1:], strict=False)
            for offset in range(cell.end, following.start)
        }
        _assert_places(document, unit.start, unit.end, separators)

    assert all(0 <= span.start < span.end <= len(document.prose) for span in document.code)


def _assert_places(document: Document, start: int, end: int, separators: set[int]) -> None:
    before = -1
    spans = [document.span(offset, offset + 1) for offset in range(start, end)]
    for offset, span in enumerate(spans, start):
        assert offset in separators or before <= span.start
        assert 0 <= span.start < span.end <= len(document.text)

        # In a table that is drawn, the next cell begins beside the lines of this one.
        before = -1 if offset in separators else span.start
        if offset not in separators:
            written, read = document.text[span.start : span.end], document.prose[offset]
            if document.format == "notebook":
                written = LONE.sub("\N{REPLACEMENT CHARACTER}", json.loads(f'"{STRINGS.sub("", written)}"'))

            assert _reads_as(written, read), (written, read)

    whole = document.span(start, end)

    assert whole.start == min(span.start for span in spans)
    assert whole.end == max(span.end for span in spans)


def _reads_as(written: str, read: str) -> bool:
    if written == read or (read == " " and (written.isspace() or written.startswith(("<br", "<BR")))):
        return True
    if written.startswith("&"):
        return read in " ".join(unescape(written).split()) or (read == " " and unescape(written).isspace())
    if written.startswith("<"):
        return read in "“”; "
    if written[0] in "|{" and written[-1] in "|}":
        # A name in place of words that the file gives elsewhere.
        return len(written) > 2
    if written.startswith("\\"):
        # A command, as the symbol or the accented letter that it sets.
        return not read.isascii() or unicodedata.category(read)[0] in "PSZ" or read in written
    # So may comments stand between the lines of a paragraph, in AsciiDoc.
    written = COMMENT.sub("", written)
    # Line breaks take the mark of a quote or of a verse, which stands before the next line, with them.
    return read in TYPOGRAPHY.get(written, ()) or (read == " " and not "".join(written.split()).strip(">|"))
