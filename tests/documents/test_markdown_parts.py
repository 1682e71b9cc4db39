"""Markdown read part by part says what it says read at once, and only parts that changed are parsed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.fragments import BREAKS, MARKDOWN, WORDS
from factlint.documents.markdown.parts import parts_of
from factlint.documents.markdown.reader import blocks_of, read

LAYOUT = [
    "\n\n",
    "\n\n",
    "\n\nGulls:\n\n",
    "\n\n# Nests\n",
    "\n\n“Two”\n",
    "- ",
    "    ",
    "| a | b |\n|---|---|\n| c | d |\n",
]


@given(text=st.lists(st.sampled_from([*WORDS, *BREAKS, *MARKDOWN, *LAYOUT, *LAYOUT]), max_size=60).map("".join))
def test_the_parts_say_what_the_whole_says(text: str) -> None:
    """Blocks, their places and what introduces them are the same, wherever the file is cut."""
    whole = "Herons.\n\n" + text  # so that there is no front matter

    assert blocks_of(whole) == read(whole).blocks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One.\n\nTwo.\nThree.\n\n# Four\n\n“Five.”", ["One.\n\n", "Two.\nThree.\n\n", "# Four\n\n", "“Five.”"]),
        ("Crew:\n\n- Ada\n\n  More on Ada.\n\nEnd.", ["Crew:\n\n- Ada\n\n  More on Ada.\n\n", "End."]),
        ("One.\n\nTwo:\n\n```\n\nx = 1\n\n```\n\nEnd.", ["One.\n\n", "Two:\n\n```\n\nx = 1\n\n```\n\nEnd."]),
        ("One.\n\n<!-- two\n\nthree -->\n\nEnd.", ["One.\n\n<!-- two\n\nthree -->\n\nEnd."]),
        ("See [the log].\n\nEnd.\n\n[the log]: https://x.org", ["See [the log].\n\nEnd.\n\n[the log]: https://x.org"]),
        ("One.\r\n\r\nTwo.\n\nThree.", ["One.\r\n\r\nTwo.\n\nThree."]),
    ],
)
def test_where_a_file_is_cut(text: str, parts: list[str]) -> None:
    """Nothing is cut within a list or behind what may go on over empty lines, nor where a part leans on another."""
    assert parts == [part for _, part in parts_of(text, 0)]


def test_blocks_stand_at_their_places_in_the_file() -> None:
    """Behind front matter and other parts, a block's pieces and its lead are those of the file."""
    text = "---\ndate: 2021-05-06\n---\n\nHerons nest.\n\nThey eat:\n\n- frogs\n"
    blocks = read(text).blocks

    assert ["Herons nest.", "They eat:", "frogs"] == [
        text[block.pieces[0].start : block.pieces[0].end] for block in blocks
    ]
    assert [None, None, 1] == [block.lead for block in blocks]
