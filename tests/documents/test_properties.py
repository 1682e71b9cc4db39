"""Whatever the text: no reader fails, and every character of prose comes from its place in the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.fragments import ASCIIDOC, BREAKS, HTML, LATEX, MARKDOWN, OFFICE, ORG, RST, TEXT, WORDS
from documents.invariants import assert_sound
from factlint.documents import Document

PACKED = ["note.docx", "note.odt", "note.pdf", "note.mhtml"]
NAMES = ["note.txt", "note.md", "note.html", "note.tex", "note.rst", "note.adoc", "note.org", *PACKED, "note.ipynb"]


def texts(marks: list[str]) -> st.SearchStrategy[str]:
    """Return texts of words, line breaks and the marks of a format, in any order."""
    parts = st.one_of(st.sampled_from(WORDS), st.sampled_from(BREAKS), st.sampled_from(marks))
    return st.lists(parts, max_size=40).map("".join)


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(max_size=300))
def test_any_characters(name: str, text: str) -> None:
    """Arbitrary characters are read, in every format."""
    assert_sound(Document.from_text(text, name=name))


@given(text=texts(TEXT))
def test_plain_text(text: str) -> None:
    """Any layout of plain text is read."""
    assert_sound(Document.from_text(text, name="note.txt"))


@given(text=texts(MARKDOWN))
def test_markdown(text: str) -> None:
    """Any Markdown is read."""
    assert_sound(Document.from_text(text, name="note.md"))


@given(text=texts(HTML))
def test_html(text: str) -> None:
    """Any HTML is read."""
    assert_sound(Document.from_text(text, name="note.html"))


@given(text=texts(LATEX))
def test_latex(text: str) -> None:
    """Any LaTeX is read."""
    assert_sound(Document.from_text(text, name="note.tex"))


@given(text=texts(RST))
def test_rst(text: str) -> None:
    """Any reStructuredText is read."""
    assert_sound(Document.from_text(text, name="note.rst"))


@given(text=texts(ASCIIDOC))
def test_asciidoc(text: str) -> None:
    """Any AsciiDoc is read."""
    assert_sound(Document.from_text(text, name="note.adoc"))


@given(text=texts(ORG))
def test_org(text: str) -> None:
    """Any Org is read."""
    assert_sound(Document.from_text(text, name="note.org"))


@given(text=texts(MARKDOWN), ascii_only=st.booleans(), lines=st.booleans())
def test_notebooks(text: str, *, ascii_only: bool, lines: bool) -> None:
    """Any Markdown in a notebook is read, however its JSON is written, and reads as it does by itself."""
    source = text.splitlines(keepends=True) if lines else text
    file = json.dumps({"cells": [{"cell_type": "markdown", "source": source}]}, ensure_ascii=ascii_only, indent=1)
    document = Document.from_text(file, name="note.ipynb")

    assert_sound(document)
    assert Document.from_text(text, name="note.md").prose == document.prose


@pytest.mark.parametrize("name", PACKED)
@given(text=texts(OFFICE))
def test_packed(name: str, text: str) -> None:
    """Any text that might be taken out of a file is read."""
    assert_sound(Document.from_text(text, name=name))


@pytest.mark.parametrize("name", NAMES)
@given(text=texts(MARKDOWN), start=st.integers(0, 60), end=st.integers(0, 60))
def test_what_can_be_replaced_is_replaced_alone(name: str, text: str, start: int, end: int) -> None:
    """Where words can be replaced, the file's span of them holds no others; all text on one line can be."""
    document = Document.from_text(text, name=name)
    start, end = sorted((min(start, len(document.prose)), min(end, len(document.prose))))
    if start == end or not document.owns(start, end):
        return
    span = document.span(start, end)
    for unit in document.units:
        for offset in range(unit.start, unit.end):
            if not start <= offset < end and not any(unit.start <= at < unit.end for at in (start, end - 1)):
                other = document.span(offset, offset + 1)

                assert other.end <= span.start or span.end <= other.start


@pytest.mark.parametrize("name", [name for name in NAMES if name != "note.ipynb"])
@given(
    text=st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=30).map("".join),
    newline=st.sampled_from(["\r\n", "\r"]),
)
def test_newlines_are_alike(name: str, text: str, newline: str) -> None:
    """The prose is the same whatever ends the lines."""
    unix = Document.from_text(text, name=name)
    other = Document.from_text(text.replace("\n", newline), name=name)

    assert unix.prose == other.prose
    assert [unit.kind for unit in unix.units] == [unit.kind for unit in other.units]


@given(text=texts(HTML), start=st.integers(-5, 80), end=st.integers(-5, 80))
def test_spans_never_leave_the_file(text: str, start: int, end: int) -> None:
    """Whatever is asked for, a span lies within the file, and holds something if prose was asked for."""
    document = Document.from_text(text, name="note.html")
    span = document.span(start, end)

    assert 0 <= span.start <= span.end <= len(text)
    if 0 <= start < end <= len(document.prose):
        assert len(span) > 0
