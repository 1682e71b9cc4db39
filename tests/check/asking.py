"""Checking a draft against sources, in as few words as a test can use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factlint import Document, FactBase
from factlint.base_examples import apply

if TYPE_CHECKING:
    from factlint.model.findings import Finding
    from factlint.rules import Rules

Source = str | tuple[str, str]
"""A text, or a text with its date as 2021-03-04."""


def base_of(*sources: Source, rules: Rules | None = None) -> FactBase:
    """Return a fact base of sources that are called s0.txt, s1.txt and so on."""
    return FactBase.from_documents(
        [
            Document.from_text(
                source if isinstance(source, str) else source[0],
                name=f"s{number}.txt",
                date=None if isinstance(source, str) else dt.date.fromisoformat(source[1]),
            )
            for number, source in enumerate(sources)
        ],
        rules=rules,
    )


def check(draft: str, *sources: Source, name: str = "draft.txt", rules: Rules | None = None) -> list[Finding]:
    """Return what is found in a draft."""
    return base_of(*sources, rules=rules).check(Document.from_text(draft, name=name))


def found(draft: str, *sources: Source, name: str = "draft.txt") -> list[tuple[str, str]]:
    """Return the rule and the text of what is found in a draft."""
    return [(finding.rule, finding.text) for finding in check(draft, *sources, name=name)]


def mended(draft: str, *sources: Source, name: str = "draft.txt") -> str:
    """Return the draft with the first fix of everything that is found."""
    for finding in reversed(check(draft, *sources, name=name)):
        draft = apply(draft, finding.fixes[0])
    return draft
