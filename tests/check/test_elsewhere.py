"""Amounts that the sources, or the draft itself, have otherwise than beside what is against them."""

from __future__ import annotations

import pytest

from check.asking import found, mended


@pytest.mark.parametrize(
    ("sources", "right", "wrong", "slot"),
    [
        pytest.param(
            ("The roof costs £3.4m: £1.9 million from the county, a loan of £900,000 and £600,000 from reserves.",),
            "The town pays for the roof with a loan of £900,000 and £600,000 from reserves, or £1.5 million together.",
            None,
            ("money", ""),
            id="the sum of two",
        ),
        pytest.param(
            ("On a loan of 200,000 florins this saves about 30 florins a month.",),
            "She owes 200,000 florins.",
            None,
            ("count", ""),
            id="what is counted is counted by both amounts",
        ),
        pytest.param(
            ("The herring quota for 2025 is 4,800 tonnes, 600 tonnes less than in 2024.",),
            "- Quota in 2024: 5,400 tonnes; in 2025: 600 less",
            "The herring quota for 2025 is 8,400 tonnes.",
            ("number", "8,400 tonnes"),
            id="the year that is compared with",
        ),
    ],
)
def test_right_elsewhere(sources: tuple[str, ...], right: str, wrong: str | None, slot: tuple[str, str]) -> None:
    """What is right is not flagged, though an amount of something else is at hand; what is wrong is."""
    assert not found(right, *sources)
    if wrong is not None:
        assert [slot] == found(wrong, *sources)


def test_a_value_that_a_later_source_replaced_is_no_excuse() -> None:
    """An older source that has the value does not save it where a later one gives another of the very thing."""
    old = ("Admission to the tram museum costs 9 euros.", "2018-05-02")
    new = ("Admission to the tram museum now costs 11 euros.", "2019-01-15")

    assert [("money", "9 euros")] == found("Admission to the tram museum costs 9 euros.", old, new)


def test_the_fix_has_both_units() -> None:
    """A time of two units is put in place whole."""
    source = "The uncut film lasts 6 hours and 52 minutes."

    assert not found("The uncut film lasts nearly seven hours.", source)
    assert source == mended("The uncut film lasts 6 hours and 25 minutes.", source)
