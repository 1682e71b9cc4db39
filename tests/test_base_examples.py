"""Comparing findings with the marks of an example."""

from __future__ import annotations

from factlint.base_examples import compare
from factlint.model.findings import Edit, Finding, Fix, Severity
from factlint.rules import Example
from factlint.rules.marks import read_marks

MARKED = 'The Heron sailed\non [4 March]{fix="3 March" fix="5 March"} from the Quay.'
TEXT, MARKS = read_marks(MARKED)
DRAFT = Example("draft.txt", None, TEXT, 7, MARKS)


def _finding(text: str, *fixes: tuple[str, str], rule: str = "event-date") -> Finding:
    """Return a finding on ``text``, with fixes as (what to replace, by what)."""
    start = TEXT.index(text)
    return Finding(
        path="draft.txt",
        rule=rule,
        severity=Severity.ERROR,
        message="Wrong.",
        text=text,
        start=start,
        end=start + len(text),
        line=1,
        column=1,
        end_line=1,
        end_column=1,
        fixes=tuple(
            Fix(title=new, edits=(Edit(start=TEXT.index(old), end=TEXT.index(old) + len(old), text=new),))
            for old, new in fixes
        ),
    )


def _compare(*findings: Finding) -> list[tuple[int, str]]:
    return list(compare(DRAFT, list(findings), "event-date"))


def test_as_marked() -> None:
    """A finding over the mark with its fixes is right, whatever part of the text the fixes replace."""
    assert [] == _compare(_finding("4 March", ("4", "3"), ("4 March", "5 March")))
    assert [] == _compare(_finding("4 March", ("on 4", "on 3"), ("4", "5"), ("4", "6")))


def test_not_flagged() -> None:
    """A mark without a finding is told, with the line on which it stands in the page."""
    assert [(9, "expected event-date to flag '4 March', got nothing")] == _compare()


def test_flagged_elsewhere() -> None:
    """A finding on other characters, or of another rule, is told with its message."""
    assert [(9, "expected event-date to flag '4 March', got event-date on '4': Wrong.")] == _compare(_finding("4"))
    assert [(9, "expected event-date to flag '4 March', got weekday on '4 March': Wrong.")] == _compare(
        _finding("4 March", rule="weekday")
    )


def test_wrong_fixes() -> None:
    """A fix that makes another text, or one too few, is told."""
    assert [(9, "expected the fix '3 March' for '4 March', got '2'")] == _compare(
        _finding("4 March", ("4", "2"), ("4", "5"))
    )
    assert [(9, "expected the fix '5 March' for '4 March', got no other")] == _compare(_finding("4 March", ("4", "3")))


def test_a_finding_too_many() -> None:
    """What no mark asks for must not be flagged, not even beside the right finding on the same mark."""
    right = _finding("4 March", ("4", "3"), ("4", "5"))

    expected = [(8, "expected silence, got place on 'The Heron': Wrong.")]
    assert expected == _compare(_finding("The Heron", rule="place"), right)
    assert [(9, "expected silence, got weekday on 'March': Wrong.")] == _compare(
        right, _finding("March", rule="weekday")
    )
