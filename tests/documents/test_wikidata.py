"""Wikidata's entities as a source: a sentence for each statement, at its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factlint.documents import Document


def item(id_: str) -> dict[str, Any]:
    """Return a snak whose value is an item."""
    return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": id_}}}


def time(words: str, precision: int) -> dict[str, Any]:
    """Return a snak whose value is a time."""
    return {"snaktype": "value", "datavalue": {"type": "time", "value": {"time": words, "precision": precision}}}


def amount(words: str, unit: str = "1") -> dict[str, Any]:
    """Return a snak whose value is a quantity."""
    return {"snaktype": "value", "datavalue": {"type": "quantity", "value": {"amount": words, "unit": unit}}}


def statement(snak: dict[str, Any], **qualifiers: dict[str, Any]) -> dict[str, Any]:
    """Return a statement with its qualifiers, by property."""
    given = {"mainsnak": snak, "rank": "normal", "qualifiers": {key: [snak] for key, snak in qualifiers.items()}}
    return {key: value for key, value in given.items() if value}


def entity(label: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    """Return an entity with an English label."""
    return {"labels": {"en": {"language": "en", "value": label}}, "claims": claims}


def told(document: Document) -> list[str]:
    """Return the sentences."""
    return [document.unit_text(index) for index in range(len(document.units))]


LAKES = {
    "entities": {
        "Q1": entity(
            "Lake Union",
            P571=[statement(time("+1974-06-03T00:00:00Z", 11))],
            P527=[statement(item("Q2")), statement(item("Q3"))],
            P2124=[statement(amount("+12"), P585=time("+2021-00-00T00:00:00Z", 9))],
            P159=[statement(item("Q2")), statement(item("Q99"))],
            P2048=[statement(amount("+7", "http://www.wikidata.org/entity/Q11573"))],
        ),
        "Q2": entity("Tarn", P36=[statement(item("Q4"))], P1082=[statement(amount("+41230"))]),
        "Q3": entity("Loch", P463=[statement(item("Q1"))]),
        "Q4": entity("Tarnby"),
        "Q5": entity(
            "Eva Lund",
            P39=[
                statement(item("Q6"), P580=time("+2011-01-00T00:00:00Z", 10), P582=time("+2018-00-00T00:00:00Z", 9)),
                statement(item("Q7"), P580=time("+2019-00-00T00:00:00Z", 9)),
            ],
            P569=[statement(time("+1960-02-30T00:00:00Z", 11)), statement(time("+1960-00-00T00:00:00Z", 9))],
        ),
        "Q6": entity("mayor of Tarnby"),
        "Q7": entity("governor of Tarn"),
    }
}


def test_statements_become_sentences() -> None:
    """Dates, members, offices with their time, places and counts; what has no words or no name is passed over."""
    assert told(Document.from_text(json.dumps(LAKES), name="Q1.json")) == [
        "Lake Union was founded on 3 June 1974.",
        "The members of Lake Union are Tarn and Loch.",
        "Lake Union has 12 members in 2021.",
        "Lake Union is based in Tarn.",
        "The capital of Tarn is Tarnby.",
        "Tarn has a population of 41,230.",
        "Lake Union has Loch among its members.",
        "Eva Lund was mayor of Tarnby from January 2011 to 2018.",
        "Eva Lund has been governor of Tarn since 2019.",
        "Eva Lund was born in 1960.",
    ]


@pytest.mark.parametrize("indent", [None, 1])
def test_a_sentence_stands_where_its_statement_does(indent: int | None) -> None:
    """The place of a sentence is the very JSON of its statement, however the file is laid out."""
    document = Document.from_text("\ufeff" + json.dumps(LAKES, indent=indent), name="Q1.json")
    first, _, third = document.units[:3]
    spans = [document.span(unit.start, unit.end) for unit in (first, third)]
    claims = LAKES["entities"]["Q1"]["claims"]

    assert [json.loads(document.text[span.start : span.end]) for span in spans] == [
        claims["P571"][0],
        claims["P2124"][0],
    ]


def test_one_entity_by_itself() -> None:
    """An entity as other tools store it, with nothing around it; members that have no names are not counted out."""
    alone = entity("Lake Union", P527=[statement(item("Q2")), statement(item("Q3"))]) | {"id": "Q1"}
    alone["claims"]["P571"] = [statement(time("+1974-00-00T00:00:00Z", 9)) | {"rank": "deprecated"}]
    alone["claims"]["P576"] = [statement(time("+1999-00-00T00:00:00Z", 9))]

    assert told(Document.from_text(json.dumps(alone), name="Q1.json")) == ["Lake Union was dissolved in 1999."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"entities": {\n"Q1": }}', "2: this is not JSON: expecting value"),
        ("[]", "1: this JSON holds no Wikidata entity; expected 'entities' with labels and claims, or one entity"),
        ("", "1: this is not JSON: expecting value"),
        ('{"entities": ' + "[" * 100_000, "1: lists within lists, too deep to read"),
        (
            '{"claims": {"P571":\n[1,\n{"mainsnak": 2}]}, "labels": {"en": {"value": "A"}}}',
            "2: a statement of P571 has no main value; it is left out",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, said: str) -> None:
    """One line, never more than the file deserves; the rest is read."""
    assert Document.from_text(text, name="Q1.json").warnings[0] == f"Q1.json:{said}"


@pytest.mark.parametrize(
    "odd",
    [
        {"labels": 1, "claims": 2},
        {"labels": {"en": {"value": 3}}, "claims": {}},
        entity("A", P571=[{"mainsnak": {"datavalue": {"type": "time", "value": {"time": 5, "precision": 11}}}}]),
        entity("A", P39=[{"mainsnak": item("Q2"), "qualifiers": {"P580": 4}}]),
        entity("A", P1082=[{"mainsnak": amount("NaN")}]),
        {"labels": {"en": {"value": "A"}}, "claims": {"P571": 3}},
    ],
)
def test_odd_entities_are_passed_over(odd: dict[str, Any]) -> None:
    """JSON of another shape than Wikidata's stops nothing, and says nothing."""
    whole = {"entities": {"Q1": odd, "Q2": entity("Lake Union", P571=[statement(time("+1974-00-00T00:00:00Z", 9))])}}

    assert told(Document.from_text(json.dumps(whole), name="a.json"))[-1] == "Lake Union was founded in 1974."
