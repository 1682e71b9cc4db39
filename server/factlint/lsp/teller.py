"""What the person at the editor is told: each thing once, in one line, and no word of a draft."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.projects import NO_CONFIGURATION

if TYPE_CHECKING:
    from collections.abc import Callable


class Teller:
    """Shows a problem when it comes up, and logs what follows until it is mended: no storm of popups.

    ``show`` and ``log`` bring a line to the editor.
    """

    def __init__(
        self, show: Callable[[types.ShowMessageParams], None], log: Callable[[types.LogMessageParams], None]
    ) -> None:
        self._show = show
        self._log = log
        self._told: dict[str, str] = {}

    def problem(self, key: str, text: str) -> None:
        """Show the first line of ``text`` unless a problem of this ``key`` stands already; log it if it is news."""
        if self._told.get(key) == text:
            return
        first = key not in self._told
        self._told[key] = text
        # What no project was made for may be meant so; it is worth a hint, not a warning.
        level = types.MessageType.Info if key == NO_CONFIGURATION else types.MessageType.Warning
        if not first and key == NO_CONFIGURATION:
            level = types.MessageType.Log
        lines = text.splitlines()
        for line in lines:
            self._log(types.LogMessageParams(level, f"factlint: {line}"))
        if first:
            more = f" (and {len(lines) - 1} more: see the log)" if len(lines) > 1 else ""
            self._show(types.ShowMessageParams(level, f"factlint: {lines[0]}{more}"))

    def mended(self, key: str) -> None:
        """Forget a problem, so that it is shown when it comes up again."""
        if self._told.pop(key, None):
            self._log(types.LogMessageParams(types.MessageType.Info, f"factlint: {key}: in order again"))

    def noted(self, key: str, text: str) -> None:
        """Log a line, once for each ``key``."""
        if key not in self._told:
            self._told[key] = text
            self._log(types.LogMessageParams(types.MessageType.Info, f"factlint: {text}"))

    def failed(self, what: str, error: BaseException) -> None:
        """Say that factlint itself failed, and where. The error's own words stay out: they may be the draft's."""
        where = _where(error)
        self.problem(f"failure {where}", f"failed at {what}: {where}; please report it, with this line")


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "factlint" in Path(frame.filename).parts]
    places = [f" at {Path(frame.filename).name}:{frame.lineno}" for frame in ours or frames]
    return f"{type(error).__name__}{places[-1] if places else ''}"
