"""Markdown: CommonMark with tables, task lists, footnotes, strikethrough and front matter."""

from __future__ import annotations

from factlint.documents.markdown.reader import read

__all__ = ["read"]
