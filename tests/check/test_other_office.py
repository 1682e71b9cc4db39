"""Somebody whom the draft gives one office, and the sources another where they tell the same."""

from __future__ import annotations

import pytest

from check.asking import found, mended

LIBRARY = (
    'Mona Pell, manager of the reading room, said: "A quiet hour is worth more than a loud prize." Sven Roos, the '
    "press officer, thanked the town. Ida Pell chairs the friends' society. She is not related to the "
    "reading room's manager."
)
LAUNCH = "On Sunday at dawn Clara Voigt, mayor of Brenholm, cuts the rope of the lifeboat."


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ('"A quiet hour is worth more than a loud prize," said Mona Pell, the head of fund-raising.', "manager of the"),
        ("On Sunday at dawn Clara Voigt, chairwoman of Northline, cut the rope of the lifeboat.", "mayor of Brenholm"),
    ],
)
def test_where_the_same_is_told(draft: str, right: str) -> None:
    """The same words said, or the same thing done, by one person: with another office."""
    assert right in mended(draft, LIBRARY, LAUNCH)


@pytest.mark.parametrize(
    "draft",
    [
        '"A quiet hour is worth more than a loud prize," said Mona Pell, the director.',
        '"A quiet hour is worth more than a loud prize," said Mona Pell, the head of the reading room.',
        '"A quiet hour is worth more than a loud prize," said Mona Pell, who is also the treasurer of a choir.',
        '"A quiet hour is worth more than a loud prize," said Mona Pell, a novelist.',
        "On Sunday at dawn Clara Voigt, the former treasurer of the club, cut the rope of the lifeboat.",
        "On Sunday at dawn Clara Voigt, mayor of Brenholm and chairwoman of Northline, cut the rope of the lifeboat.",
        "Clara Voigt, chairwoman of Northline, likes jam.",
        "Ida Pell, the president of the friends' society, was glad.",
    ],
)
def test_what_may_be_true(draft: str) -> None:
    """The office in other words, a second or a former one, a profession; an office told of beside something else."""
    assert [] == found(draft, LIBRARY, LAUNCH)


def test_in_more_than_one_source() -> None:
    """Where all sources give one office, the draft's of the same body is another."""
    sources = ("Rita Sand, chief executive, opened the meeting.", "Rita Sand, chief executive of Ostra, sold her boat.")

    assert [("role", "treasurer")] == found("Rita Sand, the treasurer, was silent.", *sources)
    assert [] == found("Rita Sand, the treasurer of Lumo, was silent.", *sources)
    assert [] == found("Rita Sand, the treasurer, was silent.", *sources, "Rita Sand is treasurer, too.")


def test_which_minister() -> None:
    """What a minister is for tells one from another, and more words for it do not."""
    source = "The ferry was named by Olga Brandt, the transport minister of Torland."

    assert "transport minister" in mended("The ferry was named by Olga Brandt, the fisheries minister.", source)
    assert [] == found("The ferry was named by Olga Brandt, the minister for transport and roads.", source)


def test_the_doctor_of_a_club() -> None:
    """A club's doctor is a doctor, and no physiotherapist."""
    source = "The arm was set by the club doctor, Dr Eva Lind."

    assert [("role", "physiotherapist")] == found("Eva Lind, the physiotherapist, set the arm.", source)
    assert [] == found("Eva Lind, a surgeon, set the arm.", source)


def test_at_present() -> None:
    """What somebody is at present is an office told beside the name, and the faculty says which."""
    source = "Nina Holt, now dean of Engineering, will see to research, and Ole Brenner to teaching."

    assert "dean of Engineering" in mended(
        "Ole Brenner will see to teaching, and Nina Holt, at present dean of Science, to research.", source
    )
    assert [] == found("Nina Holt, at present dean of Engineering, will see to research.", source)


CREW = (
    "For the line: Tom Reyes (operations director), Lea Brandt (HR director) and Ole Sund (deputy head). "
    'The crew were tired. "We slept on deck," said its hydrologist, Ida Moe. Kim Aas, chair of the Coast Fund, left. '
    "Pia Dorn, now head of safety, comes from the docks."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Lea Brandt, the line's finance director, was there.", "HR director"),
        ("Ole Sund, the head, was there.", "deputy head"),
        ("Its director, Ida Moe, was there.", "Its hydrologist"),
        ("Pia Dorn, at present the head of catering, was there.", "head of safety"),
        ("Kim Aas, secretary-general of the Coast Fund, was there.", "chair of the Coast Fund"),
    ],
)
def test_where_both_say_who_somebody_is(draft: str, right: str) -> None:
    """Each text sets one title of the person apart, and nothing says that they are of two bodies."""
    assert right in mended(draft, CREW)


@pytest.mark.parametrize(
    "draft",
    [
        "Lea Brandt, the line's head of personnel, was there.",
        "Lea Brandt, a director of the line, was there.",
        "Lea Brandt, treasurer of the sailing club, was there.",
        "Lea Brandt, the treasurer of Ostra, was there.",
        "Lea Brandt, who acts as finance director, was there.",
        "Finance director Lea Brandt was there.",
        "Ida Moe, the novelist, was there.",
        "Pia Dorn, the security chief, was there.",
        "Kim Aas, president of the Coast Fund, was there.",
    ],
)
def test_what_may_be_besides(draft: str) -> None:
    """The office in other words; one of several, of another body, or for a while; what somebody is by trade."""
    assert [] == [one for one in found(draft, CREW) if one[0] == "role"]


def test_the_head_of_a_part() -> None:
    """Who heads a part of a hospital is not its chief executive; who heads the hospital is."""
    source = "The hospital's chief executive, Edda Falk, asked for twelve nurses."

    assert [("role", "head of infection control")] == found("Edda Falk, the head of infection control, waits.", source)
    assert [] == found("Edda Falk, the head of the hospital, waits.", source)
