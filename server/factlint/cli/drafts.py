"""Which drafts are checked, with which settings, against which sources."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.console import shown
from factlint.cli.project import configuration, sources_of
from factlint.config import excluded, expand
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.cli.console import Terminal
    from factlint.cli.project import Dated
    from factlint.config import Config, Selection


@dataclass(slots=True)
class Batch:
    """Drafts that are checked with the same settings against the same sources.

    ``texts`` are those of drafts that are not read from their files.
    """

    config: Config
    selection: Selection
    sources: list[Dated]
    drafts: list[Path] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)


def plan(
    paths: Sequence[Path],
    *,
    config_file: Path | None,
    sources: Sequence[Path] | None,
    terminal: Terminal,
    text: str | None = None,
) -> list[Batch]:
    """Return what is to be checked; ``paths`` are files and folders, or none for the configured drafts.

    With ``text`` the one path is that of a draft, there or not, in the place of whose file the text is checked.

    What cannot be found is said on ``terminal``. Raises FactlintError where nothing can be checked at all.
    """
    batches: dict[str, Batch] = {}
    read: dict[Path, list[Dated]] = {}
    if text is None:
        drafts = list(_drafts(paths, config_file, terminal))
    else:
        drafts = [(Path(os.path.abspath(path)), configuration(config_file, path)) for path in paths]
    checked = {os.path.realpath(draft) for draft, _ in drafts}
    for draft, config in drafts:
        if config.root not in read:
            read[config.root] = sources_of(config, sources, terminal, checked=checked)
        real = os.path.realpath(draft)
        others = [source for source in read[config.root] if os.path.realpath(source[0]) != real]
        if not others:
            terminal.problem(f"{shown(draft)}: it is the only source, and no draft is checked against itself")
            continue
        selection = config.selection(draft)
        own = draft if len(others) < len(read[config.root]) else None
        key = repr((config.root, selection, own))
        batches.setdefault(key, Batch(config, selection, others)).drafts.append(draft)
    if text is not None:
        for batch in batches.values():
            batch.texts = dict.fromkeys(batch.drafts, text)
    return list(batches.values())


def _drafts(paths: Sequence[Path], config_file: Path | None, terminal: Terminal) -> Iterator[tuple[Path, Config]]:
    """Yield each draft once, with the settings that hold for it."""
    seen: set[str] = set()
    found = (
        _named(paths, config_file, terminal) if paths else _configured(configuration(config_file, Path.cwd()), terminal)
    )
    for draft, config in found:
        real = os.path.realpath(draft)
        if real not in seen:
            seen.add(real)
            yield draft, config


def _configured(config: Config, terminal: Terminal) -> Iterator[tuple[Path, Config]]:
    if not config.drafts:
        message = "no drafts: name a file or folder, or run 'factlint init' and set 'drafts'"
        raise FactlintError(message)
    for pattern in config.drafts:
        try:
            drafts = expand(config.root, [pattern], config.exclude, "drafts", terminal.problem)
        except FactlintError as error:
            terminal.problem(error)
            continue
        yield from ((draft, config) for draft in drafts)


def _named(paths: Sequence[Path], config_file: Path | None, terminal: Terminal) -> Iterator[tuple[Path, Config]]:
    configs: dict[Path, Config] = {}
    for path in paths:
        whole = Path(os.path.abspath(path))
        # A name that the system does not take is a file that is not there, and no reason to leave out the rest.
        if not os.path.exists(whole):  # noqa: PTH110
            hint = "; name the draft that standard input is with --stdin-filename" if str(path) == "-" else ""
            terminal.problem(f"{path}: no such file or folder{hint}")
            continue
        drafts = [whole]
        if whole.is_dir():
            config = configuration(config_file, whole)
            drafts = _folder(whole, path, config, terminal)
        for draft in drafts:
            # The nearest settings to each draft: a folder may hold folders with their own.
            if draft.parent not in configs:
                configs[draft.parent] = configuration(config_file, draft)
            config = configs[draft.parent]
            # A file named outright too: a hook names all files of a commit.
            if excluded(draft, config.root, config.exclude):
                terminal.note(f"{shown(draft)}: left out, as 'exclude' says")
                continue
            yield draft, config


def _folder(folder: Path, given: Path, config: Config, terminal: Terminal) -> list[Path]:
    try:
        return expand(config.root, [str(folder)], config.exclude, "drafts", terminal.problem)
    except FactlintError:
        terminal.problem(f"{given}: holds no document that can be checked; name a text file, or look at 'exclude'")
        return []
