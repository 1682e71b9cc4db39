"""What the cache hangs on besides the texts: the code that reads and checks, and the language model."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

    from factlint.rules import Rules

_READING = ("base.py", "claims", "documents", "facts", "language", "model", "rules")
"""What of the package decides what is read from a text …"""
_CHECKING = (*_READING, "check")
"""… and what is found in it."""
_READING_WITH = ("spacy", "snowballstemmer")
_CHECKING_WITH = (*_READING_WITH, "rapidfuzz")
_MODEL = "language/model/"
_TOLD = (".json", ".cfg")
"""Files of our model that are read for the hash. Of the others, the weights, the length tells enough beside the figures
of the model's own ``meta.json``: they are megabytes, and every run asks."""


@cache
def reading_version(language_model: str | None = None) -> str:
    """Return a hash of all that reads a text: our code, what it leans on, and the language model (None: ours)."""
    return _hash([*_of_code(_READING), *_of_packages(_READING_WITH), _of_model(language_model)])


@cache
def checking_version(language_model: str | None = None) -> str:
    """Return a hash of all that reads and checks a text."""
    return _hash([*_of_code(_CHECKING), *_of_packages(_CHECKING_WITH), _of_model(language_model)])


def version_of(rules: Rules, language_model: str | None) -> str:
    """Return what an answer hangs on besides draft and sources: the code, the language model, the rules that are on."""
    return f"{checking_version(language_model)}:{rules.fingerprint()}"


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@cache
def _of_code(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return name and hash of each file below the files and folders ``names`` of the package."""
    package = files("factlint")
    return tuple(part for name in names for file, path in _below(package / name, name) for part in _of_file(file, path))


def _below(entry: Traversable, path: str) -> Iterable[tuple[Traversable, str]]:
    if not entry.is_dir():
        yield entry, path
    elif entry.name not in {"__pycache__", "vocab"}:  # the vocabulary of our model says nothing that its meta does not
        for one in sorted(entry.iterdir(), key=lambda one: one.name):
            yield from _below(one, f"{path}/{one.name}")


def _of_file(file: Traversable, path: str) -> tuple[str, str]:
    if not path.startswith(_MODEL) or path.endswith(_TOLD):
        return path, hashlib.sha256(file.read_bytes()).hexdigest()
    return path, str(file.stat().st_size) if isinstance(file, Path) else ""


def _of_packages(names: Iterable[str]) -> Iterable[str]:
    return (f"{name} {version(name)}" for name in names)


def _of_model(name: str | None) -> str:
    """Return what tells one state of a spaCy pipeline from another: its package's version, or its folder's figures."""
    if name is None:
        return ""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        pass
    meta = Path(name) / "meta.json"
    return f"{name} {hashlib.sha256(meta.read_bytes()).hexdigest()}" if meta.is_file() else name
