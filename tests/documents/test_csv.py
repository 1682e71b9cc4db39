"""CSV as a source: sentences about what each row begins with, at the places of the cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.documents import Document


def told(document: Document) -> list[tuple[str, str]]:
    """Return each sentence with the file's characters that it comes from."""
    found = []
    for index, unit in enumerate(document.units):
        span = document.span(unit.start, unit.end)
        found.append((document.unit_text(index), document.text[span.start : span.end]))
    return found


def test_each_cell_says_something_of_the_first() -> None:
    """By what its column is called, and by whether it is a day, a number or a name."""
    text = (
        "brewery,founded,seat,opened,employees,Brewmaster,motto\n"
        'Lund & Sons,1902,Odense,1903-06-01,"1,250",Eva Lund,"Clear ""as"" water"\n'
    )

    assert told(Document.from_text(text, name="breweries.csv")) == [
        ("Lund & Sons was founded in 1902.", "1902"),
        ("Lund & Sons is based in Odense.", "Odense"),
        ("Lund & Sons opened on 1 June 1903.", "1903-06-01"),
        ("Lund & Sons has 1,250 employees.", "1,250"),
        ("Eva Lund is the brewmaster of Lund & Sons.", "Eva Lund"),
        ('The motto of Lund & Sons is Clear "as" water.', 'Clear ""as"" water'),
    ]


def test_offices_with_their_time() -> None:
    """An office takes the columns of its start and end into its sentence; semicolons, tabs and bars part cells, too."""
    text = "name;office;since;until\nEva Lund;mayor of Odense;2009;2014-03\nIb Krog;mayor of Odense;2014-03-05;\n"

    for stated, separator in (("", ";"), ("", "\t"), ("", "|"), ("sep=;\n", ";"), ("\ufeffsep=;\n", ";")):
        document = Document.from_text(stated + text.replace(";", separator), name="mayors.csv")
        assert [words for words, _ in told(document)] == [
            "Eva Lund was mayor of Odense from 2009 to March 2014.",
            "Ib Krog has been mayor of Odense since 5 March 2014.",
        ]


def test_members_with_their_time() -> None:
    """Who joined and left when; a start and an end of who knows what say nothing."""
    text = "country,member of,since,until,from,end\nFaroes,Tidal Union,1998-04-01,2011,1950,1960\n"

    assert [words for words, _ in told(Document.from_text(text, name="members.csv"))] == [
        "Tidal Union has Faroes among its members.",
        "Faroes joined on 1 April 1998.",
        "Faroes left in 2011.",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_bad_rows_are_told_with_their_line(newline: str) -> None:
    """A row with too few cells, one with words behind a quotation, one that is never closed; the rest is read."""
    lines = ["\ufeffname,born", "Eva Lund", "", 'Ib "Bo" Krog,1950', '"Ann" x,1951', "Ulf Dahl,1952", '"Kaj Holm,1953']
    document = Document.from_text(newline.join(lines), name="people.csv")

    assert [words for words, _ in told(document)] == ['Ib "Bo" Krog was born in 1950.', "Ulf Dahl was born in 1952."]
    assert document.warnings == (
        "people.csv:2: this row has 1 cell, and the header 2 cells; it is left out",
        "people.csv:5: words stand behind the closing quotation mark of a cell; double the marks within it",
        "people.csv:7: a quotation mark is never closed; the row is left out",
    )


def test_a_file_without_a_header() -> None:
    """Nothing can be said of cells without names."""
    assert Document.from_text("\n \n", name="a.csv").warnings == (
        "a.csv:1: there is no header; the first line must name the columns",
    )


def test_a_file_of_one_column() -> None:
    """A header without any separator that is known is told, since of no cell anything could be said."""
    assert Document.from_text("name:born\nEva Lund:1950\n", name="a.csv").warnings == (
        "a.csv:1: the header names one column; part the columns by commas, semicolons, tabs or |",
    )


@given(st.text(alphabet='ab1,;"\n\r\t \ufeff', max_size=40))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a file, every sentence comes from a cell, in the file's order."""
    document = Document.from_text(text, name="a.csv")
    starts = [document.span(unit.start, unit.end).start for unit in document.units]

    assert starts == sorted(set(starts))


def test_a_long_file_of_quotation_marks_is_read_at_once() -> None:
    """Marks that close nothing cost no more than their number."""
    document = Document.from_text('a,b\n"' + 'x","' * 200_000, name="a.csv")

    assert len(document.warnings) == 1
