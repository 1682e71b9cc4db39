"""Names that are all but one of the sources', and names that are only written otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from check.asking import base_of, check, found
from factlint.check.sources import COMMON, Sources
from factlint.facts.index import index_terms
from factlint.facts.store import Row, Store
from factlint.facts.view import View

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "Marit Halvorsen opened the fair. Its director, Dr Bengt Aasland, was in Molde."


@pytest.mark.parametrize(
    ("name", "flagged"),
    [
        ("Marit Halvorsen", []),
        ("Marit Halversen", [("name", "Halversen")]),
        ("Marit Malvorsen", [("name", "Malvorsen")]),
        ("Marot Halvorsen", [("name", "Marot")]),
        ("Berit Halvorsen", []),
        ("Bengt Aslaand", [("name", "Aslaand")]),
    ],
)
def test_one_word_wrong(name: str, flagged: list[tuple[str, str]]) -> None:
    """A word that is nearly the sources' is flagged wherever it stands in the name; another person's is not."""
    assert flagged == [one for one in found(f"{name} spoke at length.", SOURCE) if one[0] == "name"]


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("Wassily Tkachenko", "W. Tkachenko"),
        ("W. Tkachenko", "Wassily Tkachenko"),
        ("William Harcourt", "Bill Harcourt"),
        ("Volodymyr Tkachenko", "Vladimir Tkachenko"),
        ("Ana Lucia Tkachenko", "Ana Tkachenko"),
    ],
)
def test_another_spelling(spelt: str, name: str) -> None:
    """What can be the same name is borne out, even beside a name that is nearly it."""
    nearly = name.replace("Tkachenko", "Tkachenkov").replace("Harcourt", "Harcours")

    assert [] == found(f"{name} spoke at length.", f"{spelt} opened the fair. {nearly} closed it.")


def test_among_very_many(tmp_path: Path) -> None:
    """Where more names share a word than are looked at, the one that is nearly the draft's is found all the same."""
    base = base_of("Marit Halvorsen opened the fair.", "Marit Quist closed the fair.")
    view = base._library.view
    wanted, model = (stored.sentence for number in (0, 1) for stored in view.of_document(number))
    store = Store(tmp_path / "facts.sqlite")
    terms = [index_terms(wanted), *({*index_terms(model), f"@but:marit _|b{n:05}"} for n in range(COMMON + 5))]
    rows = [Row(n, n + 1, 1, None, wanted if n == 0 else model, frozenset(some)) for n, some in enumerate(terms)]
    store.add("many.txt", "0" * 64, rows)
    sources = Sources(View(store, {"0" * 64: "many.txt"}))

    assert len(sources.starting("@but:marit _|")) == COMMON
    assert "halvorsen" not in sources.starting("@but:marit _|")
    assert ["alvorsen"] == list(sources.starting("@but:marit _|h"))


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Katarina Holm found the leak.", ["Katarina"]),
        ("Kerstin Holm, the harbour's treasurer, found the leak.", ["Kerstin"]),
        ("Kerstin Holm found the leak.", []),
        ("Martina Holm found the leak.", []),
    ],
)
def test_another_given_name(draft: str, flagged: list[str]) -> None:
    """The one person of a last name is not called nearly so, or otherwise in the same office; a relation may be."""
    source = "Katerina Holm, the treasurer of the harbour, found the leak. She lives in Molde."

    assert flagged == [text for rule, text in found(draft, source) if rule == "name"]


def test_two_of_one_last_name() -> None:
    """A draft that names the sources' person as well speaks of two, however alike their names are."""
    source = "Marina Holm found the leak. She lives in Molde."

    assert [("name", "Martina")] == found("Martina Holm found the leak.", source)
    assert [] == found("Martina Holm, a cousin of Marina Holm, lives in Molde.", source)


RACE = "Nora Tellin won the Lakeland fell race on Sunday. Tellin finished two minutes ahead of Jo Marsh."


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Karen Tellin won the Lakeland fell race on Sunday.", ["Karen"]),
        ("Nora Tellin won the Lakeland fell race on Sunday.", []),
        ("Her sister, Karen Tellin, watched the Lakeland fell race on Sunday.", []),
        ("Karen Tellin, her sister, watched the Lakeland fell race on Sunday.", []),
        ("Karen Tellin teaches chemistry in Kendal.", []),
        ("Nora Tellin won the Lakeland fell race on Sunday. Karen Tellin did not run the Lakeland fell race.", []),
    ],
)
def test_whom_the_sources_tell_of(draft: str, flagged: list[str]) -> None:
    """A last name alone bears no other given name out: of the same matter it is wrong, of a relative it is not."""
    assert flagged == [text for rule, text in found(draft, RACE) if rule == "name"]


def test_fixed_by_hand() -> None:
    """A misspelt name may be put right unasked; who another given name belongs to, the writer decides."""
    fixes = [
        one.fixes[0].safe
        for draft in ("Karen Tellin won the Lakeland fell race.", "Norra Tellin won the Lakeland fell race.")
        for one in check(draft, RACE)
    ]
    assert [False, True] == fixes


@pytest.mark.parametrize(
    "source",
    [
        "Tellin won the Lakeland fell race on Sunday. She is the daughter of the climber Nora Tellin.",
        "The Lakeland fell race on Sunday was hers. Tellin came in first. Nora Tellin had taught her.",
        "Olaf and Nora Tellin watched the Lakeland fell race on Sunday.",
        "Captain Tellin won the Lakeland fell race on Sunday.",
    ],
)
def test_a_relative_in_the_source(source: str) -> None:
    """A full name that comes after the last name alone, or beside a relative's, is not whom the source tells of."""
    assert [] == [
        one for one in found("Karen Tellin won the Lakeland fell race on Sunday.", source) if one[0] == "name"
    ]


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("The play won three of this year's Hedda Awards.", []),
        ("The play won two of the Hedda Awards.", []),
        ("The prize was given to Peter Robert.", ["Robert"]),
    ],
)
def test_no_person(draft: str, flagged: list[str]) -> None:
    """After an article or a genitive no person stands, so that a plural is no slip."""
    source = "The play won a Hedda Award in May. Peter Roberts, who wrote it, was in Oslo."
    assert flagged == [text for rule, text in found(draft, source) if rule == "name"]


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Greta Lundgren, who leads the survey, wants more ships.", [("name", "Lundgren")]),
        ("Greta Lundgren lives in Turku.", []),
        ("Greta Winther, who leads the survey, wants more ships.", []),
        ("Greta Lundqvist, who leads the survey, and Greta Lundgren want more ships.", []),
        ("Her sister, Greta Lundgren, leads the survey.", []),
        ("Greta Lundahl, who leads the survey, wants more ships.", []),
    ],
)
def test_a_last_name_misremembered(draft: str, flagged: list[tuple[str, str]]) -> None:
    """A last name that begins as that of the one person of that given name is flagged where the same is told of both.

    It is not where nothing else is, where both are named, beside a word for a relative, or if a source has the name.
    """
    source = "Greta Lundqvist, who leads the survey of the coast, asked for two ships. Per Lundahl did not."

    assert flagged == [one for one in found(draft, source) if one[0] == "name"]


def test_a_long_name_of_a_thing() -> None:
    """Of two things whose names differ in a word between, the one is no other spelling of the other."""
    source = "The Morven Oceanographic Institute opened in May."

    assert ("name", "Oceanic") in found("I wrote to the Morven Oceanic Institute.", source)
    assert [] == found("I wrote to the Morven Institute.", source)


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Sven Aaltonen was awarded the bronze medal for the long ski jump.", [("actor", "Sven")]),
        ("Ilse Aaltonen was awarded the bronze medal for the long ski jump.", []),
        ("Aaltonen was awarded the bronze medal for the long ski jump.", []),
        ("Sven Aaltonen was awarded the bronze medal for the long ski jump in 1988.", []),
    ],
)
def test_the_wrong_one_of_a_last_name(draft: str, flagged: list[tuple[str, str]]) -> None:
    """What a source says of one of two people of a last name is flagged where the draft says it of the other."""
    source = "Ilse Aaltonen was awarded the bronze medal for the long ski jump. Sven Aaltonen is the head of the club."

    assert flagged == found(draft, source)


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Jens Croft-Harris spoke.", [("name", "Croft-Harris")]),
        ("Jens Brandt-Lyle spoke.", []),
        ("Jens Croft-Lyle spoke.", []),
        ("Jens Croft spoke.", []),
        ("Ida Croft-Lyle sings.", []),
        ("His brother, Jens Croft-Harris, sings.", []),
    ],
)
def test_a_last_name_of_two_parts(draft: str, flagged: list[tuple[str, str]]) -> None:
    """Of a person's last name of two parts, one is enough to know who is meant; the first letter must be right."""
    assert flagged == found(draft, "Jens Croft-Lyle will come in May.")


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Olivia Marsh, of Fernhill Security, was paid.", [("name", "Olivia")]),
        ("Ottoline Marsh, of Fernhill Security, was paid.", []),
        ("Olivia Marsh, of Peru, was paid.", []),
        ("Her sister, Olivia Marsh of Fernhill Security, was paid.", []),
    ],
)
def test_a_given_name_beside_the_same_firm(draft: str, flagged: list[tuple[str, str]]) -> None:
    """Whoever has the last name of the one person of a firm, and is of that firm, is that one."""
    assert flagged == found(draft, "Ottoline Marsh of Fernhill Security found the hole.")


def test_called_by_its_place() -> None:
    """What a sentence names and places may be called by its place: of the Oslo Fair it has all words."""
    source = "# Salt Fair, Oslo, 3-4 May 2025\n\nThe group was founded in 2013."

    assert [] == found("The Oslo Fair.\n\nMany came.\n", source)
    assert [("actor", "Herring Fair")] == found("The Herring Fair, Oslo.\n\nMany came.\n", source)
