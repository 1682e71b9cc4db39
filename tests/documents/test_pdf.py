"""PDF: lines joined to paragraphs, heads and feet left out, pages counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from documents.helpers import outline
from documents.packed import pdf, read_file

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pypdf", reason="reading PDF needs pypdf, which is not installed")

FIRST = """\
The Harbour Post
Otters are back
The warden of the lower river counted four otters in a week, she
said, and the administ-
ration hopes for more.
1 of 2"""
SECOND = """\
The Harbour Post
What they eat
They feed on trout, of which there are few left, and on frogs.
2 of 2"""


def test_pages(tmp_path: Path) -> None:
    """Lines are joined, parted words made whole, running heads and page numbers left out."""
    document = read_file(tmp_path, "a.pdf", pdf(FIRST, SECOND))
    text = "The warden of the lower river counted four otters in a week, she said, and the administration"

    assert [
        ("heading", "Otters are back"),
        ("paragraph", f"{text} hopes for more."),
        ("heading", "What they eat"),
        ("paragraph", "They feed on trout, of which there are few left, and on frogs."),
    ] == outline(document)
    at = document.prose.index("trout")
    assert 2 == document.place(document.span(at, at + 5).start)[0]


def test_a_hyphen_that_is_written_stays(tmp_path: Path) -> None:
    """A word that the text writes with a hyphen keeps it at the end of a line; items stay apart."""
    text = "It was a well-known boat and, as they say, a well-\nknown boat.\n- One thing\n- Another thing"
    document = read_file(tmp_path, "a.pdf", pdf(text))

    assert [
        ("paragraph", "It was a well-known boat and, as they say, a well-known boat."),
        ("item", "One thing"),
        ("item", "Another thing"),
    ] == outline(document)


def test_the_mark_of_a_footnote_goes(tmp_path: Path) -> None:
    """A figure right behind the end of a sentence is the mark of a note; an amount is none."""
    document = read_file(tmp_path, "a.pdf", pdf("The charter was amended.1 It cost 3.5 crowns."))

    assert "The charter was amended. It cost 3.5 crowns." == document.prose


def test_properties(tmp_path: Path) -> None:
    """Title, author and day, none of which is prose."""
    info = "/Title (The log) /Author (Ada Li) /CreationDate (D:20210506100000Z)"
    document = read_file(tmp_path, "a.pdf", pdf("It rained.", info=info))

    assert ("The log", "Ada Li", dt.date(2021, 5, 6)) == (document.title, document.author, document.date)
    assert "It rained." == document.prose
