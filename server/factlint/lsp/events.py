"""What the work has to tell the person at the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.config import Config


class Events(Protocol):
    """Told from the worker's thread; whoever listens brings it to where it is needed."""

    def problem(self, key: str, text: str) -> None:
        """Tell of something that the user can mend. ``key`` names it, so that it is said once until it is mended."""

    def mended(self, key: str) -> None:
        """Tell that what ``key`` names is in order. It may never have been broken."""

    def noted(self, key: str, text: str) -> None:
        """Tell something that is in order, and worth a line in the log: once for each ``key``."""

    def failed(self, what: str, error: BaseException) -> None:
        """Tell that factlint itself failed at ``what``."""

    def configured(self, config: Config) -> None:
        """Tell that a configuration was read, or read again."""

    def configuration(self, file: Path, problem: str | None, code: str = ...) -> None:
        """Tell what is wrong with a configuration, a rule page or a facts file, a line each; None: it is in order."""

    def reading(self, file: Path, done: int, total: int, name: str) -> None:
        """Tell how far the sources of the configuration ``file`` are read; ``name`` is the one at hand."""

    def read(self, file: Path) -> None:
        """Tell that the reading for ``file`` has ended; if it went well, drafts can be checked now."""
