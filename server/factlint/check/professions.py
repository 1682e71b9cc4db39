"""What one person hardly is at once: a statistician and a biologist, a surgeon and a nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.roles import professions_exclude

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.model.claims import RoleClaim


def unlike(case: Case, role: RoleClaim, other: RoleClaim) -> bool:
    """Tell whether hardly anybody has two such professions, and no source says the draft's word near the person."""
    body = role.of is not None and role.of == other.of
    if not professions_exclude(role.title, other.title, body=body):
        return False
    word = role.title_part.text.casefold()
    return not any(word in stored.sentence.text.casefold() for stored in case.sources.having(role.person))
