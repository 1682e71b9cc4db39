"""The brake on false alarms: a change to what is found in texts that agree shows in review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from brake.brake import against_itself, difference, found, read_snapshot, subjects, write_snapshot

if TYPE_CHECKING:
    from pathlib import Path

VERDICT = re.compile(r"(RIGHT|WRONG): \S.*")


def test_findings_are_those_of_the_snapshot() -> None:
    """What is found is what the snapshot lists; ``python tests/brake/brake.py --update`` writes it anew."""
    assert [] == difference(found(), read_snapshot())


@pytest.mark.parametrize("subject", subjects())
def test_a_text_does_not_contradict_itself(subject: str) -> None:
    """A text that is checked against itself has no finding."""
    assert [] == list(against_itself(subject))


def test_every_finding_is_judged() -> None:
    """The snapshot says of each finding whether it is right, and why."""
    assert [] == [line for line, word in read_snapshot().items() if not VERDICT.fullmatch(word)]


def test_there_are_three_texts_on_each_subject() -> None:
    """Six subjects with three texts each stand beside the five seeds."""
    counts = {subject: len(paths) for subject, paths in subjects().items()}

    assert 5 == counts.pop("seeds")
    assert [3] * 6 == list(counts.values())


def test_words_on_findings_that_stay_are_kept(tmp_path: Path) -> None:
    """An update keeps what was said of a finding, forgets those that went, and asks for a word on those that came."""
    path = tmp_path / "snapshot.txt"
    known = {"a.md:1 [count] “5”: …": "RIGHT: the report has 6", "a.md:2 [count] “7”: …": "WRONG: another town"}
    lines = ["a.md:1 [count] “5”: …", "b.md:9 [role] “chair”: …"]
    write_snapshot(lines, known, path)
    written = read_snapshot(path)

    assert [] == difference(lines, written)
    assert "RIGHT: the report has 6" == written[lines[0]]
    assert not VERDICT.fullmatch(written[lines[1]])
    assert ["+ c"] == difference([*lines, "c"], written)
    assert [f"- {lines[0]}"] == difference(lines[1:], written)
