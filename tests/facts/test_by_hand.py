"""Reading files of facts stated by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.facts.by_hand import read_facts
from factlint.model.errors import FactlintError


def test_sentences_and_mappings() -> None:
    """Both forms of an entry are read, each at its place in the file."""
    text = (
        "# The desk's facts\n"
        "- The Oder bridge opened in 1997.\n"
        "\n"
        '- "Wadi Halfa: the ferry port of Sudan."\n'
        "- fact: The harbour has 12 cranes.\n"
        "  source: https://example.org/port\n"
        "  date: 2021-03-04\n"
        "  note: counted twice\n"
        "- note: the fact may come last\n"
        "  fact: 'Anna Berg is the harbour master.'\n"
        "- 1997\n"
    )
    facts = read_facts(text, "facts.yml")

    assert [
        ("The Oder bridge opened in 1997.", 2, None),
        ("Wadi Halfa: the ferry port of Sudan.", 4, None),
        ("The harbour has 12 cranes.", 5, dt.date(2021, 3, 4)),
        ("Anna Berg is the harbour master.", 10, None),
        ("1997", 11, None),
    ] == [(fact.text, fact.line, fact.date) for fact in facts]
    assert all(text[fact.start :].startswith(fact.text) for fact in facts)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(newline: str, mark: str) -> None:
    """Places are the file's own, whatever its newlines, its mark, and letters beyond the first plane."""
    text = mark + newline.join(["# 🚢", "- The 🚢 sailed.", "- fact: “Ægir” sank.", ""])
    (first, second) = read_facts(text, "facts.yml")

    assert ("The 🚢 sailed.", 2) == (text[first.start : first.start + len(first.text)], first.line)
    assert ("“Ægir” sank.", 3) == (text[second.start : second.start + len(second.text)], second.line)


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "\ufeff", "[]", "---\n"])
def test_no_facts(text: str) -> None:
    """A file that states nothing yet is no error."""
    assert [] == read_facts(text, "facts.yml")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("A sentence.\n", 1, "expected a list of facts"),
        ("facts:\n- A sentence.\n", 1, "expected a list of facts"),
        ("- One.\n- [Two.\n", 3, "this is not YAML"),
        ("- One.\n- 'Two.\n", 3, "this is not YAML"),
        ("- One.\n\t- Two.\n", 2, "this is not YAML"),
        ("- One.\n- *two\n", 2, "this is not YAML"),
        ("- One.\n--- \n- Two.\n", 2, "this is not YAML"),
        ("- One.\n- a\x00b\n", 2, "this character may not stand in YAML"),
        ("- One.\n- - Two.\n", 2, "expected a sentence"),
        ("- One.\n-\n", 2, "this entry states no fact"),
        ("- ''\n", 1, "this entry states no fact"),
        ("- ~\n", 1, "this entry states no fact"),
        ("- One.\n- source: the mayor\n", 2, "this entry states no fact; add 'fact:"),
        ("- One.\n- fact:\n", 2, "this entry states no fact"),
        ("- fact: One.\n  sauce: the mayor\n", 2, "unknown key 'sauce'"),
        ("- The mayor said: nothing.\n", 1, "put a sentence with ': ' in quotes"),
        ("- ? [a, b]\n  : One.\n", 1, "unknown key list or mapping"),
        ("- fact: One.\n  fact: Two.\n", 2, "'fact' is given twice"),
        ("- fact: [One.]\n", 1, "'fact' must be one text"),
        ("- fact: One.\n  date: May 2021\n", 2, "'May 2021' is not a date; write it as 2023-07-12"),
        ("- fact: One.\n  date: 2021-02-30\n", 2, "is not a date"),
        ("- One.\n- >\n  Two and\n  three.\n", 2, "write the fact on one line"),
        ('- "caf\\u00e9"\n', 1, "without escapes"),
        ("- " + "[" * 2000 + "\n", 1, "too deep"),
    ],
)
def test_broken(text: str, line: int, said: str) -> None:
    """Every broken file gives one clear line: file, line, what is wrong."""
    with pytest.raises(FactlintError) as caught:
        read_facts(text, "desk/facts.yml")

    assert str(caught.value).startswith(f"desk/facts.yml:{line}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_many_facts() -> None:
    """A file of many facts is read in a time that grows with its length only."""
    text = "".join(f"- The {number}th ship sailed on 3 March 2021.\n" for number in range(3000))

    facts = read_facts(text, "facts.yml")
    assert (3000, 3000) == (len(facts), facts[-1].line)
