"""The first Tuesday of a month, and some Tuesday of it, against the days of the sources."""

from __future__ import annotations

import pytest

from check.asking import check, found, mended

SOURCE = (
    "The Selby drier was switched on on Monday, 3 November 2025. The storm hit the Orrin vineyard on 10 June 2025 and "
    "took half of the crop. The Lund harbour was closed on 28 March 2025 for repairs."
)


@pytest.mark.parametrize(
    ("draft", "wrong", "right"),
    [
        ("The Selby drier was switched on on the {} of November.", "first Tuesday", "first Monday"),
        ("The Selby drier was switched on on the {} of November 2025.", "second Monday", "first Monday"),
        ("The Lund harbour was closed on the {} in March.", "last Thursday", "last Friday"),
        ("The Lund harbour was closed on the last Friday in {}.", "April", "March"),
        ("The storm hit the Orrin vineyard on a {} in mid-June.", "Thursday", "Tuesday"),
        ("The storm hit the Orrin vineyard one {} night in June.", "Monday", "Tuesday"),
        ("The storm hit the Orrin vineyard on a Tuesday in {}.", "July", "June"),
        ("The storm hit the Orrin vineyard on a {} in June, the 10th.", "Thursday", "Tuesday"),
        ("The storm hit the Orrin vineyard on 10 June 2025, a {}.", "Thursday", "Tuesday"),
    ],
)
def test_of_a_month(draft: str, wrong: str, right: str) -> None:
    """Weekday, number and month are held against the day that the sources give, and put right in the draft's form."""
    assert draft.format(right) == mended(draft.format(wrong), SOURCE)
    assert [] == found(draft.format(right), SOURCE)


def test_other_part() -> None:
    """A day outside of the part of the month is one too; there is no fix for what would be another part."""
    draft = "The storm hit the Orrin vineyard on a Tuesday in {} June."

    assert [("Tuesday in late June", ())] == [(one.text, one.fixes) for one in check(draft.format("late"), SOURCE)]
    assert [] == found(draft.format("early"), SOURCE)


def test_beside_another_mistake() -> None:
    """An amount is compared though the weekday beside it is wrong, too; not if the month is another one."""
    source = "On 10 June 2025 a storm took the crop on 33 hectares of the Orrin vineyard."
    draft = "On a Thursday in {} a storm took the crop on 53 hectares of the Orrin vineyard."

    assert [("number", "53 hectares")] == found(draft.format("June"), source)
    assert [] == found(draft.format("August"), source)


@pytest.mark.parametrize("weekday", ["Thursday", "Friday"])
def test_several_days(weekday: str) -> None:
    """Of what the sources have on more days than one, any may be meant."""
    source = f"{SOURCE} Another storm hit the Orrin vineyard on 12 June 2025."

    assert [] == found(f"The storm hit the Orrin vineyard on a {weekday} in June.", source)


@pytest.mark.parametrize(
    "draft",
    [
        "The Orrin vineyard opens its cellar on a Thursday in June.",
        "The Selby council meets on the second Thursday of November.",
        "---\ndate: 2026-10-20\n---\n\nThe Selby drier will be switched on on the first Thursday of November.\n",
    ],
)
def test_other_things(draft: str) -> None:
    """Other things have other days, and so has another year."""
    assert [] == found(draft, SOURCE, name="d.md")
