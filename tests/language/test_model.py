"""The pipeline that ships: what it holds, how large it is, and that it reads plain news prose rightly."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy

from factlint.language.pipeline import OURS, load

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_BYTES = 25_000_000


def _read(text: str) -> Doc:
    return load()(text)


def _word(doc: Doc, text: str) -> tuple[str, str]:
    token = next(token for token in doc if token.text == text)
    return token.dep_, token.head.text


def test_size() -> None:
    """The folder stays small enough for a wheel."""
    assert sum(path.stat().st_size for path in OURS.rglob("*") if path.is_file()) < MOST_BYTES


def test_licence_and_sources() -> None:
    """The pipeline says under which licence it is and what it was trained on."""
    meta = json.loads((OURS / "meta.json").read_text(encoding="utf-8"))

    assert meta["license"] == "CC BY-SA 4.0"
    assert {"UD English EWT", "Wikigold"} <= {source["name"] for source in meta["sources"]}
    attributed = (OURS / "LICENSE.md").read_text(encoding="utf-8")
    assert [source["name"] for source in meta["sources"] if source["name"].split(",")[0] not in attributed] == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The museum bought the painting in March.", "museum", ("nsubj", "bought")),
        ("The museum bought the painting in March.", "painting", ("obj", "bought")),
        ("The museum bought the painting in March.", "March", ("obl", "bought")),
        ("The bridge was opened by the mayor on 3 May 2019.", "bridge", ("nsubj:pass", "opened")),
        ("The ferry carried 412 passengers.", "412", ("nummod", "passengers")),
    ],
)
def test_relations(text: str, word: str, expected: tuple[str, str]) -> None:
    """Subjects, objects, passives, amounts and dates hang where they should."""
    assert expected == _word(_read(text), word)


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour will stay open,” the minister said.",
        '"The harbour will stay open," the minister said.',
        "The minister said: “The harbour will stay open.”",
        "“We lost,” she said. “We will be back.”",
    ],
)
def test_closing_quotes_end_no_sentence(text: str) -> None:
    """A closing quotation mark stands in the sentence that it closes."""
    sentences = [sentence.text for sentence in _read(text).sents]

    assert [sentence for sentence in sentences if sentence[0] in "”,."] == []
    assert len(sentences) == max(text.count("said"), 1) + text.count("We will be")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Oliveira runs a bakery in Lisbon.", ["Maria Oliveira", "Lisbon"]),
        ("On Friday Ahmed Nasser met officials of the World Health Organization.",
         ["Ahmed Nasser", "World Health Organization"]),
    ],
)  # fmt: skip
def test_names(text: str, names: list[str]) -> None:
    """Full names are found whole."""
    assert names == [name.text.removeprefix("the ") for name in _read(text).ents]


def test_lemmas() -> None:
    """The base form of a regular verb is a word."""
    doc = _read("The council has formulated a plan and it dumped the old one.")

    assert [token.lemma_ for token in doc if token.pos_ == "VERB"] == ["formulate", "dump"]


def test_loaded_as_spacy_would() -> None:
    """What is left out to load it sooner changes nothing that it reads, and spaCy's own commands are there."""
    plain = spacy.load(OURS)
    text = (
        "“It isn't far,” Ms. Holt said at 5:30 p.m.; the U.S. team can't sail to St. John's (Nfld.) in 3.5km/h winds…"
    )

    assert plain.tokenizer.rules == load().tokenizer.rules
    assert plain.tokenizer.token_match is load().tokenizer.token_match is None
    for part in ("prefix_search", "url_match"):  # compiled once more, where Python no longer has it
        assert getattr(plain.tokenizer, part).__self__ == getattr(load().tokenizer, part).__self__
    assert plain(text).to_json() == load()(text).to_json()
    assert "spacy_version" in spacy.info(silent=True)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 700 + "lake" + "]" * 700,
        "so" + "." * 700,
        "." * 700 + ")" * 300,
        "a" * 500 + "12km",
        "$" * 300 + "5." * 300,
    ],
    ids=["brackets", "full stops", "both", "a unit behind letters", "amounts"],
)
def test_long_runs_are_cut_as_spacy_would(text: str) -> None:
    """A run of marks is cut up as it always was, though its end is not searched for from its beginning."""
    plain = spacy.load(OURS)

    assert [token.text for token in load().tokenizer(text)] == [token.text for token in plain.tokenizer(text)]


@pytest.mark.parametrize("first", ["", "import spacy.cli; "])
def test_nothing_of_spacy_is_hidden_for_good(first: str) -> None:
    """Whoever imports spaCy's commands before or after gets all of them."""
    code = f"{first}from factlint.language.pipeline import load; load(); from spacy.cli import info, train; print(info)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert done.stdout.startswith("<function info")


def test_what_is_loaded_is_not_collected() -> None:
    """The garbage collector goes no more through what a process keeps to its end, the language model first of all."""
    load()

    assert gc.get_freeze_count() > 100_000
