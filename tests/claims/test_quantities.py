"""Claims of how many and how much."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import Claim, ClaimKind, QuantityClaim


def _value(claim: Claim) -> QuantityClaim:
    assert isinstance(claim.value, QuantityClaim)
    return claim.value


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The 14-member crew sailed to Bergen.", "crew"),
        ("The 14-member council met in the old hall.", "council"),
    ],
)
def test_the_size_of_a_group(text: str, group: str) -> None:
    """The amount of a ``14-member crew`` says how many the crew has, whatever the crew does."""
    (claim,) = claims(text, ClaimKind.QUANTITY)

    assert {"member", group} == set(claim.near) == claim.clause
    assert "member" == _value(claim).counted[0]


def test_what_is_counted() -> None:
    """Each amount counts its own noun."""
    read = claims("Ten bridges and 12 boats were repaired.", ClaimKind.QUANTITY)

    assert ["Ten", "12"] == [claim.shown for claim in read]
    assert [("bridg",), ("boat",)] == [_value(claim).counted for claim in read]
    assert [10, 12] == [_value(claim).value.amount for claim in read]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The league grew from 12 clubs to 18.", ["club", "club"]),
        ("The number of city buses was raised from 32 to 48.", ["bus", "bus"]),
        ("The number of pupils is 310.", ["=pupil"]),
        ("Of the nine boats that sailed, six came back.", ["boat", "boat"]),
        ("Attendance rose from 12 to 18.", ["", ""]),
    ],
)
def test_what_is_counted_stands_before(text: str, counted: list[str]) -> None:
    """A number without a noun of its own counts what the words before it say."""
    read = claims(text, ClaimKind.QUANTITY)

    assert counted == [(_value(claim).counted or ("",))[0] for claim in read]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("One client in eight pays late.", True),
        ("The firm has 61 clients in eight towns.", False),
    ],
)
def test_a_share_is_of_a_greater_number(text: str, *, share: bool) -> None:
    """So many in so many are a share where the first number is the smaller one."""
    assert share is any("in" in claim.marks for claim in claims(text, ClaimKind.QUANTITY))


def test_the_head_is_first() -> None:
    """Of several words that say what is counted, the noun itself is first."""
    (claim,) = claims("The museum bought 12 oil paintings.", ClaimKind.QUANTITY)

    assert "paint" == _value(claim).counted[0]


def test_ordinals_are_no_amounts() -> None:
    """A rank is not a number of things."""
    assert [] == claims("The boat came in on the third day.", ClaimKind.QUANTITY)


def test_a_noun_that_only_leads_to_an_amount() -> None:
    """An amount hangs on what lasts so long, not on the period."""
    near = [claims(text, ClaimKind.QUANTITY)[0].near for text in LICENSED]

    assert near[0] == near[1]


LICENSED = ("The kiosk was licensed for a period of ten years.", "The kiosk was licensed for ten years.")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Two further boats were scorched.", True),
        ("Two other boats were scorched.", True),
        ("Another two boats were scorched.", True),
        ("The flood took six more bridges.", True),
        ("Two boats were scorched further out.", False),
        ("The flood took 60 more than the storm.", False),
    ],
)
def test_on_top_of_others(text: str, *, more: bool) -> None:
    """So many further ones are not how many there are in all."""
    (claim,) = claims(text, ClaimKind.QUANTITY)

    assert more is ("more" in claim.marks)
