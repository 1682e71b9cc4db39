"""Loading the spaCy pipeline: ours, or another that the user names."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factlint.language.layers import make_words_once
from factlint.language.matrices import keep_memory, multiply_by_numpy
from factlint.model.collector import look_seldom
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

OURS = Path(__file__).parent / "model"


@cache
def load(name: str | None = None) -> Language:
    """Return the pipeline called ``name`` (an installed spaCy package or a folder), or ours.

    Ours is quick within ``matrices.one_thread`` only.
    Raises FactlintError if there is no such pipeline.
    """
    keep_memory()
    with _without_collector():
        pipeline = _loaded(name)
    gc.freeze()  # what is loaded for good need never be looked at
    look_seldom()
    return pipeline


def _loaded(name: str | None) -> Language:
    with _without_its_commands():
        import spacy  # noqa: PLC0415 - importing spaCy costs half a second, and a cached answer needs none

    import factlint.language.lemmas.component  # noqa: F401, PLC0415 - registers a component that our pipeline has
    from factlint.language.beginnings import NAME  # noqa: PLC0415 - registers a component, too
    from factlint.language.tokenizer import (  # noqa: PLC0415 - registers how ours makes its tokenizer
        cutting_glued,
        cutting_units,
        keeping_prefixes,
        search_near_end,
    )

    ours = {"nlp": {"tokenizer": {"@tokenizers": "factlint.FromDisk.v1"}}}
    try:
        pipeline = spacy.load(OURS, config=ours) if name is None else spacy.load(name)
    except (OSError, ValueError) as error:
        message = f"language-model: no spaCy pipeline '{name}' is installed; install it, or remove the setting"
        raise FactlintError(message) from error
    if name is None:
        tokenizer: Any = pipeline.tokenizer
        exceptions, tokenizer.rules = tokenizer.rules, {}  # with each change spaCy goes through all of them
        tokenizer.suffix_search = cutting_units(search_near_end(tokenizer.suffix_search))
        tokenizer.infix_finditer = cutting_glued(keeping_prefixes(tokenizer.infix_finditer))
        tokenizer.rules = exceptions
        pipeline.add_pipe(NAME, before="parser")
        make_words_once(pipeline)
        multiply_by_numpy(pipeline)
    return pipeline


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let the garbage collector wait, if it is on: of what is loaded nothing is garbage."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _without_its_commands() -> Iterator[None]:
    """Let spaCy be imported without its command line.

    For the sake of one function, ``spacy.info``, the package imports all that trains and downloads pipelines, which
    takes a third of the time and 350 modules. That function then imports them when it is called.
    """
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules or any(name in sys.modules for name in names):
        yield
        return
    package, module = map(ModuleType, names)
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    sys.modules |= dict(zip(names, (package, module), strict=True))
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


def _info(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - spaCy's own function takes and returns them
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*given, **named)
