"""Front matter: read for the date, skipped, and never a reason to stop."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.documents import Document


@pytest.mark.parametrize(
    "matter",
    [
        "---\ndate: 2021-05-06\n---\n",
        "---\ndate: 2021-05-06 10:00:00\n...\n",
        '---\r\ntitle: x\r\ndate: "6 May 2021"\r\n---\r\n',
        "\ufeff---\ndate: May 6, 2021\n---\n",
        "+++\ndate = 2021-05-06T10:00:00Z\n+++\n",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_date(matter: str, name: str) -> None:
    """Dates of several kinds, in YAML and TOML."""
    document = Document.from_text(f"{matter}It rained.\n", name)

    assert dt.date(2021, 5, 6) == document.date
    assert "It rained." == document.prose
    assert () == document.warnings


def test_broken_front_matter() -> None:
    """One warning, and all the rest is read, the date with it."""
    document = Document.from_text("---\ntitle: [a\ndate: 2021-05-06\n---\nIt rained.\n", "a.md")

    assert "It rained." == document.prose
    assert dt.date(2021, 5, 6) == document.date
    assert 1 == len(document.warnings)
    assert document.warnings[0].startswith("a.md:1: front matter cannot be read (")
    assert "\n" not in document.warnings[0]


def test_unclosed_front_matter() -> None:
    """It is said, and the text is read."""
    document = Document.from_text("---\ntitle: a\n\nIt rained.\n", "a.md")

    assert ("a.md:1: front matter is not closed; end it with a line ---",) == document.warnings
    assert document.prose.endswith("It rained.")


def test_rules_are_no_front_matter() -> None:
    """Prose between two rules is prose."""
    document = Document.from_text("---\n\nIt rained all day.\n\n---\n\nThen it stopped.\n", "a.md")

    assert "It rained all day.\n\nThen it stopped." == document.prose
    assert () == document.warnings
