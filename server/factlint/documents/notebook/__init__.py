"""Jupyter notebooks: their cells of Markdown, with the places of their words in the JSON of the file."""

from __future__ import annotations

from factlint.documents.notebook.reader import read

__all__ = ["read"]
