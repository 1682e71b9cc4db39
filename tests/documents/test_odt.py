"""OpenDocument texts: what is read as what, and what was deleted or hidden."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from documents.helpers import lead, outline, unit
from documents.packed import odt, read_file

if TYPE_CHECKING:
    from pathlib import Path

STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:parent-style-name="Preformatted_20_Text"/>'
    '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def test_layout(tmp_path: Path) -> None:
    """Headings, items, quotations and captions; code, contents and deleted words are left out."""
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">The log</text:h>'
        "<text:table-of-content><text:p>The log 1</text:p></text:table-of-content>"
        "<text:p>Crew:</text:p><text:list><text:list-item><text:p>Ada</text:p><text:p>the cook</text:p>"
        "<text:list><text:list-item><text:p>her dog</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="P1">We won.</text:p><text:p text:style-name="P2">x = 1</text:p>'
        '<text:p text:style-name="Illustration">An otter</text:p>'
    )
    document = read_file(tmp_path, "a.odt", odt(body, styles=STYLES))

    assert [
        ("heading", "The log"),
        ("paragraph", "Crew:"),
        ("item", "Ada"),
        ("paragraph", "the cook"),
        ("item", "her dog"),
        ("paragraph", "We won."),
        ("caption", "An otter"),
    ] == outline(document)
    assert "Crew:" == lead(document, "Ada")
    assert unit(document, "We won.").quoted


def test_words(tmp_path: Path) -> None:
    """Spaces, tabs and breaks are spaces; hidden and struck words, comments and note marks go; notes follow."""
    body = (
        'Ten<text:s text:c="3"/>boats<text:tab/>sank<text:line-break/>in<text:span text:style-name="T1"> no</text:span>'
        ' <text:span text:style-name="T2">May</text:span><text:span>June<office:annotation><text:p>sure?</text:p>'
        "</office:annotation></text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Or July.</text:p></text:note-body></text:note> More."
    )
    document = read_file(tmp_path, "a.odt", odt(f"<text:p>{body}</text:p><text:p>End.</text:p>", styles=STYLES))

    assert "Ten boats sank in June. More.\n\nOr July.\n\nEnd." == document.prose
    assert (2, 2 + 1) == document.place(document.span(document.prose.index("Or"), document.prose.index("Or") + 2).start)


def test_tables(tmp_path: Path) -> None:
    """A row knows its cells and their headers; repeated cells are columns, however many are said to be."""
    rows = (
        "<table:table-header-rows><table:table-row><table:table-cell><text:p>Line</text:p></table:table-cell>"
        "<table:table-cell><text:p>Fare</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        '<table:table-cell><text:p>5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="999"/>'
        "</table:table-row>"
    )
    document = read_file(tmp_path, "a.odt", odt(f"<table:table>{rows}</table:table>"))

    assert [("row", "Line; Fare"), ("row", "A; 5")] == outline(document)
    assert ("Line", "Fare") == unit(document, "A; 5").headers


def test_properties(tmp_path: Path) -> None:
    """Title, author and the day of saving."""
    meta = "<dc:title>The log</dc:title><meta:initial-creator>Ada Li</meta:initial-creator>"
    meta += "<dc:date>2021-05-06T10:00:00</dc:date>"
    document = read_file(tmp_path, "a.odt", odt("<text:p>It rained.</text:p>", meta=meta))

    assert ("The log", "Ada Li", dt.date(2021, 5, 6)) == (document.title, document.author, document.date)
