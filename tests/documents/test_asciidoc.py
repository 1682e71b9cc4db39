"""AsciiDoc: what is markup and what is text, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit
from factlint.documents import Document


@pytest.mark.parametrize(
    ("adoc", "prose"),
    [
        ("The *big* _new_ **shi**p sails.", "The big new ship sails."),
        ("A snake_case_name, 2 * 3 * 4, C# and \\*this*.", "A snake_case_name, 2 * 3 * 4, C# and *this*."),
        ("See https://x.org/a[the *log*,window=_blank] and link:b.html[more].", "See the log and more."),
        ("Go to xref:a[the crew], <<b,the *cook*>>.", "Go to the crew, the cook."),
        ("Sailed.footnote:[In *May*.] Home.", "Sailed. Home.\n\nIn May."),
        ('She said "`no`"; it`\'s hers (C).', "She said “no”; it’s hers ©."),
        (":boat: the Otter\n\nOn {boat}, {who} sat.", "On the Otter, {who} sat."),
        ("In 2020--21 it--or she--sank.", "In 2020–21 it—or she—sank."),
        ("Was [line-through]#four# [.big]#five#.", "Was five."),
        ("An image:a.png[ship] and ((port)) and(((harbour))).", "An and port and."),
        ("One +\ntwo\nthree.", "One two three."),
        (
            "One.\n\n// no\n\n////\nno\n////\n\n----\ncode\n----\n\n....\nx\n....\n\n++++\n<b>\n++++\n\nTwo.",
            "One.\n\nTwo.",
        ),
        ("[source,py]\nx = 1\n\n[listing]\ny\n\nText.", "Text."),
        ("image::a.png[A]\ninclude::b.adoc[]\n\n'''\n\nText.", "Text."),
        ("Text.\n\n typed as it is\n\nMore.", "Text.\n\nMore."),
        ("NOTE: Mind the step.", "Mind the step."),
        ("Fish &amp; chips, +*raw*+.", "Fish & chips, *raw*."),
        ("-a::\n--all::\n\tBoth of\nifdef::x[]\n\tthem.\nendif::x[]", "-a\n\n--all\n\nBoth of them."),
        ("open *mark and _mark and `mark", "open *mark and _mark and `mark"),
    ],
)
def test_markup(adoc: str, prose: str) -> None:
    """Markup goes, text stays; code and comments are left out."""
    assert prose == read(adoc, "a.adoc").prose


def test_header() -> None:
    """Title, author and revision; they date the document."""
    document = read("= The *log*\nAda Li <ada@x.org>\nv1.0, 2021-05-06\n:toc:\n\nIt rained.\n", "a.adoc")

    assert (dt.date(2021, 5, 6), "Ada Li") == (document.date, document.author)
    assert [("heading", "The log"), ("paragraph", "It rained.")] == outline(document)
    assert dt.date(2021, 5, 6) == read("= Log\n:revdate: 6 May 2021\n\nIt rained.", "a.adoc").date
    assert "Log\n\nIt rained on all." == read("= Log\nIt rained on all.\n", "a.adoc").prose


def test_headings() -> None:
    """Equals signs, number signs, or a line below."""
    document = read("== One\n\n=== Two\n\nThree\n-----\n\nText.\n", "a.adoc")

    assert ["heading", "heading", "heading", "paragraph"] == [kind for kind, _ in outline(document)]


def test_lists() -> None:
    """Items know what introduces them; a plus sign joins a paragraph to its item."""
    items = "* Ada,\nthe *cook*\n** her dog\n* [x] Bo\n+\nMore on him.\n"
    document = read(f"Crew:\n\n{items}\nRest.\n\nTerm:: What it is.\nOther::\n  Of two.\n", "a.adoc")

    assert ["Crew:", "Ada, the cook", "Crew:", "Bo", "Term", "Other"] == [
        lead(document, one) for one in ("Ada, the cook", "her dog", "Bo", "More on him.", "What it is.", "Of two.")
    ]
    assert "Ada,\nthe *cook" == in_file(document, "Ada, the cook")


def test_quotes_and_examples() -> None:
    """Quoted blocks are marked; examples and sidebars are text."""
    document = read("[quote, Ada]\nWe won.\n\n____\nShe lost.\n____\n\n====\nAn example.\n====\n", "a.adoc")

    assert [True, True, False] == [one.quoted for one in document.units]


@pytest.mark.parametrize(
    "table",
    [
        "|===\n|Line |Fare\n\n|A |5 €\n(now)\n|===",
        '[cols="1,2",options="header"]\n|===\n|Line\n|Fare\n|A\n|5 €\n(now)\n|===',
        ',===\nLine, Fare\n\nA,"5 € (now)"\nB\n,===',
        "[format=csv]\n|===\nLine,Fare\nA,5 € (now)\n|===",
        ":===\nLine : Fare\nA:5 € (now)\n:===",
        '[format="dsv",separator=;]\n|===\nLine;Fare\nA;5 € (now)\n|===',
        "[cols=2*]\n|===\n|Line|Fare\n\n2+|\nl|A >s|5 €\n(now)\n|===",
    ],
)
def test_tables(table: str) -> None:
    """Rows are made of as many cells as there are columns, or stand on a line each; bad rows are left out."""
    document = read(f".Fares\n{table}\n", "a.adoc")

    assert ["Fares", "Line; Fare", "A; 5 € (now)"] == [words for _, words in outline(document)]
    assert ("Line", "Fare") == unit(document, "A; 5 € (now)").headers
    assert "Fares" == lead(document, "A; 5 € (now)")


HARBOURS = """.Harbours
[cols="1,2a"]
|===
|Harbour |Traffic

|Lindholm
a|Ferries *by year*.

.Passengers
[cols="2*"]
!===
!Year !Passengers
!2019
!310 (*est.*)
!===
More came! {inner}

|Turku
a| !===
! Ship ! Tons

! Otter ! 40
!===

|Oslo |Closed!
|===

After.
"""


def test_tables_within_cells() -> None:
    """A table within a cell is read by itself, behind the table that it stands in, and its row introduces it."""
    document = read(HARBOURS.format(inner="Then none."), "a.adoc")

    assert [
        "Harbours",
        "Harbour; Traffic",
        "Lindholm; Ferries by year. More came! Then none.",
        "Turku",
        "Oslo; Closed!",
        "Passengers",
        "Year; Passengers",
        "2019; 310 (est.)",
        "Ship; Tons",
        "Otter; 40",
        "After.",
    ] == [words for _, words in outline(document)]
    assert ("Year", "Passengers") == unit(document, "2019; 310 (est.)").headers
    assert "310 (*est.*)" == in_file(document, "310 (est.)")
    assert ["Passengers", "Turku", "Harbours"] == [
        lead(document, one) for one in ("2019; 310 (est.)", "Otter; 40", "Oslo; Closed!")
    ]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Stay!\n!===\nopen", "Name; Stay! !=== open"),
        ("One\n[cols=2*,format=csv]\n!===\nShip,Tons\nOtter,40\n!===", "Name; One\n\nShip; Tons\n\nOtter; 40"),
        ("!===\n!Ship\n! Otter \\! 2+! Bo\n!===", "Name\n\nShip\n\nOtter \\!\n\nBo"),
        ("!====\n!a !b\n!===\n!c !d\n!====", "Name\n\na; b\n\n===; c\n\nd"),
    ],
)
def test_borders_within_cells(cell: str, words: str) -> None:
    """A border that nothing closes is text; one closes what a border of its length opened, whatever parts the cells."""
    assert words == read(f"[cols=2*]\n|===\n|Name\na|{cell}\n|===\n", "a.adoc").prose


def test_a_border_outside_of_cells() -> None:
    """The border of a table within a cell is none where there is no cell."""
    assert "Text.\n\nMore." == read("Text.\n\n!===\n!a !b\n!===\n\nMore.", "a.adoc").prose


def test_code_is_marked() -> None:
    """Words in typewriter stay in their sentence, and are known as such."""
    document = read("Set `port = 80` or ``x``y now.", "a.adoc")

    assert ["port = 80", "x"] == [document.prose[span.start : span.end] for span in document.code]


def test_deep_nesting() -> None:
    """Ten thousand open fences and brackets are no recursion."""
    assert "x" == read("====\n\n--\n\n" * 10_000 + "x", "a.adoc").prose
    assert Document.from_text("footnote:[" * 10_000 + "x", "a.adoc").units
