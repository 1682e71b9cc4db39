"""The files that a fact base is made of, read into its store."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.documents.decoding import read_bytes, text_in
from factlint.documents.extraction import is_extracted
from factlint.documents.names import readable
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factlint.facts.build import Builder
    from factlint.facts.store import Store


@dataclass(frozen=True)
class Files:
    """Sources, each with the date that is stated for it, and facts files.

    In the store a file is called by its path from ``home``, in what is shown by that from ``root``; None leaves the
    path as it was given. ``progress`` is told (done, of how many, which), ``on_error`` what could not be read.
    """

    sources: Sequence[tuple[Path, dt.date | None]]
    facts: Sequence[Path]
    home: Path | None
    root: Path | None
    progress: Callable[[int, int, str], None] | None = None
    on_error: Callable[[FactlintError], None] | None = None
    _told: set[str] = field(default_factory=set)

    def read(self, builder: Builder) -> dict[str, str]:
        """Read what the store does not have; return the digest of each file with the name under which it is shown.

        Raises FactlintError for the first file that cannot be read, unless ``on_error`` takes it.
        """
        shown: dict[str, str] = {}
        for done, (path, date, by_hand) in enumerate(self._all()):
            self._progress(done, str(path))
            try:
                name = _name(path, self.home)
                data = read_bytes(path)
                if is_extracted(path.name) and not by_hand:
                    digest = builder.add_packed(data, path, name, date)
                else:
                    text = text_in(data, path)
                    digest = builder.add_facts(text, name) if by_hand else builder.add_text(text, name, date)
            except FactlintError as error:
                self._tell(error)
            else:
                shown[digest] = _name(path, self.root)
        if self.on_error is not None:
            for warning in _warnings(builder.store, shown):
                self._tell(FactlintError(warning))
        self._progress(len(self.sources) + len(self.facts), "")
        return shown

    def _all(self) -> Iterator[tuple[Path, dt.date | None, bool]]:
        yield from ((path, date, False) for path, date in self.sources)
        yield from ((path, None, True) for path in self.facts)

    def _progress(self, done: int, which: str) -> None:
        if self.progress is not None:
            self.progress(done, len(self.sources) + len(self.facts), which)

    def _tell(self, error: FactlintError) -> None:
        """Tell of an error, once: the files may have to be read again."""
        if self.on_error is None:
            raise error
        if str(error) not in self._told:
            self._told.add(str(error))
            self.on_error(error)


def _name(path: Path, root: Path | None) -> str:
    return readable((Path(os.path.relpath(path, root)) if root is not None else path).as_posix())


def _warnings(store: Store, shown: Mapping[str, str]) -> Iterator[str]:
    """Yield what of the documents could not be read, a line each; an earlier run may have read them."""
    kept = store.documents()
    for digest, name in shown.items():
        yield from (f"{name}:{warning}" for warning in kept[digest].warnings)
