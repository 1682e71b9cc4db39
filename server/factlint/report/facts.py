"""Facts and judged claims as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factlint.model.facts import Verdict
from factlint.report.clean import clean, one_line
from factlint.report.place import place
from factlint.report.quote import cut_around, words_of
from factlint.report.text import show
from factlint.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from factlint.model.facts import Fact, JudgedClaim
    from factlint.model.findings import Evidence

_EVIDENCE_SHOWN = 3
_INDENT = "    "
_STYLES = {Verdict.SUPPORTED: "green", Verdict.CONFLICTING: "red", Verdict.UNKNOWN: "yellow"}


def write_facts(facts: Sequence[Fact], console: Console) -> None:
    """Write each fact with its evidence, and how many there are."""
    for fact in facts:
        row = _statement(fact.subject, fact.relation, fact.value)
        if fact.disputed:
            row.append("  disputed", style="bold yellow")
        if fact.by_hand:
            row.append("  stated by hand", style="cyan")
        show(console, row)
        _write_evidence(fact.evidence, fact.value, console)
    disputed = sum(fact.disputed for fact in facts)
    show(console, Text(f"{count(len(facts), 'fact')}{f', {disputed:,} disputed' if disputed else ''}.", style="bold"))


def write_disputes(facts: Sequence[Fact], console: Console) -> None:
    """Write each of the facts that sources disagree on in a line, with the first place that says so."""
    for fact in facts:
        first = fact.evidence[0]
        where = f"  {clean(first.path)}{place(first.path, first.line)} "
        show(console, Text.assemble((where, "blue"), _statement(fact.subject, fact.relation, fact.value)))


def write_claims(claims: Sequence[JudgedClaim], console: Console) -> None:
    """Write each claim with its verdict, the reason and the evidence, and how many there are of each verdict."""
    for claim in claims:
        where = (f"{claim.line}:{claim.column} ", "blue")
        verdict = (f"{claim.verdict}: ", f"bold {_STYLES[claim.verdict]}")
        rule = (f" ({claim.rule})", "dim")
        show(console, Text.assemble(where, verdict, (one_line(claim.value), "bold cyan"), rule))
        sentence = cut_around(claim.sentence, words_of(claim.value), frozenset(), max(40, console.width - len(_INDENT)))
        show(console, Text.assemble(_INDENT, sentence))
        show(console, Text(f"{_INDENT}{one_line(claim.reason)}"))
        _write_evidence(claim.evidence, claim.value, console)
    verdicts = [claim.verdict for claim in claims]
    kinds = ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in Verdict if verdict in verdicts)
    show(console, Text(f"{count(len(claims), 'claim')}{f': {kinds}' if kinds else ''}.", style="bold"))


def _statement(subject: str, relation: str, value: str) -> Text:
    return Text.assemble((one_line(subject), "bold"), " ", one_line(relation), " ", (one_line(value), "bold cyan"))


def _write_evidence(evidence: Sequence[Evidence], value: str, console: Console) -> None:
    for row in _evidence(evidence, value, console.width):
        show(console, row)


def _evidence(evidence: Sequence[Evidence], value: str, width: int) -> Iterator[Text]:
    for one in evidence[:_EVIDENCE_SHOWN]:
        where = f"{_INDENT}{clean(one.path)}{place(one.path, one.line)} "
        sentence = cut_around(one.text, words_of(value), frozenset(), max(40, width - len(where)))
        yield Text.assemble((where, "cyan"), sentence)
    if len(evidence) > _EVIDENCE_SHOWN:
        yield Text(f"{_INDENT}and {count(len(evidence) - _EVIDENCE_SHOWN, 'more sentence')}", style="dim")
