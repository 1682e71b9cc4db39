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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The chair, Philippa Hale, said: "We have held the dividend this year."', "Philippa Hale"),
        ('"We have held the dividend this year," said the chair, Dr Philippa Hale.', "Philippa Hale"),
        ('The director of the fund (Philippa Hale) said: "We have held the dividend this year."', "Philippa Hale"),
        (
            'The brother of the chair, Philippa Hale, said: "We have held the dividend this year."',
            "The brother of the chair",
        ),
        ('According to the chair, Philippa Hale voted for "a plan that nobody had read".', "the chair"),
    ],
)
def test_an_office_and_its_holder(text: str, speaker: str) -> None:
    """The name after an office that names nobody is who speaks, unless it may be that of somebody else."""
    (quotation,) = annotate(Document.from_text(text, name="d.txt")).quotations

    assert quotation.speaker is not None
    assert speaker == text[quotation.speaker.start : quotation.speaker.end]


def test_a_guessed_year() -> None:
    """A weekday that only another year would make right is wrong where a source tells of the same day."""
    source = ("The fire broke out on the southern slope of Monte Ferrel on Sunday 3 August 2025.", "2025-08-14")
    draft = "The fire broke out on the southern slope of Monte Ferrel on Monday, 3 August."
    fair = "The fair in Molde opens on Monday, 3 August."

    assert [("weekday", "Monday")] == found(f"---\ndate: 2025-12-20\n---\n\n{draft}", source, name="d.md")
    assert [] == found(f"---\ndate: 2025-12-20\n---\n\n{fair}", source, name="d.md")


def test_one_word_of_a_short_quotation() -> None:
    """One word of seven makes it another quotation, however different the letters; two make it unknown."""
    source = 'Rafe Delmar, the minister, spoke of "a fair end to a long quarrel".'

    assert [("quote-text", "bitter")] == found('Rafe Delmar calls it "a fair end to a bitter quarrel".', source)
    assert [] == found('Rafe Delmar calls it "a fair end to a bitter dispute".', source)
