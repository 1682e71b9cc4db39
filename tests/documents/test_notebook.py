"""Notebooks: their text cells, with places in the JSON of the file."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from documents.helpers import in_file, lead, outline, read


def notebook(*cells: object, **metadata: object) -> str:
    """Return a notebook whose text cells have these sources."""
    made = [{"cell_type": "markdown", "metadata": {}, "source": source} for source in cells]
    return json.dumps({"cells": made, "metadata": metadata, "nbformat": 4}, indent=1)


def test_cells() -> None:
    """Text cells are read as Markdown, whether they are one string or a list; code and output are not."""
    text = notebook(["# The *log*\n", "\n", "Crew:\n", "\n", "- Ada\n"], "It **rained**.")
    code = (
        '{"cell_type": "code", "source": "x = 1", "outputs": [{"text": "1932"}]}, {"cell_type": "raw", "source": "r"}, '
    )
    document = read(text.replace('"cells": [', '"cells": [' + code), "a.ipynb")

    assert [("heading", "The log"), ("paragraph", "Crew:"), ("item", "Ada"), ("paragraph", "It rained.")] == outline(
        document
    )
    assert "Crew:" == lead(document, "Ada")


def test_places() -> None:
    """Each character comes from its place in the file, escapes included."""
    document = read(notebook(['René said "no" to 🦦\n', "in C:\\tmp\t&amp; *left*."]), "a.ipynb")

    assert 'René said "no" to 🦦 in C:\\tmp & left.' == document.prose
    assert "Ren\\u00e9" == in_file(document, "René")
    assert '\\"no\\"' == in_file(document, '"no"')
    assert "\\ud83e\\udda6" == in_file(document, "🦦")
    assert "C:\\\\tmp" == in_file(document, "C:\\tmp")
    assert "&amp; *left" == in_file(document, "& left")
    assert (8, 6) == document.place(document.span(document.prose.index("in C"), document.prose.index("in C") + 2).start)


def test_metadata() -> None:
    """Title, authors and date of the notebook; front matter of a cell dates it too."""
    document = read(notebook("It rained.", title="The log", authors=[{"name": "Ada Li"}], date="2021-05-06"), "a.ipynb")

    assert ("The log", "Ada Li", dt.date(2021, 5, 6)) == (document.title, document.author, document.date)
    assert dt.date(2021, 5, 6) == read(notebook("---\ndate: 2021-05-06\n---\nIt rained."), "a.ipynb").date


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("It rained.", "a.ipynb:1: is no JSON, as a notebook is (Expecting value); save it again as .ipynb"),
        ('{"cells": [\n{]}', "a.ipynb:2: is no JSON"),
        ('{"a": 1}', "a.ipynb:1: is no notebook (there is no list of cells); save it again as .ipynb"),
        ("[1, 2]", "a.ipynb:1: is no notebook"),
        ("[" * 100_000, "a.ipynb:1: is no notebook: it is nested too deep to read"),
    ],
)
def test_what_is_no_notebook(text: str, warning: str) -> None:
    """One clear line, and nothing read."""
    document = read(text, "a.ipynb")

    assert "" == document.prose
    assert [True] == [one.startswith(warning) for one in document.warnings]


def test_odd_notebooks() -> None:
    """Lone halves of characters, cells without a source, and older notebooks are read."""
    old = '{"worksheets": [{"cells": [{"cell_type": "heading", "source": "Log"}, {"cell_type": "markdown"}, 3]}]}'

    assert "Log" == read(old, "a.ipynb").prose
    assert (
        "a\N{REPLACEMENT CHARACTER}b"
        == read('{"cells": [{"cell_type": "markdown", "source": "a\\ud83eb"}]}', "a.ipynb").prose
    )
