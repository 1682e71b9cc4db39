"""factlint: the linter for facts.

The public names load what they need when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.base import FactBase
    from factlint.documents import Document
    from factlint.language.notes import annotate

__version__ = "0.1.0"
__all__ = ["Document", "FactBase", "__version__", "annotate"]

_HOMES = {"Document": "factlint.documents", "FactBase": "factlint.base", "annotate": "factlint.language.notes"}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        message = f"module 'factlint' has no attribute '{name}'"
        raise AttributeError(message)
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
