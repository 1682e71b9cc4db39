"""Tables whose columns nothing tells apart, or of whose columns some have a time."""

from __future__ import annotations

from factlint import Document, FactBase

DRAFT = "| | Played | Points (4 May) | Points (11 May) |\n|---|--:|--:|--:|\n| Aldmoor | {played} | 13 | 16 |\n"


def found(draft: str, source: str) -> list[tuple[str, str]]:
    """Return what is found in a draft, both texts being Markdown."""
    base = FactBase.from_documents([Document.from_text(source, name="s.md")])
    return [(one.rule, one.text) for one in base.check(Document.from_text(draft, name="d.md"))]


def test_a_column_without_a_time_beside_those_that_have_one() -> None:
    """It may be of any of the times; in a table without any it is of that of the other."""
    source = "| | Played | Points |\n|---|--:|--:|\n| Aldmoor | 5 | 13 |\n"
    plain = "| | Played | Points |\n|---|--:|--:|\n| Aldmoor | 6 | 13 |\n"

    assert [] == found(DRAFT.format(played=6), source)
    assert [("count", "6")] == found(plain, source)


def test_columns_without_a_word() -> None:
    """Of several bare figures none is held against a column that has a name."""
    source = "| | | | |\n|---|--:|--:|--:|\n| Aldmoor | 5 | 4 | 1 |\n"

    assert [] == found("| | Points |\n|---|--:|\n| Aldmoor | 10 |\n", source)
