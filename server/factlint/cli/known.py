"""What a run is known by, and what it prints of each draft."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """By what the answer of a ``run`` is found again, and by what its ``pieces`` are (None: they are not kept)."""

    run: str
    pieces: str | None = None
