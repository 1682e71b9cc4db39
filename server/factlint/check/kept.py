"""Judgements kept: what was judged of a unit of a draft holds for as long as the unit, the rules and the sources do.

A judgement that asks about the rest of the draft holds for as long as what it looked at there stays the same, too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factlint.check.asking import Asking
from factlint.check.comparators import COMPARATORS
from factlint.check.judgement import Case
from factlint.check.own import Own
from factlint.check.sources import Sources
from factlint.language.recent import Recent
from factlint.model.claims import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.judgement import Comparator, Conflict, Judgement
    from factlint.check.own import Question
    from factlint.claims.units import PlacedClaims, UnitClaims
    from factlint.facts.view import View
    from factlint.model.spans import Span
    from factlint.rules import RulePage, Rules


@dataclass(slots=True, eq=False)
class Kept:
    """The judgement of one rule on one claim of a unit, at offsets of the unit; ``sentence`` and ``claim`` count.

    ``judgement`` is None where it hangs on the rest of the draft. Of such a one ``hung`` holds the last judgement that
    shows nothing of the draft, and the questions about the draft that it hung on, with their answers.
    """

    sentence: int
    claim: int
    page: RulePage
    judgement: Judgement | None
    hung: tuple[dict[Question, object], Judgement | None] | None = None

    def holds(self, own: Own) -> bool:
        """Tell whether the last judgement that hung on a draft holds for this one too."""
        return self.hung is not None and all(own.answer(asked) == told for asked, told in self.hung[0].items())


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

    def judge(self, kept: Kept, unit: PlacedClaims, own: Own) -> Judgement | None:
        """Return a judgement that hangs on the rest of the draft, ``own``; None where there is none."""
        if kept.hung is not None and kept.holds(own):
            return kept.hung[1]
        sentence = unit.unit.at(unit.start)[kept.sentence]
        asking = Asking(own)
        case = Case(sentence.claims[kept.claim], sentence, asking, kept.page, self.sources)
        judgement = COMPARATORS[kept.page.comparator](case)
        shows_nothing = judgement is None or (judgement.conflict is None and not judgement.evidence)
        kept.hung = (asking.asked, judgement) if shows_nothing and not asking.wide else None
        return judgement

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
