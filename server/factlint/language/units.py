"""Reading units of text: all that is a function of one unit's text alone, kept in memory so that it is read once.

While a draft is being written most of its paragraphs stay as they were: only the changed one is parsed again.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from factlint.language.dates import find_dates
from factlint.language.docs import text_of
from factlint.language.entities import find_entities
from factlint.language.matrices import one_thread
from factlint.language.pipeline import load
from factlint.language.quantities import find_quantities
from factlint.language.recent import Recent
from factlint.language.shelf import unpacked
from factlint.language.steps import parsed
from factlint.model.mentions import Form, QuantityMention
from factlint.model.noted import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from factlint.language.dates import DateExpression
    from factlint.language.shelf import Shelf
    from factlint.model.mentions import EntityMention

_SPARE = 400  # readings kept of documents that were at hand before; some 40 KB each
_BATCH = 64
_BATCH_CHARACTERS = 24_000  # spaCy takes some 4 KB for each while it parses
_LONGEST = 6_000  # characters; spaCy's memory grows with the text that it reads at once


@dataclass(frozen=True, eq=False)
class UnitReading:
    """What one unit's text says by itself, at its own offsets: its parse, and the mentions before any linking."""

    doc: Doc
    entities: tuple[EntityMention, ...]
    dates: tuple[DateExpression, ...]

    @once
    def quantities(self) -> tuple[QuantityMention, ...]:
        """Return the amounts, which are found when they are asked for: of a unit whose claims are known nobody does."""
        names = [one for one in self.entities if one.form is Form.NAME and one.entity.startswith("name:")]
        return tuple(
            QuantityMention(found.start, found.end, found.value, found.counted)
            for found in find_quantities(text_of(self.doc), self.dates)
            # the 2 of "Heron 2" counts nothing, whatever noun seems to follow it
            if not any(name.start < found.start and found.end <= name.end for name in names)
        )


_kept: Recent[tuple[str | None, str], UnitReading] = Recent(spare=_SPARE)
_parsing = Lock()  # spaCy's pipeline is not made for two threads at once


def read_units(
    texts: Sequence[str], language_model: str | None = None, shelf: Shelf | None = None
) -> list[UnitReading]:
    """Return the reading of each of ``texts``, in order, by the pipeline called ``language_model`` (None: ours).

    What ``shelf`` has of them is not parsed. Raises FactlintError if there is no such pipeline.
    """
    _kept.begin()
    found: dict[str, UnitReading] = {}
    for text in texts:
        if text not in found and (reading := _kept.get((language_model, text))) is not None:
            found[text] = reading
    missing = [text for text in dict.fromkeys(texts) if text not in found]
    for text, doc in _from_shelf(missing, language_model, shelf):
        found[text] = _read(doc)
        _kept.put((language_model, text), found[text])
    for batch in in_batches([text for text in missing if text not in found]):
        pipeline = load(language_model)
        with _parsing, one_thread() if language_model is None else nullcontext():
            docs = list(_parse(pipeline, batch, ours=language_model is None))
        for text, doc in zip(batch, docs, strict=True):
            found[text] = _read(doc)
            _kept.put((language_model, text), found[text])
    return [found[text] for text in texts]


def _from_shelf(texts: Sequence[str], language_model: str | None, shelf: Shelf | None) -> Iterator[tuple[str, Doc]]:
    """Yield those of the texts that a shelf has, each with its parse."""
    for text, data in (shelf.get(texts) if shelf is not None and texts else {}).items():
        doc = unpacked(data, text, load(language_model).vocab)
        if doc is not None:
            yield text, doc


def in_batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts in order, so many together that parsing them takes little memory; one at least."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == _BATCH or size + len(text) > _BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _read(doc: Doc) -> UnitReading:
    return UnitReading(doc=doc, entities=tuple(find_entities(doc)), dates=tuple(find_dates(text_of(doc))))


def _parse(pipeline: Language, texts: Sequence[str], *, ours: bool) -> Iterator[Doc]:
    """Yield each text's doc; an overlong text is parsed in pieces and put together again."""
    pieces = [_pieces(text) for text in texts]
    every = [piece for parts in pieces for piece in parts]
    docs = iter(parsed(pipeline, every) if ours else pipeline.pipe(every, batch_size=_BATCH))
    for parts in pieces:
        yield _joined([next(docs) for _ in parts])


def _joined(docs: list[Doc]) -> Doc:
    whole = docs[0] if len(docs) == 1 else type(docs[0]).from_docs(docs, ensure_whitespace=False)
    assert whole is not None  # noqa: S101 - from_docs gives None only where there are no docs
    whole.tensor = whole.tensor[:0].copy()  # what the model saw in each word: half of what a parse takes, and done with
    return whole


def _pieces(text: str) -> list[str]:
    """Cut an overlong text after a sentence, else after a word."""
    pieces = []
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        cut = max(text.rfind(". ", start, end) + 2, start)
        if cut <= start + 1:
            cut = text.rfind(" ", start, end) + 1 or end
        pieces.append(text[start:cut])
        start = cut
    return [*pieces, text[start:]]
