"""Web pages saved as one file (.mhtml): the page itself, read as HTML."""

from __future__ import annotations

from factlint.documents.html import read
from factlint.documents.mhtml.extract import extract

__all__ = ["extract", "read"]
