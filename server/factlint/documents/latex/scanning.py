"""The lexical part of LaTeX: commands, groups, arguments."""

from __future__ import annotations

import re

BEGIN_DOCUMENT = re.compile(r"\\begin\s{0,5}\{document\}")
# A comment takes the newline and the next line's indent with it, unless an empty line follows.
_COMMENT = r"%[^\r\n]*+(?:(?>\r\n?|\n)[ \t]*+(?![\r\n]))?"
SPECIAL = re.compile(rf"\\|{_COMMENT}|[{{}}&~]|\$\$?|---?|``?|''?|(?>\r\n?|\n)[ \t]*+(?>\r\n?|\n)\s*+")
_COMMAND = re.compile(r"\\(?:([A-Za-z@]{1,60}+\*?)|(.)|$)", re.DOTALL)
_BRACES = re.compile(r"\\.|%[^\r\n]*+|[{}]", re.DOTALL)
_BLANKS = re.compile(r"\s{0,200}+")
_OPTION = re.compile(r"\s{0,50}+(?:\[[^\[\]]{0,1000}+\]|\([^()]{0,50}+\)(?=\s{0,5}\{))")


class Groups:
    """Which brace closes which, found in one pass."""

    def __init__(self, text: str) -> None:
        self._closes: dict[int, int] = {}
        opened: list[int] = []
        for brace in _BRACES.finditer(text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif brace[0] == "}" and opened:
                self._closes[opened.pop()] = brace.start()

    def close_of(self, at: int) -> int | None:
        """Return where the brace that closes the one at ``at`` stands; None if none does, or none opens there."""
        return self._closes.get(at)


def command_at(text: str, at: int) -> tuple[str, int]:
    """Return the name of the command whose backslash stands at ``at``, and where that name ends."""
    command = _COMMAND.match(text, at)
    if not command:
        return "", at + 1
    return command[1] or command[2] or "", command.end()


def argument_end(text: str, at: int, count: int, groups: Groups) -> int:
    """Return where ``count`` arguments in braces, and options in brackets before and between them, end."""
    end = at
    for number in range(count + 1):
        while option := _OPTION.match(text, end):
            end = option.end()
        if number == count:
            break
        blanks = _BLANKS.match(text, end)
        brace = blanks.end() if blanks else end
        close = groups.close_of(brace)
        if close is None:
            break
        end = close + 1
    return end
