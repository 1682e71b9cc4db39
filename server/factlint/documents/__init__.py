"""Documents: a file read as prose without markup, with the map from every character of the prose back to the file."""

from __future__ import annotations

from factlint.documents.document import Document
from factlint.documents.formats import FORMATS
from factlint.documents.units import Unit, UnitKind

__all__ = ["FORMATS", "Document", "Unit", "UnitKind"]
