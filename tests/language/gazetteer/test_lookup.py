"""What the gazetteer knows by name."""

from __future__ import annotations

import pytest

from factlint.language.gazetteer import canonical, country_of, is_given_name, lookup, pronoun_of
from factlint.model.mentions import EntityKind, Form

COUNTRY, PLACE, ORGANISATION, GROUP, EVENT = (
    EntityKind.COUNTRY,
    EntityKind.PLACE,
    EntityKind.ORGANISATION,
    EntityKind.GROUP,
    EntityKind.EVENT,
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ["the US", "U.S.", "USA", "America", "the United States", "United States of America"],
            ("country:US", COUNTRY),
        ),
        (["Britain", "the UK", "U.K.", "Great Britain", "British"], ("country:GB", COUNTRY)),
        (["the Netherlands", "Holland", "Dutch"], ("country:NL", COUNTRY)),
        (["Peruvian", "Peruvians", "Peru", "Peru's", "Peru\u2019s"], ("country:PE", COUNTRY)),
        (["C\u00f4te d\u2019Ivoire", "Ivory Coast", "Cote d'Ivoire"], ("country:CI", COUNTRY)),
        (["Kyiv", "Kiev"], ("place:kyiv", PLACE)),
        (["Munich", "M\u00fcnchen"], ("place:munich", PLACE)),
        (["Washington", "Washington, D.C.", "Washington DC"], ("place:washington", PLACE)),
        (["NATO", "Nato", "North Atlantic Treaty Organization", "the Atlantic alliance"], ("org:nato", ORGANISATION)),
        (["G7", "the G-7", "Group of Seven"], ("group:g7", GROUP)),
        (["World War II", "the Second World War", "WWII"], ("event:world-war-two", EVENT)),
    ],
)
def test_names_of_one_thing_have_one_key(names: list[str], expected: tuple[str, EntityKind]) -> None:
    """Every name of a thing gives its one key."""
    assert [expected] * len(names) == [canonical(name) for name in names]


@pytest.mark.parametrize("word", ["us", "turkey", "polish", "who", "Smith", "", "the"])
def test_ordinary_words_and_unknown_names_give_nothing(word: str) -> None:
    """Letter case counts, so that a pronoun is no country."""
    assert canonical(word) is None


def test_a_demonym_is_told_from_a_name() -> None:
    """The form says whether a word names the country or its people."""
    kenyan, kenya = lookup("Kenyan"), lookup("Kenya")

    assert kenyan is not None
    assert kenya is not None
    assert (Form.DEMONYM, Form.NAME) == (kenyan.form, kenya.form)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("place:kyiv", "country:UA"),
        ("place:lyon", "country:FR"),
        ("place:chicago", "country:US"),
        ("place:europe", None),
        ("person:lopez", None),
    ],
)
def test_cities_lie_in_countries(key: str, expected: str | None) -> None:
    """A capital or a larger city gives its country, all else nothing."""
    assert expected == country_of(key)


def test_names_in_capitals_are_known() -> None:
    """A headline in capitals names the same country."""
    assert canonical("UNITED STATES") == canonical("United States")
    assert canonical("UKRAINE") == canonical("Ukraine")


def test_given_names_of_many_languages() -> None:
    """Names of several languages are known, with marks and without; words, places and last names are none."""
    names, others = "Imogen Wim Adaeze Solveig Kwabena Zoë Zoe", "Said London Porsche Anderson among"

    assert [True] * 7 == [is_given_name(name.lower()) for name in names.split()]
    assert [False] * 5 == [is_given_name(word.lower()) for word in others.split()]


def test_whether_she_or_he() -> None:
    """A given name tells whether she or he where it is one of women, or of men, alone."""
    assert ["she", "he", "", "", ""] == [pronoun_of(name) for name in ("orla", "dermot", "andrea", "kim", "table")]
