"""Finding amounts: what is one, what it means, what it counts."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from factlint.language.dates import find_dates
from factlint.language.quantities import find_quantities
from factlint.model.quantities import Bound, QuantityKind

LONGEST = 8
"""Seconds of a slow processor that a long text may take."""

K = QuantityKind
WRITTEN = [
    ("The choir has 31 members.", "31", K.NUMBER, "31", ""),
    ("The choir has thirty-one members.", "thirty-one", K.NUMBER, "31", ""),
    ("Some ate one hundred and five plums.", "one hundred and five", K.NUMBER, "105", ""),
    ("Two million people voted.", "Two million", K.NUMBER, "2000000", ""),
    ("A dozen boats sank.", "A dozen", K.NUMBER, "12", ""),
    ("It took an hour and a half.", "an hour and a half", K.DURATION, "1.5", "h"),
    ("It took a year and a quarter.", "a year and a quarter", K.DURATION, "1.25", "year"),
    ("They bought the land and a half of the stock.", "a half", K.PERCENT, "50", "%"),
    ("The fee is a quarter of a percent.", "a quarter of a percent", K.PERCENT, "0.25", "%"),
    ("It took a quarter of an hour.", "a quarter", K.PERCENT, "25", "%"),
    ("Half a million trees fell.", "Half a million", K.NUMBER, "500000", ""),
    ("A 164-million-year-old bird was found.", "164-million-year", K.DURATION, "164000000", "year"),
    ("The dose was 1.4 millisieverts.", "1.4 millisieverts", K.MEASURE, "1.4", "mSv"),
    ("The crowd of 12,500 cheered.", "12,500", K.NUMBER, "12500", ""),
    ("In the last week of the year 12,500 people came.", "12,500", K.NUMBER, "12500", ""),
    ("It sold 700m litres.", "700m litres", K.MEASURE, "700000000", "l"),
    ("The bridge cost €700 million.", "€700 million", K.MONEY, "700000000", "EUR"),
    ("The bridge cost 700m euros.", "700m euros", K.MONEY, "700000000", "EUR"),
    ("The bridge cost $1.2bn.", "$1.2bn", K.MONEY, "1200000000", "USD"),
    ("The bridge cost US$3 billion.", "US$3 billion", K.MONEY, "3000000000", "USD"),
    ("The bridge cost GBP 5,000.", "GBP 5,000", K.MONEY, "5000", "GBP"),
    ("The fare rose by 50p.", "50p", K.MONEY, "0.5", "GBP"),
    ("It lost 3 million pounds.", "3 million pounds", K.MONEY, "3000000", "GBP"),
    ("The toll is 45,000 kroner.", "45,000 kroner", K.MONEY, "45000", "crown"),
    ("The wall cost two million crowns.", "two million crowns", K.MONEY, "2000000", "crown"),
    ("Both kings wore 2 crowns.", "2", K.NUMBER, "2", ""),
    ("Rents rose 12 per cent.", "12 per cent", K.PERCENT, "12", "%"),
    ("Rents rose 12.5%.", "12.5%", K.PERCENT, "12.5", "%"),
    ("Turnout fell 3 percentage points.", "3 percentage points", K.POINTS, "3", "%"),
    ("Half of the voters stayed away.", "Half", K.PERCENT, "50", "%"),
    ("Three quarters of voters stayed away.", "Three quarters", K.PERCENT, "75", "%"),
    ("Two-thirds agreed.", "Two-thirds", K.PERCENT, str(Decimal(200) / 3), "%"),
    ("One in five adults smokes.", "One in five", K.PERCENT, "20", "%"),
    ("The trail is 12 km long.", "12 km", K.MEASURE, "12", "km"),
    ("The trail is 12 miles long.", "12 miles", K.MEASURE, "12", "mi"),
    ("The 100m final was late.", "100m", K.MEASURE, "100", "m"),
    ("The reserve covers 90,000 square kilometres.", "90,000 square kilometres", K.MEASURE, "90000", "km²"),
    ("The cache holds 256 KiB.", "256 KiB", K.MEASURE, "256", "KiB"),
    ("It was -5 °C at dawn.", "-5 °C", K.MEASURE, "-5", "°C"),
    ("It was minus 5 degrees Celsius.", "minus 5 degrees Celsius", K.MEASURE, "-5", "°C"),
    ("The delay was 90 minutes.", "90 minutes", K.DURATION, "90", "min"),
    ("There was a 30-minute delay.", "30-minute", K.DURATION, "30", "min"),
    ("It took half a minute.", "half a minute", K.DURATION, "0.5", "min"),
    ("It took three and a half years.", "three and a half years", K.DURATION, "3.5", "year"),
    ("It took 2½ hours.", "2½ hours", K.DURATION, "2.5", "h"),
    ("It took 6 hours and 52 minutes.", "6 hours and 52 minutes", K.DURATION, "412", "min"),
    ("It took a minute and 38 seconds.", "a minute and 38 seconds", K.DURATION, "98", "s"),
    ("It took two days, 3 hours and 10 minutes.", "two days, 3 hours and 10 minutes", K.DURATION, "3070", "min"),
    ("It ran for two years and six months.", "two years and six months", K.DURATION, "30", "month"),
    ("She is 5 feet 11 inches tall.", "5 feet 11 inches", K.MEASURE, "71", "in"),
    ("The timeout is 30s by default.", "30s", K.DURATION, "30", "s"),
    ("Women aged 65 may apply.", "65", K.DURATION, "65", "year"),
    ("Ms Holt, 31, won.", "31", K.DURATION, "31", "year"),
    ("She came third.", "third", K.ORDINAL, "3", ""),
    ("It is her 21st novel.", "21st", K.ORDINAL, "21", ""),
    ("It was rebuilt in v3.2.0.", "v3.2.0", K.VERSION, "3", ""),
    ("It was rebuilt in version 4.1.", "4.1", K.VERSION, "4", ""),
]


@pytest.mark.parametrize(("text", "span", "kind", "amount", "unit"), WRITTEN)
def test_reads_written_amounts(text: str, span: str, kind: K, amount: str, unit: str) -> None:
    """Each written form is one expression: its words, kind, amount and unit."""
    found = [(text[q.start : q.end], q.value.kind, q.value.amount, q.value.unit) for q in find_quantities(text)]

    assert [(span, kind, Decimal(amount), unit)] == found


NONE = [
    "Prices are in US$ million.",
    "Several thousand birds came.",
    "It took a few hundred.",
    "The G7 met in May.",
    "Two F-16s? No: the F-16 flew."[11:],
    "Article 5 was invoked.",
    "See Figure 2 and chapter 3.",
    "A Boeing 737 landed.",
    "The Group of 20 met.",
    "He stayed in room 101.",
    "Call +44 20 7946 0958 today.",
    "It opened on 12 July 2023 at 14:30 CET.",
    "It closed 18 months later.",
    "She was born in 1949.",
    "One of them left, and no one asked.",
    "This one is new; the other one is old.",
    "One day it will rain.",
    "The share is 6,8 at best.",
    "First, close the door.",
    "The server answers at 10.0.0.1.",
    "Write to b2@example.org or see https://example.org/v2/34.",
    "The COVID-19 ward is shut.",
    "It is a 4x4.",
    "Routes 7 and 12 are to go, and rooms 3, 5 and 9 are shut.",
]


@pytest.mark.parametrize("text", NONE)
def test_leaves_what_is_no_amount(text: str) -> None:
    """Names, dates, numbers of things, addresses and pronouns are no amounts."""
    assert [] == [text[q.start : q.end] for q in find_quantities(text)]


def test_counts_beside_numbers_of_things() -> None:
    """What a number behind a numbered thing counts is an amount."""
    text = "He was shown on page 3, and 40 people wrote. In games 10 players fell."

    assert ["40", "10"] == [text[q.start : q.end] for q in find_quantities(text)]


RANGES = [
    ("It takes 3 to 5 days.", "3 to 5 days", "3", "5"),
    ("It takes 3-5 days.", "3-5 days", "3", "5"),
    ("Between 10 and 20 people came.", "10 and 20", "10", "20"),
    ("It costs $3 billion to $5 billion.", "$3 billion to $5 billion", "3000000000", "5000000000"),
    ("It costs €600-700 million.", "€600-700 million", "600000000", "700000000"),
    ("Three or four foxes live there.", "Three or four", "3", "4"),
    ("They won 3-2.", "3-2", "3", "2"),
    ("The Senate voted 52–48 to adjourn.", "52–48", "52", "48"),
]


@pytest.mark.parametrize(("text", "span", "low", "high"), RANGES)
def test_reads_ranges_and_scores(text: str, span: str, low: str, high: str) -> None:
    """Two numbers that belong together are one amount."""
    found = [(text[q.start : q.end], q.value.amount, q.value.high) for q in find_quantities(text)]

    assert [(span, Decimal(low), Decimal(high))] == found


def test_points_and_what_they_lead_to_are_two_amounts() -> None:
    """By so many points to a share is no range."""
    found = find_quantities("It fell by 3 percentage points to 12 percent.")

    assert [(K.POINTS, Decimal(3)), (K.PERCENT, Decimal(12))] == [(one.value.kind, one.value.amount) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The routes are 1 km and 500 m long.",
        "It took 3 hours, 90 minutes or a day.",
        "It took 20 minutes and 3 hours.",
        "It took 3 hours and about 20 minutes.",
        "He slept 3-4 hours, 20 minutes of them well.",
    ],
)
def test_two_measures_are_two_amounts(text: str) -> None:
    """What is no part of the greater unit, or stands for itself, is not added to it."""
    assert 2 == len(find_quantities(text))


def test_a_change_is_two_amounts() -> None:
    """``From 40 to 60`` tells two amounts, and the first has the multiplier of the second."""
    found = [q.value.amount for q in find_quantities("Output rose from 3 to 5 million tonnes and staff from 40 to 60.")]

    assert [Decimal(3000000), Decimal(5000000), Decimal(40), Decimal(60)] == found


BOUNDS = [
    ("more than 1,300 bees", Bound.MORE_THAN),
    ("over 40 bees", Bound.MORE_THAN),
    ("at least 40 bees", Bound.AT_LEAST),
    ("no fewer than 40 bees", Bound.AT_LEAST),
    ("40 bees or more", Bound.AT_LEAST),
    ("40+ bees", Bound.AT_LEAST),
    ("up to 40 bees", Bound.AT_MOST),
    ("no more than 40 bees", Bound.AT_MOST),
    ("fewer than 40 bees", Bound.LESS_THAN),
    ("about 40 bees", Bound.ABOUT),
    ("nearly forty bees", Bound.ALMOST),
    ("an estimated 40 bees", Bound.ABOUT),
    ("some 40 bees", Bound.ABOUT),
    ("exactly 40 bees", Bound.EXACT),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_reads_how_exactly_an_amount_is_meant(text: str, bound: Bound) -> None:
    """The words beside a number say how exactly it is meant."""
    assert [bound] == [q.value.bound for q in find_quantities(f"They saw {text}.")]


COUNTED = [
    ("The choir has 31 members in all.", "members"),
    ("The 31-nation alliance met.", "nation"),
    ("Seven of its members left.", "members"),
    ("They set three main goals for spring.", "main goals"),
    ("It has 31 member states today.", "member states"),
    ("Some 300 people died.", "people"),
    ("12 per cent of voters agreed.", "voters"),
    ("The 40 Norwegian fishing boats sailed.", "Norwegian fishing boats"),
    ("A 10,000-strong crowd in the square sang.", "crowd"),
    ("The first military alliance of its kind met.", "military alliance"),
    ("Her second day thanking donors was long.", "day"),
    ("Of the 81, most left.", None),
    ("It cost €5 million.", None),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_tells_what_is_counted(text: str, counted: str | None) -> None:
    """The noun phrase after an amount is what it counts."""
    (found,) = find_quantities(text)

    assert counted == (text[found.counted.start : found.counted.end] if found.counted else None)


@pytest.mark.parametrize(
    "part", ["1 ", "1,", "1-", "one ", "one hundred and ", "a", "£", "3 to ", "+1 2 ", "twenty-", "/a"]
)
def test_long_repetitions_take_linear_time(part: str) -> None:
    """Thirty thousand letters of the same part are read at once, whatever the part; square time would take minutes."""
    begun = time.process_time()
    find_quantities(part * (30_000 // len(part)))

    assert time.process_time() - begun < LONGEST


@pytest.mark.parametrize(
    ("text", "span", "sides"),
    [
        ("The motion was lost by 4 votes to 9.", "4 votes to 9", (4, 9)),
        ("The senate decided by seven to three to adjourn.", "seven to three", (7, 3)),
        ("They won by three goals to two.", "three goals to two", (3, 2)),
    ],
)
def test_reads_scores_in_words(text: str, span: str, sides: tuple[int, int]) -> None:
    """A vote or a result in words has two sides."""
    (one,) = find_quantities(text)

    assert (text[one.start : one.end], one.value.kind) == (span, QuantityKind.SCORE)
    assert (one.value.amount, one.value.high) == sides


@pytest.mark.parametrize(
    "text", ["Prices rose by 3 to 5 percent.", "A vote on a fee raised by 30p to £1.50 was won.", "It rose by 3 to 5."]
)
def test_ranges_and_changes_are_no_scores(text: str) -> None:
    """What rises by so much to so much has no sides."""
    assert all(one.value.kind is not QuantityKind.SCORE for one in find_quantities(text))


def test_reads_currencies_by_their_nation() -> None:
    """Francs and crowns are those of the nation that stands before them."""
    units = [one.value.unit for one in find_quantities("500 Swiss francs, 2 million Danish kroner, 40 Czech crowns")]

    assert units == ["CHF", "DKK", "CZK"]


@pytest.mark.parametrize(
    ("text", "amounts"), [("Only one of the three doors shut.", [1, 3]), ("She is one of the three.", [3])]
)
def test_one_of_several_is_a_number_where_it_counts(text: str, amounts: list[int]) -> None:
    """``only one of the three`` counts; ``one of the three`` after a noun names somebody."""
    assert [one.value.amount for one in find_quantities(text)] == amounts


def test_takes_the_dates_that_were_found_already() -> None:
    """They need not be found again; a number of a date that nobody found counts."""
    text = "On 5 May they sold 12 boats."

    assert [one.value.amount for one in find_quantities(text, find_dates(text))] == [12]
    assert [one.value.amount for one in find_quantities(text, [])] == [5, 12]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The hole is 56 by 49 centimetres.", ["cm", "cm"]),
        ("The hole is 560 x 490 x 280 mm.", ["mm", "mm", "mm"]),
        ("They won the 4 x 100 metres.", ["", "m"]),
    ],
)
def test_sides_share_their_unit(text: str, units: list[str]) -> None:
    """What is so long by so wide has one unit, told with the last of its sides."""
    assert [one.value.unit for one in find_quantities(text)] == units
