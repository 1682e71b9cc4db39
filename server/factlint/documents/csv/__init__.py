"""CSV: a header, then a row for each thing; each cell becomes a sentence about what its row begins with."""

from __future__ import annotations

from factlint.documents.csv.reader import read

__all__ = ["read"]
