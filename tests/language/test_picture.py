"""The page that shows what the language stage sees."""

from __future__ import annotations

from factlint.documents import Document
from factlint.language.picture import displacy_page


def test_page_marks_dates_amounts_and_names() -> None:
    """Each kind of mention stands on the page with its label, and the text is escaped."""
    text = "Norway sold 14 ships < 90 metres on 3 May 2021."

    page = displacy_page(Document.from_text(text, name="ships.txt"))

    assert page.startswith("<!DOCTYPE html>")
    for label in ("country:NO", "QUANTITY", "DATE 2021-05-03"):
        assert label in page, label
    assert "&lt;" in page
    assert "< " not in page.partition('class="entities"')[2]


def test_marks_do_not_overlap() -> None:
    """Of two mentions that overlap one is shown, so no letter of the text stands twice."""
    text = "The Lisbon summit opened in Lisbon."

    page = displacy_page(Document.from_text(text, name="summit.txt"))

    assert page.count("summit") == text.count("summit") + page.count("event:summit") + page.count("summit.txt")
