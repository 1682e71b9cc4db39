"""What may stand in ``factlint.toml``, as types."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from factlint.config.patterns import matches
from factlint.model.findings import Severity

_SERVICE = ConfigDict(
    frozen=True,
    extra="forbid",
    validate_by_name=True,
    validate_by_alias=True,
    alias_generator=lambda name: name.replace("_", "-"),
    use_attribute_docstrings=True,
)


def _date(value: object) -> object:
    """Take a TOML date or ISO text; a number is no date (pydantic would read it as seconds since 1970)."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        kind, message = "date", "must be a date such as 2023-07-12"
        raise PydanticCustomError(kind, message) from None


def _table(value: object) -> object:
    """Let a bare pattern stand for a table with nothing else in it."""
    return {"path": value} if isinstance(value, str) else value


class Source(BaseModel):
    """A pattern of source files and, where it is known, the date that they all bear."""

    model_config = _SERVICE

    path: str
    """A file, a folder or a pattern with * and **, from the folder of the configuration."""
    date: Annotated[dt.date | None, BeforeValidator(_date)] = None
    """The date of the documents, such as 2023-07-12; it beats what they say themselves."""


class PerFile(BaseModel):
    """Settings for the drafts that match a pattern."""

    model_config = _SERVICE

    select: tuple[str, ...] | None = None
    """Rules to run on these files, in place of those selected for all."""
    ignore: tuple[str, ...] = ()
    """Rules to leave out on these files, besides those left out for all."""
    severity: dict[str, Severity] = {}
    """Severities on these files, over those for all."""


class Selection(NamedTuple):
    """Which rules run on one file, and how severe they are; made for ``Rules.select``."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: dict[str, Severity]


class Settings(BaseModel):
    """The keys of ``factlint.toml``."""

    model_config = _SERVICE

    sources: tuple[Annotated[Source, BeforeValidator(_table)], ...] = ()
    """What facts are read from: patterns, or tables with a path and a date."""
    facts: tuple[str, ...] = ()
    """YAML files of facts stated by hand; they decide over every source."""
    drafts: tuple[str, ...] = ()
    """What is checked when no path is given."""
    exclude: tuple[str, ...] = ()
    """What is neither read nor checked: a name at any depth, or a pattern from the folder of the configuration."""
    select: tuple[str, ...] = ()
    """The rules to run; "default" stands for those that are on by default, "all" for every one."""
    ignore: tuple[str, ...] = ()
    """The rules to leave out."""
    severity: dict[str, Severity] = {}
    """How severe a rule's findings are: error, warning, information or hint."""
    per_file: dict[str, PerFile] = {}
    """For a pattern of drafts: rules to ignore or select, and severities."""
    rules: tuple[Path, ...] = ()
    """Folders of rule pages of your own."""
    language_model: str | None = None
    """Another spaCy pipeline in place of ours: an installed package or a folder."""


class Config(Settings):
    """The settings of a project.

    Patterns are relative to ``root``, the folder of ``file``; without a file, to the folder that was asked about.
    ``rules`` are absolute folders.
    """

    root: Path = Field(exclude=True)
    file: Path | None = None

    def selection(self, path: Path) -> Selection:
        """Return which rules run on the draft ``path``; of two patterns that fit, the later one in the file wins."""
        select, ignore, severity = self.select, self.ignore, dict(self.severity)
        relative = Path(os.path.relpath(path, self.root)).as_posix()
        for pattern, settings in self.per_file.items():
            if matches(relative, pattern):
                select = select if settings.select is None else settings.select
                ignore += settings.ignore
                severity |= settings.severity
        return Selection(select, ignore, severity)


def known_keys(place: tuple[Any, ...]) -> list[str]:
    """Return the keys that may stand in the table at ``place``, the path of keys and indices that leads to it."""
    tables: dict[Any, type[BaseModel]] = {"sources": Source, "per-file": PerFile}
    table = tables.get(place[0], Settings) if place else Settings
    return sorted(field.alias or name for name, field in table.model_fields.items())
