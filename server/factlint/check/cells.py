"""How surely an amount that stands in a table and one of a sentence are of one thing: row and column say what it is.

A cell has no clause. What it is of is told by its row's label, its column's header, and what introduces the table; a
sentence that gives the same says all of that, or leaves out what no other column could mean.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factlint.check.columns import columns_are_open, is_counted_beside
from factlint.check.label_words import names_too
from factlint.check.other_rows import are_of_more, is_of_another_row
from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.check.times_of import times_of
from factlint.model.claims import QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import CellPlace, Claim, Sentence
    from factlint.model.dates import DateValue

TOLD, UNTOLD, OF_ONE_TIME = 2.2, 0.8, 1.8
"""The logarithm of odds where row and column are named, where no other column can be meant, where no time is named."""
SHORT, MOST = 2, 0.7
"""A label of so many words must be named wholly; of a longer one this share."""
OTHER = frozenset({"by", "but", "remaining", "previous", "every", "in", "more", "first", "last", "next"})
"""The marks of amounts that no cell gives: a change, a rest, a share."""
PART = re.compile(r"[-–—•·▪→>]|(?:of which|thereof)\b", re.IGNORECASE)
"""What a label begins with that names a part of the row above it."""
NOT_OWN = OTHER | {"from"}
TOGETHER = re.compile(
    r"\b(?:together|combined|altogether|in all|in total|totall?(?:ed|ing|s)?|on average|averag(?:e|ed|ing)|between them"
    r"|each|both|difference|than|half|twice|double[ds]?|times|per cent of|%? of (?:all|them))\b",
    re.IGNORECASE,
)
"""What makes an amount one of several rows or columns together."""


def by_table(  # noqa: PLR0913 - two amounts, each with its sentence
    draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources, *, odds: float
) -> float:
    """Return what it comes to if a table tells more than the words: ``odds`` are by these."""
    told = cell_fit(draft, sentence, source, stored, sources)
    if told == -math.inf or _given_later(draft, source, stored, sources) or are_of_more(draft, source):
        return -math.inf
    if source.cell is not None and is_of_another_row(source.cell, stored, draft, sentence):
        return -math.inf
    if told is None:
        if source.cell is not None and _gives(stored, draft):
            return -math.inf  # the row has the draft's amount too, and nothing tells of which column it is
        scaled = any(claim.cell is not None and claim.cell.one != 1 for claim in (draft, source))
        return -math.inf if scaled else odds  # bare figures have few words, and millions are all alike
    return max(odds, told)


def cell_fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> float | None:
    """Return the logarithm of the odds that two amounts are of one thing by the table that one of them stands in.

    Minus infinity if row or column make them two things; None if neither stands in a table, or the table does not tell.
    """
    if draft.cell is not None and source.cell is not None:
        if columns_are_open(draft.cell, sentence, source.cell, stored):
            return -math.inf
        return _of_two_tables(draft.cell, source.cell)
    if source.cell is not None:
        return _in_table(source, source.cell, stored, draft, sentence, sources)
    if draft.cell is not None:
        return _in_table(draft, draft.cell, sentence, source, stored, sources)
    return None


def _given_later(draft: Claim, source: Claim, row: Sentence, sources: Sources) -> bool:
    """Tell whether a later table gives the draft's amount in the row and the column of a source's."""
    if source.cell is None or not isinstance(draft.value, QuantityClaim):
        return False
    about = sources.about(source.near)
    date = next((stored.date for stored in about if stored.sentence is row or stored.sentence == row), None)
    return any(
        date is not None
        and stored.date is not None
        and stored.date > date
        and isinstance(other.value, QuantityClaim)
        and draft.value.value.agrees(other.value.value)
        and _same_place(source.cell, other)
        for stored in about
        for other in claims_of_kind(stored.sentence, source.kind)
    )


def _same_place(cell: CellPlace, other: Claim) -> bool:
    """Tell whether an amount stands in a row and a column of the same names as those of another table."""
    if other.cell is None or other.mood or cell.dates != other.cell.dates:
        return False
    header, theirs = frozenset(cell.header), frozenset(other.cell.header)
    return bool(header & theirs or header == theirs) and _same_terms(cell.label, other.cell.label)


def _of_two_tables(one: CellPlace, other: CellPlace) -> float | None:
    """Return what it tells of two cells that their rows and columns have one name."""
    if not _same_terms(one.label, other.label) or (not one.label and not one.header):
        return None
    dated = one.dates or one.about, other.dates or other.about
    if all(dated) and not _agree(*dated):
        return -math.inf
    if one.dates and other.dates:
        return TOLD
    if one.header and other.header:
        return TOLD if _same_terms(one.header, other.header) else None
    return UNTOLD


def _in_table(  # noqa: PLR0913, PLR0917 - two amounts, each with its sentence
    claim: Claim, cell: CellPlace, row: Sentence, other: Claim, sentence: Sentence, sources: Sources
) -> float | None:
    """Return what it tells that a sentence names the row and the column of a cell."""
    if _is_of_others(other, sentence, row) or _gives_too(claim, other, sentence):
        return None
    if is_counted_beside(cell, other, sentence):
        return -math.inf
    said = sentence.terms.union(other.near)
    if cell.label:
        least = 1.0 if len(cell.label) <= SHORT else MOST
        introduced = sentence.terms if any(":" in term for term in other.near) else all_terms(sentence)
        if _named(cell.label, said, introduced, sources) < least or _is_of_nearer(claim, other, sentence, row):
            return None
    elif not row.dates or not _agree(row.dates, sentence.dates):
        return None
    times = times_of(other, sentence)
    if times and not _agree(cell.dates or (*cell.about, *row.dates), times):
        return -math.inf
    if cell.dates:
        if all(":" in term for term in cell.label) or PART.match(row.text):
            return None  # whose it is, and of when, but not what it is
        return TOLD if times else OF_ONE_TIME
    rivals = [rival for rival in _beside(claim, row) if not _gives_too(rival, other, sentence)]
    if rivals:
        return _of_columns(claim, rivals, other, sentence)
    return TOLD if cell.label and (not cell.header or _said(cell.header, said)) else UNTOLD


def _of_columns(claim: Claim, rivals: Sequence[Claim], other: Claim, sentence: Sentence) -> float:
    """Return what it tells that a sentence names one of a table's columns, and not those beside it."""
    written = [rival for rival in rivals if _is_written(rival.relation, sentence)]
    if _is_written(claim.relation, sentence) or written:
        longest = max(
            (claim, *written), key=lambda one: len(one.relation) if _is_written(one.relation, sentence) else 0
        )
        apart = [rival for rival in written if rival.relation.casefold() not in claim.relation.casefold()]
        if longest is not claim:
            return -math.inf
        if not apart:
            return TOLD
    header, headers = _header(claim), [_header(rival) for rival in rivals]
    own, others = header.difference(*headers), [rival - header for rival in headers]
    said = all_terms(sentence)
    mine, theirs = len(_said(own, said)), max(len(_said(rival, said)) for rival in others)
    if not mine or theirs > mine:
        return -math.inf
    if not theirs:
        return TOLD
    counted = frozenset(other.value.counted) if isinstance(other.value, QuantityClaim) else frozenset[str]()
    if counted & own and not any(counted & rival for rival in others):
        return TOLD
    near = frozenset((*other.near, *other.around))
    return TOLD if len(_said(own, near)) > max(len(_said(rival, near)) for rival in others) else -math.inf


def _header(claim: Claim) -> frozenset[str]:
    return frozenset(claim.cell.header) if claim.cell is not None else frozenset()


def _is_written(words: str, sentence: Sentence) -> bool:
    """Tell whether a sentence has the words of a header as they stand: names with numbers are no terms."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence.text, re.IGNORECASE) is not None


def _is_of_others(claim: Claim, sentence: Sentence, row: Sentence) -> bool:
    """Tell whether an amount of a sentence is one of several rows together, of a change, of somebody not in the row."""
    if claim.marks & OTHER or claim.change or _is_single(claim) or TOGETHER.search(sentence.text):
        return True
    return any(":" in term and not has_term(all_terms(row), term) for term in claim.near)


def _is_of_nearer(claim: Claim, other: Claim, sentence: Sentence, row: Sentence) -> bool:
    """Tell whether what a sentence names the row by stands at other amounts than the one in question.

    It is said of the first amount after it, and where amounts have dates of those that follow, as long as they are of
    the row; of the last one before it, if none follows: ``Tea 3 euros, coffee 4 euros``.
    """
    label = frozenset(claim.cell.label) if claim.cell is not None else frozenset[str]()
    words = [word for word in sentence.words if word.term]
    places = [word.start for word in words if word.term in label or _names_any(label, word.term)]
    alike = [one for one in claims_of_kind(sentence, other.kind) if _are_alike(one, other)]
    amounts = [one for one in alike if not one.marks & NOT_OWN]
    if not places or len(amounts) < SHORT or other not in amounts:
        return False
    dated = bool(times_of(other, sentence))
    for place in places:
        for one in [one for one in amounts if one.start > place] or amounts[-1:]:
            if one == other:
                return False
            if not dated or not _gives(row, one):
                break
    return True


def _gives(row: Sentence, claim: Claim) -> bool:
    """Tell whether a row of a table has an amount."""
    return isinstance(claim.value, QuantityClaim) and any(claim.value.value.agrees(one) for one in row.quantities)


def _are_alike(one: Claim, other: Claim) -> bool:
    """Tell whether two amounts can be compared."""
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    return one.value.value.comparable(other.value.value)


def _names_any(label: frozenset[str], term: str) -> bool:
    """Tell whether a word says what one of a label's words names."""
    return any(names_too(word, (term,)) for word in label)


def _gives_too(claim: Claim, other: Claim, sentence: Sentence) -> bool:
    """Tell whether a sentence gives the amount of a cell beside the one in question: that must be of something else."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    value = claim.value.value
    return not value.agrees(other.value.value) and any(value.agrees(amount) for amount in sentence.quantities)


def _is_single(claim: Claim) -> bool:
    """Tell whether an amount is one of several, and not how many there are: ``under one leg``."""
    value = claim.value
    return isinstance(value, QuantityClaim) and value.value.kind is QuantityKind.NUMBER and value.value.amount <= 1


def _named(label: Sequence[str], said: frozenset[str], introduced: frozenset[str], sources: Sources) -> float:
    """Return of a row's label the share that a sentence names: of names, what introduces the sentence may do so."""
    terms = frozenset(label)
    found = _said(terms, said) | {term for term in shared_terms(terms, introduced) if ":" in term}
    total = sources.aligned_weights(terms)
    return sources.aligned_weights(frozenset(found)) / total if total else 0.0


def _said(terms: Iterable[str], said: frozenset[str]) -> frozenset[str]:
    """Return those terms that a sentence has, or says by a predicate: its weight, and what it weighs."""
    terms = frozenset(terms)
    return shared_terms(terms, said) | {term for term in terms if names_too(term, said)}


def _beside(claim: Claim, row: Sentence) -> list[Claim]:
    """Return the row's other amounts that could be meant instead of one."""
    return [
        other
        for other in claims_of_kind(row, claim.kind)
        if other.cell is not None
        and claim.cell is not None
        and other.cell.header != claim.cell.header
        and not other.mood
        and _are_alike(other, claim)
    ]


def _agree(some: Iterable[DateValue], others: Iterable[DateValue]) -> bool:
    others = tuple(others)
    return any(one.agrees(other) for one in some for other in others)


def _same_terms(some: Iterable[str], others: Iterable[str]) -> bool:
    one, other = frozenset(some), frozenset(others)
    return len(shared_terms(one, other)) == len(one) and len(shared_terms(other, one)) == len(other)
