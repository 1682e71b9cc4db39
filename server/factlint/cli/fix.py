"""Applying fixes to a draft's file, and showing what they would change."""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.cli.console import shown
from factlint.config.replacing import replace_file
from factlint.documents.decoding import decode
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factlint.model.findings import Edit, Finding


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft's text after its safe fixes, and the findings that they belong to."""

    text: str
    applied: tuple[Finding, ...]


def fixed(text: str, findings: Iterable[Finding]) -> Fixed:
    """Return ``text`` with the likeliest fix of each finding applied, where that is safe.

    Edits are code points of ``text``. Of two fixes that overlap the first in the text wins; the edits of one fix are
    made all together or not at all.
    """
    taken: list[Edit] = []
    applied = []
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        fix = next(iter(finding.fixes), None)
        if fix and fix.safe and not any(_clash(edit, other) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
            applied.append(finding)
    pieces, at = [], 0
    for edit in sorted(taken, key=lambda edit: edit.start):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return Fixed("".join([*pieces, text[at:]]), tuple(applied))


def _clash(one: Edit, other: Edit) -> bool:
    # Two insertions at one place clash too: their order would be chance.
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def diff(path: str, before: str, after: str) -> str:
    """Return the change from ``before`` to ``after`` as a unified diff; empty if they are equal."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    # Not splitlines: a diff knows one line end, and a draft may hold others.
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def replace(path: Path, before: str, after: str) -> None:
    """Write ``after`` over the file ``path``, which was read as ``before``; at no moment is it half written.

    Newlines and a byte order mark are characters of the text, so they stay as they are; so do the encoding, the
    permissions, and a link. Raises FactlintError if the file was changed meanwhile or cannot be written.
    """
    real = path.resolve()
    try:
        old = real.read_bytes()
        if decode(old) != before:
            message = f"{shown(path)}: not fixed: the file was changed while it was checked; run again"
            raise FactlintError(message)
        if not os.access(real, os.W_OK):
            # To put another file in its place would need no right to write it, and would not be what its owner wants.
            message = f"{shown(path)}: not fixed: the file is write-protected"
            raise FactlintError(message)
        replace_file(real, _encoded(after, _encoding_of(old, before), path))
    except OSError as error:
        message = f"{shown(path)}: not fixed: {error.strerror}"
        raise FactlintError(message) from error


def encoding_of(path: Path, text: str) -> str | None:
    """Return the encoding in which ``text`` is the file ``path`` to the byte; None if there is none."""
    try:
        return _encoding_of(path.read_bytes(), text)
    except OSError:
        return None


def _encoding_of(data: bytes, text: str) -> str | None:
    """Return an encoding in which ``text`` is ``data`` to the byte."""
    return next((encoding for encoding in _candidates(data) if _is_in(text, encoding, data)), None)


def _candidates(data: bytes) -> Iterator[str]:
    yield from ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252")
    from charset_normalizer import from_bytes

    yield from (match.encoding for match in from_bytes(data))


def _is_in(text: str, encoding: str, data: bytes) -> bool:
    try:
        return text.encode(encoding) == data
    except UnicodeEncodeError:
        return False


def _encoded(text: str, encoding: str | None, path: Path) -> bytes:
    if encoding is None:
        message = f"{shown(path)}: not fixed: some of its bytes are no text in its encoding; save the file as UTF-8"
        raise FactlintError(message)
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        message = f"{shown(path)}: not fixed: its encoding {encoding} has no '{text[error.start]}'; save it as UTF-8"
        raise FactlintError(message) from error
