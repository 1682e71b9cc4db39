"""Fixes touch no words but those that they correct."""

from __future__ import annotations

import pytest

from check.asking import check

BRIDGE = "The Oder bridge opened on 1 May 1997."
TABLE = """\
+------------------------+-------+
| The Oder bridge opened | Note  |
| on 3 May               | here  |
| 1997.                  | so    |
+------------------------+-------+
"""


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("a.tex", "The Oder bridge opened on 3\\footnote{So it is said.} May 1997.\n"),
        ("a.rst", TABLE),
    ],
)
def test_no_fix_over_other_words(name: str, draft: str) -> None:
    """A footnote within a date, or another cell beside its lines, would be lost: the finding comes without a fix."""
    (finding,) = check(draft, BRIDGE, name=name)

    assert "event-date" == finding.rule
    assert () == finding.fixes


def test_what_a_fix_writes_is_escaped() -> None:
    """In a notebook the words stand in a string of JSON, which they do not end."""
    draft = '{"cells": [{"cell_type": "markdown", "source": "The \\"Oder\\" bridge opened on 3 May 1997."}]}'
    (finding,) = check(draft, BRIDGE, name="a.ipynb")
    edit = finding.fixes[0].edits[0]

    assert draft.replace("3 May", "1 May") == draft[: edit.start] + edit.text + draft[edit.end :]
