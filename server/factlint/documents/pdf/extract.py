"""From the bytes of a PDF to its text: pages parted by form feeds, metadata in the last lines."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from factlint.documents.office.lines import Lines
from factlint.documents.pdf.limit import OutOfTimeError, time_limit
from factlint.documents.unreadable import UnreadableError

if TYPE_CHECKING:
    import datetime as dt

    from pypdf import DocumentInformation, PdfReader

MOST_PAGES = 2_000
MOST_CHARACTERS = 2_000_000
MOST_SECONDS = 60
"""Of a processor: three times what that many pages of text take, and little for what is made to take for ever."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def extract(data: bytes) -> str:
    """Return the text of a PDF. Raises UnreadableError for what is none, is encrypted, or holds no text."""
    try:
        import pypdf  # noqa: PLC0415 - an extra, and slow to import
        from pypdf.errors import DependencyError, FileNotDecryptedError  # noqa: PLC0415
    except ImportError as error:
        message = "reading PDF needs pypdf; install factlint[pdf]"
        raise UnreadableError(message) from error
    # What it repairs or gives up it would write to standard error.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        with time_limit(MOST_SECONDS):
            reader = pypdf.PdfReader(io.BytesIO(data))
            pages = _pages(reader)
            about = _metadata(reader.metadata)
    except OutOfTimeError:
        message = f"takes more than {MOST_SECONDS} seconds to read; print it to a new PDF, or save it as text"
        raise UnreadableError(message) from None
    except (DependencyError, FileNotDecryptedError) as error:
        message = "is encrypted; save it without a password"
        raise UnreadableError(message) from error
    except UnreadableError:
        raise
    except Exception as error:  # a broken file may raise anything
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        message = f"is no whole PDF ({reason}); save it again, or as text"
        raise UnreadableError(message) from error
    if not any(page.strip() for page in pages):
        message = "holds no text, only pictures of it; run a text recognition over it first"
        raise UnreadableError(message)
    return "\n\f".join(pages) + "\n" + about


def _pages(reader: PdfReader) -> list[str]:
    if len(reader.pages) > MOST_PAGES:
        message = f"has more than the {MOST_PAGES:,} pages that are read; split it"
        raise UnreadableError(message)
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        lines = (_CONTROLS.sub("", line.replace("\t", " ").rstrip()) for line in page.extract_text().split("\n"))
        pages.append("\n".join(lines))
        length += len(pages[-1])
        if length > MOST_CHARACTERS:
            message = f"is longer than {MOST_CHARACTERS:,} characters, the most that are read; split it"
            raise UnreadableError(message)
    return pages


def _metadata(stated: DocumentInformation | None) -> str:
    lines = Lines()
    if stated is not None:
        lines.metadata("title", _CONTROLS.sub(" ", str(stated.title or "")))
        lines.metadata("author", _CONTROLS.sub(" ", str(stated.author or "")))
        lines.dates(_day(stated, "creation_date"), _day(stated, "modification_date"))
    return lines.text()


def _day(stated: DocumentInformation, name: str) -> str:
    try:
        time: dt.datetime | None = getattr(stated, name)
    except ValueError:
        return ""
    return time.date().isoformat() if time else ""
