"""From an annotated document to its sentences with their claims: the one extractor, for sources and drafts alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.contrasts import read_contrasts
from factlint.claims.dates import read_dates
from factlint.claims.item_lists import read_item_lists
from factlint.claims.members import read_members
from factlint.claims.names import read_names
from factlint.claims.places import read_places
from factlint.claims.quantities import read_quantities
from factlint.claims.quotations import read_quotations
from factlint.claims.reading import Reading
from factlint.claims.roles import read_roles
from factlint.claims.rows import as_row, cells_of
from factlint.claims.terms import Lexicon, SentenceTerms
from factlint.documents import UnitKind
from factlint.language.gazetteer import fold
from factlint.language.quantities import find_quantities
from factlint.model.claims import Claim, Sentence
from factlint.model.mentions import Form, QuantityMention
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Unit
    from factlint.language.notes import Annotation
    from factlint.model.mentions import DateMention, EntityMention

FROM_HERE = re.compile(r"(.+) (?:ago|earlier|later|before|after)", re.DOTALL)
READERS = (read_dates, read_quantities, read_places, read_roles, read_members, read_names, read_contrasts)


def read_sentences(annotation: Annotation, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of an annotated document in order, with their terms and claims (prose offsets)."""
    document = annotation.document
    spoken = [q.content for q in annotation.quotations if q.content is not None and q.direct and not q.scare]
    quotations = read_quotations(document.prose, annotation.quotations)
    by_start = sorted(quotations, key=lambda claim: claim.start)
    unit_terms: dict[int, frozenset[str]] = {}
    sentences: list[Sentence] = []
    last = (-1, frozenset[str]())
    for index, unit in enumerate(document.units):
        for reading in _readings(annotation, index, unit, spoken, lexicon):
            terms = reading.terms.all()
            unit_terms[index] = unit_terms.get(index, frozenset()) | terms
            claims = [claim for read in READERS for claim in read(reading)]
            claims.extend(claim for claim in by_start if reading.start <= claim.start < reading.end)
            sentences.append(
                Sentence(
                    start=reading.start,
                    end=reading.end,
                    text=document.prose[reading.start : reading.end],
                    terms=terms,
                    context=_context(unit, unit_terms, lexicon) | (last[1] if last[0] == index else frozenset()),
                    names=frozenset(
                        fold(document.prose[m.start : m.end]) for m in reading.entities if m.form is Form.NAME
                    ),
                    dates=tuple(d.value for d in reading.dates),
                    quantities=tuple(q.value for q in reading.quantities),
                    claims=tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))),
                    quoted=unit.quoted,
                )
            )
            last = (index, frozenset(term for term in terms if ":" in term))
    return read_item_lists(document.units, sentences)


def _context(unit: Unit, unit_terms: dict[int, frozenset[str]], lexicon: Lexicon) -> frozenset[str]:
    """Return the terms of what introduces a unit: its lead-in, its heading, and a row's headers."""
    around = (unit_terms.get(i, frozenset()) for i in (unit.lead, unit.heading) if i is not None)
    headers = (term for cell in cells_of(unit, lexicon) for term in cell.terms) if unit.cells else ()
    return frozenset(headers).union(*around)


def _readings(
    annotation: Annotation, index: int, unit: Unit, spoken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Reading]:
    unit_reading = annotation.readings[index]
    if unit_reading is None:
        return
    document = annotation.document
    doc = unit_reading.doc
    row = unit.kind is UnitKind.ROW
    for sentence in [doc[:]] if row and len(doc) else list(doc.sents):
        start, end = unit.start + sentence.start_char, unit.start + sentence.end_char
        here = Span(start, end)
        entities: list[EntityMention] = [m for m in annotation.entities_of(index) if start <= m.start < end]
        reading = Reading(
            words=sentence,
            offset=unit.start,
            terms=SentenceTerms(sentence, unit.start, entities, lexicon),
            entities=entities,
            dates=[m for m in annotation.dates_of(index) if start <= m.start < end],
            quantities=[
                *(m for m in annotation.quantities_of(index) if start <= m.start < end),
                *(
                    m
                    for d in annotation.dates_of(index)
                    if start <= d.start < end
                    for m in _distance(document.prose, d)
                ),
            ],
            roles=[m for m in annotation.roles_of(index) if start <= m.start < end],
            lists=[m for m in annotation.lists_of(index) if start <= m.start < end],
            spoken=[quote for quote in spoken if quote.touches(here)],
        )
        yield as_row(reading, cells_of(unit, lexicon)) if row else reading


def _distance(prose: str, date: DateMention) -> Iterator[QuantityMention]:
    """Yield the length of time by which a date is given, the thirty years of ``thirty years ago``."""
    found = FROM_HERE.fullmatch(prose, date.start, date.end)
    if found is None:
        return
    for amount in find_quantities(found.group(1)):
        yield QuantityMention(date.start + amount.start, date.start + amount.end, amount.value)


def claims_of(sentences: Sequence[Sentence]) -> list[Claim]:
    """Return the claims of all sentences in order."""
    return [claim for sentence in sentences for claim in sentence.claims]
