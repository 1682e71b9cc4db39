"""From the configuration and the options to an open fact base."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.check.comparator_names import COMPARATOR_NAMES
from factlint.cli.console import near, shown
from factlint.cli.progress import progress_bar
from factlint.config import expand, find_config, load_config
from factlint.documents import Document
from factlint.model.errors import FactlintError
from factlint.rules import load_pages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from factlint.base import FactBase
    from factlint.cli.console import Terminal
    from factlint.config import Config
    from factlint.rules import Rules

    Dated = tuple[Path, dt.date | None]

CACHE = ".factlint"


def configuration(file: Path | None, start: Path) -> Config:
    """Return the settings of ``file`` if one is named, else those that hold for ``start``."""
    return load_config(file) if file else find_config(start)


def sources_of(
    config: Config, given: Sequence[Path] | None, terminal: Terminal, *, checked: Collection[str] = ()
) -> list[Dated]:
    """Return the files that facts are read from, each with the date that the configuration states for it.

    ``given`` are paths named on the command line; they stand in place of the configured ones. A folder of sources may
    hold drafts: those ``checked`` in this run (real paths) are no sources unless named one by one, or unless nothing
    else is there, as where documents are checked against each other. A pattern that nothing matches is a problem said
    on ``terminal``. Raises FactlintError if no file is left.
    """
    if not given and not config.sources:
        message = "no sources: name a file or folder with --source, or run 'factlint init' and set 'sources'"
        raise FactlintError(message)
    dates: dict[Path, dt.date | None] = {}
    if given:
        for path in given:
            dates |= dict.fromkeys(_expanded(Path.cwd(), str(path), (), "--source", terminal))
    else:
        for source in config.sources:
            for file in _expanded(config.root, source.path, config.exclude, "sources", terminal):
                dates[file] = source.date or dates.get(file)
    if not dates:
        message = "no source is left to read, so nothing was done"
        raise FactlintError(message)
    # What is configured holds in every run; so must its sources, whatever is checked.
    drafts = set(checked) if given else _configured_drafts(config)
    named = [str(path) for path in given] if given else [str(config.root / source.path) for source in config.sources]
    drafts -= {os.path.realpath(path) for path in named if Path(path).is_file()}
    dates = {file: date for file, date in dates.items() if os.path.realpath(file) not in drafts} or dates
    # By the paths that messages use: one stands in every line about a source.
    return sorted((near(file), date) for file, date in dates.items())


def _configured_drafts(config: Config) -> set[str]:
    """Return the real paths of the configured drafts; a pattern without a match is told where drafts are checked."""
    found: set[str] = set()
    for pattern in config.drafts:
        with suppress(FactlintError):
            found.update(
                os.path.realpath(file)
                for file in expand(config.root, [pattern], config.exclude, "drafts", _say_nothing)
            )
    return found


def _expanded(root: Path, pattern: str, exclude: Sequence[str], what: str, terminal: Terminal | None) -> list[Path]:
    tell = terminal.problem if terminal is not None else _say_nothing
    try:
        return expand(root, [pattern], exclude, what, tell)
    except FactlintError as error:
        tell(error)
        return []


def _say_nothing(error: FactlintError) -> None:
    """Leave it to another process to say."""
    del error


def facts_files(config: Config, terminal: Terminal | None) -> list[Path]:
    """Return the YAML files of facts stated by hand."""
    found: dict[Path, None] = {}
    for pattern in config.facts:
        found |= dict.fromkeys(_expanded(config.root, pattern, config.exclude, "facts", terminal))
    return list(found)


def cache_of(config: Config, *, no_cache: bool) -> Path | None:
    """Return the folder that the fact base is kept in: beside the configuration; without one, nothing is written."""
    return None if no_cache or config.file is None else config.root / CACHE


def opened(
    config: Config, sources: Sequence[Dated], terminal: Terminal | None, *, rules: Rules, cache: Path | None
) -> FactBase:
    """Return the fact base of ``sources`` and the configured facts, kept in the folder ``cache`` (None: in memory).

    Progress and problems are shown on ``terminal``; without one, nothing is said.
    """
    from factlint.base import FactBase

    with progress_bar(terminal, "Reading the sources") as progress:
        base = FactBase.open(
            sources,
            facts_files=facts_files(config, terminal),
            rules=rules,
            cache=cache,
            root=Path.cwd(),
            language_model=config.language_model,
            progress=progress,
            on_error=terminal.problem if terminal is not None else _say_nothing,
        )
    if terminal is not None:
        for notice in base.notices:
            terminal.note(notice)
    return base


@contextmanager
def open_base(
    config: Config, sources: Sequence[Dated], terminal: Terminal, *, rules: Rules | None = None, cache: Path | None
) -> Iterator[FactBase]:
    """Open a fact base and close it at the end; progress and problems are shown on ``terminal``."""
    base = opened(config, sources, terminal, rules=rules or rule_pages(config, terminal), cache=cache)
    try:
        yield base
    finally:
        base.close()


def read_draft(path: Path, text: str | None = None) -> Document:
    """Read the draft at ``path``, under its path from the working directory as name; ``text`` stands in for its file.

    Raises FactlintError if it cannot be read, and if there is nothing in it.
    """
    name = shown(path)
    document = Document.from_path(near(path), name=name) if text is None else Document.from_text(text, name=name)
    if not document.text.strip("\ufeff \t\r\n"):
        message = f"{name}: is empty; there is nothing to check"
        raise FactlintError(message)
    return document


def rule_pages(config: Config, terminal: Terminal) -> Rules:
    """Return all rules; a page with an error is a problem said on ``terminal``, and the others hold."""
    problems: list[str] = []
    rules = load_pages(config.rules, comparators=COMPARATOR_NAMES, problems=problems)
    for problem in problems:
        terminal.problem(problem)
    return rules
