"""Comments of a draft that ask not to see what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.ignores import ignores_of
from factlint.model.findings import Edit, Finding, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from factlint.check.ignores import Ignore
    from factlint.documents import Document

RULE = "unused-ignore"
"""What these findings go by; no page stands behind it, since nothing is compared with the sources."""


def unused(document: Document, found: Callable[[], Sequence[Finding]], rules: Collection[str]) -> list[Finding]:
    """Return a finding for each comment that hides none of what was ``found``, or names rules that do not need it.

    Of a rule that is not among ``rules``, those that ran, nothing is known. ``found`` is only called if there are
    comments.
    """
    ignores = ignores_of(document.text, document.format)
    if not ignores:
        return []
    findings = found()
    return [
        _finding(ignore, idle, document)
        for ignore in ignores
        if (idle := _idle(ignore, findings, rules)) or not (ignore.rules or any(map(ignore.covers, findings)))
    ]


def _idle(ignore: Ignore, findings: Sequence[Finding], rules: Collection[str]) -> list[str]:
    """Return the rules that a comment names in vain."""
    needed = {finding.rule for finding in findings if ignore.covers(finding)}
    return sorted(rule for rule in ignore.rules if rule in rules and rule not in needed)


def _finding(ignore: Ignore, idle: Sequence[str], document: Document) -> Finding:
    whole = len(idle) == len(ignore.rules)
    what = f" of {', '.join(idle)}" if idle else ""
    remove = Fix(title="Remove the comment", edits=(Edit(start=ignore.said, end=ignore.said_end, text=""),))
    line, column = document.place(ignore.said)
    end_line, end_column = document.place(ignore.said_end)
    return Finding(
        path=document.name,
        rule=RULE,
        severity=Severity.WARNING,
        message=f"This comment ignores nothing{what}",
        text=document.text[ignore.said : ignore.said_end],
        start=ignore.said,
        end=ignore.said_end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        fixes=(remove,) if whole else (),
    )
