"""From the words of one unit to its sentences with their claims: the one extractor, for sources and drafts alike."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from factlint.claims.contrasts import read_contrasts
from factlint.claims.dates import read_dates
from factlint.claims.errata import with_errata
from factlint.claims.frames import read_words
from factlint.claims.kept import Given, key_of
from factlint.claims.kind_words import read_kind_words
from factlint.claims.left_out import sums_of
from factlint.claims.members import read_counted_lists, read_members
from factlint.claims.names import read_names
from factlint.claims.places import read_places
from factlint.claims.quantities import read_quantities
from factlint.claims.reading import Reading
from factlint.claims.rejected import completed
from factlint.claims.roles import read_roles
from factlint.claims.rows import as_row
from factlint.claims.terms import SentenceTerms
from factlint.claims.utterances import read_utterances, turn_in
from factlint.language.docs import text_of
from factlint.language.gazetteer import fold
from factlint.language.quantities import find_quantities
from factlint.language.tokens import Words, let_go, sentences_of
from factlint.model.claims import Sentence
from factlint.model.mentions import Form, QuantityMention
from factlint.model.record import record
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.claims.kept import KeptSentences
    from factlint.claims.rows import Cell
    from factlint.claims.terms import Lexicon
    from factlint.language.notes import UnitNames, UnitReading
    from factlint.model.claims import Claim
    from factlint.model.mentions import DateMention, EntityMention

FROM_HERE = re.compile(r"(.+) (?:ago|earlier|later|before|after)", re.DOTALL)
READERS = (
    read_dates,
    read_quantities,
    read_places,
    read_roles,
    read_members,
    read_counted_lists,
    read_names,
    read_contrasts,
    read_kind_words,
)


@record
class UnitWords:
    """All that the claims of one unit hang on, at offsets of the unit.

    ``spoken`` are the stretches that are somebody's quoted words, ``quotations`` the claims of what was said;
    ``cells`` are those of a table row, None for other units; ``context`` the terms of what introduces the unit.
    """

    reading: UnitReading
    names: UnitNames
    dates: tuple[DateMention, ...]
    spoken: tuple[Span, ...]
    quotations: tuple[Claim, ...]
    cells: tuple[Cell, ...] | None
    context: frozenset[str]
    quoted: bool
    lexicon: Lexicon

    def __hash__(self) -> int:
        """Return what is quick to tell, after every keystroke, and other for most: these two are each one object."""
        return hash((self.reading, self.names))


def read_unit(unit: UnitWords, kept: KeptSentences | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of one unit in order, with their terms and claims, at offsets of the unit.

    What ``kept`` knows is not read again.
    """
    sentences: list[Sentence] = []
    before: frozenset[str] = frozenset()
    prose = text_of(unit.reading.doc)
    words = sentences_of(unit.reading.doc)
    for given in _given(unit, words, prose):
        key = None
        if kept is not None and unit.cells is None:
            key = key_of(given, unit.context, before, unit.quoted, unit.lexicon)
        sentence = kept.get(key, given.words.start_char) if kept is not None else None
        if sentence is None:
            sentence = _read(unit, given, prose, before)
            if kept is not None:
                kept.put(key, sentence)
        sentences.append(sentence)
        before = frozenset(term for term in sentence.terms if ":" in term)
    let_go(words)
    return with_errata(sentences, prose) if unit.cells is None else tuple(sentences)


def _read(unit: UnitWords, given: Given, prose: str, before: frozenset[str]) -> Sentence:
    """Return a sentence with its claims; ``before`` are the names of the one before."""
    reading = _reading(unit, given, prose)
    claims = [*(claim for read in READERS for claim in read(reading)), *given.quotations]
    return Sentence(
        start=reading.start,
        end=reading.end,
        text=prose[reading.start : reading.end],
        terms=reading.terms.all(),
        context=unit.context | before | frozenset(chain.from_iterable(reading.terms.meant_at.values())),
        names=frozenset(fold(prose[m.start : m.end]) for m in reading.entities if m.form is Form.NAME),
        dates=tuple(d.value for d in reading.dates),
        quantities=(
            *(q.value for q in (*reading.quantities, *reading.bare) if not reading.is_old(q.start, q.end)),
            *sums_of(prose, reading.quantities),
        ),
        claims=tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))),
        quoted=unit.quoted,
        words=read_words(reading),
    )


def _reading(unit: UnitWords, given: Given, prose: str) -> Reading:
    reading = Reading(
        words=given.words,
        offset=0,
        prose=prose,
        terms=SentenceTerms(given.words, 0, given.entities, unit.lexicon),
        entities=given.entities,
        dates=given.dates,
        quantities=given.quantities,
        roles=given.roles,
        lists=given.lists,
        spoken=given.spoken,
    )
    return as_row(reading, unit.cells) if unit.cells is not None else reading


def _given(unit: UnitWords, sentences: Sequence[Words], prose: str) -> Iterator[Given]:
    turn = turn_in(prose, unit.names.entities) if unit.cells is None else None
    for sentence in _whole(sentences) if unit.cells is not None else _sentences(sentences):
        start, end = sentence.start_char, sentence.end_char
        here = Span(start, end)
        entities = [m for m in unit.names.entities if start <= m.start < end]
        dates = [m for m in unit.dates if start <= m.start < end]
        said = [claim for claim in unit.quotations if start <= claim.start < end]
        spoken = [quote for quote in unit.spoken if quote.touches(here)]
        if not (said or spoken or unit.quoted) and unit.cells is None:
            said += read_utterances(sentence, prose, turn)
        yield Given(
            words=sentence,
            entities=entities,
            dates=dates,
            quantities=[
                *completed(
                    prose,
                    [m for m in unit.reading.quantities if start <= m.start < end and not _is_of_a_name(m, entities)],
                ),
                *(m for date in dates for m in _distance(prose, date)),
            ],
            roles=[m for m in unit.names.roles if start <= m.start < end],
            lists=[m for m in unit.names.lists if start <= m.start < end],
            spoken=spoken,
            quotations=said,
        )


def _is_of_a_name(amount: QuantityMention, entities: Sequence[EntityMention]) -> bool:
    """Tell whether a number is the last part of a name, which counts nothing: ``the Corso 10``."""
    return any(m.form is Form.NAME and m.start < amount.start and amount.end == m.end for m in entities)


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


def _whole(sentences: Sequence[Words]) -> list[Words]:
    """Return all sentences of a unit as one."""
    if not sentences:
        return []
    return [Words(sentences[0].tokens[0].doc, 0, sentences[-1].end, sentences[0].prose)]


def _sentences(sentences: Sequence[Words]) -> list[Words]:
    """Return the sentences of a unit; what begins with a colon belongs to the one before, whatever the parser says."""
    if not any(sentence.tokens[0].text == ":" for sentence in sentences[1:]):
        return [*sentences]
    starts = [one.start for one in sentences if one.start == 0 or one.tokens[0].text != ":"]
    doc, prose = sentences[0].tokens[0].doc, sentences[0].prose
    return [Words(doc, first, last, prose) for first, last in zip(starts, [*starts[1:], len(doc)], strict=True)]
