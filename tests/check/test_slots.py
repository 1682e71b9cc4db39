"""One finding for each thing that a draft says."""

from __future__ import annotations

from itertools import pairwise

import pytest

from check.asking import check, found, mended
from factlint.rules import load_pages


@pytest.mark.parametrize(
    ("draft", "source", "rule", "text"),
    [
        (
            "The council met on Monday, 4 March 2021.",
            "The council met on Thursday, 4 March 2021.",
            "weekday",
            "Monday",
        ),
        (
            "The council met on Thursday, 5 March 2021.",
            "The council met on Thursday, 4 March 2021.",
            "weekday",
            "5 March 2021",
        ),
        ("The choir is led by Anna Bergg.", "The choir is led by Anna Berg.", "name", "Bergg"),
        ("The regatta was held in Hamburg.", "The regatta was held in Kiel.", "place", "Hamburg"),
        (
            "The Benelux is made up of Belgium, the Netherlands and France.",
            "The Benelux is made up of Belgium, the Netherlands and Luxembourg.",
            "membership",
            "France",
        ),
        (
            "“We will rebuild the mill,” Anna Berg said.",
            "“We will rebuild the mill,” Paul Stein said. Anna Berg listened.",
            "quote-speaker",
            "Anna Berg",
        ),
    ],
)
def test_the_more_specific_rule_speaks(draft: str, source: str, rule: str, text: str) -> None:
    """Where several rules could object to one value, one does, on the part that is wrong."""
    assert [(rule, text)] == found(draft, source)


def test_every_rule_at_once() -> None:
    """With all rules on, no two findings touch."""
    draft = (
        "Swedish Prime Minister Jonas Støre met Anna Bergg in Hamburg on Monday, 4 March 2021. "
        "“We will rebuild the harbour,” Anna Berg said. Orkla spent $4.5 million on 14 mills."
    )
    source = (
        "Norwegian Prime Minister Jonas Støre met Anna Berg in Kiel on Thursday, 4 March 2021. "
        "“We will rebuild the mill,” Paul Stein said. Orkla spent $4.2 million on 12 mills."
    )
    findings = check(draft, source, rules=load_pages().select(["all"]))

    assert len(findings) > 3
    assert all(one.end <= two.start for one, two in pairwise(findings))


def test_overrides() -> None:
    """A rule that overrides another speaks in its place; where it is off, the other does."""
    draft, source = "The council met on Monday, 4 March 2021.", "The council met on Thursday, 4 March 2021."
    rules = load_pages()

    assert "calendar" in rules["weekday"].overrides
    assert ["weekday"] == [finding.rule for finding in check(draft, source, rules=rules)]
    off = rules.select(ignore=["weekday"])
    assert "weekday" not in [finding.rule for finding in check(draft, source, rules=off)]


def test_two_things_two_findings() -> None:
    """Each thing that is wrong is found, in the order of the text, and can be mended."""
    draft = "The Oder bridge opened on 3 May 1997. The regatta was held in Hamburg. Orkla spent $4.5 million on mills."
    source = "The regatta was held in Kiel. Orkla spent $4.2 million on mills. The Oder bridge opened on 1 May 1997."

    assert [("event-date", "3 May 1997"), ("place", "Hamburg"), ("money", "$4.5 million")] == found(draft, source)
    expected = "The Oder bridge opened on 1 May 1997. The regatta was held in Kiel. Orkla spent $4.2 million on mills."
    assert expected == mended(draft, source)
    assert [] == found(expected, source)
