"""Which reader reads which file: the one place to name a new format.

A format is a package ``factlint.documents.<name>`` with a function ``read(text) -> Reading``. Where the file is no text
(``extraction`` names these formats), a function ``extract(data) -> text`` makes it one.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.documents.blocks import Reading

PLAIN_TEXT = "text"

FORMATS: dict[str, str] = {
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".csv": "csv",
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".ipynb": "notebook",
    ".json": "wikidata",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".odt": "odt",
    ".org": "org",
    ".pdf": "pdf",
    ".rst": "rst",
    ".tex": "latex",
    ".tsv": "csv",
    ".txt": PLAIN_TEXT,
    ".xhtml": "html",
}

DATA = frozenset({".csv", ".json", ".tsv"})
"""Suffixes of files that hold data in place of prose: they may be sources, but nobody writes such a draft."""


def format_of(name: str) -> str:
    """Return the format that a file's name stands for: plain text where its suffix is unknown."""
    return FORMATS.get(PurePath(name).suffix.lower(), PLAIN_TEXT)


def reader_of(format_name: str) -> Callable[[str], Reading]:
    """Return the reader of a format. Imported when first needed: most runs meet one or two formats."""
    return cast("Callable[[str], Reading]", import_module(f"factlint.documents.{format_name}").read)
