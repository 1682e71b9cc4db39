"""The terms under which a sentence of a source is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.terms import plain
from factlint.claims.words import folded
from factlint.language.gazetteer import fold, given_forms, parts_of_name
from factlint.model.claims import DateClaim, MembersClaim, NameClaim, PlaceClaim, QuotationClaim, RoleClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.claims import Claim, Sentence


WHOLE = frozenset(map(plain, "all total totals overall sum sums together".split()))
"""The labels of a row that sums the others up: who gives such a figure names the column alone."""


def index_terms(sentence: Sentence) -> frozenset[str]:
    """Return a sentence's own terms, and ``@`` terms for look-ups by person, office, group, day and words.

    A row of a table that has a date alone before its figures is of what introduces the table.
    """
    about = sentence.context if not sentence.terms and any(claim.cell is not None for claim in sentence.claims) else ()
    sums = (claim.cell.header for claim in sentence.claims if claim.cell is not None and sums_up(claim))
    return sentence.terms.union(about, *sums, *map(_of_claim, sentence.claims))


def sums_up(claim: Claim) -> bool:
    """Tell whether a value stands in a row that sums the others of its table up."""
    return claim.cell is not None and bool(claim.cell.header) and WHOLE.issuperset(claim.cell.label)


def names_like(name: str) -> list[str]:
    """Return what the terms begin with that list the names which may be ``name`` spelt otherwise, or a part of it."""
    last, given = parts_of_name(name)
    if len(given) < 2:  # noqa: PLR2004 - an initial
        return [f"@called:{last} {given}"] + ([f"@called:{last} |"] if given else [])
    return [f"@called:{last} {form}|" for form in sorted(given_forms(given) | {""})]


def all_but_one(name: str) -> list[str]:
    """Return, for each word of a name, what the terms begin with that list the words which stand in its place.

    The other words are the same in all of them; each is listed folded.
    """
    words = [fold(word) for word in name.split()]
    return [f"@but:{' '.join([*words[:place], '_', *words[place + 1 :]])}|" for place in range(len(words))]


def _of_claim(claim: Claim) -> Iterator[str]:
    value = claim.value
    match value:
        case RoleClaim():
            yield f"@role:{value.person}"
            yield f"@office:{value.of}"
            yield f"@title:{value.title}"
        case MembersClaim() if value.group:
            yield f"@members:{value.group}"
        case PlaceClaim():
            yield from (f"@{term}" for term in claim.near if term.startswith("in:"))
        case NameClaim():
            yield f"@name:{fold(value.name)}"
            if value.person or " " in value.name:
                yield f"@called:{' '.join(parts_of_name(claim.shown))}|{claim.shown}"
            words = claim.shown.split()
            if len(words) > 1:
                yield from (prefix + fold(w) for prefix, w in zip(all_but_one(claim.shown), words, strict=True))
        case DateClaim():
            first, last = value.value.first, value.value.last
            if first.month and first.day:
                end = last.day if last is not None and last.day and last.month == first.month else first.day
                yield from (f"@day:{first.month:02d}-{day:02d}" for day in range(first.day, max(end, first.day) + 1))
        case QuotationClaim():
            yield from (f"@said:{word}" for word in folded(value.words.text))
        case _:
            return
