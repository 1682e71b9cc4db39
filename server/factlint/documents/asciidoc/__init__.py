"""AsciiDoc, as Asciidoctor reads it."""

from __future__ import annotations

from factlint.documents.asciidoc.reader import read

__all__ = ["read"]
