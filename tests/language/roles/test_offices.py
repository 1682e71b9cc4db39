"""Which titles are offices, and which two may be one."""

from __future__ import annotations

import pytest

from factlint.language.roles import is_office, may_be_one_office, professions_exclude


@pytest.mark.parametrize("title", ["race director", "chief economist", "mayor", "attorney general", "project engineer"])
def test_offices(title: str) -> None:
    """What somebody is for a body."""
    assert is_office(title)


@pytest.mark.parametrize("title", ["economist", "director", "councillor", "colonel", "major general", "novelist"])
def test_no_offices(title: str) -> None:
    """Professions, ranks, seats, and titles that may be a profession where the text does not say of what."""
    assert not is_office(title)


def test_of_a_body() -> None:
    """The director of a museum holds an office."""
    assert is_office("director", of_a_body=True)


def test_one_office_in_other_words() -> None:
    """Clubs have a president or a chairman; one of something is not one of something else."""
    assert may_be_one_office("president", (), "chairman", ())
    assert may_be_one_office("director", (), "manager", ("station",))
    assert not may_be_one_office("director", ("race",), "manager", ("station",))
    assert not may_be_one_office("treasurer", (), "mayor", ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("finance director", ()), ("head", ("finance",))),
        (("head", ("press",)), ("communications director", ())),
        (("chief scientist", ()), ("project scientist", ())),
        (("lead engineer", ()), ("head", ("engineering",))),
        (("manager", ("it",)), ("head", ("technology",))),
        (("spokesman", ()), ("head", ("communication",))),
    ],
)
def test_one_field_in_other_words(one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]]) -> None:
    """What an office is for can be said in several ways, and so can that somebody heads it."""
    assert may_be_one_office(*one, *other)
    assert may_be_one_office(*other, *one)


def test_fields_apart() -> None:
    """Finance is not staff, a race has a director and an umpire, and a deputy head is not the head."""
    assert not may_be_one_office("finance director", (), "human resources director", ())
    assert not may_be_one_office("head", ("catering",), "operations head", ())
    assert not may_be_one_office("director", ("race",), "umpire", ("race",))
    assert not may_be_one_office("deputy head", (), "head", ("archive",))
    assert may_be_one_office("vice chancellor", (), "president", ())


def test_profession_of_a_body() -> None:
    """A team's doctor is a doctor; a deputy editor is no editor."""
    assert professions_exclude("team doctor", "physiotherapist")
    assert not professions_exclude("deputy editor", "press officer", body=True)
