"""Checking one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factlint.check.ignores import not_ignored_beside
from factlint.cli.fixing import fix_file
from factlint.cli.project import read_draft
from factlint.cli.work import Outcome
from factlint.documents.includes import included
from factlint.model.errors import FactlintError
from factlint.report.checked import CheckedDraft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.cli.bases import Bases
    from factlint.cli.work import Task, Work
    from factlint.documents import Document
    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding


class Checker(Protocol):
    """What says what is wrong with a draft: a fact base, here or elsewhere."""

    def check(self, document: Document) -> list[Finding]:
        """Return the statements of a draft that conflict with the sources."""

    def claims(self, document: Document) -> list[JudgedClaim]:
        """Return the claims of a draft with their verdicts."""

    def unused_ignores(self, document: Document) -> Sequence[Finding]:
        """Return a finding for each comment of a draft that asks not to see what is not there."""


class Checkers(Protocol):
    """Checkers by number."""

    def of(self, number: int) -> Checker:
        """Return the one of this number."""


def is_answered(bases: Bases, task: Task, work: Work) -> bool:
    """Tell whether all that is wanted of a draft is known from an earlier run, so that to check it takes no time."""
    if work.wanted.claims or work.wanted.unused_ignores or work.caches[task.batch] is None:
        return False
    try:
        document = read_draft(task.path, work.batches[task.batch].texts.get(task.path))
    except FactlintError:
        return True
    return bases.of(task.batch).is_answered(document)


def check_one(bases: Checkers, task: Task, work: Work, draft: Document | None = None) -> Outcome:
    """Read and check one draft, and fix it first if that is wanted. What cannot be done is told in the outcome.

    ``draft`` is the draft where it was read before.
    """
    text = work.batches[task.batch].texts.get(task.path)
    problems: list[str] = []
    fixed: tuple[Finding, ...] = ()
    try:
        base = bases.of(task.batch)
        document = draft or read_draft(task.path, text)
        findings = _findings(base, document, task.path, work)
        if work.wanted.fixes:
            try:
                fixed = fix_file(task.path, document.text, findings)
            except FactlintError as error:
                problems.append(str(error))
        if fixed:
            # What is left stands elsewhere now, and may read otherwise.
            document = read_draft(task.path)
            findings = _findings(base, document, task.path, work)
        claims = [one for one in base.claims(document) if one.worth_showing] if work.wanted.claims else []
    except FactlintError as error:
        return Outcome(task.path, None, (*problems, str(error)), fixed)
    checked = CheckedDraft(document.name, document.text, findings, claims)
    return Outcome(task.path, checked, (*problems, *document.warnings), fixed, included(document))


def _findings(base: Checker, document: Document, path: Path, work: Work) -> list[Finding]:
    findings = not_ignored_beside(base.check(document), path)
    if work.wanted.unused_ignores:
        findings = sorted([*findings, *base.unused_ignores(document)], key=lambda finding: finding.start)
    return findings
