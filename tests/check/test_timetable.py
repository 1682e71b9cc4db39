"""What came before what, by the times of day that a source gives."""

from __future__ import annotations

import pytest

from check.asking import base_of, found, mended
from factlint import Document, FactBase

LOG = """- 14:05: Smoke fills the engine room of the ferry.
- 14:20: The harbour master raises the alarm. The fire brigade of Ebra sets out.
- 14:32: The last passengers leave the ferry.
- 14:40: The tug Orla reaches the pier.
"""


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        (
            "The tug Orla was at the pier before the last passengers had left the ferry.",
            "The tug Orla was at the pier after the last passengers had left the ferry.",
        ),
        (
            "The fire brigade of Ebra set out after the last passengers had left the ferry.",
            "The fire brigade of Ebra set out before the last passengers had left the ferry.",
        ),
    ],
)
def test_other_order(draft: str, right: str) -> None:
    """Two events are put in the order of their times, wherever in an item they stand."""
    assert right == mended(draft, LOG)


@pytest.mark.parametrize(
    "draft",
    [
        "The last passengers had left the ferry before the tug Orla reached the pier.",
        "A fishing boat was at the pier before the last passengers had left the ferry.",
        "The tug Orla would have reached the pier before the last passengers left the ferry.",
        "Did the tug Orla reach the pier before the last passengers left the ferry?",
        "The last passengers left the ferry before the cook.",
    ],
)
def test_no_contradiction(draft: str) -> None:
    """The same order, another event, a supposition and a question say nothing else."""
    assert [] == found(draft, LOG)


def test_two_sources_have_two_days() -> None:
    """Times of day in two sources may be of two days."""
    one, other = LOG.split("- 14:40", 1)
    base = base_of(one, f"- 14:40{other}")
    draft = "The tug Orla was at the pier before the last passengers had left the ferry."

    assert [] == base.check(Document.from_text(draft, name="draft.txt"))


def test_rows_of_a_table() -> None:
    """The times may stand in a table."""
    table = (
        "| Time | What |\n|---|---|\n| 9:05 pm | The singer leaves the stage |\n| 9:20 pm | Rain floods the stalls |\n"
    )
    facts = FactBase.from_documents([Document.from_text(table, name="log.md")])
    draft = Document.from_text("Rain flooded the stalls before the singer left the stage.", name="draft.txt")

    assert ["order"] == [finding.rule for finding in facts.check(draft)]
