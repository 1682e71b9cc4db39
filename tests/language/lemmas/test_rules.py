"""Base forms by table and by rule."""

from __future__ import annotations

import pytest

from factlint.language.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("formulated", "VBN", "formulate"),
        ("dumped", "VBD", "dump"),
        ("treated", "VBD", "treat"),
        ("stopped", "VBD", "stop"),
        ("called", "VBD", "call"),
        ("planed", "VBD", "plane"),
        ("planned", "VBD", "plan"),
        ("controlled", "VBD", "control"),
        ("carried", "VBD", "carry"),
        ("agreed", "VBD", "agree"),
        ("died", "VBD", "die"),
        ("said", "VBD", "say"),
        ("left", "VBD", "leave"),
        ("was", "VBD", "be"),
        ("googled", "VBD", "google"),
        ("repeated", "VBD", "repeat"),
    ],
)
def test_past_forms(form: str, tag: str, base: str) -> None:
    """The past of regular and irregular verbs goes back to the verb."""
    assert base == lemma(form, tag)


@pytest.mark.parametrize(
    ("form", "base"),
    [("making", "make"), ("singing", "sing"), ("running", "run"), ("lying", "lie"), ("seeing", "see"), ("being", "be")],
)
def test_gerunds(form: str, base: str) -> None:
    """A gerund gets its silent e back and loses a doubled letter."""
    assert base == lemma(form, "VBG")


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("ships", "ship"), ("cities", "city"), ("movies", "movie"), ("caches", "cache"), ("churches", "church"),
        ("houses", "house"), ("defenses", "defense"), ("buses", "bus"), ("women", "woman"), ("1960s", "1960s"),
        ("ties", "tie"), ("crises", "crisis"),
    ],
)  # fmt: skip
def test_plurals(form: str, base: str) -> None:
    """A plural goes back to its noun; a decade is not one."""
    assert base == lemma(form, "NNS")


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [("bigger", "JJR", "big"), ("tallest", "JJS", "tall"), ("larger", "JJR", "large"), ("happiest", "JJS", "happy"),
     ("better", "JJR", "good"), ("best", "RBS", "well")],
)  # fmt: skip
def test_comparison(form: str, tag: str, base: str) -> None:
    """Comparatives and superlatives go back to their adjective or adverb."""
    assert base == lemma(form, tag)


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [("Norway", "NNP", "Norway"), ("Serbian", "JJ", "Serbian"), ("Annual", "JJ", "annual"), ("TV", "NN", "TV"),
     ("Ships", "NNS", "ship"), ("States", "NNPS", "State")],
)  # fmt: skip
def test_capitals(form: str, tag: str, base: str) -> None:
    """Names, adjectives of countries and acronyms keep their capitals; what merely opens a sentence does not."""
    assert base == lemma(form, tag)


def test_curly_apostrophe() -> None:
    """A typographic apostrophe is read as a plain one."""
    assert lemma("n't", "RB") == lemma("n’t", "RB") == "not"
