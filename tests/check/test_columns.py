"""Tables whose columns tell of several times, of several kinds, or of figures put right."""

from __future__ import annotations

import pytest

from factlint import Document, FactBase

FARES = (
    "| | Single | Return | Child |\n|---|--:|--:|--:|\n"
    "| Adult | £8.40 | £15.00 | £4.20 |\n| Dog | £2.10 | £3.50 | £1.00 |\n"
)
DUTIES = "| Goods | Now | From 1 May 2026 |\n|---|--:|--:|\n| Tea | 12% | 7% |\n| Cocoa | 9% | 4% |\n"
BOOKS = (
    "| | As published | Corrected |\n|---|--:|--:|\n"
    "| Order book (EUR m) | 1,031 | 1,011 |\n| Cash (EUR m) | 208 | 208 |\n"
)


def _found(draft: str, table: str, heading: str = "Figures of the group") -> list[str]:
    base = FactBase.from_documents([Document.from_text(f"# {heading}\n\n{table}", name="table.md")])
    return [finding.text for finding in base.check(Document.from_text(draft, name="draft.md"))]


@pytest.mark.parametrize(
    ("draft", "table", "found"),
    [
        ("A single ticket costs an adult £8.90, a return £15.", FARES, ["£8.90"]),
        ("A single ticket costs an adult £8.40, a return £15.", FARES, []),
        ("A return ticket costs an adult £15, with a dog £18.50.", FARES, []),
    ],
)
def test_a_column_that_another_amount_is_of(draft: str, table: str, found: list[str]) -> None:
    """A sentence may name two columns: the one whose amount it gives beside is not that of the other amount."""
    assert found == _found(draft, table)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("From 1 May 2026 the duty on tea is 9%.", ["9%"]),
        ("From 1 May 2026 the duty on tea is 12%.", ["12%"]),
        ("From 1 May 2026 the duty on tea is 7%.", []),
        ("The duty on tea is 12% now.", []),
    ],
)
def test_what_is_to_come_is_not_old(draft: str, found: list[str]) -> None:
    """A column of what is to come stands beside that of what is so now, and is none of old values."""
    assert found == _found(draft, DUTIES, "Duties")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("The order book of the group stands at 1,031 million euros.", ["1,031 million euros"]),
        ("The order book of the group stands at 1,011 million euros.", []),
    ],
)
def test_a_label_with_its_unit(draft: str, found: list[str]) -> None:
    """What the figures of a row count is no part of its name."""
    assert found == _found(draft, BOOKS)


def test_what_another_column_may_be_of() -> None:
    """A sentence that tells of two columns, with the amount of the one, is not held against the other."""
    table = "| | 2023/24 (tram depot) | 2024/25 (opera) |\n|---|---|---|\n| New pieces | 5 | 7 |\n"

    assert [] == _found("Seven new pieces are on show, two more than last year in the tram depot.", table)
