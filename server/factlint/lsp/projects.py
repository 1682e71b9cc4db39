"""Which project a document belongs to. All of it lives on the worker's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.config import config_file, is_prose
from factlint.lsp.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factlint.lsp.events import Events
    from factlint.lsp.worker import Worker

NO_CONFIGURATION = "no configuration"


class Projects:
    """The projects of all open documents, by their configuration file."""

    def __init__(self, worker: Worker, events: Events) -> None:
        self.folders: Sequence[Path] = ()
        self._worker = worker
        self._events = events
        self._known: dict[Path, Project] = {}

    def of(self, path: Path | None) -> Project | None:
        """Return the project of the document ``path``: that of the nearest configuration, as it stands now.

        A document that is no file (None) belongs to the first workspace folder that has a configuration. None where
        there is none; the user is told what to do, unless nobody would take the file for a draft.
        """
        starts = (path,) if path else self.folders
        file = next((file for start in starts if (file := config_file(start))), None)
        if file is None:
            if path and not is_prose(path):
                return None
            where = f"{path}: there is no factlint.toml in its folder or above" if path else self._untitled()
            self._events.problem(
                NO_CONFIGURATION,
                f"{where}, so it is not checked; run 'factlint init' in the folder of your drafts and sources",
            )
            return None
        if file not in self._known:
            self._known[file] = Project(file, self._worker, self._events)
        project = self._known[file]
        project.look()
        return project

    def all(self) -> list[Project]:
        """Return the projects of the workspace's folders and of every document that was asked about."""
        for folder in self.folders:
            if config_file(folder):
                self.of(folder)
        return list(self._known.values())

    def _untitled(self) -> str:
        if self.folders:
            return f"untitled document: there is no factlint.toml in {self.folders[0]} or above"
        return "untitled document: it belongs to no folder with a factlint.toml"

    def look_again(self) -> None:
        """Look at every configuration and every source; what has changed is read again, what is gone is forgotten."""
        for file, project in list(self._known.items()):
            if file.is_file():
                project.look()
                project.look_at_sources()
            else:
                del self._known[file]
                project.close()

    def settle(self, pause: Callable[[], None]) -> None:
        """Keep for the next start what was read and judged of drafts; ``pause`` is called now and then."""
        for project in list(self._known.values()):
            if project.bases:
                project.bases.settle(pause)

    def close(self) -> None:
        """Close every fact base."""
        for project in self._known.values():
            project.close()
        self._known.clear()
