"""Plain text, hand-written, hard-wrapped, or saved from a web page."""

from __future__ import annotations

from factlint.documents.text.reader import read

__all__ = ["read"]
