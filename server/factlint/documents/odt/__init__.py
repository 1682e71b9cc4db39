"""OpenDocument texts (.odt): the text as it reads with all changes accepted."""

from __future__ import annotations

from factlint.documents.odt.extract import extract
from factlint.documents.office.lines import read

__all__ = ["extract", "read"]
