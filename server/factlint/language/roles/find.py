"""Finding who holds which office in one unit of text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.language.roles.apposition import and_also, before_person, behind_person
from factlint.language.roles.parsed import by_subject
from factlint.language.roles.scope import scope_of
from factlint.language.roles.setting import POSSESSIVES, Found, Setting
from factlint.language.roles.titles import Title, find_titles
from factlint.language.roles.verbs import by_copula, by_office_verb
from factlint.model.mentions import EntityMention, RoleMention
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_FOUND = "factlint.roles"


def find_roles(doc: Doc, entities: Sequence[EntityMention]) -> Sequence[RoleMention]:
    """Return the people of ``doc`` with the titles that the text gives them; offsets are code points of the unit.

    ``entities`` are the mentions of the unit, as found or as linked; a pronoun among them may hold an office too.
    """
    return find_roles_and_titles(doc, entities)[0]


def find_roles_and_titles(doc: Doc, entities: Sequence[EntityMention]) -> tuple[Sequence[RoleMention], Sequence[Title]]:
    """Return what ``find_roles`` returns for a text and its names, and all titles, given to somebody or not.

    The last answer is kept with the text: the mentions as linked are mostly those by which descriptions were found.
    """
    known = doc.user_data.get(_FOUND)
    if known is None or known[0] is not entities:
        known = doc.user_data[_FOUND] = (entities, *_found(Setting(doc, entities)))
    _, roles, titles = known
    return roles, titles


def _found(setting: Setting) -> tuple[Sequence[RoleMention], Sequence[Title]]:
    doc = setting.doc
    titles = find_titles(doc, known=setting.named_tokens)
    found: list[Found] = []
    last: list[Found] = []
    for title in titles:
        last = (
            list(before_person(setting, title))
            or list(behind_person(setting, title))
            or list(_by_clause(setting, title))
            or list(and_also(setting, title, last))
        )
        if last:
            scope, begin, end = scope_of(setting, title)
            then = [setting.text(end + step) for step in range(3)] == ["at", "the", "time"]
            last = [replace(one, scope=scope, whole=(begin, end), former=one.former or then) for one in last]
        found.extend(last)
    found.extend(by_office_verb(setting))
    return tuple(sorted((_mention(doc, one) for one in found), key=lambda role: (role.start, role.end))), titles


def _by_clause(setting: Setting, title: Title) -> list[Found]:
    """Return who is said to hold ``title``; whoever is the mayor's brother is no mayor."""
    if setting.text(title.last) in POSSESSIVES:
        return []
    return list(by_copula(setting, title)) or list(by_subject(setting, title))


def _mention(doc: Doc, found: Found) -> RoleMention:
    title = Span(doc[found.first].idx, doc[found.last - 1].idx + len(doc[found.last - 1]))
    whole = title
    if found.whole is not None:
        first, last = found.whole
        whole = Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    spans = [title, Span(found.person.start, found.person.end)]
    if found.of is not None:
        spans.append(Span(found.of.start, found.of.end))
    return RoleMention(
        start=min(span.start for span in spans),
        end=max(span.end for span in spans),
        person=found.person,
        title=found.title,
        title_span=title,
        of=found.of,
        former=found.former,
        future=found.future,
        scope=found.scope,
        whole_span=whole,
    )
