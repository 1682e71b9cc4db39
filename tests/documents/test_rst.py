"""reStructuredText: what is markup and what is text, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit


@pytest.mark.parametrize(
    ("rst", "prose"),
    [
        ("The *big* **new** ship sails.", "The big new ship sails."),
        ("A snake_case_name, 2 * 3 * 4, and \\*this\\*.", "A snake_case_name, 2 * 3 * 4, and *this*."),
        ("See `the log <https://x.org/a>`_, `more`_, name_ and anon__.", "See the log, more, name and anon."),
        ("Ask :ref:`the crew <crew>` or :doc:`Ada`; `it`:emphasis: is.", "Ask the crew or Ada; it is."),
        (
            "Sailed [1]_ home [#note]_.\n\n.. [1] In *May*.\n.. [#note] In\n   June.",
            "Sailed home.\n\nIn May.\n\nIn June.",
        ),
        ("H\\ :sub:`2`\\ O.", "H2O."),
        ("Version |now| and |then|.\n\n.. |now| replace:: 1.2", "Version 1.2 and |then|."),
        ("*open and **open", "*open and **open"),
        ("Cited :cite:`li2021` here.", "Cited here."),
        ("Code::\n\n    x = 1\n\nDone ::\n\n    y\n\n::\n\n  z", "Code:\n\nDone"),
        ("One.\n\n.. a comment\n   of two lines\n\nTwo.", "One.\n\nTwo."),
        ("..\n\n  Quoted.", "Quoted."),
        (".. _there: https://x.org\n\nText.\n\n----\n\nMore.", "Text.\n\nMore."),
        (">>> x = 1\n1\n\nText.", "Text."),
        ("| One line,\n| another.", "One line, another."),
        ("-v, --verbose  Be loud.\n--quiet        Be still.", "Be loud.\n\nBe still."),
        ("1986. A good year\nit was.", "1986. A good year it was."),
    ],
)
def test_markup(rst: str, prose: str) -> None:
    """Markup goes, text stays; code and comments are left out."""
    assert prose == read(rst, "a.rst").prose


def test_headings() -> None:
    """Titles are underlined, or have a line above too; a row of marks that is too short makes none."""
    document = read("=====\nTitle\n=====\n\nPart one\n--------\n\nWords\n--\n", "a.rst")

    assert [("heading", "Title"), ("heading", "Part one"), ("paragraph", "Words --")] == outline(document)
    assert "Title" == document.title


def test_lists() -> None:
    """Items know what introduces them: the paragraph above, the outer item, the term."""
    items = "- Ada,\n  the cook\n\n  More on her.\n\n  1. her *dog*\n  #. her cat\n* Bo\n"
    document = read(f"Crew:\n\n{items}\nTerm : noun\n    What it is.\n", "a.rst")

    assert ["paragraph", "item", "paragraph", "item", "item", "item", "paragraph", "item"] == [
        kind for kind, _ in outline(document)
    ]
    assert ["Crew:", "Ada, the cook", "Ada, the cook", "Ada, the cook", "Crew:", "Term"] == [
        lead(document, one) for one in ("Ada, the cook", "More on her.", "her dog", "her cat", "Bo", "What it is.")
    ]
    assert "Ada,\n  the cook" == in_file(document, "Ada, the cook")


@pytest.mark.parametrize(
    ("rst", "prose"),
    [
        (
            ".. harbour-box:: Low water\n   :class: wide\n\n   The mole is closed.\n\n   Until noon.",
            "The mole is closed.\n\nUntil noon.",
        ),
        (".. keepers-word:: The mole is\n   closed at *noon*.\n\nMore.", "The mole is closed at noon.\n\nMore."),
        (".. harbour-box::\n\n   mole = closed.until(noon)\n\nMore.", "More."),
        (".. harbour-box::\n\n   - The mole\n   - the pier\n\nMore.", "More."),
        (".. run-python::\n\n   The mole is closed.\n\nMore.", "More."),
        (".. flowchart::\n\n   The mole is closed.\n\nMore.", "More."),
        (".. harbour-box::\nThe mole is closed.", "The mole is closed."),
    ],
)
def test_directives_that_are_not_known(rst: str, prose: str) -> None:
    """Those of a project's own are read where they hold sentences, unless their name tells of code or pictures."""
    assert prose == read(rst, "a.rst").prose


def test_directives() -> None:
    """Notes and captions are read, code is not; what is moved in is quoted."""
    text = (
        ".. note:: Mind the\n   step.\n\n   Please.\n\n.. code-block:: python\n   :linenos:\n\n   x = 1\n\n"
        ".. figure:: a.png\n   :width: 3\n\n   An otter.\n\n.. odd:: y\n\n   z\n\n.. versionadded:: 3.2\n   A flag.\n\n"
        "She said:\n\n   We won.\n"
    )
    document = read(text, "a.rst")

    assert [
        ("paragraph", "Mind the step."),
        ("paragraph", "Please."),
        ("caption", "An otter."),
        ("paragraph", "A flag."),
        ("paragraph", "She said:"),
        ("paragraph", "We won."),
    ] == outline(document)
    assert unit(document, "We won.").quoted
    assert not unit(document, "Please.").quoted


GRID = "+------+-------+\n| Line | Fare  |\n+======+=======+\n| A    | 5 €   |\n| and  | (now) |\n+------+-------+\n"
SIMPLE = "=====  =====\nLine   Fare\n=====  =====\nA      5 €\n       (now)\n=====  =====\n"
LISTED = ".. list-table::\n   :header-rows: 1\n\n   * - Line\n     - Fare\n   * - A\n     - 5 €\n       (now)\n"
VALUES = '.. csv-table::\n\n   Line, Fare\n   A, "5 € (now)"\n'


@pytest.mark.parametrize(
    ("table", "row"), [(GRID, "A and; 5 € (now)"), *((one, "A; 5 € (now)") for one in (SIMPLE, LISTED, VALUES))]
)
def test_tables(table: str, row: str) -> None:
    """A row knows its cells and their headers, however the table is written."""
    document = read(f"Fares:\n\n{table}\nThe end.\n", "a.rst")

    assert ["Fares:", "Line; Fare", row, "The end."] == [words for _, words in outline(document)]
    assert ("Line", "Fare") == unit(document, row).headers
    assert "Fares:" == lead(document, row)


def test_a_table_that_never_ends_is_none() -> None:
    """A border without another one is no table, and what follows is text."""
    assert ["A  b", "Text."] == [
        words.replace(" b", "  b") for _, words in outline(read("==  ==\nA  b\n\nText.\n", "a.rst"))
    ]


def test_fields() -> None:
    """The fields below the title date the document and name its author; they are no prose."""
    document = read("Log\n===\n\n:Author: Ada Li\n:Date: 6 May 2021\n:orphan:\n\nIt rained.\n", "a.rst")

    assert (dt.date(2021, 5, 6), "Ada Li") == (document.date, document.author)
    assert "Log\n\nIt rained." == document.prose


def test_code_is_marked() -> None:
    """Literal words stay in their sentence, and are known as such."""
    document = read("Set ``port = 80`` or :option:`-p` now.", "a.rst")

    assert ["port = 80", "-p"] == [document.prose[span.start : span.end] for span in document.code]


def test_deep_nesting() -> None:
    """Ten thousand lists in each other, and as many marks in one line, are no recursion."""
    assert "x" == read("- " * 10_000 + "x", "a.rst").prose
    assert read("\n".join(" " * depth + "- x\n" for depth in range(1_000)), "a.rst").units


def test_docutils_reads_the_same_words() -> None:
    """On a text with all that both know, the words are those that docutils finds, in its order."""
    nodes = pytest.importorskip("docutils.nodes", reason="docutils is not installed")
    from docutils.core import publish_doctree  # noqa: PLC0415 - a tool of tests alone

    text = (
        "Log\n===\n\nThe *big* **ship** ``x`` `sails <https://x.org>`__ [1]_\nfar_away.\n\n- one\n  goes on\n\n"
        "  1. two\n  2. three\n\n     four\n\nTerm\n  What it *is*.\n\n.. note:: Mind the\n   step.\n\n"
        f"{GRID}\n{SIMPLE}\n..  comment\n\n::\n\n  code\n\n.. [1] The note.\n\n.. _far_away: https://y.org\n\n"
        "    She said so.\n\n:a: field\n"
    )
    tree = publish_doctree(text, settings_overrides={"report_level": 5})
    for mark in list(tree.findall(nodes.footnote_reference)):
        mark.parent.remove(mark)
    found = [
        node.astext()
        for node in tree.findall(lambda node: isinstance(node, (nodes.paragraph, nodes.title, nodes.term)))
    ]

    assert " ".join(found).split() == read(text, "a.rst").prose.replace("; ", " ").split()
