"""Which files a project's facts are read from, and whether any of them has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config import expand, is_prose, matches
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from factlint.config import Config

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Listing:
    """The files as they are now. Two listings are equal if nothing that is read has changed between them.

    ``problems`` are patterns that match nothing, a line each.
    """

    sources: tuple[tuple[Path, dt.date | None], ...]
    facts: tuple[Path, ...]
    stamp: Stamp
    problems: tuple[str, ...]

    def holds(self, path: Path) -> bool:
        """Tell whether facts are read from ``path``."""
        return os.path.realpath(path) in self._real_paths

    @cached_property
    def _real_paths(self) -> frozenset[str]:
        # Asked at every keystroke, and there may be thousands.
        return frozenset(os.path.realpath(file) for file in (*(source for source, _ in self.sources), *self.facts))


def list_files(config: Config) -> Listing:
    """Look at the disk: expand the patterns of ``config``, and see when each file was last written."""
    problems: list[str] = []
    dates: dict[Path, dt.date | None] = {}
    for source in config.sources:
        for file in _expanded(config, source.path, "sources", problems):
            dates[file] = source.date or dates.get(file)
    drafts = _drafts_among(config)
    dates = {file: date for file, date in dates.items() if os.path.realpath(file) not in drafts} or dates
    facts: dict[Path, None] = {}
    for pattern in config.facts:
        facts |= dict.fromkeys(_expanded(config, pattern, "facts", problems))
    pages = (page for folder in config.rules for page in folder.glob("*.md"))
    return Listing(
        sources=tuple(sorted(dates.items())),
        facts=tuple(facts),
        stamp=stamp_of((*sorted(dates), *facts, *sorted(pages))),
        problems=tuple(problems),
    )


def _drafts_among(config: Config) -> set[str]:
    """Return the real paths of the drafts that are no sources though they lie in a folder of them.

    A file that is named as a source by itself is one, whatever else it is; and where all sources are drafts, as where
    articles are checked against each other, they are sources.
    """
    found: set[str] = set()
    for pattern in config.drafts:
        found.update(os.path.realpath(file) for file in _expanded(config, pattern, "drafts", []))
    named = (config.root / source.path for source in config.sources)
    return found - {os.path.realpath(path) for path in named if path.is_file()}


def _expanded(config: Config, pattern: str, what: str, problems: list[str]) -> list[Path]:
    try:
        return expand(config.root, [pattern], config.exclude, what)
    except FactlintError as error:
        problems.append(str(error))
        return []


def stamp_of(files: Iterable[Path]) -> Stamp:
    """Return the size and the time of the last change of each file; what is gone has neither."""
    stamp = []
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        stamp.append((str(file), status.st_size, status.st_mtime_ns))
    return tuple(stamp)


def is_draft(config: Config, listing: Listing, path: Path) -> bool:
    """Tell whether the editor's document ``path`` is to be checked.

    What is excluded is not, nor the configuration, nor a file of data unless a pattern ends as it does. Where drafts
    are named, those are and nothing else; where none are, all but what facts are read from and rule pages. A source
    that is a draft too is checked against the others, if there are any.
    """
    relative = Path(os.path.relpath(path, config.root)).as_posix()
    if path == config.file or any(matches(relative, pattern) for pattern in config.exclude):
        return False
    if not is_prose(path) and not any(pattern.lower().endswith(path.suffix.lower()) for pattern in config.drafts):
        return False
    if not config.drafts:
        return not listing.holds(path) and path.parent not in config.rules
    alone = len(listing.sources) + len(listing.facts) == 1 and listing.holds(path)
    return not alone and fits_any(path, config.root, config.drafts)


def fits_any(path: Path, root: Path, patterns: Sequence[str]) -> bool:
    """Tell whether ``path``, saved or not, is what a pattern stands for."""
    whole = path.as_posix().lstrip("/")
    return any(
        matches(whole, "./" + Path(os.path.normpath(root / pattern)).as_posix().lstrip("/")) for pattern in patterns
    )
