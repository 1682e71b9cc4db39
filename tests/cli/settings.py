"""The configuration that most tests of the command line write."""

from __future__ import annotations

CONFIG = 'sources = ["sources/"]\ndrafts = ["drafts/"]\n'
