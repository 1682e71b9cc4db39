"""A title beside a name: ``Prime Minister Kaja Kallas``, ``Kaja Kallas, the Estonian prime minister``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.roles.lexicon import SHORT_TITLES
from factlint.language.roles.setting import POSSESSIVES, Setting, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.language.roles.setting import Found
    from factlint.language.roles.titles import Title
    from factlint.model.mentions import EntityMention

_OPENING: Final = frozenset({",", "(", "\u2014", "\u2013", "-"})
_BULLETS: Final = frozenset("-*\u2022\u2013")
_LONGEST_BRACKETS: Final = 7
_CLOSING: Final = frozenset(',.;:)?!\u2014\u2013\u201d"') | {"]"}
# What stands before the second of two titles of one person; "at present" is two words.
_NOW: Final = frozenset({"now", "currently", "present", "also", "both", "at"})
# What begins the next words where an apposition is not closed by a mark: a verb would make the title its subject.
_NOT_AFTER: Final = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADV"})


def before_person(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield the people whose names follow ``title``, at once or as ``the president of France, Emmanuel Macron``."""
    begin, office = setting.start_of_phrase(title)
    former = setting.is_former(title, begin)
    at = title.last
    if setting.text(at) == "." and setting.text(at - 1) in SHORT_TITLES:
        at += 1
    person = None if _begins_sentence(setting, at) else setting.person_at(at)
    if person is None:
        after, end = setting.office_after(at)
        office = after or office
        adjoins = end > at and after is not None and not _begins_sentence(setting, end)
        person = setting.person_at(end) if adjoins else None
        opens = setting.text(end) in {",", ":", "\u2014"} and _definite(setting, begin)
        if person is None and (opens or _labels(setting, begin, end) or _introduces(setting, begin, end)):
            person = _explained(setting, end + 1)
            office = office or setting.possessor(begin)
        if person is None and setting.text(end) == "is" and _definite(setting, begin) and not title.plural:
            person = _told_after(setting, begin, end + 1)
        if person is None and opens and title.plural:
            yield from (named(one, title, office, former=former) for one in _row(setting, end + 1))
            return
    if person is None:
        return
    if office is None and setting.text(setting.end_of(person)) == "of":
        office = setting.office_after(setting.end_of(person))[0]
    others = list(_others(setting, title, person, former=former)) if title.plural else []
    # One name after "champions" is a team's.
    if not title.plural or others:
        yield named(person, title, office, former=former)
    yield from others


def _told_after(setting: Setting, begin: int, at: int) -> EntityMention | None:
    """Return the person at ``at`` who has the title that begins a sentence: ``The chair of the board is Ann Lee``."""
    person = setting.person_at(at)
    if person is None or not (begin == 0 or setting.doc[begin].is_sent_start is True):
        return None
    return None if setting.text(setting.end_of(person)) in POSSESSIVES else person


def _definite(setting: Setting, begin: int) -> bool:
    """Tell whether the phrase that begins at ``begin`` is one that a name may explain: ``the …``, ``Britain's …``."""
    if setting.text(begin) in {"the", "its", "their", "his", "her", "our"} or begin in setting.by_first:
        return True
    return setting.text(begin - 1) in POSSESSIVES


def _introduces(setting: Setting, begin: int, end: int) -> bool:
    """Tell whether a title begins a sentence whose subject a name between commas is: ``A clerk, Ann Lee, found it``."""
    if setting.text(begin) not in {"a", "an"} or not (begin == 0 or setting.doc[begin].is_sent_start is True):
        return False
    person = setting.person_at(end + 1) if setting.text(end) == "," else None
    return person is not None and setting.text(setting.end_of(person)) == ","


def _labels(setting: Setting, begin: int, end: int) -> bool:
    """Tell whether a title from ``begin`` to ``end`` labels a name: ``Treasurer: Ann Lee``, ``Clerk - Bo Ray``."""
    opens = begin == 0 or setting.doc[begin].is_sent_start is True or setting.doc[begin - 1].is_space
    opens = opens or (setting.text(begin - 1) in _BULLETS and (begin == 1 or setting.doc[begin - 2].is_space))
    return opens and setting.text(end) in {":", "-", "\u2013", "\u2014"}


def _begins_sentence(setting: Setting, at: int) -> bool:
    """Tell whether the token at ``at`` begins a sentence: what stands before it says nothing of it."""
    if at >= len(setting.doc) or at == 0:
        return False
    before = setting.doc[at - 1]
    ends = before.text in {".", "!", "?"} and setting.text(at - 2) not in SHORT_TITLES
    return ends or before.is_space


def _explained(setting: Setting, at: int) -> EntityMention | None:
    """Return the person whose name, after a comma at ``at``, explains a title.

    The name must be closed off: in ``beside the mayor, Ann Lee laughed`` and ``the mayor, Ann Lee and Bo Ray`` it is
    another person.
    """
    person = setting.person_at(at)
    if person is None:
        return None
    end = setting.end_of(person)
    return person if end == len(setting.doc) or setting.text(end) in _CLOSING else None


def _row(setting: Setting, at: int) -> list[EntityMention]:
    """Return the people of a row that explains a plural: ``the clerks, Ann Lee (day) and Bo Ray (night), left``.

    It is closed off, and ``and`` or a comma stands before its last: what comes then may do something of its own.
    """
    people: list[EntityMention] = []
    joined = False
    while (person := setting.person_at(at)) is not None:
        people.append(person)
        end = _past_brackets(setting, setting.end_of(person))
        if joined:
            return people if end == len(setting.doc) or setting.text(end) in _CLOSING else []
        if setting.text(end) not in {",", "and"}:
            return []
        comma = setting.text(end) == ","
        joined = setting.text(end + comma) == "and"
        at = end + 1 + (comma and joined)
    return []


def _past_brackets(setting: Setting, at: int) -> int:
    """Return where brackets that open at ``at`` end, or ``at``."""
    if setting.text(at) != "(":
        return at
    closing = range(at + 1, min(at + _LONGEST_BRACKETS, len(setting.doc)))
    return next((step + 1 for step in closing if setting.text(step) == ")"), at)


def _others(setting: Setting, title: Title, person: EntityMention, *, former: bool) -> Iterator[Found]:
    """Yield the rest of ``Presidents Joe Biden and Emmanuel Macron``."""
    at = setting.end_of(person)
    while setting.text(at) in {",", "and"}:
        following = setting.person_at(at + 2 if setting.text(at + 1) == "and" else at + 1)
        if following is None:
            return
        yield named(following, title, None, former=former)
        at = setting.end_of(following)


def behind_person(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield the person whose name stands before ``title`` and a comma: ``Rishi Sunak, Britain's prime minister``."""
    begin, office = setting.start_of_phrase(title)
    one_of = title.plural and [setting.text(begin - step) for step in (2, 1)] == ["one", "of"]
    if one_of:
        begin -= 2
    if begin == 0 or setting.text(begin - 1) not in _OPENING:
        return
    found = _of_brackets(setting, begin - 1) or setting.person_before(begin - 1) or before_brackets(setting, begin - 1)
    if found is None and setting.text(begin - 2).isdigit() and setting.text(begin - 3) == ",":
        found = setting.person_before(begin - 3)
    if found is None:
        return
    after, end = setting.office_after(title.last)
    if title.plural and not one_of and setting.text(found[1] - 1) not in {"and", "&", ","}:
        return  # of one person it is a verb: she chairs, he coaches
    if setting.person_at(title.last) is not None or not _closes(setting, end):
        return
    office = after or office or setting.possessor(begin)
    yield named(found[0], title, office, former=setting.is_former(title, begin))


def before_brackets(setting: Setting, at: int) -> tuple[EntityMention, int] | None:
    """Return the person before brackets that end at ``at``: ``Ann Lee (Labour), the mayor``."""
    if setting.text(at - 1) != ")":
        return None
    opening = next((step for step in range(at - 2, max(at - 7, -1), -1) if setting.text(step) == "("), None)
    return setting.person_before(opening) if opening is not None else None


def _of_brackets(setting: Setting, at: int) -> tuple[EntityMention, int] | None:
    """Return whom brackets tell of whose first words end in a comma at ``at``: ``Ann Lee (Lyon, goalkeeper)``."""
    if setting.text(at) != ",":
        return None
    opening = next(
        (step for step in range(at - 1, max(at - _LONGEST_BRACKETS, -1), -1) if setting.text(step) == "("), None
    )
    if opening is None or any(setting.text(step) in {")", ",", ";"} for step in range(opening + 1, at)):
        return None
    return setting.person_before(opening)


def _closes(setting: Setting, at: int) -> bool:
    """Tell whether an apposition can end before ``at``: ``beside Ann Lee, the mayor laughed`` has none."""
    if at >= len(setting.doc) or setting.text(at) in _CLOSING:
        return True
    if setting.text(at) in POSSESSIVES:
        return False
    if setting.text(at) in {"and", "or"}:
        return at + 1 < len(setting.doc) and setting.text(at + 1) not in {"the", "its", "their"}
    return setting.doc[at].pos_ not in _NOT_AFTER or setting.text(at + 1) == "by"


def _past_time(setting: Setting, at: int) -> int:
    """Return where ``since 2021``, ``since last May`` behind a title ends."""
    if setting.text(at) != "since":
        return at
    ends = range(at + 2, min(at + 5, len(setting.doc)))
    return next((end for end in ends if setting.text(end) in {"and", ","}), at)


def and_also(setting: Setting, title: Title, before: list[Found]) -> Iterator[Found]:
    """Yield the holders of the title ``before`` where ``title`` is joined to it: ``president and chief executive``."""
    for one in before:
        at = _past_time(setting, one.last)
        if setting.text(at) not in {"and", ","} or one.person.start > setting.doc[at].idx:
            continue
        at += 1
        if setting.text(at) == "and":
            at += 1
        while at < title.time_first and setting.text(at) in _NOW:
            at += 1
        if setting.text(at) in {"a", "an", "the"}:
            at += 1
        if at == title.time_first:
            after, _ = setting.office_after(title.last)
            yield named(one.person, title, after or one.of, former=title.former or one.former)
