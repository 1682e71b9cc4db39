"""Judgements kept: what was judged of a unit of a draft holds for as long as the unit, the rules and the sources do.

A judgement that asks about the rest of the draft holds for as long as what it looked at there stays the same, too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from factlint.check.asking import Asking, Hung
from factlint.check.comparators import COMPARATORS, KINDS
from factlint.check.judgement import Case, moved
from factlint.check.own import Own, Totals
from factlint.check.sources import Sources
from factlint.claims.moving import moved as placed
from factlint.language.recent import ROUNDS, Recent
from factlint.model.claims import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.check.judgement import Comparator, Judgement
    from factlint.claims.units import UnitClaims
    from factlint.facts.view import View
    from factlint.model.claims import Sentence
    from factlint.model.spans import Span
    from factlint.rules import RulePage, Rules

    _Judged = tuple[int, RulePage, Judgement | None]
    """The number of a claim in its sentence, a rule, and its judgement; None where that hangs on the rest."""

_STATES = 3
"""How many judgements on one claim are kept that hang on the rest of the draft."""
_SPARE = 400
"""Of how many sentences that nobody asked about of late the judgements are kept: the next edit may be next to them."""


@dataclass(slots=True, eq=False)
class Kept:
    """The judgement of one rule on one claim of a unit, at offsets of the unit; ``sentence`` and ``claim`` count.

    ``judgement`` is None where it hangs on the rest of the draft; ``hung`` are the last of such, for a
    unit may stand in several places. ``numbers`` are those of the evidence where that was not looked up yet.
    """

    sentence: int
    claim: int
    page: RulePage
    judgement: Judgement | None
    hung: tuple[Hung, ...] = ()
    numbers: tuple[int, ...] = ()


class _OfUnit(NamedTuple):
    """All judgements on a unit, and those of them that are conflicts, or may be by the rest of the draft."""

    kept: tuple[Kept, ...]
    conflicting: tuple[Kept, ...]


class Shelf(Protocol):
    """Where judgements are kept for the next process. What is not there is no error."""

    def get(self, unit: UnitClaims, code: Sequence[Span]) -> tuple[Kept, ...] | None:
        """Return the judgements on a unit; None where they were not kept."""

    def put(self, judged: Sequence[tuple[UnitClaims, Sequence[Span], Sequence[Kept]]]) -> None:
        """Keep the judgements on units."""


class Memory:
    """What was judged of the units of the drafts at hand, by one set of rules and one view of the sources."""

    def __init__(self, view: View, rules: Rules, shelf: Shelf | None = None) -> None:
        """Take the view to look things up in, the rules, and what knows judgements of an earlier process."""
        self.view = view
        self._shelf = shelf
        self._states: dict[str, Sequence[tuple[UnitClaims, tuple[Span, ...]]]] = {}
        self.sources = Sources(view)
        self.totals = Totals()
        known = [page for page in rules if page.comparator in COMPARATORS]
        self._rules: Mapping[ClaimKind, Sequence[tuple[RulePage, Comparator]]] = {
            kind: [(page, COMPARATORS[page.comparator]) for page in known if kind in KINDS[page.comparator]]
            for kind in ClaimKind
        }
        self._units: Recent[tuple[UnitClaims, tuple[Span, ...]], _OfUnit] = Recent()
        # By the words, whose hash is quick; the sentence as it was read says whether all else is the same.
        self._sentences: Recent[tuple[str, tuple[Span, ...]], tuple[Sentence, tuple[_Judged, ...]]] = Recent(
            spare=_SPARE
        )

    def begin(self, name: str, state: Sequence[tuple[UnitClaims, tuple[Span, ...]]]) -> None:
        """Begin with the draft of that name, its units as ``of`` takes them.

        What the drafts before the last few needed is forgotten.
        """
        self._units.begin()
        self._sentences.begin()
        self._states.pop(name, None)
        self._states[name] = state
        while len(self._states) > ROUNDS:
            del self._states[next(iter(self._states))]

    def write(self) -> None:
        """Keep for the next process what was judged of the drafts as they are now."""
        if self._shelf is None:
            return
        pairs = chain.from_iterable(self._states.values())
        self._shelf.put([(*pair, known.kept) for pair in pairs if (known := self._units.get(pair)) is not None])
        self._states.clear()

    def of(self, unit: UnitClaims, code: tuple[Span, ...], *, conflicting: bool = False) -> tuple[Kept, ...]:
        """Return the judgements on a unit, in the order of its text; ``code`` is what of it is code (unit offsets).

        Where ``conflicting``, only those that are conflicts, or may be by the rest of the draft.
        """
        known = self._units.get((unit, code))
        if known is None:
            kept = self._shelf.get(unit, code) if self._shelf is not None else None
            if kept is None:
                kept = tuple(self._judge(unit, code))
            known = _OfUnit(kept, tuple(one for one in kept if one.judgement is None or one.judgement.conflict))
            self._units.put((unit, code), known)
        return known.conflicting if conflicting else known.kept

    def whole(self, kept: Kept) -> Judgement | None:
        """Return a judgement that hangs on its unit alone, with its evidence."""
        if kept.numbers and kept.judgement is not None:
            kept.judgement = replace(kept.judgement, evidence=tuple(self.view.sentences(kept.numbers)))
            kept.numbers = ()
        return kept.judgement

    def judge(self, own: Own, unit: int, kept: Kept) -> Judgement | None:
        """Return a judgement that hangs on the rest of the draft, at offsets of the prose; None where there is none.

        ``kept`` is of the unit of that number.
        """
        for hung in kept.hung:
            if hung.holds(own, unit):
                return hung.placed(own, unit)
        placed = own.units[unit]
        sentence = placed.unit.sentence(kept.sentence, placed.start)
        asking = Asking(own, unit)
        case = Case(sentence.claims[kept.claim], sentence, asking, kept.page, self.sources)
        judgement = COMPARATORS[kept.page.comparator](case)
        made = asking.hung(judgement)
        asking.let_go()
        if made is not None:
            kept.hung = (made, *kept.hung[: _STATES - 1])
        return judgement

    def _judge(self, unit: UnitClaims, code: Sequence[Span]) -> Iterator[Kept]:
        for place, sentence in enumerate(unit.sentences):
            start = sentence.start
            inside = tuple(span for span in code if span.start < sentence.end and start < span.end)
            for number, page, judgement in self._of_sentence(sentence, inside):
                yield Kept(place, number, page, moved(judgement, start) if judgement is not None else None)

    def _of_sentence(self, sentence: Sentence, code: tuple[Span, ...]) -> tuple[_Judged, ...]:
        """Return the judgements on a sentence, at its own offsets: its neighbours may change, and it stays."""
        start = sentence.start
        key = sentence.text, tuple(span.moved(-start) for span in code)
        known = self._sentences.get(key)
        if known is None or not _is_same(known[0], sentence):
            judged = self._judge_sentence(sentence, code)
            known = sentence, tuple((at, page, found and moved(found, -start)) for at, page, found in judged)
            for thing in (sentence, *sentence.claims):
                thing.forget()  # it is kept to be told again, not to be judged again
            self._sentences.put(key, known)
        return known[1]

    def _judge_sentence(self, sentence: Sentence, code: Sequence[Span]) -> Iterator[_Judged]:
        for number, claim in enumerate(sentence.claims):
            if claim.spoken and claim.kind is not ClaimKind.QUOTATION:
                continue  # the words are the speaker's: only that they are right, and whose, is checked
            if code and any(span.start < claim.end and claim.start < span.end for span in code):
                continue
            for page, comparator in self._rules[claim.kind]:
                try:
                    judgement = comparator(Case(claim, sentence, _UNASKED, page, self.sources))
                except _AskedError:
                    yield number, page, None
                    continue
                if judgement is not None:
                    yield number, page, judgement


def _is_same(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences are one but for their place."""
    # What leads up to them first: most sentences of the same words differ in that alone, and to move one takes long.
    return one.context == other.context and one.terms == other.terms and placed(one, other.start - one.start) == other


class _AskedError(Exception):
    """A comparator asks about the rest of the draft."""


class _Unasked(Own):
    """Stands for a draft that must not be asked about: whoever does hangs on more than the unit."""

    def __init__(self) -> None:
        """Take no draft."""

    def __getattribute__(self, name: str) -> object:
        raise _AskedError(name)


_UNASKED: Final = _Unasked()
