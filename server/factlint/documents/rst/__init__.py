"""reStructuredText, as docutils and Sphinx read it."""

from __future__ import annotations

from factlint.documents.rst.reader import read

__all__ = ["read"]
