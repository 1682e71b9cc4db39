"""JUnit XML: a test suite for each draft, a failed test for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.severity import COUNTED
from factlint.report.lines import one
from factlint.report.xml import HEAD, element, text

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.model.findings import Finding
    from factlint.report.checked import Checked, CheckedDraft


def write(checked: Checked, console: Console) -> None:
    """Write the suites; a draft without findings is one test that passed."""
    suites: list[str] = []
    tests = failures = 0
    for draft in checked.drafts:
        suites.append(_suite(draft))
        failures += _failures(draft)
        tests += len(draft.findings) or 1
    body = "".join(suites)
    console.file.write(HEAD + element("testsuites", body, name="factlint", tests=tests, failures=failures, errors=0))


def _suite(draft: CheckedDraft) -> str:
    cases = "".join(map(_case, draft.findings)) or element("testcase", name="factlint", classname=draft.path)
    tests = len(draft.findings) or 1
    return element("testsuite", cases, name=draft.path, tests=tests, failures=_failures(draft), errors=0)


def _failures(draft: CheckedDraft) -> int:
    return sum(finding.severity in COUNTED for finding in draft.findings)


def _case(finding: Finding) -> str:
    sources = "".join(f"\n{evidence.path}:{evidence.line} {evidence.text}" for evidence in finding.evidence)
    body = text(f"{finding.path}:{finding.line}:{finding.column} “{finding.text}”")
    body += "".join(f"\n{text(line)}" for line in sources.split("\n")[1:])
    # What does not set the exit status fails no test: it is told as the output of one that passed.
    kind = "failure" if finding.severity in COUNTED else "system-out"
    given = {"message": one(finding), "type": finding.severity} if kind == "failure" else {}
    name = f"{finding.rule} {finding.line}:{finding.column}"
    return element("testcase", element(kind, body, **given), name=name, classname=finding.path)
