"""The brake on false alarms: a change to what is found in texts that agree shows in review."""

from __future__ import annotations

import re

import pytest

from brake.brake import against_itself, difference, found, read_snapshot, subjects

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
