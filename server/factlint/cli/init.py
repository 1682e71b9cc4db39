"""``factlint init``: write a first configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.console import Terminal
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "factlint.toml"
_SOURCES = ("sources", "source", "wires", "references", "seeds")
_DRAFTS = ("drafts", "draft", "articles", "posts", "content", "docs")
_TEMPLATE = """\
# What facts are read from: files, folders and patterns, relative to this file. Where a source does not say when it was
# written, say it here: {{ path = "sources/wire.txt", date = "2023-07-12" }}
sources = {sources}

# What is checked when 'factlint check' is given no path.
drafts = {drafts}

# Facts stated by hand in YAML; they win over every source.
# facts = ["facts.yml"]

# Files that are neither sources nor drafts.
# exclude = ["**/old/**"]

# Rules to leave out, and how severe others are; 'factlint rule' lists them all.
# ignore = ["name"]
# severity = {{ weekday = "warning" }}

# Folders of rule pages of your own.
# rules = ["house-rules/"]
"""


def init() -> int:
    """Write a factlint.toml with comments, to start from."""
    terminal = Terminal()
    file = Path(FILE)
    text = _TEMPLATE.format(sources=_guess(_SOURCES), drafts=_guess(_DRAFTS))
    try:
        # "x": never over a file that is there.
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        message = f"{FILE}: it exists already, and was left as it is"
        raise FactlintError(message) from error
    except OSError as error:
        message = f"{FILE}: cannot be written: {error.strerror}"
        raise FactlintError(message) from error
    terminal.out.print(f"Wrote {FILE}. Set 'sources' and 'drafts' in it, then run 'factlint check'.", soft_wrap=True)
    return terminal.status()


def _guess(names: Iterable[str]) -> str:
    """Return the first of the folders ``names`` that is there, else the first name, as TOML."""
    candidates = list(names)
    folder = next((name for name in candidates if Path(name).is_dir()), candidates[0])
    return f'["{folder}/"]'
