"""LaTeX: the words of a document without its commands. Macros are not expanded."""

from __future__ import annotations

from factlint.documents.latex.reader import read

__all__ = ["read"]
