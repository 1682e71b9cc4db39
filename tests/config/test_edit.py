"""Adding a source to a configuration: what was there stays, to the letter."""

from __future__ import annotations

import pytest

from factlint.config.edit import add_path, inserted
from factlint.model.errors import FactlintError

NEW = "wires/new one.txt"
LAYOUTS = {
    "one line": ('sources = ["a/"]  # all\nignore = ["name"]\n', 'sources = ["a/", "NEW"]  # all\nignore = ["name"]\n'),
    "empty": ("sources = [ ]\n", 'sources = ["NEW" ]\n'),
    "a comma behind": ('sources = ["a/",]\n', 'sources = ["a/", "NEW",]\n'),
    "a line each": (
        'sources = [\n  "a/",\n  "b/",  # "old]"\n]\ndrafts = []\n',
        'sources = [\n  "a/",\n  "b/",  # "old]"\n  "NEW",\n]\ndrafts = []\n',
    ),
    "no comma behind": (
        'sources = [\n\t"a/", # a\n\t{ path = "b", date = 2023-07-12 } # "b"\n\t# "c"\n]\n',
        'sources = [\n\t"a/", # a\n\t{ path = "b", date = 2023-07-12 }, # "b"\n\t# "c"\n\t"NEW",\n]\n',
    ),
    "brackets in names": ("sources = ['[a].txt']\n", "sources = ['[a].txt', \"NEW\"]\n"),
    "tables": (
        '[[sources]]\npath = "a"\n\n[severity]\ncount = "warning"\n',
        '[[sources]]\npath = "a"\n\n[[sources]]\npath = "NEW"\n\n[severity]\ncount = "warning"\n',
    ),
    "tables at the end": ('[[sources]]\npath = "a"', '[[sources]]\npath = "a"\n\n[[sources]]\npath = "NEW"\n'),
    "none": ('# ours\n\nignore = ["name"]\n', '# ours\n\nsources = ["NEW"]\nignore = ["name"]\n'),
    "none, only tables": ("[severity]\n", 'sources = ["NEW"]\n[severity]\n'),
    "a comment alone": ("# ours", '# ours\nsources = ["NEW"]\n'),
    "nothing": ("", 'sources = ["NEW"]\n'),
    "a comment that looks so": (
        '# sources = ["x/"]\ndrafts = ["d/"]\n',
        '# sources = ["x/"]\nsources = ["NEW"]\ndrafts = ["d/"]\n',
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_source_is_added_where_a_person_would(layout: str, newline: str) -> None:
    """In the form that the file has, with its ends of lines."""
    before, after = LAYOUTS[layout]
    # a file without an end of a line does not tell which it has
    newline = newline if "\n" in before else "\n"
    before, after = (text.replace("\n", newline).replace("NEW", NEW) for text in (before, after))
    assert after == inserted(before, add_path(before, NEW))
    assert [] == add_path(after, NEW)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '[project]\nname = "x"\n\n[tool.factlint]\n[tool.other]\nsources = ["no"]\n',
            '[project]\nname = "x"\n\n[tool.factlint]\nsources = ["NEW"]\n[tool.other]\nsources = ["no"]\n',
        ),
        (
            '[tool.other]\nsources = ["no"]\n[tool.factlint] # ours\nsources = ["a"]\n',
            '[tool.other]\nsources = ["no"]\n[tool.factlint] # ours\nsources = ["a", "NEW"]\n',
        ),
        ("[tool.factlint]", '[tool.factlint]\nsources = ["NEW"]\n'),
    ],
)
def test_a_shared_file_is_changed_in_our_table_alone(before: str, after: str) -> None:
    """The sources of another tool are not ours."""
    insertions = add_path(before, NEW, ("tool", "factlint"))
    assert after.replace("NEW", NEW) == inserted(before, insertions)


def test_a_name_is_written_so_that_it_is_read_again() -> None:
    """Quotes, backslashes and letters of any language."""
    name = 'C:\\wires\\"é".txt'
    text = inserted("", add_path("", name))
    assert [] == add_path(text, name)


def test_what_cannot_be_changed_is_told() -> None:
    """With what to do instead; nothing is guessed."""
    with pytest.raises(FactlintError, match=r"broken TOML .* put it right, then add \"a\""):
        add_path("sources = [", "a")
    with pytest.raises(FactlintError, match=r"cannot be added to; add \"a\" to them yourself"):
        add_path("tool.factlint.sources = []", "a", ("tool", "factlint"))


def test_a_long_list_takes_no_time() -> None:
    """Places are tried from the likeliest on, and not without end."""
    text = "sources = [\n" + "".join(f'  "wire-{number}.txt", # ]\n' for number in range(5000)) + "]\n"
    assert inserted(text, add_path(text, NEW)).endswith(f'  "{NEW}",\n]\n')
