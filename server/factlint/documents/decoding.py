"""From a file's bytes to its text. Newlines stay as they are, and a byte order mark stays one code point."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
# Detection reads so many bytes: enough to tell, and quick for the largest file.
_SAMPLE = 65_536
LONGEST = 2_000_000
"""Code points of a file that is read; more is no article, and would be read for many minutes."""
_MOST_BYTES = 4 * LONGEST
"""Such a file has more code points than that in any encoding; it is not even loaded."""
# Bytes below the space that text files do hold: tab, newlines, form feed, escape.
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")


def read_text(path: Path) -> str:
    """Return the text of the file at ``path``. Raises FactlintError, with one clear line, where there is none."""
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else None
    except FileNotFoundError:
        message = f"{path}: no such file; check the path"
        raise FactlintError(message) from None
    except IsADirectoryError:
        message = f"{path}: is a folder; name a file"
        raise FactlintError(message) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"{path}: cannot be read ({reason}); check the file and its permissions"
        raise FactlintError(message) from error
    text = decode(data) if data is not None else None
    if data is None or (text is not None and len(text) > LONGEST):
        message = f"{path}: is longer than {LONGEST:,} characters, the most that are read; split the file"
        raise FactlintError(message)
    if text is None:
        message = f"{path}: is not a text file; convert it to text, Markdown, HTML or LaTeX"
        raise FactlintError(message)
    return text


def decode(data: bytes) -> str | None:
    """Return ``data`` as text: by its byte order mark, as UTF-8, or as the likeliest encoding. None if it is binary."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if _is_binary(data[:_SAMPLE]):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, error.start)


def _is_binary(sample: bytes) -> bool:
    if b"\0" in sample or sample.startswith(b"%PDF-"):
        return True
    controls = sum(byte < ord(" ") and byte not in _TEXT_CONTROLS for byte in sample)
    return controls * 20 > len(sample)


def _decode_legacy(data: bytes, first_odd: int) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and hardly any file needs it

    # The sample starts just before the first byte that is not UTF-8, where there is something to tell encodings by.
    sample = data[max(0, first_odd - _SAMPLE // 8) :][:_SAMPLE]
    best = from_bytes(sample).best()
    # Few odd bytes in Latin letters are Windows-1252 nearly always; the detector wavers between its cousins.
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004 - the last ASCII byte
    encodings = (
        ["cp1252", *([best.encoding] if best else [])] if high * 10 < len(sample) else [best.encoding] if best else []
    )
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(encodings[-1], errors="replace") if encodings else None
