"""Org: what is markup and what is text, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit
from factlint.documents import Document


@pytest.mark.parametrize(
    ("org", "prose"),
    [
        ("The *big* /new/ _ship_ sails.", "The big new ship sails."),
        ("A snake_case_name, 2 * 3 * 4, and/or.", "A snake_case_name, 2 * 3 * 4, and/or."),
        ("See [[https://x.org][the *log*]], [[crew]] and <https://y.org>.", "See the *log*, crew and https://y.org."),
        ("A ship [[./a.png]] sails.", "A ship sails."),
        ("Was +four+ five.", "Was five."),
        ("Sailed[fn:1] home[fn:: In *May*.].\n\n[fn:1] In June.", "Sailed home.\n\nIn May.\n\nIn June."),
        ("On <2021-05-06 Thu 10:00> it rained [cite:@li].", "On 2021-05-06 it rained ."),
        ("In Ko\\v, caf\\eacute{} and 5\\pound.", "In Ko\\v, café and 5£."),
        ("It is $5 or $x^2$, $12$ in all.", "It is $5 or , 12 in all."),
        ("One \\\\\ntwo.", "One two."),
        ("# no\nOne.\n#+BEGIN_SRC py\nx\n#+END_SRC\n: fixed\n-----\n#+X: y\nTwo.", "One.\n\nTwo."),
        ("\\begin{align}\nx\n\\end{align}\nText {{{m(x)}}}@@html:<b>@@here.", "Text here."),
        ("open *mark and =mark", "open *mark and =mark"),
        ("#+BEGIN_SRC\nnever closed", "never closed"),
    ],
)
def test_markup(org: str, prose: str) -> None:
    """Markup goes, text stays; code and comments are left out."""
    assert prose == read(org, "a.org").prose


def test_headings() -> None:
    """Without what is a program's: states, priorities, tags, drawers, dates; what is not exported is not read."""
    text = (
        "* TODO [#A] First /part/ :tag:\nSCHEDULED: <2021-05-06 Thu>\n:PROPERTIES:\n:ID: x\n:END:\nText.\n"
        "* COMMENT Hidden\nno\n** Below\nno\n* Private :noexport:\nno\n* Last\nMore.\n"
    )

    assert [("heading", "First part"), ("paragraph", "Text."), ("heading", "Last"), ("paragraph", "More.")] == outline(
        read(text, "a.org")
    )


def test_keywords() -> None:
    """Title, date and author of the document."""
    document = read("#+title: The log\n#+DATE: <2021-05-06 Thu>\n#+AUTHOR: Ada Li\n\nIt rained.\n", "a.org")

    assert (dt.date(2021, 5, 6), "The log", "Ada Li") == (document.date, document.title, document.author)
    assert [("heading", "The log"), ("paragraph", "It rained.")] == outline(document)


def test_lists() -> None:
    """Items know what introduces them: the paragraph above, the outer item, the term."""
    items = "- Ada,\n  the *cook*\n  - [X] her dog\n\n  More on her.\n- Bo\n"
    document = read(f"Crew:\n{items}\nRest.\n\n- Term :: What it is.\n 1) x\n", "a.org")

    assert ["Crew:", "Ada, the cook", "Ada, the cook", "Crew:", "Term"] == [
        lead(document, one) for one in ("Ada, the cook", "her dog", "More on her.", "Bo", "What it is.")
    ]
    assert "Ada,\n  the *cook" == in_file(document, "Ada, the cook")


def test_a_number_at_the_start_of_a_line_is_no_item() -> None:
    """A sentence that ends in a number stays whole."""
    document = read("There were nine in\n12. The count went on.\n", "a.org")

    assert 1 == len(document.units)


def test_quotes() -> None:
    """Quoted blocks are marked, other blocks are text."""
    document = read("#+begin_quote\nWe won.\n#+end_quote\n\n#+BEGIN_CENTER\nText.\n#+END_CENTER\n", "a.org")

    assert [True, False] == [one.quoted for one in document.units]


def test_tables() -> None:
    """A row knows its cells and their headers; rules, widths and formulas are left out."""
    text = "#+CAPTION: Fares\n| Line | *Fare* |\n|------+--------|\n| <l>  |        |\n| A    | 5 €    |\n#+TBLFM: x\n"
    document = read(text, "a.org")

    assert [("caption", "Fares"), ("row", "Line; Fare"), ("row", "A; 5 €")] == outline(document)
    assert ("Line", "Fare") == unit(document, "A; 5 €").headers
    assert "Fares" == lead(document, "A; 5 €")


def test_code_is_marked() -> None:
    """Verbatim words stay in their sentence, and are known as such."""
    document = read("Set =port= or ~x y~ now.", "a.org")

    assert ["port", "x y"] == [document.prose[span.start : span.end] for span in document.code]


def test_deep_nesting() -> None:
    """Lists in each other and marks without end are no recursion."""
    assert read("\n".join(" " * depth + "- x" for depth in range(1_000)), "a.org").units
    assert Document.from_text("[fn::" * 10_000 + "x", "a.org").units
