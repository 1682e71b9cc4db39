"""Counts in words."""

from __future__ import annotations

from factlint.model.severity import Severity

TYPE_CHECKING = False  # typing takes longer to load than all that is done here, in a run that is all remembered
if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.report.checked import Checked

_PLURAL = {Severity.INFORMATION: "notes", Severity.HINT: "hints"}
_SINGULAR = {Severity.INFORMATION: "note", Severity.HINT: "hint"}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Return ``1 draft``, ``2 drafts``, ``1,000 sentences``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def summary(checked: Checked) -> str:
    """Return the line that ends a run: ``9 findings in 2 of 3 drafts (8 errors, 1 warning); 5 can be fixed …``."""
    return summary_of(checked.total(), checked.flagged(), checked.by_severity(), checked.fixable())


def summary_of(total: int, flagged: int, severities: Mapping[Severity, int], fixable: int) -> str:
    """Return that line for so many drafts, drafts with findings, findings of each severity, and safe fixes."""
    drafts = count(total, "draft")
    found = sum(severities.values())
    if not total:
        return "No draft was checked."
    if not found:
        return f"Nothing found in {drafts}."
    where = drafts if flagged == total else f"{flagged} of {drafts}"
    kinds = ", ".join(
        count(severities[severity], _SINGULAR.get(severity, severity), _PLURAL.get(severity))
        for severity in Severity
        if severities.get(severity)
    )
    fixes = f"; {fixable} can be fixed with --fix" if fixable else ""
    return f"{count(found, 'finding')} in {where} ({kinds}){fixes}."
