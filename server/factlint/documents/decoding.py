"""From a file's bytes to its text. Newlines stay as they are, and a byte order mark stays one code point."""

from __future__ import annotations

import codecs
import stat
from typing import TYPE_CHECKING

from factlint.documents.extraction import extractor_of, is_extracted
from factlint.documents.unreadable import UnreadableError
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
_MOST_BYTES_PACKED = 100 * 2**20
"""A file that is no text holds pictures too."""
_KNOWN = {
    b"%PDF-": "is a PDF; name it .pdf",
    b"PK\x03\x04": "is an archive, or a document under another name; name a Word file .docx, an OpenDocument text .odt",
    b"\xd0\xcf\x11\xe0": "is in the format of an old Word; save it as .docx",
}
"""What is said of files that begin so."""
# Bytes below the space, but for those that text files do hold: tab, newlines, form feed, escape.
_CONTROLS = bytes(byte for byte in range(ord(" ")) if byte not in b"\t\n\v\f\r\x1b")


class TooLongError(FactlintError):
    """A file holds more than is read."""


def read_text(path: Path) -> str:
    """Return the text of the file at ``path``. Raises FactlintError, with one clear line, where there is none.

    Of a file that is no text but holds some, it is the text that is taken out of it.
    """
    return text_in(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """Return what is in the file at ``path``. Raises FactlintError if it cannot be read, or is too large to be."""
    most = _MOST_BYTES_PACKED if is_extracted(path.name) else _MOST_BYTES
    try:
        status = path.stat()
        size = status.st_size
        with path.open("rb") as file:
            # A device has no size, and may have no end.
            data = b"" if size > most else file.read() if stat.S_ISREG(status.st_mode) else file.read(most + 1)
        size = max(size, len(data))
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
    if size > most and most == _MOST_BYTES_PACKED:
        message = f"{path}: is larger than {most // 2**20} MiB, the most that is read; split the file"
        raise FactlintError(message)
    if size > most:
        raise TooLongError(_too_long(path))
    return data


def text_in(data: bytes, path: Path) -> str:
    """Return the text that the file at ``path``, of which ``data`` was read, holds. Raises FactlintError for none."""
    if is_extracted(path.name):
        try:
            text = extractor_of(path.name)(data)
        except UnreadableError as error:
            message = f"{path}: {error}"
            raise FactlintError(message) from error
    else:
        text = _decoded(data, path)
    if len(text) > LONGEST:
        raise TooLongError(_too_long(path))
    return text


def _decoded(data: bytes, path: Path) -> str:
    text = decode(data)
    if text is None:
        what = "is not a text file; save it as text, or in a format that is read, such as .docx, .odt or .pdf"
        what = next((said for magic, said in _KNOWN.items() if data.startswith(magic)), what)
        message = f"{path}: {what}"
        raise FactlintError(message)
    return text


def _too_long(path: Path) -> str:
    return f"{path}: is longer than {LONGEST:,} characters, the most that are read; split the file"


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
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
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
