"""What the sources disagree on where a claim rests on them: each value with the sentences that give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.facts.gather import RULES, facts_of, grouped, in_order
from factlint.facts.identities import Identities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.facts.store import Stored
    from factlint.facts.view import View
    from factlint.model.facts import Fact
    from factlint.model.findings import Evidence

_ALIKE: Final = {
    "weekday": "event-date",
    "calendar": "event-date",
    "order": "event-date",
    "number": "count",
    "money": "count",
    "percent": "count",
    "quote-text": "quote-speaker",
}
"""Rules that compare what the facts of another rule say."""


def disputed(
    view: View, evidence: Sequence[Evidence], rule: str, about: Callable[[Iterable[str]], Sequence[Stored]]
) -> list[Fact]:
    """Return the facts, of the kind that ``rule`` compares, that sentences of the sources give in disagreement.

    ``evidence`` are sentences that a claim rests on; ``about`` finds others that speak of the same terms.
    """
    wanted = _ALIKE.get(rule, rule)
    rests = list(_stored(view, evidence))
    known = {stored.id for stored in rests}
    near = {stored.id: stored for one in rests for stored in (one, *about(one.sentence.terms))}
    found: dict[str, Fact] = {}
    identities = Identities()
    for group in grouped(identities.learning(near[number] for number in sorted(near)), identities).values():
        if RULES[group[0][0].kind] == wanted and any(stored.id in known for _, stored in group):
            facts = facts_of(group)
            if any(fact.disputed for fact in facts):
                found.update((repr(fact), fact) for fact in facts)
    return in_order(found.values())


def _stored(view: View, evidence: Sequence[Evidence]) -> Iterator[Stored]:
    places = {(one.path, one.start, one.end) for one in evidence}
    paths = {one.path for one in evidence}
    for document, name in view.documents():
        if name in paths:
            yield from (one for one in view.of_document(document) if (name, one.start, one.end) in places)
