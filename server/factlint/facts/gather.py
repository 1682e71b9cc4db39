"""Facts to show: the claims of the sources that agree, with every sentence that supports them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.facts.identities import Identities
from factlint.facts.naming import PRONOUNS
from factlint.model.claims import (
    Claim,
    ClaimKind,
    DateClaim,
    MembersClaim,
    PlaceClaim,
    QuantityClaim,
    QuotationClaim,
    RoleClaim,
)
from factlint.model.facts import Fact
from factlint.model.findings import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.facts.store import Stored
    from factlint.facts.view import View

Group = list[tuple[Claim, "Stored"]]
"""Claims about one thing, each with the sentence that makes it."""

SHOWN = (ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.PLACE, ClaimKind.ROLE, ClaimKind.MEMBERS, ClaimKind.QUOTATION)
RULES = {
    ClaimKind.DATE: "event-date",
    ClaimKind.QUANTITY: "count",
    ClaimKind.PLACE: "place",
    ClaimKind.ROLE: "role",
    ClaimKind.MEMBERS: "membership",
    ClaimKind.QUOTATION: "quote-speaker",
}


def gather(store: View, query: str, *, disputed: bool) -> list[Fact]:
    """Return the facts of a store whose words hold all words of ``query``, by subject and relation."""
    identities = Identities()
    sentences = (stored for document, _ in store.documents() for stored in store.of_document(document))
    words = query.casefold().split()
    facts = [fact for group in grouped(identities.learning(sentences), identities).values() for fact in facts_of(group)]
    facts = [f for f in facts if all(word in f"{f.subject} {f.relation} {f.value}".casefold() for word in words)]
    return in_order(fact for fact in facts if fact.disputed or not disputed)


def grouped(sentences: Iterable[Stored], identities: Identities) -> dict[tuple[str, ...], Group]:
    """Return the claims of sentences that can be shown as facts: by slot, those about one thing together."""
    shown = [
        (claim, stored)
        for stored in sentences
        for claim in stored.sentence.claims
        if claim.kind in SHOWN and claim.firm and claim.subject
    ]
    groups: defaultdict[tuple[str, ...], Group] = defaultdict(list)
    for claim, stored in shown:
        groups[_slot(claim, stored, identities)].append((claim, stored))
    return groups


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts by subject, relation and value."""
    return sorted(facts, key=lambda fact: (fact.subject.casefold(), fact.relation, fact.value))


def _slot(claim: Claim, stored: Stored, identities: Identities) -> tuple[str, ...]:
    """Return what must be equal for two claims to be about one thing.

    Who "he" is only the sentences before tell: in another sentence he may be somebody else.
    """
    value = claim.value
    subject = claim.subject.casefold()
    if subject in PRONOUNS:
        subject = f"{subject} {stored.id}"
    match value:
        case MembersClaim() if value.group:
            return (claim.kind, value.group)
        case RoleClaim():
            return (claim.kind, identities.key(claim, stored), value.of or "")
        case QuotationClaim() if value.speaker:
            return (claim.kind, identities.key(claim, stored), *claim.near[:1])
        case QuantityClaim():
            unit = f"{value.value.kind}{value.value.unit}"
            return (claim.kind, subject, *claim.near[:1], unit, *value.counted)
        case _:
            return (claim.kind, subject, *claim.near[:1])


def facts_of(group: Group) -> list[Fact]:
    """Return one fact for each value of a slot; the slot is disputed where two values do not agree."""
    facts: list[Group] = []
    for claim, stored in group:
        for known in facts:
            if _agree(known[0][0], claim):
                known.append((claim, stored))
                break
        else:
            facts.append([(claim, stored)])
    single = group[0][0].kind in {ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.MEMBERS}
    documents = {stored.document for _, stored in group}
    return [
        Fact(
            subject=known[0][0].subject,
            relation=known[0][0].relation,
            value=known[0][0].shown,
            rule=RULES[known[0][0].kind],
            evidence=tuple(
                Evidence(path=s.path, start=s.start, end=s.end, text=s.sentence.text, line=s.line) for _, s in known
            ),
            disputed=single and len(facts) > 1 and len(documents) > 1,
            by_hand=any(stored.by_hand for _, stored in known),
            date=_date_of(known[0][0]),
            members=_members_of(known[0][0]),
        )
        for known in facts
    ]


def _date_of(claim: Claim) -> str:
    return str(claim.value.value) if isinstance(claim.value, DateClaim) else ""


def _members_of(claim: Claim) -> tuple[str, ...]:
    return tuple(part.text for part in claim.value.parts) if isinstance(claim.value, MembersClaim) else ()


def _agree(one: Claim, other: Claim) -> bool:
    match one.value, other.value:
        case DateClaim() as a, DateClaim() as b:
            return a.value.agrees(b.value)
        case QuantityClaim() as a, QuantityClaim() as b:
            return a.value.agrees(b.value)
        case PlaceClaim() as a, PlaceClaim() as b:
            return a.place == b.place
        case RoleClaim() as a, RoleClaim() as b:
            return a.title == b.title
        case MembersClaim() as a, MembersClaim() as b:
            return frozenset(a.members) == frozenset(b.members)
        case QuotationClaim() as a, QuotationClaim() as b:
            return a.words.text == b.words.text
        case _:
            return False
