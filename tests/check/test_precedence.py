"""What beats what: facts by hand, later sources, any support, disputes. Facts by hand stand in tests/base."""

from __future__ import annotations

import pytest

from check.asking import Source, check
from factlint.model.findings import Severity
from factlint.rules import load_pages

OLD, NEW = "The Drammen museum has 31 rooms.", "The Drammen museum has 35 rooms."
DATED: list[Source] = [(OLD, "2020-03-01"), (NEW, "2020-03-03")]


def _wanted(draft: str, *sources: Source) -> list[tuple[str, list[str]]]:
    """Return what is found in a draft, with what its fixes would put there."""
    return [
        (finding.text, [fix.edits[0].text for fix in finding.fixes])
        for finding in check(draft, *sources)
        if finding.rule in {"count", "event-date"}
    ]


def test_any_support_silences() -> None:
    """While sources disagree, a draft that follows one of them is left alone."""
    assert [] == _wanted(OLD, OLD, NEW)
    assert [] == _wanted(NEW, OLD, NEW)


@pytest.mark.parametrize(
    ("draft", "one", "two", "fixes"),
    [
        ("The Drammen museum has 40 rooms.", OLD, NEW, ["31", "35"]),
        (
            "The Oder bridge opened on 3 May 1997.",
            "The Oder bridge opened on 1 May 1997.",
            "The Oder bridge opened on 2 May 1997.",
            ["1 May 1997", "2 May 1997"],
        ),
    ],
)
def test_disputed(draft: str, one: str, two: str, fixes: list[str]) -> None:
    """A value that none of the disagreeing sources gives is found a step milder, and all their values are named."""
    (finding,) = check(draft, one, two)

    assert Severity.WARNING == finding.severity
    assert all(fix in finding.message for fix in fixes)
    assert sorted(fixes) == sorted(fix.edits[0].text for fix in finding.fixes)
    assert {"s0.txt", "s1.txt"} == {evidence.path for evidence in finding.evidence}
    # Nobody can say which of the two is right.
    assert not any(fix.safe for fix in finding.fixes)


def test_disputed_and_mild_already() -> None:
    """A warning becomes an information; what is milder stays as it is."""
    for usual, milder in (("warning", "information"), ("information", "information"), ("hint", "hint")):
        rules = load_pages().select(severity={"count": usual})
        (finding,) = check("The Drammen museum has 40 rooms.", OLD, NEW, rules=rules)
        assert milder == finding.severity


def test_not_disputed() -> None:
    """Sources that agree dispute nothing: the finding is as severe as its rule, and shows them all."""
    (finding,) = check("The Drammen museum has 40 rooms.", OLD, OLD + " It is closed on Mondays.")

    assert Severity.ERROR == finding.severity
    assert {"s0.txt", "s1.txt"} == {evidence.path for evidence in finding.evidence}


@pytest.mark.parametrize("sources", [DATED, DATED[::-1]], ids=["in order", "the later one first"])
def test_a_later_source_supersedes(sources: list[Source]) -> None:
    """The figure of a later source holds: the earlier one no longer bears the draft out."""
    assert [("31", ["35"])] == _wanted(OLD, *sources)
    assert [] == _wanted(NEW, *sources)
    (finding,) = check("The Drammen museum has 40 rooms.", *sources)
    assert (Severity.ERROR, ["35"]) == (finding.severity, [fix.edits[0].text for fix in finding.fixes])


@pytest.mark.parametrize("sources", [[OLD, DATED[1]], [DATED[0], NEW], [OLD, NEW]])
def test_undated_sources_never_supersede(sources: list[Source]) -> None:
    """Without two dates nothing is later: both figures stand."""
    assert [] == _wanted(OLD, *sources)
    assert [] == _wanted(NEW, *sources)


def test_a_day_in_the_text_is_no_date() -> None:
    """A source is not later because it names a later day."""
    one, two = "The Oder bridge opened on 1 May 1997.", "The Oder bridge opened on 2 May 1997."

    assert [] == _wanted(one, one, two)


@pytest.mark.parametrize(
    "draft",
    [
        "By the earlier count the Drammen museum has 31 rooms.",
        "Previously the Drammen museum had 31 rooms.",
    ],
)
def test_an_old_figure_given_as_old(draft: str) -> None:
    """A draft may tell what was said before."""
    assert [] == _wanted(draft, *DATED)


def test_an_old_figure_compared_with() -> None:
    """That the figure was another one at first does not make the one that is given old."""
    draft = "The Drammen museum has more rooms than first counted: it has 31 rooms."

    assert [("31", ["35"])] == _wanted(draft, *DATED)


def test_other_things_are_not_superseded() -> None:
    """A later source on another thing leaves the earlier one's figure alone."""
    assert [] == _wanted(OLD, DATED[0], ("The Bergen museum has 35 rooms.", "2020-03-03"))
