"""Who takes an office and who leaves it: ``Ann Lee succeeded Bob Ray as mayor``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.language.roles.setting import Setting
    from factlint.model.mentions import EntityMention

_SUPPOSING: Final = frozenset({"if", "whether", "unless", "should", "once", "until", "had", "as", "were"})
_SUCCEEDING: Final = frozenset(
    "succeeded succeeds succeed succeeding replaced replaces replace replacing followed".split()
)
_LEAVING: Final = frozenset(
    {"resigned", "resigns", "retired", "quit", "stepped down", "steps down", "stood down", "stands down", "ousted"}
    | {"dismissed", "sacked", "fired", "removed", "outgoing"}
)
_TAKING: Final = frozenset({"took over", "takes over", "taken over", "started", "began", "continues", "stays"})
_HELPERS: Final = frozenset(
    {"has", "had", "have", "was", "who", "also", "later", "then", "to", ",", "been", "recently"}
)


def is_supposed(setting: Setting, at: int) -> bool:
    """Tell whether the clause whose subject begins at ``at`` is only supposed or asked: ``if Ann Lee is elected``."""
    return any(setting.text(at - step) in _SUPPOSING for step in (1, 2))


def handed_over(setting: Setting, begin: int) -> Iterator[tuple[EntityMention, bool]]:
    """Yield who takes and who left the office: ``Ann Lee succeeded Bob Ray as mayor``, ``used to be mayor``.

    With each person comes whether the office is over for that one.
    """
    at = begin - 1
    if [setting.text(at - step) for step in (2, 1, 0)] == ["used", "to", "be"]:
        person = _subject(setting, at - 3)
        if person is not None:
            yield person, True
        return
    if setting.text(at) != "as":
        return
    loser = setting.person_before(at)
    if loser is not None and setting.text(loser[1] - 1) in _SUCCEEDING:
        taker = _subject(setting, loser[1] - 2)
        if taker is not None:
            yield taker, False
            yield loser[0], True
        return
    words = (setting.text(at - 2), setting.text(at - 1))
    for verbs, over in ((_LEAVING, True), (_TAKING, False)):
        size = 2 if " ".join(words) in verbs else 1 if words[1] in verbs else 0
        person = _subject(setting, at - 1 - size) if size else None
        if person is not None:
            yield person, over
            return


def _subject(setting: Setting, at: int) -> EntityMention | None:
    """Return the person whose name ends before the helping verbs that end at ``at``."""
    for _ in range(4):
        found = setting.person_before(at + 1)
        if found is not None:
            return None if is_supposed(setting, found[1]) else found[0]
        if setting.text(at) not in _HELPERS:
            return None
        at -= 1
    return None
