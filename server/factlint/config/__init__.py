"""The settings of a project: ``factlint.toml``, or ``[tool.factlint]`` in ``pyproject.toml``.

``find_config`` walks up from a file to its settings, ``expand`` turns their patterns into files.
"""

from __future__ import annotations

from factlint.config.expand import excluded, expand, is_prose
from factlint.config.load import config_file, find_config, load_config
from factlint.config.patterns import matches
from factlint.config.schema import schema
from factlint.config.settings import Config, PerFile, Selection, Source

__all__ = [
    "Config",
    "PerFile",
    "Selection",
    "Source",
    "config_file",
    "excluded",
    "expand",
    "find_config",
    "is_prose",
    "load_config",
    "matches",
    "schema",
]
