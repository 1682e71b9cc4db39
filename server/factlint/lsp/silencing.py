"""Where the comment goes that ignores a finding, so that the document still means what it did."""

from __future__ import annotations

import re

from factlint.model.findings import Edit

_FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_NO_COMMENTS = ("title", "textarea", "script", "style")
"""Elements of HTML in which a comment would be text."""


def here(text: str, format_name: str, rule: str, start: int, end: int) -> Edit | None:
    """Return the edit that ignores ``rule`` in the line of a finding (``start`` to ``end``, code points of ``text``).

    None where a comment cannot stand: in an element of HTML that holds nothing but text.
    """
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


def in_file(text: str, format_name: str, rule: str) -> Edit:
    """Return the edit that ignores ``rule`` in the whole of ``text``."""
    newline = "\r\n" if "\r\n" in text else "\n"
    top = 1 if text.startswith("\ufeff") else 0
    if format_name == "latex":
        return Edit(start=top, end=top, text=f"% factlint-ignore-file {rule}{newline}")
    comment = f"<!-- factlint-ignore-file {rule} -->"
    if format_name == "html":  # before the doctype it would change how old browsers show the page
        gap = "" if not text or text.endswith(("\n", "\r")) else newline
        return Edit(start=len(text), end=len(text), text=f"{gap}{comment}{newline}")
    top = _after_front_matter(text) or top
    return Edit(start=top, end=top, text=f"{comment}{newline}{newline}")


def _after_front_matter(text: str) -> int:
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE).search(text, opening.end())
    return closing.end() if closing else 0


def _line_end(text: str, at: int) -> int:
    return min((found for found in (text.find("\n", at), text.find("\r", at)) if found >= 0), default=len(text))
