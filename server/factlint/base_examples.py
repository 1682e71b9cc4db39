"""Running the examples of a rule page through the real checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.config.explain import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.findings import Finding, Fix
    from factlint.rules import Example, Mark, RulePage, Rules


def run_examples(page: RulePage, rules: Rules) -> list[str]:
    """Return what is wrong with the examples of ``page``, a line each: ``rules/x.md:LINE: expected …, got …``.

    They are checked with ``rules`` and, where it is off, the page's own rule. Every mark must be flagged over exactly
    its text, with the fixes that it gives, and nothing else may be. Raises FactlintError for a broken example.
    """
    from factlint.base import FactBase  # noqa: PLC0415 - brings spaCy; reading a page must not
    from factlint.documents import Document  # noqa: PLC0415

    rules = rules.select([*rules.ids, page.id])
    problems: list[str] = []
    for group in page.examples:
        sources = [Document.from_text(source.text, name=source.name, date=source.date) for source in group.sources]
        base = FactBase.from_documents(sources, rules=rules)
        for draft in group.drafts:
            findings = base.check(Document.from_text(draft.text, name=draft.name, date=draft.date))
            problems.extend(
                f"{shown(page.path)}:{line}: {clause}" for line, clause in compare(draft, findings, page.id)
            )
    return problems


def compare(draft: Example, findings: list[Finding], rule: str) -> Iterator[tuple[int, str]]:
    """Yield where the findings in a draft are not what its marks ask for: the line of the page, and a clause."""
    left = list(findings)
    for mark in draft.marks:
        text = draft.text[mark.start : mark.end]
        wanted = mark.rule or rule
        line = _line(draft, mark.start)
        near = [finding for finding in left if finding.start < mark.end and mark.start < finding.end]
        # Of several findings on a mark, the one that comes nearest to it is meant.
        near.sort(
            key=lambda finding: (finding.rule != wanted, abs(finding.start - mark.start) + abs(finding.end - mark.end))
        )
        if not near:
            yield line, f"expected {wanted} to flag '{text}', got nothing"
            continue
        finding = near[0]
        left.remove(finding)
        if (finding.rule, finding.start, finding.end) != (wanted, mark.start, mark.end):
            yield line, f"expected {wanted} to flag '{text}', got {finding.rule} on '{finding.text}': {finding.message}"
        else:
            yield from ((line, clause) for clause in _fixes(draft, mark, finding))
    for finding in left:
        got = f"got {finding.rule} on '{finding.text}': {finding.message}"
        yield _line(draft, finding.start), f"expected silence, {got}"


def _line(draft: Example, offset: int) -> int:
    return draft.line + 1 + draft.text.count("\n", 0, offset)


def _fixes(draft: Example, mark: Mark, finding: Finding) -> Iterator[str]:
    """Yield how the fixes differ from those of the mark; what each makes of the whole draft is compared."""
    text = draft.text[mark.start : mark.end]
    for number, fix in enumerate(mark.fixes):
        wanted = draft.text[: mark.start] + fix + draft.text[mark.end :]
        if number >= len(finding.fixes):
            yield f"expected the fix '{fix}' for '{text}', got no other"
            return
        if apply(draft.text, finding.fixes[number]) != wanted:
            yield f"expected the fix '{fix}' for '{text}', got '{finding.fixes[number].title}'"


def apply(text: str, fix: Fix) -> str:
    """Return ``text`` with the edits of ``fix`` made."""
    for edit in sorted(fix.edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
