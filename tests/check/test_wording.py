"""A word of a kind, or a name, in the place of another."""

from __future__ import annotations

import pytest

from check.asking import base_of, found
from factlint import Document
from factlint.check.comparators import COMPARATORS
from factlint.model.findings import Severity
from factlint.rules import Rules, load_pages

SOURCE = (
    "The harbour office repainted the red and white lighthouse on the northern pier last week. "
    "The keeper's sister gave a brass telescope to the museum of the town."
)


def _found(source: str, draft: str) -> list[tuple[str, str]]:
    """Return what is found by this rule: the text, and what it is to become."""
    rules = Rules(load_pages(comparators=COMPARATORS).pages.values(), on=["wording"])
    findings = base_of(source, rules=rules).check(Document.from_text(draft, name="draft.txt"))
    assert all(finding.severity is Severity.WARNING for finding in findings)
    return [(finding.text, finding.fixes[0].edits[0].text) for finding in findings]


def test_two_in_a_row() -> None:
    """Of two words in a row each is put right by its own."""
    draft = "The harbour office repainted the green and yellow lighthouse on the northern pier."

    assert _found(SOURCE, draft) == [("green", "red"), ("yellow", "white")]


def test_in_other_words_around() -> None:
    """The place is known by what stands near it, however the rest of the sentence goes."""
    draft = "Visitors like the green and white lighthouse on the northern pier, which the harbour office has repainted."

    assert _found(SOURCE, draft) == [("green", "red")]


@pytest.mark.parametrize(
    "draft",
    [
        "The harbour office repainted the crimson and white lighthouse on the northern pier.",
        "Did the harbour office repaint the green and white lighthouse on the northern pier?",
        "The harbour office also repainted the green lighthouse on the northern pier.",
        "In June 1998, the harbour office repainted the green and white lighthouse on the northern pier.",
        "The harbour office never repainted the green and white lighthouse on the northern pier.",
        "A green boat lay at the northern pier.",
        "“They repainted the green and white lighthouse on the northern pier,” she said.",
    ],
)
def test_silence(draft: str) -> None:
    """Shades, questions, other times, denials, other things and speakers' words are left alone."""
    assert _found(SOURCE, draft) == []


def test_a_word_that_the_sources_have_too() -> None:
    """What a source says of the same thing elsewhere is borne out."""
    source = f"{SOURCE} Years ago the lighthouse on the pier was green."

    assert _found(source, "The green and white lighthouse on the northern pier was repainted.") == []


def test_names() -> None:
    """A name is judged by the name in its place, if none of the sources has it near, whoever else is named."""
    source = "On the eve of the anniversary of Ruritania's conquest of Sylvania, students marched in silence."
    draft = "Anna Brandt joined the students on the anniversary of Ruritania's conquest of Moravia."

    assert _found(source, draft) == [("Moravia", "Sylvania")]
    assert _found(f"{source} Moravia fell to the conquest of Ruritania too.", draft) == []


def test_what_is_denied_bears_nothing_out() -> None:
    """Who was not charged with the one thing is not said to have been charged with it."""
    source = "The driver was charged with manslaughter. The driver was not charged with murder."

    assert _found(source, "The driver was charged with murder.") == [("murder", "manslaughter")]
    assert _found(source, "The driver was charged with manslaughter.") == []


def test_an_article_of_another_word() -> None:
    """A name behind ``a`` has a name of its own beside it, but not where it only says which of its kind a thing is."""
    source = "Ruth Obi fell from a Lisbon clifftop that was known for its birds."

    assert _found(source, "Ruth Obi fell from a Geneva clifftop known for its birds.") == [("Geneva", "Lisbon")]


def test_put_otherwise() -> None:
    """The words in one place need not hang on the same word, where all the rest is the same."""
    source = "Singers in Lisbon threw baskets of red and white roses at the feet of the Peruvian dancer."
    draft = "Singers from Porto threw baskets of red and white roses at the Bolivian dancer's feet."

    assert ("Bolivian", "Peruvian") in _found(source, draft)


def test_long_names_that_differ_in_a_word() -> None:
    """Two long names that are the same but for one word in the middle are one, given little else that is the same."""
    source = (
        "Ruth Obi has taught law at the University of Ruritania Salt Lake Campus in Veldt since June. Sylvania is near."
    )
    draft = "She works at the University of Sylvania Salt Lake Campus in Veldt."
    names = ("University of Sylvania Salt Lake Campus", "University of Ruritania Salt Lake Campus")

    assert _found(source, draft) == [names]
    assert _found(f"{source} Otto Behr is at the {names[0]} in Veldt.", draft) == []


def test_opposites_before_a_noun() -> None:
    """An adjective before a noun is judged by its opposite in the same place."""
    source = "The council of Veldt will pay for the repair of private wells on the southern bank of the river."

    assert _found(source, "Veldt's council will pay for the repair of public wells on the southern bank.") == [
        ("public", "private")
    ]
    assert _found(source, "Public wells in Veldt are cleaned by the council.") == []


def test_what_belongs_to_other_things() -> None:
    """The same noun of another thing is another: the reeds on one shore, the marsh on the other."""
    source = "The salt marsh on the northern shore of the lake is shrinking."

    assert _found(source, "The reeds on the southern shore of the lake are dying.") == []
    assert _found(source, "The salt marsh on the southern shore of the lake is shrinking.") == [
        ("southern", "northern")
    ]


def test_a_name_whose_sister_the_source_names() -> None:
    """Where the source names another of the same first word, that may be meant, and not what stands in the place."""
    source = (
        "Rapper-turned-actor Corvin has closed a deal to join the cast of “Night Squad,” Barner Bros.' all-star action "
        "movie featuring {} super-villains."
    )
    draft = "Corvin, a rapper and actor, has joined the cast of “Night Squad,” an NC Comics movie."

    assert [] == found(draft, source.format("NC Entertainment"))
    assert [("wording", "NC Comics")] == found(draft, source.format("Ardent Entertainment"))


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("A new spring rises on its south-west slope.", ["west"]),
        ("Mount Aru (812 m) has a spring that rises on its south-west slope.", ["west"]),
        ("A new spring rises on its south-east slope.", []),
        ("A new spring rises on its slope in the south.", []),
    ],
)
def test_points_of_the_compass(draft: str, flagged: list[str]) -> None:
    """Another point of the compass is flagged, whatever height stands in brackets behind a name."""
    source = "A new spring rises on the south-east slope, at a height of 640 metres. Mount Aru is high."

    assert flagged == [text for rule, text in found(draft, source) if rule == "wording"]


def test_only_relatives_are_told_from_both_ends() -> None:
    """A colour is the same from wherever it is told; who has a sister may be somebody's brother."""
    source = (
        "Activists in Leeds dumped gallons of yellow and blue paint in front of the Norwegian embassy in support of "
        "Finland on Thursday morning."
    )
    draft = (
        "On the eve of the talks between Norway and Finland, British activists dumped gallons of {} and blue paint in "
        "front of the Leeds embassy."
    )

    assert [("pink", "yellow")] == _found(source, draft.format("pink"))
    assert [] == _found(source, draft.format("yellow"))
    assert [] == _found("Ola Lee, the brother of Ann Lee, sings.", "Ann Lee, the sister of Ola Lee, sings.")


def test_where_somebody_comes_from() -> None:
    """Where somebody comes from is not what they are at the head of."""
    source = (
        "Mr Orvik, until now director of the port of Selby, takes office on Monday 2 February 2026, for five years. "
        "The office is in Karsa."
    )

    assert [] == found("A port director from Lund, Nils Orvik, takes charge on 2 February 2026.", source)
