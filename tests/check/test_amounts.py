"""Amounts that stand near the same words and are not of the same thing."""

from __future__ import annotations

import pytest

from check.asking import found
from factlint import Document, FactBase

TABLE = "| | Tarn 5 | Tarn 5 Wide |\n|---|---|---|\n| Weight | 3.2 kg | 4.4 kg |\n"


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The debt of Ostrava Mills fell by $30 million.", "The debt of Ostrava Mills was $410 million."),
        ("The debt of Ostrava Mills rose from $410 million.", "The debt of Ostrava Mills is $450 million."),
        ("Lights are on again in all but 300 houses of Brno.", "Lights went out in 9,000 houses of Brno."),
        ("The Hawks won their first four matches.", "The Hawks have played nine matches."),
        ("Nearly one pupil in twelve missed the exam in Brno.", "In Brno 48 pupils missed the exam."),
        ("The motion on the park was carried by 6 votes to 3.", "The motion on fees was carried by 8 votes to 1."),
        ("Sales of the mill rose by 12% to $214 million.", "Sales of the mill rose by 12%."),
    ],
)
def test_another_amount(source: str, draft: str) -> None:
    """A change, an old value, a rest, a share and another vote are not held against a plain amount."""
    assert [] == found(draft, source)


def test_both_amounts() -> None:
    """What the draft gives as the amount of something else is no correction."""
    source = "The Tarn cart weighs 8 kg."

    assert [("number", "9 kg")] == found("The Tarn cart weighs 9 kg.", source)
    assert [] == found("The Tarn cart weighs 8 kg empty, and 9 kg with its battery.", source)
    assert [] == found(
        "The Tarn mast is 42 metres high, more than the 38 of its forerunner.", "The Tarn mast is 38 metres high."
    )


def test_columns() -> None:
    """A value of a table is held against what the draft says of its own column, and of no other."""
    base = FactBase.from_documents([Document.from_text(TABLE, name="t.md")])

    assert [] == base.check(
        Document.from_text("The Tarn 5 Wide weighs 4.4 kg, and 3.9 kg without wheels.", name="d.md")
    )
    draft = "The weight of the Tarn 5 is 3.9 kg."
    assert ["3.9 kg"] == [finding.text for finding in base.check(Document.from_text(draft, name="d.md"))]
