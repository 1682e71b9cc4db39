"""What a source says of somebody or something beside the draft's is no conflict with it."""

from __future__ import annotations

import datetime as dt

import pytest

from check.asking import base_of, found
from claims.reading_claims import sentences
from factlint import Document
from factlint.check.learned.name_pair import may_be_meant, names_once
from factlint.check.other_rows import are_of_more

HEADER = "Updated on Monday 24 November 2025 by the support team. Firmware 5.3.1 (18 November 2025)."
FALL = "Nils Brandt of Norway, who fell in the downhill, broke his left leg and was treated in Trondheim."
LINES = "The combined ratio improved to 93.4 percent. In personal lines it worsened to 97.2 percent, as premiums fell."
HADDAD = "Viktor Orr and Leila Haddad came.\n\nHanne Lindqvist, release manager"
BELLS = (
    "Bell, whose sister Chiara Bell won the silver medal, was content after the downhill with Olga Stern. "
    "“A medal of each colour would be nice,” she said."
)


@pytest.mark.parametrize(
    ("draft", "source", "flagged"),
    [
        (
            "Gunilla is president of the Alpine Council.",
            "Gunilla Ekdahl, president of the Alpine Council, opened the hall.",
            [],
        ),
        ("The cure, 5.3.1, came on Monday, 18 November 2025.", HEADER, ["Monday"]),
        ("Nils Brandt fell in the downhill at Bergen and broke his left leg.", FALL, []),
        ("Nils Brandt was treated in Bergen for his broken left leg.", FALL, ["Bergen"]),
        (
            "“A medal of each colour would be nice,” said Matteo Bell after the downhill.",
            BELLS,
            [],
        ),
        (
            "Personal lines went the other way: profit shrank, and the combined ratio there improved to 97.2 percent.",
            LINES,
            [],
        ),
    ],
)
def test_told_of_another(draft: str, source: str, flagged: list[str]) -> None:
    """A first name, the day of an update, another deed of the sentence, one of two people, another line of business."""
    assert flagged == [text for _, text in found(draft, source)]


def test_the_year_of_the_sources() -> None:
    """Without a year a weekday is held against the year that the sources give, not against one that would fit it."""
    source = "The Petrel probe flew past the comet Harlow on Sunday 8 March 2026 and sent pictures."
    draft = Document.from_text(
        "The Petrel probe flew past the comet Harlow on Saturday, March 8.", name="d.txt", date=dt.date(2026, 6, 24)
    )

    assert [("weekday", "Saturday")] == [(finding.rule, finding.text) for finding in base_of(source).check(draft)]


@pytest.mark.parametrize(
    ("whose", "flagged"),
    [("My scale", []), ("The scale", [("number", "61 grams")]), ("My balance", [("number", "61 grams")])],
)
def test_what_is_the_writers_own(whose: str, flagged: list[tuple[str, str]]) -> None:
    """Of a thing of the writer's that no source speaks of, none can tell how much it takes."""
    source = "The balance of the Ostra laboratory weighs samples of 64 grams."

    assert flagged == found(f"{whose} weighs samples of 61 grams.", source)


@pytest.mark.parametrize(
    ("draft", "source", "flagged"),
    [
        ("General Brandt commands the force.", "Lieutenant General Oda Brandt commands the force at Orsland.", []),
        ("Oda Brandt, an artillery officer, takes command.", "Lieutenant General Oda Brandt takes command.", []),
        ("Tove Kell stayed out of the room for that vote.", "Tove Kell left the room for that vote.", []),
        ("Tove Kell stayed in the room for that vote.", "Tove Kell left the room for that vote.", ["stayed"]),
        (
            "A number that does not begin with KX is not affected by the recall.",
            "Numbers that begin with KX are affected by the recall.",
            [],
        ),
        (
            "The number of the adapter does not begin with KX.",
            "The number of the adapter begins with KX.",
            ["not begin"],
        ),
        (
            "A Belgian dairy was praised for its cheese at the fair in Lemvig.",
            "Moelle, a Danish dairy, was praised for its cheese at the fair in Lemvig.",
            [],
        ),
        (
            "The Belgian dairy was praised for its cheese at the fair in Lemvig.",
            "Moelle, a Danish dairy, was praised for its cheese at the fair in Lemvig.",
            ["Belgian"],
        ),
    ],
)
def test_told_of_another_kind(draft: str, source: str, flagged: list[str]) -> None:
    """A rank as it is addressed, away from what the other is at, of those that do not fit, a new one of its kind."""
    assert flagged == [text for _, text in found(draft, source)]


@pytest.mark.parametrize(("owner", "may_be"), [("Kell Marine", False), ("Ines Brandt", True)])
def test_a_firm_called_after_somebody(owner: str, may_be: bool) -> None:
    """What begins with the last name of somebody does not stand in their place."""
    (draft,), (source,) = sentences("Tove Kell sat outside."), sentences(f"{owner} dredged the basin.")
    (mine,), (theirs,) = names_once(draft), names_once(source)

    assert may_be is may_be_meant(mine, theirs)


@pytest.mark.parametrize(("teacher", "may_be"), [("Edith Barlow", False), ("Martha Quill", True)])
def test_who_is_there_but_for_a_slip(teacher: str, may_be: bool) -> None:
    """Where the draft has the source's name with a slip, no other name beside it stands in its place."""
    (draft,), (source,) = sentences(f"Tove Kell and {teacher} lent books."), sentences("Edith Marlow lent books.")
    mine = next(one for one in names_once(draft) if one.claim.shown == "Tove Kell")
    (theirs,) = names_once(source)

    assert may_be is may_be_meant(mine, theirs)


@pytest.mark.parametrize(
    ("caller", "flagged"),
    [("Ann Prosser rang on 7 March 2025.", []), ("Ann Prosser rang on 9 March 2025.", ["7 March 2025"])],
)
def test_the_day_of_another(caller: str, flagged: list[str]) -> None:
    """A day that the sources give of somebody in the sentence is not that of what the sentence begins with."""
    source = f"{caller} Larkfield learned of the leak at Stroud on 11 March 2025."
    draft = "Larkfield learned of the leak on 7 March 2025, when Ann Prosser called."

    assert flagged == [text for _, text in found(draft, source)]


@pytest.mark.parametrize(
    ("draft", "source", "flagged"),
    [
        ("A reader (17 May) found the race at Lyde small.", "The race at Lyde was held on 18 May.", []),
        ("The race at Lyde (17 May) was small.", "The race at Lyde was held on 18 May.", ["17 May"]),
        (
            "The driver braked 120 metres later than is usual at Lyde.",
            "The driver braked late at Lyde, 180 metres from the stops instead of the usual 300.",
            [],
        ),
        (
            "The driver braked 130 metres from the stops at Lyde.",
            "The driver braked late at Lyde, 180 metres from the stops instead of the usual 300.",
            ["130 metres"],
        ),
        (
            "The figure I quoted on Friday, 1.46 million users of Corvanta, was not mine.",
            "Corvanta has 1.42 million users.",
            [],
        ),
        (
            "Helena Strand takes over as chairman of Lyde on 15 May.",
            "Helena Strand is senior independent director of Lyde.",
            [],
        ),
        ("Leila Haddad, release manager", HADDAD, []),
        ("Helena Strand is chairman of Lyde.", "Helena Strand is senior independent director of Lyde.", ["chairman"]),
        ("The figure is out: Corvanta has 1.46 million users.", "Corvanta has 1.42 million users.", ["1.46 million"]),
    ],
)
def test_told_of_something_beside(draft: str, source: str, flagged: list[str]) -> None:
    """The day of what stands before the bracket, a difference, what the writer gave before, an office to come."""
    assert flagged == [text for _, text in found(draft, source)]


def test_a_row_of_two() -> None:
    """What a row gives for two is not held against what another gives for one of them, which it may be added to."""
    mine, theirs = (
        claim
        for label in ("Norway and Iceland", "Norway")
        for sentence in sentences(f"| From | Fee |\n|---|---|\n| {label} | 4.1 million euros |\n", "s.md")
        for claim in sentence.claims
        if claim.cell is not None
    )

    assert are_of_more(mine, theirs)
    assert not are_of_more(theirs, mine)
    assert not are_of_more(mine, mine)
