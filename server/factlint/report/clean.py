"""Text of a draft made fit for a terminal: nothing in it can move the cursor, colour, or reorder the line."""

from __future__ import annotations

import re
import unicodedata

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡", ord("\t"): "    "}
# A byte order mark inside a line, and line separators that no editor counts as a line.
_PICTURES |= {0xFEFF: "", 0x2028: "␤", 0x2029: "␤"}
_SUSPECT = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` with every control character shown as a picture: ESC as ``␛``, an unseen one as ``<U+202E>``.

    A tab becomes four spaces. The result is one line.
    """
    return _SUSPECT.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    picture = _PICTURES.get(ord(character))
    return f"<U+{ord(character):04X}>" if picture is None else picture


def one_line(text: str) -> str:
    """Return ``text`` cleaned, every run of white space one space: a sentence that was broken over lines."""
    return clean(" ".join(text.split()))


def folded(text: str) -> str:
    """Return ``text`` for comparing words: compatibility forms and case folded, curly quotes straight."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return plain.translate({0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-"})
