"""Mentions joined across a document."""

from __future__ import annotations

import random

import pytest

from factlint.language.entities import find_entities, link, link_entities, step
from factlint.language.recent import Recent
from factlint.language.units import read_units
from factlint.model.mentions import Form
from language.entities.reading import keys, linked


def _of_form(form: Form, *texts: str) -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.entity)
        for text, unit in zip(texts, linked(*texts), strict=True)
        for one in unit
        if one.form is form
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Maria Lopez resigned.", "Ms Lopez left. Lopez was tired."), {"Maria Lopez", "Lopez"}),
        (("It went to Imogen Marsh-Adeyemi.", "Marsh-Adeyemi wept."), {"Imogen Marsh-Adeyemi", "Marsh-Adeyemi"}),
        (("Tedros Abebe spoke.", "Tedros said more."), {"Tedros Abebe", "Tedros"}),
        (("Corvid Robotics plc sold a plant.", "Shares in Corvid rose."), {"Corvid Robotics", "Corvid"}),
        (
            ("The European Investment Bank (EIB) lent more.", "The EIB was pleased."),
            {"European Investment Bank", "EIB"},
        ),
    ],
)
def test_later_and_shorter_forms_are_one_entity(texts: tuple[str, ...], expected: set[str]) -> None:
    """The forms of one name share a key, and no other mention is left."""
    read = keys(*texts)

    assert expected == {name.removesuffix(" plc") for name in read}
    assert 1 == len(set(read.values()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen fled. Divers found a wreck.", set()),
        ("Slate is dear. They mine Slate there, they say.", {"Slate"}),
        ("Mildew is back. Growers fear mildew.", set()),
        ("Quillon has a church.", {"Quillon"}),
    ],
)
def test_a_capital_at_the_start_of_a_sentence_tells_nothing(text: str, expected: set[str]) -> None:
    """An ordinary word first in a sentence is no name, unless it has a capital elsewhere."""
    assert expected == set(keys(text))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Premier Han Mi-rae spoke.", "Han left."), {"person:han"}),
        (("Xu Weilan spoke.", "Xu left."), {"person:xu"}),
        (("Kai-Min Lee spoke.", "Lee left."), {"person:lee"}),
    ],
)
def test_a_family_name_may_stand_first(texts: tuple[str, ...], expected: set[str]) -> None:
    """The key of an East Asian name is its family name, on whichever side it stands."""
    assert expected == set(keys(*texts).values())


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Heron 2 flew to the coast.", "The price of Heron 1, in crowns, was lower."),
            {"Heron 2": "name:heron-2", "Heron 1": "name:heron-1"},
        ),
        (("Heron 2's wings are new.",), {"Heron 2": "name:heron-2"}),
    ],
)
def test_a_number_can_be_a_part_of_a_name(texts: tuple[str, ...], expected: dict[str, str]) -> None:
    """The second of its make is not the first; a score is no name."""
    read = keys(*texts)

    assert expected.items() <= read.items()


def test_a_last_name_first_in_a_sentence_is_the_persons() -> None:
    """Whoever was named in full is known again."""
    read = keys("Noor Lyles won the race.", "Lyles, who has a cold, used the day to rest.")

    assert read["Lyles"] == "person:lyles"


def test_a_company_is_told_by_what_it_has() -> None:
    """A name with a board is no person, though the model may think so."""
    assert "name:brightwater" == keys("Brightwater, the retailer, grew.", "Brightwater's board met.")["Brightwater"]
    assert "person:maddern" == keys("Corin Maddern, the company's chair, spoke.")["Corin Maddern"]


@pytest.mark.parametrize(
    ("texts", "name", "expected"),
    [
        (("The ferry Selma sank.", "Selma had forty on board."), "Selma", "name:selma"),
        (("The village of Marlow flooded.", "Marlow has a church."), "Marlow", "name:marlow"),
        (("Hallam Thermal AB makes boilers.", "Hallam Thermal is Swedish."), "Hallam Thermal", "name:hallam-thermal"),
        (("Shares in Corda Hale fell.", "Corda Hale said nothing."), "Corda Hale", "name:corda-hale"),
        (("President Brandt spoke.", "The Brandt campaign grew."), "Brandt", "person:brandt"),
        (("Dunmore, who is 50, left.", "Reporters met Dunmore."), "Dunmore", "person:dunmore"),
    ],
)
def test_one_name_is_not_a_person_here_and_a_thing_there(texts: tuple[str, ...], name: str, expected: str) -> None:
    """What the document calls something settles what its name is, wherever it stands."""
    mentions = [
        one.entity
        for text, unit in zip(texts, linked(*texts), strict=True)
        for one in unit
        if text[one.start : one.end].startswith(name)
    ]

    assert [expected, expected] == mentions


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("She won in Georgia and Ohio.",), "place:georgia-us"),
        (("She won in Georgia.", "Votes in Tbilisi were late, and Ohio watched."), "country:GE"),
        (("She won in Georgia.",), "country:GE"),
    ],
)
def test_a_state_is_told_from_a_country(texts: tuple[str, ...], expected: str) -> None:
    """Other places of the document say which Georgia is meant."""
    assert expected == keys(*texts)["Georgia"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Chilean President Ana Ruiz flew to Oslo.", "The Chilean president met nobody."),
            [("Chilean president", "person:ruiz")],
        ),
        (
            ("President Ana Ruiz of Chile flew to Oslo.", "Talks with the Chilean leader failed."),
            [("Chilean leader", "person:ruiz")],
        ),
        (("The Danish foreign minister resigned.",), [("Danish foreign minister", "role:foreign minister@country:DK")]),
        (("Mayor Tom Ward spoke.", "The mayor was late."), [("mayor", "person:ward")]),
        (("Mayor Tom Ward met Mayor Eva Berg.", "The mayor was late."), []),
        (("Former mayor Tom Ward spoke.", "The mayor was late."), []),
        (("NATO met in Rome.", "The alliance agreed."), [("alliance", "org:nato")]),
        (("Northwind Energy plc grew.", "The company hired staff."), [("company", "name:northwind-energy")]),
        (("Northwind Energy plc and Corvid Robotics plc grew.", "The company hired staff."), []),
        (("The company hired staff.",), []),
    ],
)
def test_descriptions(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """A description means the one holder or organisation that the document names, or nobody."""
    assert expected == _of_form(Form.DESCRIPTION, *texts)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("President Ana Ruiz flew home.", "Ruiz was tired. The Chilean president had slept little."),
            "person:ruiz",
        ),
        (("Chancellor Ida Holm spoke in parliament. The Austrian chancellor promised lower taxes.",), "person:holm"),
        (("Foreign Minister Ida Holm spoke. The Austrian foreign minister promised aid.",), "person:holm"),
        (("Mayor Jean Petit opened the bridge. The Parisian mayor smiled.",), "person:petit"),
        (("Captain Bo Larsen scored twice.", "The Danish captain was happy."), "person:larsen"),
        (("Head coach Bo Larsen praised the team.", "The Danish coach will leave in June."), "person:larsen"),
        (
            ("President Ana Ruiz met President Tom Ward.", "The Chilean president was tired."),
            "role:president@country:CL",
        ),
        (
            ("President Ana Ruiz promised Chile money. The Chilean president thanked Ruiz.",),
            "role:president@country:CL",
        ),
        (("President Ana Ruiz flew to Santiago. The Chilean president met her.",), "role:president@country:CL"),
        (
            ("President Ana Ruiz spoke.", "The Chilean president met the Danish president."),
            "role:president@country:CL",
        ),
        (
            ("President Ana Ruiz spoke of Peru, of Peru alone.", "The Chilean president listened."),
            "role:president@country:CL",
        ),
        (("President Ana Ruiz called Tom Ward.", "The Chilean president listened."), "role:president@country:CL"),
        (
            ("Peruvian President Ana Ruiz spoke.", "The Chilean president listened."),
            "role:president@country:CL",
        ),
    ],
)
def test_an_office_whose_country_no_text_gives(texts: tuple[str, ...], expected: str) -> None:
    """A description with a country means the one holder named last, unless something speaks against it."""
    assert expected == _of_form(Form.DESCRIPTION, *texts)[0][1]


def test_where_an_office_is_spoken_of_is_not_whose_it_is() -> None:
    """The country in front counts, and not the town that follows."""
    found = _of_form(Form.DESCRIPTION, "They met the Danish president in Oslo.")

    assert [("Danish president", "role:president@country:DK")] == found


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Maria Lopez resigned. She was tired.",), [("She", "person:lopez")]),
        (("Maria Lopez resigned.", "She was tired."), [("She", "person:lopez")]),
        (("Ann Lee thanked Bo Chen. She smiled.",), [("She", "person:lee")]),
        (("Tom Ward praised Carl Vega for his work.",), []),
        (("Mr Ward met Ms Vega and he smiled.",), [("he", "person:ward")]),
        (("He was late.",), []),
        (("In his speech, Tom Ward said little.",), []),
        (("Tom Ward said: \u201cBo Chen is fine.\u201d He left.",), [("He", "person:ward")]),
        (("Tom Ward met Bo Chen.", "The weather was bad.", "He left."), []),
    ],
)
def test_pronouns(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """A pronoun is read where one person can be meant; what is quoted names nobody for it."""
    assert expected == _of_form(Form.PRONOUN, *texts)


def test_units_keep_their_mentions() -> None:
    """Joining gives one tuple a unit, each in the order of the text."""
    read = linked("Ana Ruiz flew to Oslo.", "", "Ruiz left Oslo.")

    assert [2, 0, 2] == [len(unit) for unit in read]
    assert all(sorted(unit, key=lambda one: one.start) == list(unit) for unit in read)


STORY = (
    "The Larkspur Group plc (LGP) named Marta Quinn, the mayor of Leeds, as its chair. The company was pleased.",
    "Quinn will leave in May. She told the BBC that Larkspur had a plan, and that the mayor had none.",
    "Stone rose. “He had no choice,” said Oskar Stone, who runs Larkspur. He left with Marta.",
    "The mayor of Leeds said no. The group denied it. His successor, Ms Stone, did not.",
    "LGP and the LGP 7 were sold. Revenue rose; the Revenue was asked. In Georgia, Atlanta was quiet.",
)


def test_after_an_edit_the_mentions_are_those_of_the_text_as_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was kept of the states before, each state of a document is joined as if nothing were known."""
    chance = random.Random(4)
    units = list(STORY)
    for _ in range(60):
        at = chance.randrange(len(units))
        place = chance.randrange(len(units[at]) + 1)
        change = chance.random()
        if change < 0.5:
            units[at] = units[at][:place] + chance.choice("aS. ") + units[at][place:]
        elif change < 0.7:
            units[at] = chance.choice(STORY)
        elif change < 0.85:
            units.insert(at, units[at])
        elif len(units) > 2:
            del units[at]
        docs = [reading.doc for reading in read_units(units)]
        found = [find_entities(doc) for doc in docs]
        kept = link_entities(found, docs)
        with monkeypatch.context() as patch:
            patch.setattr(link, "_kept", Recent())
            patch.setattr(step, "_last", {})
            assert kept == link_entities(found, docs)


def test_what_stays_is_the_same_tuple() -> None:
    """A unit that did not change, and whose names mean what they did, has the very same mentions again."""
    docs = [reading.doc for reading in read_units(list(STORY))]
    before = link_entities([find_entities(doc) for doc in docs], docs)
    docs[0] = read_units([STORY[0].replace("pleased", "very pleased")])[0].doc
    after = link_entities([find_entities(doc) for doc in docs], docs)

    assert [False, True, True, True, True] == [one is other for one, other in zip(before, after, strict=True)]


def test_pronouns_by_given_name() -> None:
    """Where two people can be meant, she is the one with a woman's given name, and he the other."""
    assert [("she", "person:byrne"), ("him", "person:quinn")] == _of_form(
        Form.PRONOUN, "Dermot Quinn met Orla Byrne on Monday. It would not be long, she told him."
    )
