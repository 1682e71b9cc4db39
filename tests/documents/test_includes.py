"""What a file includes is named, and not read."""

from __future__ import annotations

import pytest

from factlint.documents import Document
from factlint.documents.includes import included


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        (
            "a.adoc",
            "One.\n\ninclude::parts/two.adoc[]\ninclude::{dir}/x.adoc[lines=1..2]\n",
            ("parts/two.adoc", "{dir}/x.adoc"),
        ),
        ("a.adoc", "----\ninclude::code.py[]\n----\nSee include::x.adoc[].\n", ()),
        ("a.rst", "One.\n\n.. include:: two.txt\n   :start-line: 3\n\n.. literalinclude:: x.py\n", ("two.txt",)),
        ("a.org", '#+INCLUDE: "two words.org" :lines 1\n#+include: x.org src org\n', ("two words.org",)),
        (
            "a.tex",
            "\\input{one} % \\input{no}\n%\\input{no}\n\\include{ch/two.tex}\n\\input{one}",
            ("one.tex", "ch/two.tex"),
        ),
        ("a.tex", "\\input{macros}\n\\begin{document}\n\\input{one}\n\\end{document}", ("one.tex",)),
        ("a.md", "include::x.adoc[]\n", ()),
    ],
)
def test_included(name: str, text: str, names: tuple[str, ...]) -> None:
    """Each file that holds prose, once, as it is written; code and comments are none."""
    assert names == included(Document.from_text(text, name))


def test_no_more_than_a_reader_could_want() -> None:
    """A file of nothing but includes takes the time of its length."""
    text = "".join(f"include::{number}.adoc[]\n" for number in range(50_000))

    assert 100 == len(included(Document.from_text(text, "a.adoc")))
