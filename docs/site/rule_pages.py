"""A rule page as a page of the site: its front matter a table, its examples as a reader sees them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from factlint.rules import load_pages
from factlint.rules.marks import read_marks, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.rules import Rules
    from factlint.rules.marks import Mark
    from factlint.rules.page import RulePage

_BLOCK = re.compile(r"^```(source|draft)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SETTING = re.compile(r'(date|name)="?([^\s"]+)"?')


def rules() -> Rules:
    """Return all rules."""
    return load_pages()


def rule_page(page: RulePage) -> str:
    """Return the Markdown of one rule's page."""
    title, _, prose = page.prose.lstrip().partition("\n")
    readable = _BLOCK.sub(lambda block: _example(block[1], block[2], block[3]), prose)
    return f"{title}\n\n{_table(page)}\n{readable}\n{_vocabulary(page)}"


def rule_list(pages: Iterable[RulePage]) -> str:
    """Return the Markdown of the page that lists all rules."""
    rows = [
        f"| [{page.id}]({page.id}.md) | {page.title} | {page.severity.value} | {'yes' if page.default else 'no'} |"
        for page in pages
    ]
    head = "# Rules\n\nEvery rule is one kind of conflict. `factlint rule ID` shows the same pages in the terminal.\n\n"
    return (
        head + "\n".join(["| rule | what it compares | severity | on by default |", "|---|---|---|---|", *rows]) + "\n"
    )


def _table(page: RulePage) -> str:
    rows = {
        "Rule": f"`{page.id}`",
        "Severity": page.severity.value,
        "On by default": "yes" if page.default else f'no: `select = ["default", "{page.id}"]` turns it on',
        "Fixes are applied by `--fix`": "yes" if page.safe else "no, they are only offered",
        "Differences allowed": "" if page.tolerance is None else f"{page.tolerance:.1%}",
        "Speaks in place of": ", ".join(f"[{id_}]({id_}.md)" for id_ in page.overrides),
        "Says": html.escape(page.message),
    }
    return "| | |\n|---|---|\n" + "".join(f"| {name} | {value} |\n" for name, value in rows.items() if value)


def _example(kind: str, settings: str, text: str) -> str:
    """Return a block of an example as HTML; what must be flagged is marked, with its fix behind it."""
    known = dict(_SETTING.findall(settings))
    told = ", ".join(known[key] for key in ("name", "date") if key in known)
    if kind == "source":
        label, words = "Source", html.escape(unescaped(text))
    else:
        plain, marks = read_marks(text)
        label, words = "Draft" if marks else "Draft, rightly silent", _marked(plain, marks)
    head = html.escape(f"{label} ({told})" if told else label)
    body = "<br>\n".join(line or "&nbsp;" for line in words.rstrip("\n").split("\n"))
    return f'<div class="example {kind}"><p class="label">{head}</p><p>{body}</p></div>'


def _marked(text: str, marks: Iterable[Mark]) -> str:
    pieces, at = [], 0
    for mark in marks:
        pieces += [html.escape(text[at : mark.start]), f"<mark>{html.escape(text[mark.start : mark.end])}</mark>"]
        if mark.rule:
            pieces.append(f" <small>({html.escape(mark.rule)})</small>")
        if mark.fixes:
            pieces.append(f" <ins>{' or '.join(html.escape(fix) for fix in mark.fixes)}</ins>")
        at = mark.end
    return "".join([*pieces, html.escape(text[at:])])


def _vocabulary(page: RulePage) -> str:
    """Return the words that count as one thing, folded away: they are many."""
    if not page.vocabulary:
        return ""
    lines = ["## Its words", "", "Words in one line are one thing to factlint.", ""]
    for name, groups in page.vocabulary.items():
        items = "".join(f"<li>{html.escape(', '.join(group))}</li>" for group in groups)
        lines.append(f"<details><summary>{html.escape(name)}: {len(groups)}</summary><ul>{items}</ul></details>")
    return "\n".join(lines) + "\n"
