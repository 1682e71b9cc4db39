"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from factlint.language.gazetteer import near_names, person_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskiy"),
        ("Zelenskyy", "Zelenskii"),
        ("Volodymyr Zelensky", "Vladimir Zelenskyy"),
        ("Sergei Ivanov", "Sergey Ivanov"),
        ("M\u00fcller", "Mueller"),
        ("Bj\u00f8rn Dahl", "Bjorn Dahl"),
        ("Aleksandr Petrov", "Alexander Petrov"),
        ("Yevgeny Orlov", "Evgeny Orlov"),
        ("Mikhail Gorbachyov", "Gorbachev"),
        ("Khrushchev", "Hrushchev"),
        ("Ann Lee", "Lee"),
        ("A. Lee", "Ann Lee"),
        ("Saint-Laurent", "Saint Laurent"),
        ("Joe Adams", "Joseph Adams"),
        ("Robert Hall Jr.", "Bob Hall"),
        ("Ren\u00e9 L\u00e9vesque\u2019s", "Rene Levesque"),
    ],
)
def test_spellings_of_one_name_are_near(one: str, other: str) -> None:
    """Transliterations, marks, initials and short forms make no other name."""
    assert near_names(one, other)
    assert near_names(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelinsky"),
        ("Sullivan", "Sulivan"),
        ("Stoltenberg", "Stoltenburg"),
        ("Ann Lee", "Jo Lee"),
        ("Hansen", "Hanssen"),
        ("Meyer", "Mayer"),
        ("Clark", "Clarke"),
        ("Okafor", "Okoye"),
    ],
)
def test_misspelt_and_other_names_are_not_near(one: str, other: str) -> None:
    """A letter more, less or other makes another name."""
    assert not near_names(one, other)
    assert not near_names(other, one)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Maria Lopez", "person:lopez"),
        ("Lopez", "person:lopez"),
        ("Ursula van der Leyen", "person:vanderleyen"),
        ("van der Leyen", "person:vanderleyen"),
        ("Virgil van Dijk", "person:vandijk"),
        ("Van Dijk", "person:vandijk"),
        ("Al Stone", "person:stone"),
        ("Volodymyr Zelenskyy", "person:zelensky"),
        ("Ann Lee Jr.", "person:lee"),
        ("Xi Jinping", "person:xi"),
        ("Kim Jong Un", "person:kim"),
        ("Kim Clark", "person:clark"),
    ],
)
def test_the_key_of_a_person_is_the_last_name(name: str, expected: str) -> None:
    """Particles belong to the last name; in a Chinese or Korean name it stands first."""
    assert expected == person_key(name)


@given(strategies.text(max_size=30), strategies.text(max_size=30))
def test_nearness_holds_both_ways(one: str, other: str) -> None:
    """Whatever the texts, the answer is the same from both sides."""
    assert near_names(one, other) == near_names(other, one)
