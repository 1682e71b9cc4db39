"""Words as they are written in a file of each format."""

from __future__ import annotations

import json
import re
from html import escape

_LATEX = re.compile(r"[%&#$_]")


def written(words: str, format_name: str) -> str:
    """Return ``words`` with what would be markup, or would end a string, escaped."""
    if format_name == "notebook":
        return json.dumps(words, ensure_ascii=False)[1:-1]
    if format_name == "html":
        return escape(words, quote=False)
    if format_name == "latex":
        return _LATEX.sub(lambda character: "\\" + character[0], words)
    return words
