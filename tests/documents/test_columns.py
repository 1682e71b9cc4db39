"""Tables of plain text: what is one, where its cells are, what names its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.helpers import outline, read

if TYPE_CHECKING:
    from factlint.documents import Document


def rows(document: Document) -> list[list[str]]:
    """Return the cells of each row."""
    return [[document.prose[c.start : c.end] for c in u.cells] for u in document.units if u.kind == "row"]


PRICES = """\
Prices from May

Tool            Price    Weight (g)
Rake         9 euros         1,200
Long spade  21 euros
"""


def test_columns_of_spaces() -> None:
    """Cells that stand below each other are a column; words above figures name it; the line above introduces it."""
    document = read(PRICES, "tools.txt")

    assert rows(document) == [["Tool", "Price", "Weight (g)"], ["Rake", "9 euros", "1,200"], ["Long spade", "21 euros"]]
    assert document.units[2].headers == ("Tool", "Price", "Weight (g)")
    assert document.units[3].headers == ("Tool", "Price")
    assert document.units[3].heading == 0


def test_tabs_and_dots() -> None:
    """Tabs part cells, and so do leading dots; rows without figures have no header."""
    tabs = read("Mon\tSoup of the day\nTue\tFish with rice\n", "menu.txt")
    dots = read("The prices are these:\n\nSoup ........ 4 euros\nBread ....... 1 euro\n", "menu.txt")

    assert rows(tabs) == [["Mon", "Soup of the day"], ["Tue", "Fish with rice"]]
    assert tabs.units[1].headers in {(), ("", "")}
    assert rows(dots) == [["Soup", "4 euros"], ["Bread", "1 euro"]]
    assert dots.units[1].lead == 0


def test_a_corner_may_be_empty() -> None:
    """Where nothing stands above the labels the first row names the columns, years too."""
    document = read("             2021    2022\nVisitors      310     295\nStaff          12      14\n", "zoo.txt")

    assert document.units[1].headers == ("", "2021", "2022")


def test_a_rule_below_the_first_row() -> None:
    """A rule makes the row above it the header."""
    document = read("Name      Town\n--------------\nAda       Ghent\nBo        Lund\n", "names.txt")

    assert document.units[2].headers == ("Name", "Town")


def test_text_set_in_block_is_no_table() -> None:
    """Gaps that fill a line, and those after the end of a sentence, part nothing."""
    block = "The  warden of  the river said\non  Friday that  the otters had\ncome  back to  stay for good.\n"
    typed = "It rained.  Nobody came.\nIt stopped.  Ada came.\n"

    assert not rows(read(block, "block.txt"))
    assert not rows(read(typed, "typed.txt"))
    assert "row" not in {kind for kind, _ in outline(read("Dear Ada,        2 May\nI am well.\n", "letter.txt"))}
