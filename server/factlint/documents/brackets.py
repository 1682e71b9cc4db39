"""Which square brackets of a text close which."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)


def closing_brackets(text: str) -> dict[int, int]:
    """Return where each opening bracket of ``text`` is closed; those behind a backslash are characters."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif bracket[0] == "]" and opened:
            closes[opened.pop()] = bracket.start()
    return closes
