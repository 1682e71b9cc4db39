"""What the subject of a claim is called."""

from __future__ import annotations

import pytest

from factlint.facts.naming import fullest, subject_name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("the harbour board", "harbour board"),
        ("All six lanterns", "lanterns"),
        ("about 4,200 visitors", "visitors"),
        ("Only Marstrand", "Marstrand"),
        ("– Ferries", "Ferries"),
        ("7. Ada Kerr", "Ada Kerr"),
        ("2021/22 Skerry Rovers", "Skerry Rovers"),
        ("the first quarter Orrin", "Orrin"),
        ("Hale & Brook Ltd. yesterday", "Hale & Brook"),
        ("Hale’s mill", "Hale's mill"),
        ("an 11-seat bus", "11-seat bus"),
        ("7 October attacks", "7 October attacks"),
        ("Four Winds", "Four Winds"),
        ("the lunar night", "lunar night"),
    ],
)
def test_what_leads_to_a_name_is_left_out(subject: str, name: str) -> None:
    """Articles, numbers, marks of lists, and times before or after a name are none of it; what is part of it stays."""
    assert name == subject_name(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "She",
        "her deputy",
        "nine",
        "the other seven",
        "The first two",
        "a third",
        "two thirds",
        "9 million",
        "half a litre",
        "twelve kilometres",
        "Tuesday",
        "that year",
        "2023/24",
        "not £",
        "",
        "the",
    ],
)
def test_what_names_nothing(subject: str) -> None:
    """A pronoun and what hangs on one, an amount, a day: what is meant, only the text before tells."""
    assert "" == subject_name(subject)


def test_a_value_is_not_its_own_subject() -> None:
    """Whose value it is, the sentence does not say in words that name anything."""
    assert "" == subject_name("Lanterns", "lanterns")
    assert "Lanterns" == subject_name("Lanterns", "twelve")


def test_the_name_that_is_shown() -> None:
    """The commonest of several words, or an acronym; capitals throughout only where it is never written otherwise."""
    assert "Ada Kerr" == fullest(["Kerr", "Kerr", "Ada Kerr", "A. B. Kerr", "Ada Kerr"])
    assert "WHO" == fullest(["WHO", "WHO", "World Health Organization"])
    assert "Panel" == fullest(["PANEL", "PANEL", "panel"])
    assert "Minutes" == fullest(["MINUTES"])
    assert "" == fullest([])
