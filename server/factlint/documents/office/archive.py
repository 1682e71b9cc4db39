"""Opening the zip archive that a document is, with limits: an archive of kilobytes may hold terabytes."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from factlint.documents.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 64 * 2**20
"""Bytes of the parts that are read, unpacked, all together: a book of a thousand pages has ten million."""
MOST_ENTRIES = 10_000
MOST_RATIO = 200
"""A part that unpacks to more than so many times its size, and to more than ``SMALL``, is a bomb."""
SMALL = 8 * 2**20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    struct.error,
)


def parts_of(data: bytes, names: Iterable[str], program: str) -> dict[str, bytes]:
    """Return the parts of an archive that ``names`` name and that are there.

    Raises UnreadableError for what is no archive of ``program``, or is encrypted, or unpacks to more than is read.
    """
    if data.startswith(_OLD_OFFICE):
        message = "is encrypted, or in the format of an old Word; save it without a password, as .docx"
        raise UnreadableError(message)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _parts(archive, names)
    except _ERRORS as error:
        message = f"is no whole {program} document ({_reason(error)}); open it in a word processor and save it again"
        raise UnreadableError(message) from error


def _parts(archive: zipfile.ZipFile, names: Iterable[str]) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        message = f"holds {len(entries):,} files, more than any text does; save it again"
        raise UnreadableError(message)
    found = {entry.filename: entry for entry in entries}
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for name in names:
        entry = found.get(name)
        if entry is None:
            continue
        if entry.flag_bits & 1:
            message = "is encrypted; save it without a password"
            raise UnreadableError(message)
        # What the archive says of its sizes may be a lie: no more is unpacked than is left.
        with archive.open(entry) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0 or (len(content) > SMALL and len(content) > MOST_RATIO * max(1, entry.compress_size)):
            message = f"unpacks to more than the {MOST_BYTES // 2**20} MiB that are read; split it, or save it as text"
            raise UnreadableError(message)
        parts[name] = content
    return parts


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:80].rstrip(".") or type(error).__name__
