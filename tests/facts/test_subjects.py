"""The subjects of a fact base, and the facts of each."""

from __future__ import annotations

import pytest

import factlint

WIRE = """\
The harbour board was founded in 1931. The Harbour Board has 12 members.

“Dredging starts on Monday,” Anna Berg said. She said: “The pier stays open.” Engineer Anna Berg was born in 1971.

It opened on 3 May 2021.
"""
RIVAL = "The harbour board was founded in 1935.\n"


@pytest.fixture(scope="module")
def base() -> factlint.FactBase:
    """Return two sources that disagree on one year."""
    named = {"wire.txt": WIRE, "rival.txt": RIVAL}
    return factlint.FactBase.from_documents(
        factlint.Document.from_text(text, name=name) for name, text in named.items()
    )


def test_every_fact_is_had_under_one_subject(base: factlint.FactBase) -> None:
    """What is listed by subject is what is listed without, each once; the counts say how many."""
    subjects = base.subjects()

    by_subject = {one.key: base.facts_about(one.key) for one in subjects}

    assert sorted(map(repr, base.facts())) == sorted(repr(fact) for facts in by_subject.values() for fact in facts)
    assert [len(by_subject[one.key]) for one in subjects] == [one.facts for one in subjects]
    assert [sum(fact.disputed for fact in by_subject[one.key]) for one in subjects] == [
        one.disputed for one in subjects
    ]


def test_one_thing_is_one_subject(base: factlint.FactBase) -> None:
    """Whatever its article, its capitals and the title before a name; a pronoun names nothing, and comes last."""
    names = [one.name for one in base.subjects()]

    assert [name.casefold() for name in names].count("harbour board") == 1
    assert sum("berg" in name.casefold() for name in names) == 1
    assert names[-1] == ""
    assert ["1931", "1935"] == [
        fact.value for fact in base.facts_about("harbour board") if fact.disputed and fact.evidence
    ]


def test_he_is_another_one_each_time() -> None:
    """Words that two people said stand under each of them, by whatever pronoun; two times "it" is no dispute."""
    texts = [
        "Anna Berg was born in 1971. “The hall is too small,” she said. The hall burned. It shut on 3 May 2021.",
        "Ida Holm was born in 1969. “The quay is too short,” she said. The quay broke. It shut on 4 May 2021.",
    ]
    base = factlint.FactBase.from_documents(
        factlint.Document.from_text(text, name=f"{number}.txt") for number, text in enumerate(texts)
    )
    facts = {one.name: [fact.value for fact in base.facts_about(one.key)] for one in base.subjects()}

    assert ["1971", "The hall is too small,"] == facts["Anna Berg"]
    assert ["1969", "The quay is too short,"] == facts["Ida Holm"]
    assert [] == base.facts(disputed=True)


def _shown(*texts: str) -> dict[str, list[str]]:
    """Return the values of the facts of sources by the names of their subjects."""
    base = factlint.FactBase.from_documents(
        factlint.Document.from_text(text, name=f"{number}.txt") for number, text in enumerate(texts)
    )
    shown: dict[str, list[str]] = {}
    for one in base.subjects():
        shown.setdefault(one.name, []).extend(fact.value for fact in base.facts_about(one.key))
    return shown


def test_a_person_is_one_subject_by_whatever_name() -> None:
    """The full name, the last name, and a title before it; it is shown by the name without a title."""
    facts = _shown(
        "Judge Ada Kerr was born in 1958. Kerr retired in 2021.",
        "Mrs Ada Kerr moved to Marstrand on 3 May 2022.",
    )

    assert {"1958", "2021", "3 May 2022"} <= set(facts["Ada Kerr"])
    assert not any("Kerr" in name for name in facts if name != "Ada Kerr")


def test_namesakes_are_two_subjects() -> None:
    """Of the last name alone, it is the one whom that source names; offices of both are not one fact."""
    facts = _shown(
        "Ada Kerr is the treasurer. Kerr said: “The pier is safe.”",
        "Jon Kerr is the treasurer of the choir.",
    )

    assert "The pier is safe." in facts["Ada Kerr"]
    assert "treasurer" in facts["Ada Kerr"]
    assert "treasurer" in facts["Jon Kerr"]


def test_a_group_is_called_by_its_name() -> None:
    """And not by the member that its sentence begins with, nor by what describes it."""
    facts = _shown(
        "America, Germany, Japan, France, Canada, Italy and Britain make up the G7.",
        "The G7 states are France, Germany, Italy, Japan, Canada, America and Britain.",
    )

    assert 1 == sum("America" in value for value in facts["G7"])
    assert "America" not in facts


def test_what_only_describes_a_name_is_none_of_it() -> None:
    """The recent fair is the fair, and the next fair another one."""
    facts = _shown(
        "The Skerry Fair drew 4,000 visitors in Lorient. The recent Skerry Fair ended on 4 May 2021.",
        "The former Skerry Fair closed in 1980.",
    )

    assert "4 May 2021" in facts["Skerry Fair"]
    assert "1980" not in facts["Skerry Fair"]


def test_a_search_looks_in_subjects_and_facts(base: factlint.FactBase) -> None:
    """All words of it must stand in one fact or its subject."""
    assert ["harbour board"] == [one.key for one in base.subjects("BOARD 1935")]
    assert [] == base.subjects("board 1971")
    assert [] == base.facts_about("no such thing")


def test_what_waits_is_let_go_first_between_sources() -> None:
    """Once for each source, and only when all is gone through for the first time."""
    paused: list[int] = []
    fresh = factlint.FactBase.from_documents(
        factlint.Document.from_text(RIVAL, name=f"{number}.txt") for number in range(3)
    )
    for _ in range(2):
        fresh.subjects(pause=lambda: paused.append(1))

    assert 3 == len(paused)
