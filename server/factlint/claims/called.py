"""The name by which a document calls a person in full, at a place where it may only say ``she``."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.language.gazetteer import pronoun_of
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.mentions import EntityMention
    from factlint.model.spans import Span

_SUIT = frozenset({"he", "she"})


class Called:
    """The names of the people of a document. Two people may have one last name, and so one key."""

    def __init__(self, prose: str, entities: Iterable[EntityMention]) -> None:
        """Take note of the names among ``entities``, which stand in ``prose``, in its order."""
        self._prose = prose
        self._named: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for mention in entities:
            if mention.kind is EntityKind.PERSON and mention.form is Form.NAME:
                name = " ".join(prose[mention.start : mention.end].split())
                self._named[mention.entity].append((mention.start, name))

    def name(self, key: str | None, span: Span) -> str:
        """Return the full name of the person (key) whom ``span`` names, or of whom it goes on to speak.

        Empty where only the last name stands there: it may be another person's of that name.
        """
        named = self._named.get(key or "", ())
        at = bisect_left(named, (span.start, ""))
        inside = at < len(named) and named[at][0] < span.end
        if inside:
            return _full(named[at][1])
        pronoun = self._prose[span.start : span.end].lower()
        before = (name for _, name in reversed(named[:at]) if pronoun not in _SUIT or _suits(name, pronoun))
        return _full(next(before, ""))


def _full(name: str) -> str:
    return name if " " in name else ""


def _suits(name: str, pronoun: str) -> bool:
    """Tell whether ``he`` or ``she`` may be said of somebody of a name: not "she" of Dominic Ferreira."""
    return pronoun_of(name.split(maxsplit=1)[0].lower()) in {"", pronoun}
