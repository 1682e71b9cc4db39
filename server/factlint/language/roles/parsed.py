"""Titles whose holder only the parse tells: ``Ann Lee, who had praised the crew, has been mayor since May``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.roles.setting import Setting, named
from factlint.language.roles.succession import is_supposed
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factlint.language.roles.setting import Found
    from factlint.language.roles.titles import Title
    from factlint.model.mentions import EntityMention

_LONGEST_NAME: Final = 6
_BECOMING: Final = frozenset({"become", "remain", "stay"})
_ACTING_AS: Final = frozenset("join serve work act return continue stay remain start begin".split())
_COMING: Final = frozenset({"going", "set", "due", "about"})
_MODALS: Final = frozenset("would could should may might must can".split())
_AROUND: Final = frozenset({"aux", "advmod", "det", "cc", "neg"})
_NOT: Final = frozenset({"not", "n't", "never", "no", "hardly", "neither", "nor"})


def by_subject(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield the person who is the subject of a clause whose predicate is ``title``, whatever stands between them."""
    if title.plural:
        return
    head = setting.doc[title.last - 1]
    clause = _predicate(head)
    if clause is None or _is_open(clause, head):
        return
    subject = next((child for child in clause.children if child.dep_ in {"nsubj", "nsubj:pass"}), None)
    if subject is None:  # far from its verb it may be read as somebody who is addressed
        subject = next((child for child in clause.children if child.dep_ in {"vocative", "dislocated"}), None)
    if subject is None or subject.i > title.first:
        return
    person = _person_over(setting, subject.i)
    if person is None or is_supposed(setting, subject.left_edge.i):
        return
    begin, office = setting.start_of_phrase(title)
    after, _ = setting.office_after(title.last)
    helpers = {child.lower_ for child in clause.children if child.dep_ in {"aux", "cop", "advmod"}}
    past = {"had", "was", "were", "formerly", "previously", "once"} & helpers and clause.lemma_ not in _BECOMING
    future = bool({"will", "shall"} & helpers) or clause.lower_ in _COMING
    former = setting.is_former(title, begin) or bool(past)
    yield named(person, title, after or office, former=former, future=future)


def _person_over(setting: Setting, at: int) -> EntityMention | None:
    """Return the person in whose name the token at ``at`` stands."""
    for first in range(at, max(at - _LONGEST_NAME, -1), -1):
        found = setting.by_first.get(first)
        if found is not None:
            return found[0] if at < found[1] and found[0].kind is EntityKind.PERSON else None
    return None


def _predicate(head: Token) -> Token | None:
    """Return the word that the subject of a clause with ``head`` as its predicate hangs on."""
    if any(child.dep_ == "cop" for child in head.children):
        return head.head if head.dep_ == "xcomp" and head.head.lower_ in _COMING else head
    if head.dep_ in {"xcomp", "obj"} and head.head.lemma_.lower() in _BECOMING:
        return head.head
    if head.head.lemma_.lower() in _ACTING_AS and any(child.lower_ == "as" for child in head.children):
        return head.head
    return None


def _is_open(clause: Token, head: Token) -> bool:
    """Tell whether a clause is denied, only possible, or asked."""
    words = {child.lower_ for token in {clause, head} for child in token.children if child.dep_ in _AROUND}
    asked = clause.sent.text.rstrip().endswith("?")
    return asked or bool(words & (_MODALS | _NOT)) or clause.dep_ in {"advcl", "ccomp"}
