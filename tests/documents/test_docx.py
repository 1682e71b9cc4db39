"""Word documents: what is read as what, and what was deleted or hidden."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from documents.helpers import lead, outline, unit
from documents.packed import docx, paragraph, read_file, run

if TYPE_CHECKING:
    from pathlib import Path

STYLES = (
    '<w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="House"/><w:basedOn w:val="T1"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="C"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="Toc"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="Code"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)
NESTED = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'


def style(name: str) -> str:
    """Return the property that sets a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def test_layout(tmp_path: Path) -> None:
    """Headings, items, quotations and captions by their styles; tables of contents and code are left out."""
    body = (
        paragraph("Log", style("T1"))
        + paragraph("In the year", style("Mine"))
        + paragraph("Log 1", style("Toc"))
        + paragraph("Crew:")
        + paragraph("Ada", style("L"))
        + paragraph("her dog", NESTED)
        + paragraph("")
        + paragraph("We won.", style("Q"))
        + paragraph("An otter", style("C"))
        + paragraph("x = 1", style("Code"))
    )
    document = read_file(tmp_path, "a.docx", docx(body, styles=STYLES))

    assert [
        ("heading", "Log"),
        ("heading", "In the year"),
        ("paragraph", "Crew:"),
        ("item", "Ada"),
        ("item", "her dog"),
        ("paragraph", "We won."),
        ("caption", "An otter"),
    ] == outline(document)
    assert ["Crew:", "Ada"] == [lead(document, one) for one in ("Ada", "her dog")]
    assert unit(document, "We won.").quoted


def test_a_line_is_a_paragraph(tmp_path: Path) -> None:
    """Places count the paragraphs that hold something, and characters within them."""
    document = read_file(tmp_path, "a.docx", docx(paragraph("One.") + paragraph("") + paragraph("Two three.")))
    at = document.prose.index("three")

    assert (2, 5) == document.place(document.span(at, at + 5).start)


@pytest.mark.parametrize(
    ("runs", "prose"),
    [
        (run("In ") + run("1931", "<w:b/>") + run("."), "In 1931."),
        (
            f"{run('Was ')}<w:del>{run('four').replace('w:t', 'w:delText')}</w:del><w:ins>{run('five')}</w:ins>",
            "Was five",
        ),
        (f"<w:moveFrom>{run('Gone')}</w:moveFrom><w:moveTo>{run('Here')}</w:moveTo>", "Here"),
        (run("Seen") + run("hidden", "<w:vanish/>") + run(" again", '<w:vanish w:val="0"/>'), "Seen again"),
        (run("Was ") + run("four ", "<w:strike/>") + run("five"), "Was five"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
        ("<w:r><w:instrText>PAGE 12</w:instrText></w:r>" + run("Text"), "Text"),
        (f"<w:hyperlink>{run('A link')}</w:hyperlink>", "A link"),
    ],
)
def test_runs(tmp_path: Path, runs: str, prose: str) -> None:
    """What was inserted counts; what was deleted, moved away, hidden or struck does not."""
    assert prose == read_file(tmp_path, "a.docx", docx(paragraph(runs))).prose


def test_a_deleted_end_joins_paragraphs(tmp_path: Path) -> None:
    """Where the end of a paragraph was deleted, the next one goes on."""
    body = (
        paragraph("The board ", "<w:rPr><w:del/></w:rPr>")
        + paragraph("met.")
        + paragraph("Last", "<w:rPr><w:del/></w:rPr>")
    )

    assert "The board met.\n\nLast" == read_file(tmp_path, "a.docx", docx(body)).prose


def test_footnotes_follow_their_paragraph(tmp_path: Path) -> None:
    """A footnote is a paragraph of its own, without the lines that part notes from the text."""
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("In May.")}</w:footnote>'
    )
    body = paragraph(run("It sank") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(".")) + paragraph("The end.")

    assert "It sank.\n\nIn May.\n\nThe end." == read_file(tmp_path, "a.docx", docx(body, footnotes=notes)).prose


def cell(words: str, properties: str = "") -> str:
    """Return a cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def test_tables(tmp_path: Path) -> None:
    """A row knows its cells and their headers, columns spanned and rows deleted; a table of one column is text."""
    wide = '<w:gridSpan w:val="2"/>'
    table = (
        f"<w:tbl><w:tr>{cell('Line')}{cell('Fare')}{cell('Note')}</w:tr>"
        f"<w:tr>{cell('A')}{cell('')}{cell('new')}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('B')}{cell('6')}{cell('old')}</w:tr>"
        f"<w:tr>{cell('C', wide)}{cell('late')}</w:tr></w:tbl>"
    )
    page = f"<w:tbl><w:tr>{cell('A box of text.')}</w:tr></w:tbl>"
    document = read_file(tmp_path, "a.docx", docx(table + page))

    assert ["Line; Fare; Note", "A; new", "C; late", "A box of text."] == [words for _, words in outline(document)]
    assert ("Line", "Note") == unit(document, "A; new").headers == unit(document, "C; late").headers


@pytest.mark.parametrize(
    ("created", "modified", "date"),
    [
        ("2021-05-04T10:00:00Z", "2021-05-06T10:00:00Z", dt.date(2021, 5, 6)),
        ("2020-01-01T10:00:00Z", "2021-05-06T10:00:00Z", None),
        ("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z", None),
    ],
)
def test_properties(tmp_path: Path, created: str, modified: str, date: dt.date | None) -> None:
    """Title, author, and the day: none where the text was begun long before, or a template gave it."""
    core = (
        f"<dc:title>The log</dc:title><dc:creator>Ada Li</dc:creator><dcterms:created>{created}</dcterms:created>"
        f"<dcterms:modified>{modified}</dcterms:modified>"
    )
    document = read_file(tmp_path, "a.docx", docx(paragraph("It rained."), core=core))

    assert ("The log", "Ada Li", date) == (document.title, document.author, document.date)
    assert "It rained." == document.prose


def test_a_dateline_wins_over_the_day_of_saving(tmp_path: Path) -> None:
    """What the text says of its date is better than what the program noted."""
    core = "<dcterms:modified>2021-05-06T10:00:00Z</dcterms:modified>"

    assert (
        dt.date(2020, 2, 3) == read_file(tmp_path, "a.docx", docx(paragraph("Lisbon, 3 February 2020"), core=core)).date
    )
