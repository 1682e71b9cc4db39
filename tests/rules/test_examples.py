"""The examples of a rule page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factlint.model.errors import FactlintError
from factlint.rules import ExampleSource, Mark
from factlint.rules.examples import read_examples
from factlint.rules.load import load_ours
from factlint.rules.marks import MarkError, read_marks

PAGE = Path(__file__).parent / "pages" / "ferry-date.md"
HERE = Path("page.md")


def test_the_examples_of_a_page() -> None:
    """Sources and the drafts after them make groups; other fences are prose; a longer fence holds a shorter one."""
    page = next(page for page in load_ours(PAGE.parent) if page.id == "ferry-date")
    first, second = page.examples

    log = ExampleSource("log.txt", dt.date(2021, 3, 4), "The Heron sailed on 3 March 2021 [sic], the log says.\n")
    assert (log, ExampleSource("source-2.txt", None, '"All aboard," the mate said.\n')) == first.sources
    marked, silent = first.drafts
    assert "The Heron sailed on 4 March 2021 and [aside] was\nback on Friday, late.\n" == marked.text
    texts = [marked.text[mark.start : mark.end] for mark in marked.marks]
    assert ["4 March 2021", "Friday", "late"] == texts
    assert [("3 March 2021",), ("Thursday", '3 "March"'), ()] == [mark.fixes for mark in marked.marks]
    assert [None, "weekday", None] == [mark.rule for mark in marked.marks]
    assert "```draft name=notes.md" == PAGE.read_text().splitlines()[marked.line - 1]
    assert () == silent.marks
    assert "A fence in a source:\n```\ncode\n```\n" == second.sources[0].text


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("plain", "plain", ()),
        ("[a]{}", "a", (Mark(0, 1),)),
        ('\\[a\\] [b]{fix=""}', "[a] b", (Mark(4, 5, ("",)),)),
        (r"a\\[b\"]{}", 'a\\b"', (Mark(2, 4),)),
        (r"\section{a} {b}", r"\section{a} {b}", ()),
        ('[two\nlines]{ fix="one\nline" rule="name" }', "two\nlines", (Mark(0, 9, ("one\nline",), "name"),)),
        (r'[x]{fix="\"y\" \[z\]"}', "x", (Mark(0, 1, ('"y" [z]',)),)),
        ('[a]{}[b]{rule="count"}', "ab", (Mark(0, 1), Mark(1, 2, (), "count"))),
        ("a \\", "a \\", ()),
    ],
)
def test_marks(marked: str, text: str, marks: tuple[Mark, ...]) -> None:
    """Marks are taken out, escapes undone, and offsets count in the text that is left."""
    assert (text, marks) == read_marks(marked)


@pytest.mark.parametrize(
    ("marked", "offset", "clause"),
    [
        ("a [b](c)", 2, "expected a mark such as"),
        ("a [b", 2, "expected a mark such as"),
        ("a ]", 2, "a closing bracket without an opening one"),
        ("[a [b]{}]{}", 0, "expected a mark such as"),
        ('[a]{fixed="b"}', 0, 'expected fix="…" or rule="…"'),
        ('[a]{fix="b}', 0, 'expected fix="…" or rule="…"'),
        ("[]{}", 0, "a mark needs text"),
    ],
)
def test_broken_marks(marked: str, offset: int, clause: str) -> None:
    """A bracket that is no mark is told where it stands, with the way to escape it."""
    with pytest.raises(MarkError) as raised:
        read_marks(marked)

    assert offset == raised.value.offset
    assert clause in str(raised.value)


@pytest.mark.parametrize(
    ("prose", "line", "clause"),
    [
        ("```draft\na\n```\n", 10, "a draft stands before any source"),
        ("```source\na\n```\n", 10, "the last source has no draft after it"),
        ("\n```source\na\n", 11, "the block that opens here is never closed"),
        ("```source date=4-March\na\n```\n", 10, "'4-March' is no date; expected one such as 2023-07-12"),
        ("```source day=4\na\n```\n", 10, "'day=4' is no setting of a block"),
        ("```source name=a.txt\na\n```\n```source name=a.txt\n```\n", 13, "the group has a source called 'a.txt'"),
        ("```source\na\n```\n```draft\na\nb [c]\n```\n", 15, "expected a mark such as"),
    ],
)
def test_broken_blocks(prose: str, line: int, clause: str) -> None:
    """An error in an example is one line: file, line, what was expected."""
    with pytest.raises(FactlintError) as raised:
        read_examples(prose, HERE, 10)

    assert str(raised.value).startswith(f"page.md:{line}: {clause}")


def test_settings_in_quotes() -> None:
    """A name may stand in quotes, and hold spaces."""
    (group,) = read_examples('~~~source  name="the log.txt" date="2021-03-04"\na\n~~~\n~~~ draft\n~~~\n', HERE, 1)

    assert (ExampleSource("the log.txt", dt.date(2021, 3, 4), "a\n"),) == group.sources


def test_many_brackets_cost_no_time() -> None:
    """A long text with many escapes and open braces is read in a moment."""
    with pytest.raises(MarkError):
        read_marks('\\[ "' * 100_000 + "[a]{" + 'fix="' * 100_000)
