"""Names misremembered in one word: people whom the draft names twice, offices, storms and schools."""

from __future__ import annotations

import pytest

from check.asking import found
from factlint import Document, annotate

STORM = "The regatta on Lake Tarn was put off because of Storm Edgar, and 812 tickets were refunded."


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Storm Edwin put off the regatta on Lake Tarn, and 812 tickets were refunded.", [("name", "Edwin")]),
        ("Storm Edgar put off the regatta on Lake Tarn, and 812 tickets were refunded.", []),
        ("Storm Edwin brought snow to the hills.", []),
        ("In 2011 Storm Edwin put off the regatta on Lake Tarn, and 812 tickets were refunded.", []),
        ("Storms Edgar and Olaf put off the regatta on Lake Tarn, and 812 tickets were refunded.", []),
        ("Storm Olaf put off the regatta on Lake Tarn, and 812 tickets were refunded.", []),
    ],
)
def test_a_thing_called_nearly_so(draft: str, flagged: list[tuple[str, str]]) -> None:
    """Another word that begins alike is a slip where the sources tell the very same, of the same time."""
    assert flagged == [one for one in found(draft, STORM) if one[0] == "name"]


def test_a_draft_that_has_both_forms() -> None:
    """One slip among right names is still a slip, where a source says so of the one person."""
    source = "A team led by Farida Nasser of Tornedal has found a dwarf galaxy."
    draft = "The dwarf galaxy found by the team of Fatima Nasser is far off.\n\nFarida Nasser was glad."

    assert [("name", "Fatima")] == found(draft, source)


def test_an_office_and_a_given_name() -> None:
    """Of one given name and one office there is one; a namesake of another trade is somebody else."""
    source = "The planning officer, Sarah Imlach, presented her report."

    assert [("name", "Imrie")] == found("Sarah Imrie, the planning officer, advised the committee.", source)
    assert [] == found("Sarah Imrie, a baker, advised the committee.", source)


def test_who_speaks_is_not_who_acts() -> None:
    """The name before a colon and somebody's words stands in the place of nobody who did something."""
    source = (
        'Marek Holm said: "We were better with eleven, and that annoys me." The coach of Saltby, Celia Marr, said that '
        "the penalty should not have been given."
    )
    draft = "The coach of Saltby, Celia Marr, was annoyed by the penalty with which Ivo Tellier had made it two."

    assert [] == found(draft, source)


def test_a_dateline_names_no_other_day() -> None:
    """Where and when a text was written tells nothing of the day of something else: the weekday is the wrong part."""
    source = "Holt, Tuesday 2 September 2025.\n\nThe keeper of Holt had his operation on Monday 22 September 2025."
    draft = "The operation on the keeper of Holt was on Tuesday, 22 September 2025."

    assert [("weekday", "Tuesday")] == found(draft, source)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Hanna Vesel wrote an engine "built for the disks people have".', None),
        ('Hanna Vesel wrote a letter: "It was built for the disks people have."', "Hanna Vesel"),
        ('Hanna Vesel wrote: "It was built for the disks people have."', "Hanna Vesel"),
    ],
)
def test_who_writes_a_work(text: str, speaker: str | None) -> None:
    """Words in quotation marks beside a work that somebody wrote are not said to be theirs; those of a letter are."""
    quotations = annotate(Document.from_text(text, name="d.txt")).quotations
    speakers = [text[one.speaker.start : one.speaker.end] for one in quotations if one.speaker is not None]

    assert speakers == ([] if speaker is None else [speaker])
