"""One HTML file: the drafts with their findings underlined, the evidence beside them; needs nothing from outside."""

from __future__ import annotations

from collections import Counter
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.model.facts import Verdict
from factlint.model.findings import Severity
from factlint.report.clean import clean, one_line
from factlint.report.place import place
from factlint.report.timeline import Conflict, Conflicts, timeline
from factlint.report.words import count, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Evidence, Finding
    from factlint.report.checked import Checked, CheckedDraft

_NAMES = {Verdict.SUPPORTED: "supported", Verdict.CONFLICTING: "conflicting", Verdict.UNKNOWN: "unknown"}
_OF_DATES = frozenset({"event-date", "order", "weekday"})
_PART = files("factlint.report") / "page"


def write(checked: Checked, console: Console) -> None:
    """Write the page. All that comes from a draft or a source is escaped, and its control characters are pictures."""
    style, script = ((_PART / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    given = list(checked.drafts)
    events = timeline(checked.facts, _conflicts(given))
    skip = '<p><a href="#timeline">Timeline of the sources</a></p>\n' if events else ""
    drafts = "\n".join(_draft(draft, f"d{number}") for number, draft in enumerate(given, 1))
    # Only what stands in this very file may run or be loaded.
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    page = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>factlint report</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>factlint</h1>
<p>{_text(summary(checked))}</p>
{skip}{_filters(given)}</header>
<main>
{drafts}
<p id="none" hidden>Nothing here passes the filters.</p>
{events}</main>
<script>
{script}</script>
</body>
</html>
"""
    # Half an emoji is no text that a file can hold.
    console.file.write(page.encode("utf-8", "replace").decode("utf-8"))


def _filters(drafts: Sequence[CheckedDraft]) -> str:
    """Return the form that filters; without the script all is shown, and there is no form."""
    found = {finding.rule for draft in drafts for finding in draft.findings}
    rules = sorted(found | {claim.rule for draft in drafts for claim in draft.claims})
    paths = [draft.path for draft in drafts]
    verdicts = [verdict.value for verdict in Verdict]
    chosen = "".join(
        f'<label>{name} <select data-filter="{name.lower()}"><option value="">all</option>'
        + "".join(f'<option value="{_text(value)}">{_text(value)}</option>' for value in values)
        + "</select></label>\n"
        for name, values in (("Rule", rules), ("File", paths), ("Verdict", verdicts))
    )
    return f'<form hidden aria-label="Filters">\n{chosen}<output aria-live="polite"></output>\n</form>\n'


def _conflicts(drafts: Sequence[CheckedDraft]) -> Conflicts:
    """Return for each sentence of a source the findings on dates that rest on it."""
    found: Conflicts = {}
    for number, draft in enumerate(drafts, 1):
        for at, finding in enumerate(draft.findings, 1):
            conflict = Conflict(finding.path, finding.line, f"d{number}f{at}")
            for one in finding.evidence if finding.rule in _OF_DATES else ():
                found.setdefault((one.path, one.start), []).append(conflict)
    return found


def _draft(draft: CheckedDraft, name: str) -> str:
    found = "".join(_finding(finding, f"{name}f{number}") for number, finding in enumerate(draft.findings, 1))
    none = "<p>Nothing found.</p>" if not draft.findings else ""
    return f"""<section class="draft" data-file="{_text(draft.path)}" aria-labelledby="{name}">
<h2 id="{name}">{_text(draft.path)}</h2>
{_chart(draft.claims)}<div class="columns">
<div class="prose">{_underlined(draft, name)}</div>
<div class="notes">{found}{none}</div>
</div>
{_claim_list(draft.claims)}</section>"""


def _underlined(draft: CheckedDraft, name: str) -> str:
    """Return the draft's file with a link around each finding."""
    parts: list[str] = []
    at = 0
    for number, finding in enumerate(draft.findings, 1):
        start = max(at, finding.start)
        if finding.end <= start:
            continue
        parts.append(_lines(draft.text[at:start]))
        words = _lines(draft.text[start : finding.end])
        parts.append(
            f'<a class="mark {finding.severity}" href="#{name}f{number}" id="{name}m{number}"'
            f' data-rule="{_text(finding.rule)}" title="{_text(finding.message)}">{words}</a>'
        )
        at = finding.end
    return "".join([*parts, _lines(draft.text[at:])])


def _finding(finding: Finding, name: str) -> str:
    fixes = "".join(f"<li>{_text(fix.title)}</li>" for fix in finding.fixes)
    where = place(finding.path, finding.line, finding.column).lstrip(":, ")
    return f"""<article class="finding {finding.severity}" id="{name}" tabindex="-1" \
data-rule="{_text(finding.rule)}" data-verdict="{Verdict.CONFLICTING}">
<h3><a href="#{name.replace("f", "m")}">{where}</a> <span>{_severity(finding)}</span> \
{_text(finding.rule)}</h3>
<p><q>{_text(finding.text)}</q> {_text(finding.message)}</p>
{f'<ul class="fixes">{fixes}</ul>' if fixes else ""}{_evidence(finding.evidence)}</article>
"""


def _severity(finding: Finding) -> str:
    return "note" if finding.severity is Severity.INFORMATION else finding.severity.value


def _evidence(evidence: Iterable[Evidence]) -> str:
    return "".join(
        f"<blockquote><p>{_text(one.text)}</p><footer>{_text(one.path)}{place(one.path, one.line)}</footer>"
        "</blockquote>\n"
        for one in evidence
    )


def _chart(claims: Iterable[JudgedClaim]) -> str:
    """Return a bar of the claims by verdict, with the same in words."""
    counts = Counter(claim.verdict for claim in claims)
    if not counts:
        return ""
    total = counts.total()
    said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    at = 0.0
    bars = []
    for verdict in Verdict:
        width = 100 * counts[verdict] / total
        bars.append(f'<rect class="{_NAMES[verdict]}" x="{at:.2f}" width="{width:.2f}" height="10"/>')
        at += width
    picture = (
        f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="{said}">{"".join(bars)}</svg>'
    )
    key = "".join(f'<span class="key {_NAMES[v]}">{counts[v]} {v}</span>' for v in Verdict if counts[v])
    return f"<figure>{picture}<figcaption>{count(total, 'claim')}: {key}</figcaption></figure>\n"


def _claim_list(claims: Iterable[JudgedClaim]) -> str:
    rows = "".join(
        f'<li class="claim {_NAMES[claim.verdict]}" data-rule="{_text(claim.rule)}" data-verdict="{claim.verdict}">'
        f"<b>{claim.line}:{claim.column}</b> {_text(claim.verdict)}: {_text(claim.subject)} {_text(claim.relation)} "
        f"<b>{_text(claim.value)}</b>. {_text(claim.reason)}.{_evidence(claim.evidence[:1])}</li>\n"
        for claim in claims
    )
    return f"<details><summary>All claims</summary>\n<ol>{rows}</ol></details>\n" if rows else ""


def _text(words: str) -> str:
    return escape(one_line(words))


def _lines(text: str) -> str:
    """Return text with its lines kept."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(escape(clean(line)) for line in plain.split("\n"))
