"""Finding dates: what is one, where it begins and ends, what the words alone say."""

from __future__ import annotations

import time

import pytest

from factlint.language.dates import find_dates

LONGEST = 8
"""Seconds of a slow processor that a long text may take."""

WRITTEN = [
    ("The ferry sank on 14 May 1998 off the coast.", "14 May 1998", "1998-05-14"),
    ("The vote is set for June 23.", "June 23", "XXXX-06-23"),
    ("She was born on March 3rd, 1961, in Turin.", "March 3rd, 1961", "1961-03-03"),
    ("The fair runs 11-12 July.", "11-12 July", "XXXX-07-11/XXXX-07-12"),
    ("The fair runs on 11 and 12 July 2019.", "11 and 12 July 2019", "2019-07-11/2019-07-12"),
    ("It was on 12, 13 and 14 August.", "12, 13 and 14 August", "XXXX-08-12/XXXX-08-14"),
    ("The fair (12 July 2019) was wet.", "12 July 2019", "2019-07-12"),
    ("The fair (3-5 July) was wet.", "3-5 July", "XXXX-07-03/XXXX-07-05"),
    ("The fair lost 12 tents (2019: none).", "2019", "2019"),
    ("The poster says “4 May 2019”.", "4 May 2019", "2019-05-04"),
    ("The trial lasts July 11-12, 2023.", "July 11-12, 2023", "2023-07-11/2023-07-12"),
    ("The trial opens on Wednesday (July 12) in Oslo.", "Wednesday (July 12)", "XXXX-07-12"),
    ("The trial opens on Wednesday, July 12, 2023.", "Wednesday, July 12, 2023", "2023-07-12"),
    ("The trial opens on Wed 12 Jul 2023.", "Wed 12 Jul 2023", "2023-07-12"),
    ("The trial opened on the Tuesday after, 18 July, in Oslo.", "Tuesday after, 18 July", "XXXX-07-18"),
    ("The shop closes from 30 June to 2 July 2023.", "30 June to 2 July 2023", "2023-06-30/2023-07-02"),
    ("Snow fell between December 28 and January 3.", "December 28 and January 3", "XXXX-12-28/XXXX-01-03"),
    ("The 4th of August was dry.", "4th of August", "XXXX-08-04"),
    ("In the 2023/24 season they won.", "2023/24", "2023/2024"),
    ("Harvest begins in April.", "April", "XXXX-04"),
    ("Harvest began in early September 2020.", "early September 2020", "2020-09"),
    ("Sales picked up in mid-July.", "mid-July", "XXXX-07"),
    ("The bridge was shut from May to June.", "May to June", "XXXX-05/XXXX-06"),
    ("It was shut between March and May.", "March and May", "XXXX-03/XXXX-05"),
    ("The party governed from 2011 to 2014.", "2011 to 2014", "2011/2014"),
    ("He led the choir in 2011–14.", "2011–14", "2011/2014"),
    ("It was built between 1887 and 1889.", "1887 and 1889", "1887/1889"),
    ("The club was founded in 1903.", "1903", "1903"),
    ("Jazz changed in the 1950s.", "1950s", "195"),
    ("Rents soared in the late '80s.", "late '80s", "198"),
    ("The abbey dates from the 12th century.", "12th century", "11"),
    ("Profit grew in Q2 2024.", "Q2 2024", "2024-Q2"),
    ("Profit grew in the second quarter of 2024.", "second quarter of 2024", "2024-Q2"),
    ("Output fell in the first half of 2023.", "first half of 2023", "2023-H1"),
    ("The budget for fiscal 2023 was agreed.", "fiscal 2023", "FY2023"),
    ("Margins for FY2023 were thin.", "FY2023", "FY2023"),
    ("The release of 2021-03-18 fixed it.", "2021-03-18", "2021-03-18"),
    ("Signed 18/03/2021 in Bonn.", "18/03/2021", "2021-03-18"),
    ("Signed 03.18.2021 in Reno.", "03.18.2021", "2021-03-18"),
    ("Kick-off is at 14:30 CET.", "14:30 CET", "T14:30"),
    ("Doors open at 7 p.m. sharp.", "7 p.m", "T19:00"),
    ("Doors open at 7pm sharp.", "7pm", "T19:00"),
    ("It was planted in spring 2023.", "spring 2023", "2023-SP"),
    ("It was planted in the summer of 2012.", "summer of 2012", "2012-SU"),
    ("Polls open on Thursday.", "Thursday", "XXXX-WXX-4"),
    ("The 2020 Olympic Games were postponed.", "2020", "2020"),
    ("They met at Expo 2015.", "2015", "2015"),
    ("It opened on the last Friday in March 2025.", "last Friday in March 2025", "2025-03-28"),
    ("It opens on the 2nd Monday of May.", "2nd Monday of May", "XXXX-05"),
    ("They met on a Thursday in mid-June.", "Thursday in mid-June", "XXXX-06"),
    ("It rang one cold Sunday night in July 2019.", "Sunday night in July 2019", "2019-07"),
    ("It fell on a Thursday in the middle of June.", "Thursday in the middle of June", "XXXX-06"),
    ("On a Tuesday in March, the 11th, it rained.", "Tuesday in March, the 11th", "XXXX-03-11"),
    ("It closed on 20 November 2025, a Thursday.", "20 November 2025, a Thursday", "2025-11-20"),
    ("The shop is shut on Christmas Day.", "Christmas Day", "XXXX-12-25"),
]


@pytest.mark.parametrize(("text", "span", "value"), WRITTEN)
def test_reads_written_dates(text: str, span: str, value: str) -> None:
    """Each written form of a date is one expression with the smallest natural span."""
    found = [(text[date.start : date.end], str(date.stated)) for date in find_dates(text)]

    assert [(span, value)] == found


NONE = [
    "May I come in?",
    "They may vote.",
    "A march through the town drew 2000 people.",
    "April O'Neil filmed it.",
    "Prime Minister Theresa May resigned.",
    "About 2000 soldiers marched.",
    "The Sunday Times reported it.",
    "See page 1999 of the atlas.",
    "Call 2024-555 for help.",
    "The lorry weighs 1990 kg.",
    "Recently, prices fell; now they rise.",
    "He waited three days.",
    "The war lasted for the last ten years.",
    "Signed 03/04/2021 in Reno.",
    "A suspect in his 30s was held.",
    "They scored in the third quarter after a fumble.",
    "Use H1 for the heading.",
    "The Black Friday sale is on.",
    "Spring water tastes better.",
    "The model RX-2004 is gone.",
    "The prize is €2019.",
    "Unit #2019 is empty.",
    "The count may be put right on a later day or in a later year.",
]


@pytest.mark.parametrize("text", NONE)
def test_leaves_what_is_no_date(text: str) -> None:
    """Verbs, names, amounts, durations and ambiguous figures are no dates."""
    assert [] == [text[date.start : date.end] for date in find_dates(text)]


BOUNDS = [
    ("He has served since 2008.", "since"),
    ("Tickets are on sale until Friday.", "until"),
    ("Apply by 30 June.", "until"),
    ("It was built before 1914.", "before"),
    ("Prices fell after March 2020.", "after"),
    ("The rule applies from 1 July 2024.", "since"),
    ("It opened in 1914.", ""),
    ("It ran from 1914 to 1918.", ""),
    ("Sales are up from last year.", ""),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_reads_open_ends(text: str, bound: str) -> None:
    """The word before a date opens it to one side; the words of a range do not."""
    assert [bound] == [date.stated.bound for date in find_dates(text)]


def test_marks_approximate_dates() -> None:
    """``About`` and its like are kept with the date."""
    (date,) = find_dates("The chapel was built circa 1450.")

    assert date.stated.approximate


def test_keeps_dates_of_a_text_apart_and_in_order() -> None:
    """A text with several dates gives them all, left to right."""
    text = "Founded in 1949, it grew on 12 March 1999 and again last year; see Friday's paper."

    assert ["1949", "12 March 1999", "last year", "Friday"] == [text[d.start : d.end] for d in find_dates(text)]


def test_counts_after_a_date_are_not_its_days() -> None:
    """``July 11 and 12 people`` is a day and a number of people."""
    text = "On July 11 and 12 people were hurt."

    assert ["July 11"] == [text[d.start : d.end] for d in find_dates(text)]


@pytest.mark.parametrize("part", ["July 12, ", "one ", "2011-", "Q1 ", "May ", "the last ", "(", "12 and ", "a", " "])
def test_long_repetitions_take_linear_time(part: str) -> None:
    """Thirty thousand letters of the same part are read at once, whatever the part; square time would take minutes."""
    begun = time.process_time()
    find_dates(part * (30_000 // len(part)))

    assert time.process_time() - begun < LONGEST
