"""Drafts in which errors were planted, each checked against the sources of its subject: what is found of them.

In a draft an error stands as ``[[wrong||kind||right]]``, with ``~`` between right texts; nothing else in it is wrong.
``python tests/planted/planted.py`` prints what is found, by subject and by kind; with ``--misses`` also what is not.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.base import FactBase
from factlint.documents import Document
from factlint.model.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.findings import Finding

TEXTS = Path(__file__).parent / "texts"
MARK = re.compile(r"\[\[(.+?)\|\|(.+?)\|\|(.*?)\]\]", re.DOTALL)
NEAR = 80
"""How many code points a finding may reach beyond an error on either side."""


@dataclass(frozen=True)
class Planted:
    """An error at its place (code points of the draft), its kind, and the texts that put it right."""

    start: int
    end: int
    kind: str
    right: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """A draft without its marks, the errors in it, and what was found."""

    name: str
    text: str
    errors: tuple[Planted, ...]
    findings: tuple[Finding, ...]

    def hits(self) -> dict[Planted, Finding]:
        """Return the errors that were found, each with the finding that lies closest around it."""
        found: dict[Planted, Finding] = {}
        for one in self.findings:
            near = [error for error in self.errors if _is_on(one, error)]
            if near:
                found.setdefault(min(near, key=partial(_distance, one)), one)
        return found

    def alarms(self) -> list[str]:
        """Return the findings on what is right, a line each."""
        return [
            f"{self.name}:{finding.line} [{finding.rule}] {finding.message}"
            for finding in self.findings
            if not any(_is_on(finding, error) for error in self.errors)
        ]


def subjects() -> list[str]:
    """Return the names of the subjects."""
    return sorted(folder.name for folder in TEXTS.iterdir())


def checked(subject: str) -> Iterator[Checked]:
    """Yield each draft of a subject as it was checked; what is only advice is left out."""
    base = FactBase.from_paths(sorted((TEXTS / subject / "sources").iterdir()))
    for path in sorted((TEXTS / subject / "marked").iterdir()):
        text, errors = unmarked(path.read_text(encoding="utf-8"))
        name = f"{subject}/{path.name}"
        findings = base.check(Document.from_text(text, name=name))
        told = tuple(one for one in findings if one.severity in {Severity.ERROR, Severity.WARNING})
        yield Checked(name, text, errors, told)


def unmarked(marked: str) -> tuple[str, tuple[Planted, ...]]:
    """Return a draft as a reader sees it, and the errors in it."""
    text, end, errors = "", 0, []
    for mark in MARK.finditer(marked):
        wrong, kind, right = mark.groups()
        text += marked[end : mark.start()]
        errors.append(Planted(len(text), len(text) + len(wrong), kind, tuple(right.split("~"))))
        text += wrong
        end = mark.end()
    return text + marked[end:], tuple(errors)


def is_fixed(draft: Checked, error: Planted, finding: Finding) -> bool:
    """Tell whether one of a finding's first two fixes makes of the draft what a right text would."""
    wanted = {_plain(draft.text[: error.start] + right + draft.text[error.end :]) for right in error.right}
    for fix in finding.fixes[:2]:
        text = draft.text
        for edit in sorted(fix.edits, key=lambda edit: -edit.start):
            text = text[: edit.start] + edit.text + text[edit.end :]
        if _plain(text) in wanted:
            return True
    return False


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _distance(finding: Finding, error: Planted) -> int:
    return abs(error.start - finding.start) + abs(error.end - finding.end)


def _is_on(finding: Finding, error: Planted) -> bool:
    touches = finding.start < error.end and error.start < finding.end
    return touches and error.start - finding.start <= NEAR and finding.end - error.end <= NEAR


def main() -> None:
    """Print what is found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--misses", action="store_true", help="list the errors that are not found")
    given = arguments.parse_args()
    kinds, hit = Counter[str](), Counter[str]()
    print(f"{'subject':<20}{'planted':>8}{'found':>8}{'fixed':>8}{'alarms':>8}")
    total = Counter[str]()
    for subject in subjects():
        row, lines = Counter[str](), list[str]()
        for draft in checked(subject):
            hits = draft.hits()
            kinds.update(error.kind for error in draft.errors)
            hit.update(error.kind for error in hits)
            row.update(
                planted=len(draft.errors),
                found=len(hits),
                fixed=sum(is_fixed(draft, error, finding) for error, finding in hits.items()),
                alarms=len(draft.alarms()),
            )
            lines += [f"    alarm {line}" for line in draft.alarms()]
            if given.misses:
                lines += [_told(draft, error) for error in draft.errors if error not in hits]
        total += row
        print(f"{subject:<20}" + "".join(f"{row[name]:>8}" for name in ("planted", "found", "fixed", "alarms")))
        print(*lines, sep="\n", end="\n" if lines else "")
    print(f"{'all':<20}" + "".join(f"{total[name]:>8}" for name in ("planted", "found", "fixed", "alarms")))
    print(", ".join(f"{kind} {hit[kind]} of {number}" for kind, number in sorted(kinds.items())))


def _told(draft: Checked, error: Planted) -> str:
    before, wrong = draft.text[max(0, error.start - 60) : error.start], draft.text[error.start : error.end]
    return f"    miss  {draft.name} {error.kind}: …{' '.join(before.split())} [{wrong}] -> {error.right[0]}"


if __name__ == "__main__":
    main()
