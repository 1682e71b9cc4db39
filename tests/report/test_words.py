"""The line that ends a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.findings import Severity
from factlint.report.checked import Checked, CheckedDraft
from factlint.report.words import count, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.model.findings import Finding

TEXT = "On 4 June."


def checked(*drafts: list[Finding]) -> Checked:
    """Return a run over drafts with these findings."""
    return Checked([CheckedDraft(f"{number}.md", TEXT, findings) for number, findings in enumerate(drafts)])


def test_findings_drafts_severities_and_fixes_are_counted(found: Callable[..., Finding]) -> None:
    """The summary counts findings, drafts with findings, each severity, and what --fix would mend."""
    error, fixable = found(TEXT, "4 June"), found(TEXT, "4 June", fix="5 June")
    warning, note = found(TEXT, "4", severity=Severity.WARNING), found(TEXT, "On", severity=Severity.INFORMATION)
    run = checked([error, fixable], [warning, note], [])

    assert summary(run) == "4 findings in 2 of 3 drafts (2 errors, 1 warning, 1 note); 1 can be fixed with --fix."


def test_nothing_found() -> None:
    """Silence is said too, and that nothing was checked is not taken for it."""
    assert summary(checked([], [])) == "Nothing found in 2 drafts."
    assert summary(checked()) == "No draft was checked."


def test_only_errors_and_warnings_set_the_exit_status(found: Callable[..., Finding]) -> None:
    """Information and hints are advice."""
    assert checked([found(TEXT, "4", severity=Severity.WARNING)]).fails()
    assert not checked([found(TEXT, "4", severity=Severity.HINT), found(TEXT, "4", severity="information")]).fails()


def test_count_is_grammatical() -> None:
    """One thing, several things, thousands with a comma."""
    assert [count(number, "fact") for number in (0, 1, 2, 1234)] == ["0 facts", "1 fact", "2 facts", "1,234 facts"]
