"""The base form of a word, by its tag: tables of irregular forms, and rules for the rest."""

from __future__ import annotations

from factlint.language.lemmas.component import NAME, Lemmatizer
from factlint.language.lemmas.rules import lemma

__all__ = ["NAME", "Lemmatizer", "lemma"]
