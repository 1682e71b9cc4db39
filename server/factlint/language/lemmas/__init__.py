"""The base form of a word, by its tag: tables of irregular forms, and rules for the rest.

``component`` is the pipeline's part of it, and is imported where a pipeline is made: it brings spaCy.
"""

from __future__ import annotations

from factlint.language.lemmas.rules import lemma

__all__ = ["lemma"]
