"""PDF: the text of its pages, without running heads and feet. Needs pypdf, which the extra ``pdf`` brings."""

from __future__ import annotations

from factlint.documents.pdf.extract import extract
from factlint.documents.pdf.reader import read

__all__ = ["extract", "read"]
