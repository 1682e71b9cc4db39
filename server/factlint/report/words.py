"""Counts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.findings import Severity

if TYPE_CHECKING:
    from factlint.report.checked import Checked

_PLURAL = {Severity.INFORMATION: "notes", Severity.HINT: "hints"}
_SINGULAR = {Severity.INFORMATION: "note", Severity.HINT: "hint"}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Return ``1 draft``, ``2 drafts``, ``1,000 sentences``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def summary(checked: Checked) -> str:
    """Return the line that ends a run: ``9 findings in 2 of 3 drafts (8 errors, 1 warning); 5 can be fixed …``."""
    total = checked.total()
    drafts = count(total, "draft")
    severities = checked.by_severity()
    if not total:
        return "No draft was checked."
    if not severities:
        return f"Nothing found in {drafts}."
    flagged = checked.flagged()
    where = drafts if flagged == total else f"{flagged} of {drafts}"
    kinds = ", ".join(
        count(severities[severity], _SINGULAR.get(severity, severity), _PLURAL.get(severity))
        for severity in Severity
        if severities[severity]
    )
    fixable = checked.fixable()
    fixes = f"; {fixable} can be fixed with --fix" if fixable else ""
    return f"{count(severities.total(), 'finding')} in {where} ({kinds}){fixes}."
