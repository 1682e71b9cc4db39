"""SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factlint.model.findings import Severity
from factlint.report.fingerprint import fingerprints
from factlint.report.lines import uri

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from factlint.model.findings import Evidence, Finding, Fix
    from factlint.report.checked import Checked
    from factlint.rules import RulePage

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(checked: Checked, console: Console) -> None:
    """Write one SARIF run with a result for each finding."""
    from factlint import __version__  # noqa: PLC0415 - the package imports nothing of ours at its top

    rules: dict[str, int] = {}
    results = [
        _result(finding, rules.setdefault(finding.rule, len(rules)), known)
        for draft in checked.drafts
        for finding, known in fingerprints(draft)
    ]
    driver = {"name": "factlint", "version": __version__, "rules": [_rule(rule, checked.pages) for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    console.file.write(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n")


def _rule(rule: str, pages: Mapping[str, RulePage]) -> dict[str, Any]:
    """Return what a reader sees of a rule: its page without the examples, or its name where it has no page."""
    page = pages.get(rule)
    if page is None:
        return {"id": rule}
    prose = page.prose.partition("\n## Examples")[0].strip()
    first = next((part for part in prose.split("\n\n") if not part.startswith("#")), page.title)
    return {
        "id": rule,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": " ".join(first.split())},
        "help": {"text": prose or page.title, "markdown": prose or page.title},
        "defaultConfiguration": {"level": _LEVELS.get(page.severity, "note")},
    }


def _result(finding: Finding, rule: int, known: str) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": finding.text},
    }
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(finding.path)}, "region": region}}],
        "partialFingerprints": {"factlint/v1": known},
    }
    if finding.evidence:
        result["relatedLocations"] = [_evidence(one, number) for number, one in enumerate(finding.evidence, 1)]
    if fixes := [_fix(fix, finding.path) for fix in finding.fixes if fix.edits]:
        result["fixes"] = fixes
    return result


def _evidence(evidence: Evidence, number: int) -> dict[str, Any]:
    region = {"startLine": evidence.line, "charOffset": evidence.start, "charLength": evidence.end - evidence.start}
    place = {"artifactLocation": {"uri": uri(evidence.path)}, "region": region}
    return {"id": number, "physicalLocation": place, "message": {"text": evidence.text}}


def _fix(fix: Fix, path: str) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}
