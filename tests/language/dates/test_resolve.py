"""Resolving dates against the document's date and against the text."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.language.dates import find_dates, resolve_dates

WEDNESDAY = dt.date(2023, 7, 12)


def resolved(text: str, anchor: dt.date | None = WEDNESDAY) -> list[str]:
    """Return the values of the dates of a text, as TimeML."""
    return [str(value) for value in resolve_dates(find_dates(text), anchor)]


AGAINST_THE_DOCUMENT = [
    ("The mayor resigned yesterday.", "2023-07-11"),
    ("The mayor will speak tomorrow.", "2023-07-13"),
    ("The mayor spoke this morning.", "2023-07-12"),
    ("Fire broke out last night.", "2023-07-11"),
    ("The mayor resigned on Monday.", "2023-07-10"),
    ("The mayor resigned on Wednesday.", "2023-07-12"),
    ("The mayor will resign on Monday.", "2023-07-17"),
    ("On Friday the court is expected to rule.", "2023-07-14"),
    ("The court is open until Friday.", "2023-07-14"),
    ("The mayor resigned last Friday.", "2023-07-07"),
    ("The court meets next Tuesday.", "2023-07-18"),
    ("The court met on Tuesday last week.", "2023-07-04"),
    ("The court meets on Sunday week.", "2023-07-23"),
    ("The court meets on Monday week.", "2023-07-24"),
    ("It closed two days ago.", "2023-07-10"),
    ("It closed three weeks ago.", "2023-W25"),
    ("It closed a week ago yesterday.", "2023-07-04"),
    ("It closed a month ago today.", "2023-06"),
    ("It closed six months ago.", "2023-01"),
    ("It closed twenty-one years ago.", "2002"),
    ("It closed last week.", "2023-W27"),
    ("It closed earlier this month.", "2023-07"),
    ("It opens next month.", "2023-08"),
    ("It closed late last year.", "2022"),
    ("It closes later this year.", "2023"),
    ("It closed last weekend.", "2023-07-08/2023-07-09"),
    ("It closed in November.", "2022-11"),
    ("It will close in November.", "2023-11"),
    ("It closed last October.", "2022-10"),
    ("It opens in April next year.", "2024-04"),
    ("It opened on July 4.", "2023-07-04"),
    ("It opened on 20 December.", "2022-12-20"),
    ("It opened on 11 and 12 July.", "2023-07-11/2023-07-12"),
    ("It was sold last fall.", "2022-FA"),
    ("It was sold over Easter.", "2023-04-09"),
    ("It was sold last Thanksgiving.", "2022-11-24"),
    ("Revenue rose in the third quarter of last year.", "2022-Q3"),
    ("The kilns built from February to June last year crack.", "2022-02/2022-06"),
    ("The kilns built between 5 February and 28 June of last year crack.", "2022-02-05/2022-06-28"),
    ("Revenue rose in the first quarter.", "2023-Q1"),
]


IN_THE_YEAR_THAT_OPENS_THE_SENTENCE = [
    ("In 2019 the fair began on 4 May and ended on 9 June.", ["2019", "2019-05-04", "2019-06-09"]),
    ("Last year the fair opened on 4 May.", ["2022", "2022-05-04"]),
    ("It was dull. Next year it all starts on 4 September.", ["2024", "2024-09-04"]),
    ("In 2019 it began on 4 May; a year earlier it began on 3 May.", ["2019", "2019-05-04", "2018", "2018-05-03"]),
    ("Since 2019 the fair has opened on 4 May.", ["2019", "2023-05-04"]),
    ("In 2019 the fair was small. It opened on 4 May.", ["2019", "2023-05-04"]),
    ("It was larger in 2019 and opened on 4 May.", ["2019", "2023-05-04"]),
    ("In 2019 sales fell; by June this year they rose, and on 4 May fell.", ["2019", "2023-06", "2023-05-04"]),
]


@pytest.mark.parametrize(("text", "values"), IN_THE_YEAR_THAT_OPENS_THE_SENTENCE)
def test_the_year_that_opens_a_sentence(text: str, values: list[str]) -> None:
    """Days and months of a sentence that a year opens lie in that year, until another one is given."""
    assert values == resolved(text)


def test_days_are_counted_from_a_day() -> None:
    """Two days earlier than a month, or a year, is no day at all."""
    assert ["2011-01", "XXXX"] == resolved("The mark was set in January 2011. The level had risen two days earlier.")
    assert ["2011-01-05", "2011-01-03"] == resolved("It fell on 5 January 2011. It had risen two days earlier.")


@pytest.mark.parametrize(("text", "value"), AGAINST_THE_DOCUMENT)
def test_resolves_against_the_document(text: str, value: str) -> None:
    """A date that leans on the day of writing is counted from the document's date, by the clause's tense."""
    assert [value] == resolved(text)


AGAINST_THE_TEXT = [
    ("The strike began on 3 March 2020. It ended the following day.", "2020-03-04"),
    ("The strike began on 3 March 2020 and ended 18 months later.", "2021-09"),
    ("The firm failed in 2009; two years later it was sold.", "2011"),
    ("The firm failed in 2009, a year earlier than feared.", "2008"),
    ("It opened on 3 March 2020. That same month it closed.", "2020-03"),
    ("The storm hit on 31 December 1999. The next day was calm.", "2000-01-01"),
    ("The vote was on 3 March 2020. In 2019 few cared. Two days before the vote, polls closed.", "2020-03-01"),
    ("The harvest fair ran from 3 to 5 May 2021. It rained the day after the fair.", "2021-05-06"),
    ("The fair was held on 3 and 4 May 2021. He came on the second day of the county fair.", "2021-05-04"),
    ("The fair was held from 3 to 6 May 2021. He came on the last day of the fair.", "2021-05-06"),
]


@pytest.mark.parametrize(("text", "value"), AGAINST_THE_TEXT)
def test_resolves_against_the_text(text: str, value: str) -> None:
    """A date that leans on another of the text needs no date of the document."""
    assert value == resolved(text, None)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The fair was held on 3 and 4 May 2021. He came on the third day of the fair.",
        "The fair was held in May 2021. He came two days before the fair.",
        "The vote was on 3 March 2020. He came two days before the fair.",
        "The vote was on 3 March 2020. The next sentence is of the fair. It rained on the last day of the vote.",
    ],
)
def test_an_event_whose_days_are_not_told_gives_no_date(text: str) -> None:
    """Without its days, or beyond them, what is counted from an event stays open."""
    assert resolved(text, None)[-1] == "XXXX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on July 4.", "XXXX-07-04"),
        ("It opened on Monday.", "XXXX-WXX-1"),
        ("It opened in 1999.", "1999"),
        ("It opened yesterday.", "XXXX"),
    ],
)
def test_leaves_what_cannot_be_resolved(text: str, value: str) -> None:
    """Without a date of the document, a partial date stays as it is stated."""
    assert [value] == resolved(text, None)


def test_a_weekday_chooses_among_years() -> None:
    """A day of the month with its weekday is put in the year where the calendar has it so."""
    assert ["2022-07-11"] == resolved("It opened on Monday, July 11.", dt.date(2023, 3, 1))


def test_a_weekday_moves_nothing_past_to_a_year_to_come() -> None:
    """What is past was in no later year than the text, though its weekday would be right there."""
    assert ["2024-05-24"] == resolved("It opened on Saturday, 24 May.", dt.date(2024, 8, 6))
    assert ["2025-05-24"] == resolved("It opens on Saturday, 24 May.", dt.date(2024, 8, 6))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The choirs meet again in Selby on 25 October.", "2028-10-25"),
        ("The choirs met again in Selby on 25 October.", "2027-10-25"),
        ("The choirs meet again in Selby on 25 January.", "2028-01-25"),
    ],
)
def test_the_present_takes_no_side(text: str, value: str) -> None:
    """What nothing tells as past or to come lies on the nearest such day: a timetable has the present tense."""
    assert [value] == resolved(text, dt.date(2028, 5, 12))


def test_keeps_a_weekday_that_the_calendar_denies() -> None:
    """A wrong weekday stays with the date, for the calendar rule to see."""
    (value,) = resolve_dates(find_dates("It opened on Friday, 12 July 2023."), None)

    assert (4, 2) == (value.first.weekday, value.weekday_of())


def test_a_date_beyond_the_calendar_stays_unresolved() -> None:
    """Going back further than the calendar reaches is no error."""
    assert ["XXXX"] == resolved("It froze 3000 years ago.")


def test_what_was_resolved_before_changes_nothing() -> None:
    """The same words have another value after another date, and the same one again after the same."""
    texts = ["She left on 3 May 2019. Two days later it rained.", "She left on 4 May 2019. Two days later it rained."]

    assert [["2019-05-03", "2019-05-05"], ["2019-05-04", "2019-05-06"]] * 2 == [resolved(text) for text in texts * 2]
    assert resolved("It closed two days ago.") != resolved("It closed two days ago.", dt.date(2023, 7, 13))


OF_MONTH = [
    ("The court meets on the first Tuesday of August.", "2023-08-01"),
    ("The court met on the last Friday in May.", "2023-05-26"),
    ("The court met on the third Monday of May last year.", "2022-05-16"),
    ("The court met on a Friday in early May.", "2023-05"),
    ("In 2019 the court met on the second Friday in May.", "2019-05-10"),
    ("The court met on the fifth Monday of June.", "2023-06"),
]


@pytest.mark.parametrize(("text", "value"), OF_MONTH)
def test_weekday_of_a_month(text: str, value: str) -> None:
    """Month and year tell which day the first Tuesday is, unless there is none."""
    assert value == resolved(text)[-1]


GUESSED = [
    ("The mayor spoke on Friday, 3 March.", dt.date(2023, 7, 12), "2023-03-03"),
    ("The mayor spoke on Friday, 3 March.", dt.date(2024, 7, 12), "2023-03-03"),
    ("The mayor spoke on Friday, 3 March.", dt.date(2026, 7, 12), "XXXX-03-03"),
    ("The mayor spoke on Friday, 30 June.", dt.date(2024, 7, 12), "XXXX-06-30"),
    ("The mayor spoke on Thursday, 30 June.", dt.date(2024, 7, 12), "2024-06-30"),
]


@pytest.mark.parametrize(("text", "anchor", "value"), GUESSED)
def test_weekday_against_a_guess(text: str, anchor: dt.date, value: str) -> None:
    """Where the text only seems to be of a year, a weekday that is wrong in it is of another one, or of none known."""
    assert [value] == [str(one) for one in resolve_dates(find_dates(text), anchor, guessed=True)]
