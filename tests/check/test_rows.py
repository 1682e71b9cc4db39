"""Rows of tables: which one a draft names, what its column counts, and what a row of a year is of."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint import Document, FactBase

TRAYS = (
    "# The Lumo 5\n\n| Item | Value |\n|---|---|\n| Main tray | 250 sheets |\n| Spare tray (option) | 520 sheets |\n"
)
CLUBS = "| Club | Members |\n|---|---|\n| Ness rowing club | 312 |\n| Orn rowing club | 132 |\n"
TORQUES = "# The Lumo 5\n\n| Part | Torque |\n|---|---|\n| Lamp holder | 8 Nm |\n| Seat clamp | 6 Nm |\n"
PAGES = "| Collection | Pages |\n|---|---|\n| Newspapers | 8,000 |\n| Books | 71,000 |\n"
GRAFTS = (
    "# Grafts of the Orn clinic: facts for 2024\n\n| Year | Living | Dead | Total |\n|---|---|---|---|\n"
    "| 2022 | 28 | 43 | 71 |\n| 2023 | 35 | 47 | 82 |\n"
)
VISIT = (
    "# Programme of the visit\n\n| Day | Hour | Event | Place |\n|---|---|---|---|\n"
    "| Tuesday 20 May 2025 | 09:00 | Signing | Town hall |\n"
    "| Wednesday 21 May 2025 | 14:00 | Lecture | Moss College |\n"
    "| Wednesday 21 May 2025 | 16:30 | Meeting with the rowers of Ness | Corn Exchange |\n"
)
LECTURE = "She gave a lecture at Moss College on the Wednesday afternoon, before "


@pytest.mark.parametrize(
    ("draft", "table", "texts"),
    [
        ("That tray takes 520 sheets.", TRAYS, []),
        ("That tray takes 240 sheets.", TRAYS, ["240"]),
        ("The main tray takes 520 sheets.", TRAYS, ["520"]),
        ("The Ness rowing club has 132 members.", CLUBS, ["132"]),
        ("The stem takes five newton metres of torque, the seat clamp six.", TORQUES, []),
        ("The seat clamp takes five newton metres of torque.", TORQUES, ["five newton metres"]),
        ("It has scanned 61,000 books, on 90,000 pages.", PAGES, []),
        ("It has scanned 61,000 pages of books.", PAGES, ["61,000"]),
        ("In 2022 the Orn clinic made 71 grafts.", GRAFTS, []),
        ("In 2021 the Orn clinic made 71 grafts.", GRAFTS, ["2021"]),
        (f"{LECTURE}she met the rowers in the Corn Exchange.", VISIT, []),
        (f"{LECTURE}the signing in the town hall.", VISIT, ["before"]),
    ],
)
def test_the_row_that_is_meant(draft: str, table: str, texts: list[str]) -> None:
    """A row bears out what may be of it, or contradicts what names it; the weekday of another week tells no order."""
    base = FactBase.from_documents([Document.from_text(table, name="table.md")])
    document = Document.from_text(draft, name="draft.md", date=dt.date(2025, 5, 28))

    assert texts == [finding.text for finding in base.check(document)]


HALLS = (
    "# Who sang\n\nThe festival was held in 40 halls in five countries.\n\n| Country | Halls | Singers | Conductor |\n"
    "|---|---|---|---|\n| Norway | 14 | 2,610 | Ada Kvist |\n| Malta | 12 | 2,180 | Nell Roy, Lyde |\n"
    "| Chile | 9 | 1,940 | Ole Sund |\n"
)


@pytest.mark.parametrize(("singers", "texts"), [("2,180", []), ("2,610", ["twelve"])])
def test_the_row_of_the_sentence_before(singers: str, texts: list[str]) -> None:
    """A sentence that names no row is of the one named before it, unless it gives an amount of it otherwise."""
    base = FactBase.from_documents([Document.from_text(HALLS, name="table.md")])
    draft = f"Most of them were from Norway, 2,610 in number. Another country brought {singers} in twelve halls."

    assert texts == [one.text for one in base.check(Document.from_text(draft, name="draft.md"))]
