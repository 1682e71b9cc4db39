"""Judgements kept: what was judged of a unit of a draft holds for as long as the unit, the rules and the sources do.

A judgement that asks about the rest of the draft is not kept, but made anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factlint.check.comparators import COMPARATORS
from factlint.check.judgement import Case
from factlint.check.own import Own
from factlint.check.sources import Sources
from factlint.language.recent import Recent
from factlint.model.claims import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.judgement import Comparator, Conflict, Judgement
    from factlint.claims.units import UnitClaims
    from factlint.facts.view import View
    from factlint.model.claims import Claim, Sentence
    from factlint.model.spans import Span
    from factlint.rules import RulePage, Rules


@dataclass(frozen=True, slots=True)
class Kept:
    """The judgement of one rule on one claim of a unit, at offsets of the unit; ``sentence`` and ``claim`` count.

    ``judgement`` is None where it hangs on the rest of the draft.
    """

    sentence: int
    claim: int
    page: RulePage
    judgement: Judgement | None


class Memory:
    """What was judged of the units of the drafts at hand, by one set of rules and one view of the sources."""

    def __init__(self, view: View, rules: Rules) -> None:
        """Take the view to look things up in, and the rules."""
        self.view = view
        self.sources = Sources(view)
        self._rules: Sequence[tuple[RulePage, Comparator]] = [
            (page, COMPARATORS[page.comparator]) for page in rules if page.comparator in COMPARATORS
        ]
        self._units: Recent[tuple[UnitClaims, tuple[Span, ...]], tuple[Kept, ...]] = Recent()

    def begin(self) -> None:
        """Begin with a draft: what the drafts before the last few needed is forgotten."""
        self._units.begin()

    def of(self, unit: UnitClaims, code: tuple[Span, ...]) -> tuple[Kept, ...]:
        """Return the judgements on a unit, in the order of its text; ``code`` is what of it is code (unit offsets)."""
        kept = self._units.get((unit, code))
        if kept is None:
            kept = tuple(self._judge(unit, code))
            self._units.put((unit, code), kept)
        return kept

    def judge(self, claim: Claim, sentence: Sentence, own: Own, page: RulePage) -> Judgement | None:
        """Return the judgement of a rule on a claim of a draft; None where the rule has none on claims of its kind."""
        return COMPARATORS[page.comparator](Case(claim, sentence, own, page, self.sources))

    def _judge(self, unit: UnitClaims, code: Sequence[Span]) -> Iterator[Kept]:
        for place, sentence in enumerate(unit.sentences):
            for number, claim in enumerate(sentence.claims):
                if claim.spoken and claim.kind is not ClaimKind.QUOTATION:
                    continue  # the words are the speaker's: only that they are right, and whose, is checked
                if any(span.start < claim.end and claim.start < span.end for span in code):
                    continue
                for page, comparator in self._rules:
                    try:
                        judgement = comparator(Case(claim, sentence, _UNASKED, page, self.sources))
                    except _AskedError:
                        yield Kept(place, number, page, None)
                        continue
                    if judgement is not None:
                        yield Kept(place, number, page, judgement)


class _AskedError(Exception):
    """A comparator asks about the rest of the draft."""


class _Unasked(Own):
    """Stands for a draft that must not be asked about: whoever does hangs on more than the unit."""

    def __init__(self) -> None:
        """Take no draft."""

    def __getattribute__(self, name: str) -> object:
        raise _AskedError(name)


_UNASKED: Final = _Unasked()


def moved(judgement: Judgement, by: int) -> Judgement:
    """Return a judgement whose conflict stands ``by`` code points further on."""
    if judgement.conflict is None or not by:
        return judgement
    return replace(judgement, conflict=_moved(judgement.conflict, by))


def _moved(conflict: Conflict, by: int) -> Conflict:
    corrections = tuple(replace(one, start=one.start + by, end=one.end + by) for one in conflict.corrections)
    return replace(conflict, start=conflict.start + by, end=conflict.end + by, corrections=corrections)
