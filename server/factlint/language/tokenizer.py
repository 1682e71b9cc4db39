"""The tokenizer of our pipeline: empty until it is read from the disk.

spaCy would make that of its English first, with all its exceptions, to put what the pipeline holds in its place.
"""

from __future__ import annotations

import re
from itertools import chain
from re import Match
from typing import TYPE_CHECKING

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

    Search = Callable[..., Match[str] | None]
    Infixes = Callable[[str], Iterator[Match[str]]]

_ENDING = 128
"""How many characters an ending may have, and what stands before it and decides."""
_AGAIN = re.compile(r"(?:re|de)-(?=[a-z]{3})", re.IGNORECASE)
"""The beginning of a word that is one word: ``re-elected``, ``de-iced``. The treebanks have it so."""

_GLUED = re.compile(r"(?<=\w)[)\]](?=[A-Z][a-z]{2}|[A-Z][a-z]?$)")
"""A closing bracket to which the next word is glued: ``(CNN)South Korea``."""

_UNIT = re.compile(r"(?<=[a-z][A-Z])\.\Z")
"""A full stop behind the symbol of a unit: ``kW.``, ``dB.``, ``KiB.``."""

_CODE = re.compile(r"[A-Z]{1,4}\d{1,6}[a-z]{1,2}")
"""What a thing is marked by: letters, a number, a letter."""


@registry.tokenizers("factlint.FromDisk.v1")  # type: ignore[untyped-decorator]
def make() -> Callable[[Language], Tokenizer]:
    """Return what makes an empty tokenizer for a pipeline."""
    return lambda pipeline: Tokenizer(pipeline.vocab)


def search_near_end(search: Search) -> Search:
    """Return what finds the same match as ``search`` of a pattern that ends where its text does, looking near the end.

    From a run of thousands of brackets spaCy cuts one after the other, and each time searches all of them for an
    ending: the square of its length. Endings are short; only a run of full stops may be longer than what is looked at,
    and then it is found from the first place on, and looked for in the whole text.
    """

    def near_end(text: str) -> Match[str] | None:
        first = len(text) - _ENDING
        if first <= 0:
            return search(text, 0)
        found = search(text, first)
        return search(text, 0) if found is not None and found.start() == first else found

    return near_end


def cutting_units(search: Search) -> Search:
    """Return what finds the same as ``search`` of endings, and the full stop behind a unit, which is no part of it.

    What ends a number that letters stand before is no unit, but of a name: ``KR27m``.
    """

    def cutting(text: str) -> Match[str] | None:
        if _CODE.fullmatch(text):
            return None
        return _UNIT.search(text, max(0, len(text) - 3)) or search(text)

    return cutting


def keeping_prefixes(infixes: Infixes) -> Infixes:
    """Return what finds the same as ``infixes``, the hyphen after ``re`` at a word's beginning aside."""

    def keeping(text: str) -> Iterator[Match[str]]:
        prefix = _AGAIN.match(text)
        hyphen = prefix.end() - 1 if prefix is not None else -1
        return (found for found in infixes(text) if found.start() != hyphen)

    return keeping


def cutting_glued(infixes: Infixes) -> Infixes:
    """Return what finds the same as ``infixes``, and each bracket to which a word is glued, in order."""

    def cutting(text: str) -> Iterator[Match[str]]:
        glued = list(_GLUED.finditer(text)) if ")" in text or "]" in text else []
        if not glued:
            return infixes(text)
        brackets = {found.start() for found in glued}
        others = (found for found in infixes(text) if found.start() not in brackets)
        return iter(sorted(chain(others, glued), key=Match.start))

    return cutting
