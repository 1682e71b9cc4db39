"""Names in one unit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies

from factlint.language.entities import find_entities
from factlint.model.mentions import EntityKind, Form
from language.entities.reading import found, names, parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Maria Lopez met Mr Okafor in Lagos.", ["Maria Lopez", "Okafor", "Lagos"]),
        ("Norway's finance minister, Ida Holm, spoke.", ["Norway", "Ida Holm"]),
        ("Spaniard Carlos Vega beat Tom Ward in Melbourne.", ["Spaniard", "Carlos Vega", "Tom Ward", "Melbourne"]),
        ("She studied at the University of Leeds.", ["University of Leeds"]),
        ("The Ministry of Defence declined to comment.", ["Ministry of Defence"]),
        ("The Committee on Climate Change met in Oslo.", ["Committee on Climate Change", "Oslo"]),
        ("She won the Flèche d'Ardoise at Arlon.", ["Flèche d'Ardoise", "Arlon"]),
        ("The Danube-Oder Commission met in Vienna.", ["Danube-Oder Commission", "Vienna"]),
        ("A China-India border post was closed.", ["China", "India"]),
        ("He moved from Wells to Harlow & Finch.", ["Wells", "Harlow & Finch"]),
        ("Ursula von der Leyen flew to Kyiv.", ["Ursula von der Leyen", "Kyiv"]),
        ("The bank lent Python 3.12 users nothing.", ["Python 3.12"]),
        ("Leeds United beat Real Madrid 3-1.", ["Leeds United", "Real Madrid"]),
        ("Polish farmers protested in Warsaw.", ["Polish", "Warsaw"]),
        ("He teaches at King's College London.", ["King's College London"]),
        ("Holt County prosecutor Ann Lee spoke.", ["Holt County", "Ann Lee"]),
        ("Apollo 11 landed on the Moon.", ["Apollo 11", "Moon"]),
        ("Shares in Chase & Co. fell.", ["Chase & Co."]),
        ("The writer Han Mi-rae thanked Jean-Luc Picot.", ["Han Mi-rae", "Jean-Luc Picot"]),
        ("A Moscow-backed group met in London.", ["Moscow", "London"]),
        ("Lina Varga 9.81 won the heat.", ["Lina Varga"]),
        ("An Anglo-Dutch firm and a Euro-Atlantic body met.", ["Dutch"]),
        ("The mayor of Leeds Ann Holt spoke.", ["Leeds", "Ann Holt"]),
        ("The Children's Harbour Fund paid for a TV.", ["Children's Harbour Fund"]),
        ("A fish festival for Oban was planned.", ["Oban"]),
        (
            "Present: Trustees Judith Vane (Chair), Fergus Dole and Tim Oke came.",
            ["Judith Vane", "Fergus Dole", "Tim Oke"],
        ),
        ("The Ministry of Farming, Food and Rural Affairs paid.", ["Ministry of Farming, Food and Rural Affairs"]),
        ("The Water and Energy Committee met.", ["Water and Energy Committee"]),
        ("The Bakers' Federation met the Lace Weavers' Union.", ["Bakers' Federation", "Lace Weavers' Union"]),
        ("Kerith Yard opened a second dock.", ["Kerith Yard"]),
        ("Without Kerith nothing was sold.", ["Kerith"]),
        ("Reheated Danish pastries sell well.", ["Danish"]),
        ("Lorries stop at Saint-Odrin at night.", ["Saint-Odrin"]),
        ("They dined in the Rose Room.", ["Rose Room"]),
        ("The buoy KR27m broke loose.", ["KR27m"]),
        ("Selby Fire and Rescue Service attended.", ["Selby Fire and Rescue Service"]),
        ("She was born at Queen Elizabeth Hospital.", ["Queen Elizabeth Hospital"]),
        ("The Ministry of Health and France agreed.", ["Ministry of Health", "France"]),
    ],
)
def test_spans_are_the_names_alone(text: str, expected: list[str]) -> None:
    """No title, article or possessive stands in a name, and a name is whole."""
    assert expected == names(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the board met; in March it will meet again.",
        "However, nobody came. Yesterday was quiet.",
        "Revenue rose. Officials said nothing. Talks ended.",
        "I think we agree that it is so.",
        "The Company and the Board agreed with the Alliance.",
        "it gave us more than turkey and polish.",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    """A capital from the calendar, the start of a sentence or a common noun makes no name."""
    assert [] == names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Council Approves New Budget After Long Debate",
        "Markets Fall Sharply While Investors Await Decision",
        "Scientists Discover Ancient Forest Under Frozen Lake",
    ],
)
def test_a_headline_is_not_one_name(text: str) -> None:
    """Where every word has a capital, a capital says nothing."""
    assert [] == names(text)


def test_a_headline_keeps_what_is_known() -> None:
    """Countries and the model's people are found in a headline too."""
    assert ["Peru"] == names("Peru Signs Trade Deal After Years Of Talks")


@pytest.mark.parametrize(
    ("text", "name", "kind", "form"),
    [
        ("Kenyan runners won.", "Kenyan", EntityKind.COUNTRY, Form.DEMONYM),
        ("They live in Kenya.", "Kenya", EntityKind.COUNTRY, Form.NAME),
        ("The Kremlin denied the report.", "Kremlin", EntityKind.ORGANISATION, Form.METONYM),
        ("They walked past the Kremlin.", "Kremlin", EntityKind.ORGANISATION, Form.NAME),
        ("Moscow rejected the offer.", "Moscow", EntityKind.PLACE, Form.METONYM),
        ("He was born in Moscow.", "Moscow", EntityKind.PLACE, Form.NAME),
        ("Dr Ida Holm resigned.", "Ida Holm", EntityKind.PERSON, Form.NAME),
        ("Northwind Energy plc sold a plant.", "Northwind Energy", EntityKind.ORGANISATION, Form.NAME),
        ("They signed the Paris Agreement.", "Paris Agreement", EntityKind.WORK, Form.NAME),
        ("HMS Albion left port.", "HMS Albion", EntityKind.PRODUCT, Form.NAME),
        ("The G20 met in Rome.", "G20", EntityKind.GROUP, Form.NAME),
        ("They stayed in Jackson Hole, Wyoming.", "Jackson Hole", EntityKind.PLACE, Form.NAME),
        ("Lake Victoria is drying.", "Lake Victoria", EntityKind.PLACE, Form.NAME),
    ],
)
def test_kinds_and_forms(text: str, name: str, kind: EntityKind, form: Form) -> None:
    """What a name names, and how, is read from its words and its place."""
    mention = next(one for one in find_entities(parsed(text)) if text[one.start :].startswith(name))

    assert (kind, form) == (mention.kind, mention.form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Holdings plc sold a plant.", "Acme Holdings Ltd. bought a plant."),
        ("Boeing Co. sold a plant.", "Boeing sold a plant."),
        ("They met Volodymyr Zelensky.", "They met President Zelenskyy."),
        ("He works in the U.S. now.", "He works in the United States now."),
    ],
)
def test_one_entity_has_one_key_in_every_document(one: str, other: str) -> None:
    """Forms of one name give one key without a document around them."""
    assert found(one)[0][1] == found(other)[0][1]


@settings(max_examples=40)
@given(strategies.text(alphabet="ABC abc.,'\u2019\u201c\u201d-\n0\u00e9US", max_size=60))
def test_any_text_gives_spans_within_it(text: str) -> None:
    """Mentions are in order, never empty and within the text, whatever it is."""
    mentions = find_entities(parsed(text))

    assert all(0 <= one.start < one.end <= len(text) for one in mentions)
    assert sorted(one.start for one in mentions) == [one.start for one in mentions]
