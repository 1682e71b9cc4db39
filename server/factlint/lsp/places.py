"""Where the sentences of sources stand, as an editor can go there."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import uri_of
from factlint.lsp.listing import stamp_of
from factlint.lsp.positions import LineIndex
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.lsp.listing import Stamp
    from factlint.model.findings import Evidence

_KEPT = 64
"""Sources whose lines are kept at a time: a draft's evidence comes from few."""


class Places:
    """Finds evidence in the files of the sources. Used by the worker's thread, which may wait for a disk."""

    def __init__(self) -> None:
        self.encoding = types.PositionEncodingKind.Utf16
        self._known: OrderedDict[Path, tuple[Stamp, LineIndex | None]] = OrderedDict()
        self._dates: dict[Path, tuple[Stamp, str]] = {}

    def location(self, root: Path, evidence: Evidence) -> types.Location:
        """Return where ``evidence`` stands; its path starts from ``root``. Of a source that is gone, give the line."""
        path = root / evidence.path
        lines = self._lines(path)
        if lines is None:
            start = types.Position(max(evidence.line - 1, 0), 0)
            return types.Location(uri_of(path), types.Range(start, start))
        return types.Location(uri_of(path), lines.range(evidence.start, evidence.end))

    def date(self, path: Path) -> str:
        """Return the date that a source bears itself; empty where it bears none or cannot be read."""
        from factlint.documents import Document  # noqa: PLC0415 - loaded in the worker

        stamp = stamp_of([path])
        known = self._dates.get(path)
        if known is None or known[0] != stamp:
            try:
                date = Document.from_path(path).date
            except FactlintError:
                date = None
            known = self._dates[path] = stamp, date.isoformat() if date else ""
        return known[1]

    def _lines(self, path: Path) -> LineIndex | None:
        from factlint.documents.decoding import read_text  # noqa: PLC0415 - loaded in the worker
        from factlint.documents.extraction import is_extracted  # noqa: PLC0415 - loaded in the worker

        if is_extracted(path.name):
            return None
        stamp = stamp_of([path])
        known = self._known.get(path)
        if known is None or known[0] != stamp:
            try:
                known = stamp, LineIndex(read_text(path), self.encoding)
            except FactlintError:
                known = stamp, None
            self._known[path] = known
        self._known.move_to_end(path)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return known[1]
