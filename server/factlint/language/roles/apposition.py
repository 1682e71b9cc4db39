"""A title beside a name: ``Prime Minister Kaja Kallas``, ``Kaja Kallas, the Estonian prime minister``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.roles.setting import Setting, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.language.roles.setting import Found
    from factlint.language.roles.titles import Title

_OPENING: Final = frozenset({",", "(", "\u2014", "\u2013", "-"})
# What may follow an apposition that no comma closes.
_NOUNS: Final = frozenset({"NOUN", "PROPN"})


def before_person(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield the people whose names follow ``title``, at once or as ``the president of France, Emmanuel Macron``."""
    begin, office = setting.start_of_phrase(title)
    former = setting.is_former(title, begin)
    at = title.last
    if setting.text(at) == "." and setting.doc[at - 1].text.istitle():
        at += 1
    person = setting.person_at(at)
    if person is None:
        after, end = setting.office_after(at)
        office = after or office
        person = setting.person_at(end) if end > at and after is not None else None
        if person is None and setting.text(end) in {",", ":", "\u2014"} and _definite(setting, begin):
            person = setting.person_at(end + 1)
            if person is not None and _goes_on(setting, person, end + 1):
                person = None
    if person is None:
        return
    if office is None:
        end = next(last for mention, last in setting.by_first.values() if mention is person)
        office = setting.office_after(end)[0] if setting.text(end) == "of" else None
    yield named(person, title, office, former=former)
    if title.plural:
        yield from _others(setting, title, person, former=former)


def _definite(setting: Setting, begin: int) -> bool:
    """Tell whether the phrase that begins at ``begin`` is one that a name may explain: ``the …``, ``Britain's …``."""
    return setting.text(begin) in {"the", "its", "their", "his", "her", "our"} or begin in setting.by_first


def _goes_on(setting: Setting, person: object, at: int) -> bool:
    """Tell whether a name after a comma is one more of a list, not the holder: ``the mayor, Ann Lee and Bo Ray``."""
    del person
    found = setting.by_first.get(at)
    return found is not None and setting.text(found[1]) in {"and", "or"} and found[1] + 1 in setting.by_first


def _others(setting: Setting, title: Title, person: object, *, former: bool) -> Iterator[Found]:
    """Yield the rest of ``Presidents Joe Biden and Emmanuel Macron``."""
    at = next(last for mention, last in setting.by_first.values() if mention is person)
    while setting.text(at) in {",", "and"}:
        following = at + 2 if setting.text(at + 1) == "and" else at + 1
        person = setting.person_at(following)
        if person is None:
            return
        yield named(person, title, None, former=former)
        at = setting.by_first[following][1]


def behind_person(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield the person whose name stands before ``title`` and a comma: ``Rishi Sunak, Britain's prime minister``."""
    begin, office = setting.start_of_phrase(title)
    if begin == 0 or setting.text(begin - 1) not in _OPENING:
        return
    found = setting.person_before(begin - 1)
    if found is None and setting.text(begin - 2).isdigit() and setting.text(begin - 3) == ",":
        found = setting.person_before(begin - 3)
    if found is None:
        return
    after, end = setting.office_after(title.last)
    if end < len(setting.doc) and setting.doc[end].pos_ in _NOUNS and setting.doc[end].text not in POSSIBLE_ENDS:
        return
    if setting.person_at(title.last) is not None:
        return
    yield named(found[0], title, after or office, former=setting.is_former(title, begin))


POSSIBLE_ENDS: Final = frozenset({"-", "\u2013", "\u2014", ")"})


def and_also(setting: Setting, title: Title, before: list[Found]) -> Iterator[Found]:
    """Yield the holders of the title ``before`` where ``title`` is joined to it: ``president and chief executive``."""
    for one in before:
        at = one.last
        if setting.text(at) not in {"and", ","} or one.person.start > setting.doc[at].idx:
            continue
        at += 1
        if setting.text(at) in {"and", "a", "an", "the"}:
            at += 1
        if at == title.time_first:
            after, _ = setting.office_after(title.last)
            yield named(one.person, title, after or one.of, former=title.former or one.former)
