"""The fact bases of one state of a project's sources."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.base import FactBase
    from factlint.config import Config, Selection
    from factlint.lsp.listing import Listing
    from factlint.model.errors import FactlintError
    from factlint.rules import Rules

# Beside the configuration, where the command line keeps it too: what one has read the other need not.
_CACHE = ".factlint"


class Bases:
    """One fact base for each choice of rules that the drafts need, and one for each draft that is a source itself.

    ``problems`` are the sources and the rule pages that could not be read, a line each.
    """

    def __init__(self, config: Config, listing: Listing) -> None:
        self.config = config
        self.listing = listing
        self.problems: list[str] = []
        self._open: dict[str, FactBase] = {}
        self._rules: Rules | None = None

    def read(self, progress: Callable[[int, int, str], None]) -> None:
        """Read the sources. Raises FactlintError if that cannot be done at all, and whatever ``progress`` raises."""
        self._base(self._selection(None), progress, self._note)

    def of(self, draft: Path | None) -> FactBase:
        """Return the fact base for ``draft`` (None: it is no file yet). Raises FactlintError as ``read``.

        It has the rules for the draft, and not the draft itself where that is a source.
        """
        own = os.path.realpath(draft) if draft and self.listing.holds(draft) else None
        return self._base(self._selection(draft), own=own)

    @property
    def notices(self) -> list[str]:
        """Lines about what does no harm to the answers, such as a cache that cannot be written."""
        return list(dict.fromkeys(notice for base in self._open.values() for notice in base.notices))

    def settle(self, pause: Callable[[], None]) -> None:
        """Keep for the next start what was read and judged of drafts; ``pause`` is called now and then."""
        for base in list(self._open.values()):
            base.settle(pause)

    def close(self) -> None:
        """Close them all."""
        for base in self._open.values():
            base.close()
        self._open.clear()

    def _pages(self) -> Rules:
        from factlint.check.comparators import COMPARATORS  # noqa: PLC0415
        from factlint.rules import load_pages  # noqa: PLC0415

        if self._rules is None:
            self._rules = load_pages(self.config.rules, COMPARATORS, self.problems)
        return self._rules

    def _selection(self, draft: Path | None) -> Selection:
        return self.config.selection(draft or self.config.root / "untitled")

    def _base(
        self,
        selection: Selection,
        progress: Callable[[int, int, str], None] | None = None,
        on_error: Callable[[FactlintError], None] = lambda _: None,
        own: str | None = None,
    ) -> FactBase:
        key = repr((selection, own))
        if key not in self._open:
            # The stages are loaded here, in the worker: the editor's first request is answered long before.
            from factlint.base import FactBase  # noqa: PLC0415

            self._open[key] = FactBase.open(
                [source for source in self.listing.sources if os.path.realpath(source[0]) != own],
                facts_files=self.listing.facts,
                rules=self._pages().select(*selection),
                cache=self.config.root / _CACHE,
                root=self.config.root,
                language_model=self.config.language_model,
                progress=progress,
                on_error=on_error,
            )
        return self._open[key]

    def _note(self, error: FactlintError) -> None:
        self.problems.append(str(error))
