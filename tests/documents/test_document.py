"""The document as a whole: places, spans, speed with large texts."""

from __future__ import annotations

import dataclasses
import datetime as dt
import pickle
import time

import pytest

from factlint.documents import FORMATS, Document
from factlint.documents.extraction import EXTRACTED
from factlint.model.errors import FactlintError

LARGE = 3_000_000
# Seconds of a slow processor: square time would take hours.
LONGEST = 40
UNIT = "The river rose to 5 metres on 6 May 2021, *said* the “office”.\n\n"

HOSTILE = {
    "x.md": ["[", "[a](", "`", "` ``", "*a **b ", "_a", "<a ", "<!--", "<a b='", "> ", "- ", "\\", "|", "[a]: "],
    "x.html": ["<", "<a b='", "<!--", "<b>", "<div>", "<li>", "<table><tr><td>", "</b>", "&#", "<b></i>", "<script>"],
    "x.tex": ["{", "}", "$", "$$", "\\(", "\\begin{itemize}\\item ", "\\begin{verbatim}", "\\cite[", "``", "\\verb|"],
    "x.rst": [
        "*",
        "`",
        "|",
        "- ",
        "1. ",
        ".. note:: ",
        "===  ===\n",
        "+--+\n",
        ":a: ",
        "a\n b\n",
        "::\n\n",
        "\\",
        "[1]_",
    ],
    "x.adoc": ["*", "_", "`", "[", "footnote:[", "+\n", "<<", "((", "* ", "a:: ", "|===\n", "----\n", "====\n", "{a}"],
    "x.org": ["*", "/", "[[", "[fn::", "$", "- ", "* ", "#+BEGIN_SRC\n", ":a:\n", "|", "\\begin{a}\n", "{{{", "<<"],
    "x.txt": ["- ", "> ", "1. ", "a\n", "Home / ", "May 1 ", "A\n\n"],
}


def test_place_counts_lines_as_editors_do() -> None:
    """Lines end at a line feed, a carriage return or both, and at nothing else."""
    text = "a\nb\r\nc\rd\u2028e\x0bf"
    document = Document.from_text(text, name="x.txt")

    assert [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1), (4, 2), (4, 3)] == [
        document.place(offset) for offset in range(10)
    ]
    assert (4, 6) == document.place(len(text)) == document.place(1_000)
    assert (1, 1) == document.place(-3)


@pytest.mark.parametrize(
    ("name", "text", "words", "own"),
    [
        ("x.tex", "Ada\\footnote{The cook.} sailed home.", "Ada sailed", False),
        ("x.tex", "Ada\\footnote{The cook.} sailed home.", "sailed home", True),
        ("x.tex", "Ada\\footnote{The cook.} sailed home.", "The cook", True),
        ("x.rst", "+----+----+\n| A  | B  |\n| a  | b  |\n+----+----+\n", "A a", False),
        ("x.rst", "+----+----+\n| A  | B  |\n| a  | b  |\n+----+----+\n", "B", True),
        ("x.adoc", ":a: one two\n\nIt was {a} three.", "two three", False),
        ("x.adoc", ":a: one two\n\nIt was {a} three.", "one two three", True),
        ("x.md", "The *big*\nship &amp; crew", "big ship & crew", True),
    ],
)
def test_words_that_stand_alone(name: str, text: str, words: str, own: bool) -> None:
    """Words can be replaced where no others stand between them in the file."""
    document = Document.from_text(text, name=name)
    at = document.prose.index(words)

    assert own == document.owns(at, at + len(words))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("x.md", 'R&D "<5%>"'),
        ("x.html", 'R&amp;D "&lt;5%&gt;"'),
        ("x.tex", 'R\\&D "<5\\%>"'),
        ("x.ipynb", 'R&D \\"<5%>\\"'),
    ],
)
def test_words_are_escaped(name: str, written: str) -> None:
    """What would be markup in the file is written as it must be there."""
    assert written == Document.from_text("", name=name).written('R&D "<5%>"')


def test_documents_do_not_change() -> None:
    """Nothing can be set, and what other processes get is the same."""
    document = Document.from_text("# Log\n\nIt *rained*.", name="x.md")
    copy = pickle.loads(pickle.dumps(document))  # noqa: S301 - our own bytes

    with pytest.raises(dataclasses.FrozenInstanceError):
        document.name = "y.md"  # type: ignore[misc]
    assert (document.prose, document.units) == (copy.prose, copy.units)
    assert document.span(5, 17) == copy.span(5, 17)


def test_arguments_by_place() -> None:
    """Name and date may follow the text."""
    assert "html" == Document.from_text("<p>x", "x.HTML", None).format


def test_formats() -> None:
    """Every suffix names a format."""
    assert {"text", "markdown", "html", "latex", "csv", "wikidata"} <= set(FORMATS.values())
    assert {"rst", "asciidoc", "org", "notebook", *EXTRACTED} <= set(FORMATS.values())


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html", "x.tex", "x.rst", "x.adoc", "x.org"])
@pytest.mark.slow
def test_large(name: str) -> None:
    """Three million characters are read, and their map is small and quick."""
    text = UNIT * (LARGE // len(UNIT))
    begun = time.process_time()
    document = Document.from_text(text, name=name)
    middle = document.prose.index("5 metres", len(document.prose) // 2)
    span = document.span(middle, middle + 8)

    assert "5 metres" == text[span.start : span.end]
    assert 0 == document.span(0, len(document.prose)).start
    assert time.process_time() - begun < LONGEST


@pytest.mark.parametrize(("name", "mark"), [(name, mark) for name, marks in HOSTILE.items() for mark in marks])
def test_hostile_markup(name: str, mark: str) -> None:
    """A text that is all one mark takes no more than its length's time."""
    begun = time.process_time()
    Document.from_text(mark * (60_000 // len(mark)) + "x", name=name)

    assert time.process_time() - begun < LONGEST / 4


def test_a_date_as_text() -> None:
    """A date may be given as text; what is none is told in one line, with the form that is wanted."""
    assert Document.from_text("It rains.", name="a.txt", date="2023-07-12").date == dt.date(2023, 7, 12)

    with pytest.raises(FactlintError, match=r"^a\.txt: '12 July' is no date; write it like 2023-07-12\.$"):
        Document.from_text("It rains.", name="a.txt", date="12 July")
