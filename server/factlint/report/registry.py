"""The output formats. To add one: write ``report/<name>.py`` with a ``write`` of this shape, and its name here."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked


class Report(Protocol):
    """Writes what was found to a console."""

    def __call__(self, checked: Checked, console: Console) -> None:
        """Write ``checked`` to ``console``."""


class Format(StrEnum):
    """The names of the formats, as ``--output-format`` takes them; each is a module beside this one."""

    TEXT = "text"
    GROUPED = "grouped"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    AZURE = "azure"
    JUNIT = "junit"
    CHECKSTYLE = "checkstyle"
    RDJSON = "rdjson"
    HTML = "html"

    @property
    def for_people(self) -> bool:
        """Tell whether a person reads this in a terminal."""
        return self in {Format.TEXT, Format.GROUPED}


class FactsFormat(StrEnum):
    """The names of the formats of ``factlint facts``."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    JSONLD = "jsonld"


class PlainFormat(StrEnum):
    """The names of the formats of commands that answer people, or a program in JSON."""

    TEXT = "text"
    JSON = "json"


def report(name: Format) -> Report:
    """Return what writes the format ``name``. Only that one is imported, so that ``--help`` imports none."""
    return cast("Report", import_module(f"factlint.report.{name}").write)
