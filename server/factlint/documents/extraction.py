"""Formats whose files are no text: what they are read as, and how their places are called."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from factlint.documents.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

# What the number of a line counts in each of them.
EXTRACTED = {"docx": "paragraph", "mhtml": "line", "odt": "paragraph", "pdf": "page"}


def is_extracted(name: str) -> bool:
    """Tell whether a file's text is taken out of it, so that its offsets are none of the file, and no edit fits it."""
    return FORMATS.get(PurePath(name).suffix.lower()) in EXTRACTED


def counted(name: str) -> str:
    """Return what the line of a finding or of evidence counts in a file of this name: lines, paragraphs, pages."""
    return EXTRACTED.get(FORMATS.get(PurePath(name).suffix.lower(), ""), "line")


def extractor_of(name: str) -> Callable[[bytes], str]:
    """Return what takes the text out of such a file's bytes; it raises UnreadableError for what is no such file."""
    format_name = FORMATS[PurePath(name).suffix.lower()]
    return cast("Callable[[bytes], str]", import_module(f"factlint.documents.{format_name}").extract)
