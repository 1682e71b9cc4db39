"""The marks in a rule page's drafts: ``[13 July]{fix="12 July"}``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ESCAPED = re.compile(r'\\([\[\]"\\])')
_STEP = re.compile(r'\\[\[\]"\\]|[^\[\]]', re.DOTALL)
_KEY = re.compile(r'\s*(fix|rule)="((?:\\.|[^"\\])*)"', re.DOTALL)
_CLOSE = re.compile(r"\s*\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What must be flagged: code points ``start`` to ``end`` of the example's text.

    ``fixes`` are the texts that may stand in its place, likeliest first, none where any will do; ``rule`` is the id of
    the rule that must speak, None for the page's own.
    """

    start: int
    end: int
    fixes: tuple[str, ...] = ()
    rule: str | None = None


class MarkError(ValueError):
    """A mark that cannot be read; ``offset`` says where in the marked text."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def unescaped(text: str) -> str:
    r"""Return ``text`` with ``\[``, ``\]``, ``\"`` and ``\\`` as the characters that they stand for."""
    return _ESCAPED.sub(r"\1", text)


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its marks, and the marks.

    Raises MarkError for a bracket that neither belongs to a mark nor is escaped, and for a mark that marks nothing.
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    length = at = 0
    while at < len(marked):
        if marked[at] == "]":
            raise MarkError(at, r"a closing bracket without an opening one; write \] for a bracket of the text")
        end = _plain_end(marked, at + 1 if marked[at] == "[" else at)
        if marked[at] != "[":
            piece = unescaped(marked[at:end])
        else:
            piece = unescaped(marked[at + 1 : end])
            fixes, rule, after = _keys(marked, at, end)
            if not piece:
                raise MarkError(at, "a mark needs text: [text]{…}")
            marks.append(Mark(length, length + len(piece), fixes, rule))
            end = after
        pieces.append(piece)
        length += len(piece)
        at = end
    return "".join(pieces), tuple(marks)


def _plain_end(marked: str, at: int) -> int:
    """Return where the next bracket stands that is not escaped."""
    while at < len(marked) and (step := _STEP.match(marked, at)):
        at = step.end()
    return at


def _keys(marked: str, start: int, at: int) -> tuple[tuple[str, ...], str | None, int]:
    """Read ``]{fix="…" rule="…"}`` at ``at``: the fixes, the rule, and where the mark ends."""
    if not marked.startswith("]{", at):
        wanted = r'expected a mark such as [13 July]{fix="12 July"}; write \[ and \] for brackets of the text'
        raise MarkError(start, wanted)
    at += 2
    fixes: list[str] = []
    rule = None
    while key := _KEY.match(marked, at):
        if key[1] == "fix":
            fixes.append(unescaped(key[2]))
        else:
            rule = key[2]
        at = key.end()
    close = _CLOSE.match(marked, at)
    if not close:
        raise MarkError(start, 'expected fix="…" or rule="…" in the braces of the mark, then }')
    return tuple(fixes), rule, close.end()
