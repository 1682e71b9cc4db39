"""Comments that ignore: with a reason, and those that ignore nothing."""

from __future__ import annotations

import pytest

import factlint
from factlint.check.ignores import ignores_of

SOURCE = "The Kiel Regatta took place on 4 June 2021. Anna Berg is the harbour master."
WRONG = "The Kiel Regatta took place on 12 June 2021."
RIGHT = "The Kiel Regatta took place on 4 June 2021."


@pytest.fixture(scope="module")
def base() -> factlint.FactBase:
    """Return the fact base of one source."""
    return factlint.FactBase.from_documents([factlint.Document.from_text(SOURCE, name="wire.txt")])


def unused(base: factlint.FactBase, text: str, name: str = "draft.md") -> list[tuple[str, str]]:
    """Return the comments that ignore nothing, with what is said of each."""
    found = base.unused_ignores(factlint.Document.from_text(text, name=name))
    assert {one.rule for one in found} <= {"unused-ignore"}
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.text, one.message) for one in found]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- factlint-ignore event-date: the port says so; weekday is another matter -->",
        "<!-- factlint-ignore: we know better -->",
        "<!--factlint-ignore event-date, weekday : once-more-->",
    ],
)
def test_a_reason_names_no_rules(base: factlint.FactBase, comment: str) -> None:
    """What stands behind a colon is for people."""
    text = f"{WRONG} {comment}\n"
    (ignore,) = ignores_of(text, "markdown")

    assert ignore.rules <= {"event-date", "weekday"}
    assert base.check(factlint.Document.from_text(text, name="draft.md")) == []


def test_a_comment_that_hides_something_is_used(base: factlint.FactBase) -> None:
    """Of its line, of the paragraph below, of the whole file; in LaTeX as well."""
    assert unused(base, f"{WRONG} <!-- factlint-ignore event-date -->\n") == []
    assert unused(base, f"<!-- factlint-ignore -->\n{WRONG}\n") == []
    assert unused(base, f"<!-- factlint-ignore-file event-date -->\n\n{WRONG}\n") == []
    assert unused(base, f"{WRONG} % factlint-ignore event-date: so it is\n", "a.tex") == []
    assert unused(base, f"{WRONG}\n") == []


def test_a_comment_that_hides_nothing_is_told(base: factlint.FactBase) -> None:
    """With the rules that it names in vain; of a rule that did not run nothing is known."""
    nothing = "This comment ignores nothing"

    assert unused(base, f"{RIGHT} <!-- factlint-ignore -->\n") == [("<!-- factlint-ignore -->", nothing)]
    assert unused(base, f"{WRONG} <!-- factlint-ignore event-date, name -->\n") == [
        ("<!-- factlint-ignore event-date, name -->", f"{nothing} of name")
    ]
    assert unused(base, f"{RIGHT} <!-- factlint-ignore unsupported, motto -->\n") == []


def test_its_fix_removes_it(base: factlint.FactBase) -> None:
    """A comment that is of no use at all can go; one that hides something else stays."""
    text = f"{RIGHT} <!-- factlint-ignore event-date -->\n"
    (useless,) = base.unused_ignores(factlint.Document.from_text(text, name="a.md"))
    (edit,) = useless.fixes[0].edits
    partly = base.unused_ignores(
        factlint.Document.from_text(f"{WRONG} <!-- factlint-ignore event-date, name -->", "a.md")
    )

    assert text[: edit.start] + edit.text + text[edit.end :] == f"{RIGHT} \n"
    assert not useless.fixes[0].safe
    assert [one.fixes for one in partly] == [()]
