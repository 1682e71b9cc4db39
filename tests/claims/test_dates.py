"""Claims that something happened at a date."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind


def _dates(text: str) -> list[str]:
    return [claim.shown for claim in claims(text, ClaimKind.DATE)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill expects sales of $93 million, after $88 million in 2024.",
        "Attendance rose to 4,100 from about 3,900 visitors in 2024.",
        "The herd counted 61 animals, compared with 48 in 2024.",
    ],
)
def test_the_date_of_an_old_value_dates_nothing_else(text: str) -> None:
    """What another amount is held against has a date of its own, which is none of the clause."""
    assert _dates(text) == []


def test_the_date_behind_an_amount_dates_its_clause() -> None:
    """An amount of the clause itself leaves the date to the clause."""
    assert _dates("The mill sold paper worth $88 million in 2024.") == ["2024"]


def test_a_date_does_not_hang_on_a_verb_of_the_next_clause() -> None:
    """What begins after ``before`` is dated by nothing that stands in front of it, whatever the parse says."""
    claim = claims("The council meets on 9 July, ten days before the fair begins.", ClaimKind.DATE)[0]

    assert "~begin" not in claim.near


def test_what_it_was_dates_is_the_clause_behind() -> None:
    """``It was then that``: the date hangs on what happened."""
    claim = claims("It was on 8 June that the council met in Paris.", ClaimKind.DATE)[0]

    assert claim.near[0] == "=meet"


@pytest.mark.parametrize(
    "writer", ["From our reporter in Tampere", "By Ann Lee in Tampere", "Written by our own reporter"]
)
def test_a_byline_dates_the_text(writer: str) -> None:
    """Behind who wrote it a date is the text's own; in a sentence that begins so it is not."""
    assert _dates(f"{writer}, 10 November 2025") == []
    assert _dates("From our reporter in Tampere came the news on 10 November 2025.") == ["10 November 2025"]
