"""Judgements kept for the next process, under all that they hang on: so only what changed is judged again.

What a judgement was is kept with the numbers of the sentences that it rests on, which the same sources always give
them, and with what it asked about the rest of the draft: it holds where the answers are the same.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Any

from factlint.check.asking import Alike, Around, Count, Hung, Size
from factlint.check.judgement import Conflict, Correction, Judgement
from factlint.check.kept import Kept
from factlint.language.shelf import squeezed
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.asking import Question
    from factlint.claims.units import UnitClaims
    from factlint.facts.keeping import Keeping
    from factlint.facts.view import View
    from factlint.model.spans import Span
    from factlint.rules import RulePage

    Json = Any

_JSON = json.JSONEncoder(check_circular=False, separators=(",", ":"))
_QUESTIONS: dict[str, type[Size | Count | Alike | Around]] = {
    kind.__name__: kind for kind in (Size, Count, Alike, Around)
}


class Shelved:
    """What was judged of units by one set of rules and one view of the sources."""

    def __init__(self, keeping: Keeping, version: str, view: View, pages: Mapping[str, RulePage]) -> None:
        """Keep it with what was read of the units; ``version`` stands for the rules and the code that judge."""
        self._keeping = keeping
        self._hangs_on = f"{version}:{view.fingerprint}"
        self._view = view
        self._pages = pages

    def get(self, unit: UnitClaims, code: Sequence[Span]) -> tuple[Kept, ...] | None:
        """Return the judgements on a unit; None where they were not kept."""
        name = self._name(unit, code)
        body = self._keeping.read(name) if name is not None else None
        if body is None:
            return None
        try:
            return tuple(self._kept(row) for row in json.loads(zlib.decompress(body)))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, zlib.error):
            return None

    def put(self, judged: Sequence[tuple[UnitClaims, Sequence[Span], Sequence[Kept]]]) -> None:
        """Keep the judgements on units; ``code`` is what of each is code."""
        bodies = {}
        for unit, code, kept in judged:
            name = self._name(unit, code)
            if name is not None and not self._keeping.is_there(name):
                bodies[name] = squeezed(_JSON.encode([self._row(one) for one in kept]).encode())
        self._keeping.put(bodies)

    def _name(self, unit: UnitClaims, code: Sequence[Span]) -> str | None:
        digest = self._keeping.digest(unit)
        if digest is None:
            return None
        told = f"{self._hangs_on}:{digest}:{[(span.start, span.end) for span in code]}"
        return f"judged {hashlib.sha256(told.encode()).hexdigest()}"

    def _row(self, kept: Kept) -> Json:
        where = [kept.sentence, kept.claim, kept.page.id]
        if kept.judgement is not None:
            return [*where, _told(kept.judgement, kept.numbers or _numbers(kept.judgement))]
        hung = [row for one in kept.hung if (row := self._hung_row(one)) is not None]
        return [*where, None, hung]

    def _kept(self, row: Json) -> Kept:
        sentence, claim, page, told, *hung = row
        if told is not None:
            judgement, numbers = _judgement(told)
            return Kept(sentence, claim, self._pages[page], judgement, (), numbers)
        found = [one for each in hung[0] if (one := self._hung(each)) is not None]
        return Kept(sentence, claim, self._pages[page], None, tuple(found))

    def _hung_row(self, hung: Hung) -> Json | None:
        """Return a judgement that hung on the draft; None where what it hung on is not kept itself."""
        asked = []
        for question, answer in hung.asked.items():
            told = self._answer_row(answer)
            if told is None:
                return None
            asked.append([type(question).__name__, list(question), told])  # type: ignore[call-overload]
        judgement = hung.judgement
        own = {number: [list(question), rank] for number, question, rank in hung.shown}
        numbers = [own.get(number, one) for number, one in enumerate(_numbers(judgement))] if judgement else []
        return [asked, _told(judgement, numbers) if judgement else None]

    def _hung(self, row: Json) -> Hung | None:
        asked: dict[Question, object] = {}
        for kind, question, told in row[0]:
            answer = self._answer(told)
            if answer is None:
                return None
            asked[_QUESTIONS[kind](*question)] = answer
        if row[1] is None:
            return Hung(asked, None, ())
        judgement, numbers = _judgement(row[1])
        shown = tuple((at, Alike(*one[0]), one[1]) for at, one in enumerate(numbers) if not isinstance(one, int))
        evidence = [self._view.sentence(one) if isinstance(one, int) else None for one in numbers]
        # Where None stands, the sentence of the draft is put in as it reads then: see ``Hung.placed``.
        return Hung(asked, replace(judgement, evidence=tuple(evidence)), shown)  # type: ignore[arg-type]

    def _answer_row(self, answer: object) -> Json | None:
        """Return an answer with units as what their content is known by; None where that of one is not known."""
        if not isinstance(answer, list):
            return answer
        rows = [[self._keeping.digest(unit), *rest] for unit, *rest in answer]
        return None if any(digest is None for digest, *_ in rows) else rows

    def _answer(self, told: Json) -> Json | None:
        """Return an answer with the units of the draft at hand; None where it has no such unit."""
        if not isinstance(told, list):
            return told
        found = [(self._keeping.unit(digest), *rest) for digest, *rest in told]
        return None if any(unit is None for unit, *_ in found) else found


def _numbers(judgement: Judgement) -> tuple[int, ...]:
    return tuple(stored.id for stored in judgement.evidence)


def _told(judgement: Judgement, numbers: Sequence[Json]) -> Json:
    conflict = judgement.conflict
    return [judgement.verdict.value, judgement.reason, list(numbers), astuple(conflict) if conflict else None]


def _judgement(told: Json) -> tuple[Judgement, tuple[Json, ...]]:
    """Return a judgement without its evidence, and the numbers of that."""
    verdict, reason, numbers, conflict = told
    return Judgement(Verdict(verdict), reason, (), _conflict(*conflict) if conflict else None), tuple(numbers)


def _conflict(start: int, end: int, found: str, wanted: str, corrections: Json, *rest: Json) -> Conflict:
    return Conflict(start, end, found, wanted, tuple(Correction(*one) for one in corrections), *rest)
