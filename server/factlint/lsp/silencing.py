"""Where the comment goes that ignores a finding, so that the document still means what it did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.model.findings import Edit

if TYPE_CHECKING:
    from factlint.documents.notebook.cells import Cell

_FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_NO_COMMENTS = ("title", "textarea", "script", "style")
"""Elements of HTML in which a comment would be text."""
# What stands before a comment that needs a line of its own, and how many line ends behind it.
_LINES = {"asciidoc": ("//", 1), "org": ("#", 1), "rst": ("..", 2)}
_BLANK_LINE = re.compile(r"(?:\A\ufeff?|\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)|\A\ufeff?")
# What a comment cannot stand before without parting it from what is above: items, rows, what is moved in.
_PART_OF_MORE = {
    "asciidoc": re.compile(r"[ \t]|(?:[-*•]{1,5}|\.{1,5}|\d{1,4}\.|<\d{1,3}>)[ \t]|\|[^=]|\+[\r\n]|[^\r\n]{1,200}::\s"),
    "org": re.compile(r"[ \t]|[-+][ \t]|\d{1,4}[.)][ \t]"),
    "rst": re.compile(r"[ \t]|[-*+•][ \t]|\(?(?:\d{1,4}|[A-Za-z#])[.)][ \t]|:[^:\r\n]{1,60}:[ \t]"),
}
_MODE_LINE = re.compile(r"\ufeff?# -\*-[^\r\n]{0,500}(?:\r\n|\n|\r)")

COMMENTED = frozenset((*_LINES, "html", "latex", "markdown", "notebook"))
"""The formats in which a comment can ignore a finding."""


def here(text: str, format_name: str, rule: str, start: int, end: int) -> Edit | None:
    """Return the edit that ignores ``rule`` in the line of a finding (``start`` to ``end``, code points of ``text``).

    In a format whose comments need a line of their own, it is in the paragraph. None where a comment cannot stand: in
    an element of HTML that holds nothing but text, in the middle of a list.
    """
    if format_name == "notebook":
        return _in_cell(text, rule, start, end)
    if format_name in _LINES:
        return _above(text, format_name, rule, start)
    at = _line_end(text, end)
    if format_name == "latex":
        return Edit(start=at, end=at, text=f" % factlint-ignore {rule}")
    lower = text[:start].lower()
    if any(lower.rfind(f"<{name}") > lower.rfind(f"</{name}") for name in _NO_COMMENTS):
        return None
    rest = text[end:at]
    # A line may end inside a tag or a comment, where no comment can stand.
    if rest.count("<") == rest.count(">") and "-->" not in rest.partition("<!--")[0]:
        at -= len(rest) - len(rest.rstrip())
        return Edit(start=at, end=at, text=f" <!-- factlint-ignore {rule} -->")
    return Edit(start=end, end=end, text=f"<!-- factlint-ignore {rule} -->")


def in_file(text: str, format_name: str, rule: str) -> Edit | None:
    """Return the edit that ignores ``rule`` in the whole of ``text``; None where there is no place for a comment."""
    newline = _newline(text)
    top = 1 if text.startswith("\ufeff") else 0
    if format_name == "latex":
        return Edit(start=top, end=top, text=f"% factlint-ignore-file {rule}{newline}")
    if format_name in _LINES:
        mark, breaks = _LINES[format_name]
        mode = _MODE_LINE.match(text)
        top = _after_front_matter(text) or (mode.end() if mode else top)
        return Edit(start=top, end=top, text=f"{mark} factlint-ignore-file {rule}{newline * breaks}")
    comment = f"<!-- factlint-ignore-file {rule} -->"
    if format_name == "notebook":
        first = next(iter(_cells(text)), None)
        at = first.place(0) if first else 0
        return Edit(start=at, end=at, text=f"{comment}\\n\\n") if first else None
    if format_name == "html":  # before the doctype it would change how old browsers show the page
        gap = "" if not text or text.endswith(("\n", "\r")) else newline
        return Edit(start=len(text), end=len(text), text=f"{gap}{comment}{newline}")
    top = _after_front_matter(text) or top
    return Edit(start=top, end=top, text=f"{comment}{newline}{newline}")


def _above(text: str, format_name: str, rule: str, start: int) -> Edit | None:
    """Return the edit that puts a comment above the paragraph of ``start``; None where that would part a list."""
    at = max((blank.end() for blank in _BLANK_LINE.finditer(text, 0, start)), default=0)
    if _PART_OF_MORE[format_name].match(text, at):
        return None
    mark, breaks = _LINES[format_name]
    return Edit(start=at, end=at, text=f"{mark} factlint-ignore {rule}{_newline(text) * breaks}")


def _in_cell(text: str, rule: str, start: int, end: int) -> Edit | None:
    """Return the edit that puts a comment into the cell of a notebook; its words need no escape."""
    for cell in _cells(text):
        first, last = cell.span
        if first <= start < last:
            edit = here(cell.text, "markdown", rule, cell.offset(start), cell.offset(end))
            return Edit(start=cell.place(edit.start), end=cell.place(edit.end), text=edit.text) if edit else None
    return None


def _cells(text: str) -> list[Cell]:
    from factlint.documents.notebook.cells import cells_of  # noqa: PLC0415 - hardly any draft is a notebook

    try:
        return list(cells_of(text))
    except (ValueError, RecursionError):
        return []


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _after_front_matter(text: str) -> int:
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE).search(text, opening.end())
    return closing.end() if closing else 0


def _line_end(text: str, at: int) -> int:
    return min((found for found in (text.find("\n", at), text.find("\r", at)) if found >= 0), default=len(text))
