"""Titles written in one way, and which of them agree."""

from __future__ import annotations

import pytest

from factlint.language.roles import normal_title, professions_exclude, titles_agree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Defence Secretary", "defense secretary"),
        ("secretary of defence", "defense secretary"),
        ("Secretary-General", "secretary general"),
        ("CEO", "chief executive"),
        ("Chief Executive Officer", "chief executive"),
        ("Minister of Foreign Affairs", "foreign minister"),
        ("Minister for Health", "health minister"),
        ("chairwoman", "chairman"),
        ("spokesperson", "spokesman"),
        ("former US president", "president"),
        ("the acting mayor", "mayor"),
        ("Secretary of State", "secretary of state"),
        ("Chancellor of the Exchequer", "chancellor of the exchequer"),
        ("foreign secretary", "foreign secretary"),
        ("vice-president", "vice president"),
        ("PM", "prime minister"),
        ("co-founder", "co founder"),
    ],
)
def test_a_title_has_one_form(text: str, expected: str) -> None:
    """Spellings, abbreviations and word order give one form."""
    assert expected == normal_title(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("president", "US president"),
        ("president", "head of state"),
        ("minister", "foreign minister"),
        ("chief executive", "head"),
        ("CEO", "boss"),
        ("leader", "prime minister"),
        ("premier", "prime minister"),
        ("coach", "head coach"),
        ("manager", "head coach"),
        ("captain", "striker"),
        ("professor", "physics professor"),
    ],
)
def test_the_vaguer_title_contains_the_finer(one: str, other: str) -> None:
    """Two titles agree where one can stand for the other, from both sides."""
    assert titles_agree(one, other)
    assert titles_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prime minister", "foreign secretary"),
        ("secretary general", "deputy secretary general"),
        ("president", "vice president"),
        ("minister", "prime minister"),
        ("finance minister", "foreign minister"),
        ("foreign secretary", "foreign minister"),
        ("chancellor", "president"),
        ("chief executive", "chief financial officer"),
        ("striker", "goalkeeper"),
        ("mayor", "governor"),
    ],
)
def test_offices_apart_do_not_agree(one: str, other: str) -> None:
    """Another rank, another field or another office is another title."""
    assert not titles_agree(one, other)
    assert not titles_agree(other, one)


def test_professions_that_exclude_one_another() -> None:
    """Two professions of one kind exclude one another, unless they share a field or nothing is known of them."""
    assert professions_exclude("statistician", "biologist")
    assert professions_exclude("surgeon", "nurse")
    assert not professions_exclude("surgeon", "physician")
    assert not professions_exclude("statistician", "nurse")
    assert not professions_exclude("founder", "biologist")


def test_officers_of_one_body() -> None:
    """Who keeps the money of a body is not at its head; of two bodies one person may be either."""
    assert professions_exclude("treasurer", "president", body=True)
    assert not professions_exclude("treasurer", "president")
    assert not professions_exclude("chairman", "president", body=True)
