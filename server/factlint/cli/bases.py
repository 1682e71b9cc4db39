"""The fact bases of a run, opened when a draft needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from factlint.base import FactBase

_MOST_OPEN = 4
"""Drafts are taken by path, so those with the same settings mostly follow each other."""


class Bases:
    """Fact bases by the number of what they are for; those not used of late are closed."""

    def __init__(self, opener: Callable[[int], FactBase]) -> None:
        """Open them with ``opener``."""
        self._opener = opener
        self._open: dict[int, FactBase] = {}

    def of(self, number: int) -> FactBase:
        """Return the fact base of this number, open until others have been asked for."""
        base = self._open.pop(number, None) or self._opener(number)
        self._open[number] = base
        while len(self._open) > _MOST_OPEN:
            self._open.pop(next(iter(self._open))).close()
        return base

    def settle(self) -> None:
        """Keep for the next run what was read and judged of drafts; of very many the first, while there is room."""
        for base in self._open.values():
            base.settle(newest=False)

    def close(self) -> None:
        """Close those that are open."""
        for base in self._open.values():
            base.close()
        self._open.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
