"""All the rule pages, and which of them are on."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factlint.config.explain import nearest
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.rules.page import Group, RulePage

ALL = "all"
DEFAULT = "default"
# What of a page changes what is found in a text that was read already.
_CHECKING = ("id", "severity", "comparator", "message", "safe", "tolerance", "overrides")


class Rules:
    """The rule pages by id, with those that are on.

    ``pages`` holds every page, on or off, since a text is read with the words of all; ``ids`` are the ids of those
    that are on, in order.
    """

    def __init__(self, pages: Iterable[RulePage], on: Iterable[str] | None = None) -> None:
        self.pages: Mapping[str, RulePage] = {page.id: page for page in sorted(pages, key=lambda page: page.id)}
        chosen = {page.id for page in self.pages.values() if page.default} if on is None else set(on)
        self.ids: tuple[str, ...] = tuple(id_ for id_ in self.pages if id_ in chosen)

    def __getitem__(self, id_: str) -> RulePage:
        return self.pages[id_]

    def __contains__(self, id_: object) -> bool:
        """Tell whether the rule is on."""
        return id_ in self.ids

    def __iter__(self) -> Iterator[RulePage]:
        """Yield the pages of the rules that are on."""
        return (self.pages[id_] for id_ in self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def _vocabulary(self) -> dict[str, tuple[Group, ...]]:
        merged: dict[str, dict[Group, None]] = {}
        for page in self.pages.values():
            for name, groups in page.vocabulary.items():
                merged.setdefault(name, {}).update(dict.fromkeys(groups))
        return {name: tuple(groups) for name, groups in sorted(merged.items())}

    @property
    def vocabularies(self) -> tuple[str, ...]:
        """The names of all vocabularies."""
        return tuple(self._vocabulary)

    def groups(self, name: str) -> tuple[Group, ...]:
        """Return the vocabulary ``name`` of all pages: groups of words that mean one thing, a lone word a group of one.

        Raises KeyError where no page has such a vocabulary.
        """
        try:
            return self._vocabulary[name]
        except KeyError:
            message = f"no rule page has a vocabulary '{name}'; {nearest(name, self._vocabulary)}"
            raise KeyError(message) from None

    def vocabulary(self, name: str) -> tuple[str, ...]:
        """Return the words of the vocabulary ``name`` of all pages, each once. Raises KeyError as ``groups``."""
        return tuple(dict.fromkeys(word for group in self.groups(name) for word in group))

    def page(self, id_: str) -> RulePage:
        """Return the page of a rule that a person named. Raises FactlintError, with the nearest id, if unknown."""
        self._known("rule", id_)
        return self.pages[id_]

    def select(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, Severity | str] | None = None,
    ) -> Rules:
        """Return these rules with those of ``select`` on, those of ``ignore`` off, and severities changed.

        ``select`` holds ids, ``default`` for the rules that are on by default, ``all`` for every one; an empty one
        leaves what is on as it is. Raises FactlintError for an unknown id, with the nearest known one.
        """
        chosen, left_out = list(select), set(ignore)
        severities = {id_: Severity(value) for id_, value in (severity or {}).items()}
        for what, ids in (("select", chosen), ("ignore", sorted(left_out)), ("severity", severities)):
            for id_ in ids:
                self._known(what, id_)
        on: set[str] = set() if chosen else set(self.ids)
        for id_ in chosen:
            if id_ == ALL:
                on.update(self.pages)
            elif id_ == DEFAULT:
                on.update(page.id for page in self.pages.values() if page.default)
            else:
                on.add(id_)
        if ALL in left_out:
            on = set()
        pages = (
            page.model_copy(update={"severity": severities[page.id]}) if page.id in severities else page
            for page in self.pages.values()
        )
        return Rules(pages, on - left_out)

    def _known(self, what: str, id_: str) -> None:
        words = {ALL, DEFAULT} if what == "select" else {ALL} if what == "ignore" else set[str]()
        if id_ not in self.pages and id_ not in words:
            message = f"{what}: there is no rule '{id_}'; {nearest(id_, self.pages)}"
            raise FactlintError(message)

    def reading_fingerprint(self) -> str:
        """Return a hash of all that changes what is read from a text: the vocabularies."""
        return _hash(self._vocabulary)

    def fingerprint(self) -> str:
        """Return a hash of all that changes what is read from a text, and of all that changes what is found in it."""
        return _hash([self._vocabulary, [page.model_dump(mode="json", include=set(_CHECKING)) for page in self]])


def _hash(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:32]
