"""Each kind of reference has its cases, in a table beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from language.entities.reading import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = Path(__file__).parent / "references.txt"


def _cases() -> Iterator[tuple[str, str, str]]:
    kind = ""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            text, _, expected = line.partition(" => ")
            yield kind, text, expected


@pytest.mark.parametrize(("kind", "text", "expected"), [pytest.param(*case, id=case[1][:60]) for case in _cases()])
def test_a_reference_means_what_the_table_says(kind: str, text: str, expected: str) -> None:
    """Every wording of a case has its key, or none where the case says so."""
    read = keys(*(unit.strip() for unit in text.split("|")))
    wished = dict(pair.split(" = ") for pair in expected.split("; "))

    assert wished == {words: read.get(words, "-") for words in wished}, kind
