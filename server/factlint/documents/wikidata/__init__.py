"""Wikidata's JSON of entities: each statement that we have words for becomes a sentence."""

from __future__ import annotations

from factlint.documents.wikidata.reader import read

__all__ = ["read"]
