"""Claims that a person holds an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, Part, RoleClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading


def read_roles(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each person whom the sentence gives an office."""
    for role in reading.roles:
        of = role.of
        title = role.title_span
        whole = role.whole_span or title
        of_span = (of.start, of.end) if of is not None else None
        yield Claim(
            kind=ClaimKind.ROLE,
            value=RoleClaim(
                person=role.person.entity,
                title=role.title,
                title_part=Part(reading.text(title.start, title.end), title.start, title.end),
                of=of.entity if of is not None else None,
                of_part=Part(reading.text(*of_span), *of_span) if of_span else None,
                person_part=Part(reading.text(role.person.start, role.person.end), role.person.start, role.person.end),
                former=role.former,
                future=role.future,
                scope=role.scope,
                whole_part=Part(reading.text(whole.start, whole.end), whole.start, whole.end),
            ),
            shown=reading.text(title.start, title.end),
            start=title.start,
            end=title.end,
            near=(role.person.entity,),
            clause=reading.terms.all(),
            spoken=reading.is_spoken(role.start, role.end),
            subject=reading.text(role.person.start, role.person.end),
            relation="is",
        )
