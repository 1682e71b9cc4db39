"""What a file includes from other files. It is named, and never read: each file is a document of its own."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from factlint.documents.formats import DATA, FORMATS

if TYPE_CHECKING:
    from factlint.documents.document import Document

_INCLUDE = {
    "asciidoc": re.compile(r"^include::([^\s\[\]]{1,500})\[", re.MULTILINE),
    "latex": re.compile(r"^[^%\r\n]{0,500}?\\(?:input|include|subfile)[ \t]{0,5}\{([^{}\r\n]{1,500})\}", re.MULTILINE),
    "org": re.compile(
        r'^[ \t]{0,50}#\+include:[ \t]{1,20}(?:"([^"\r\n]{1,500})"|(\S{1,500}+))[ \t]{0,20}+(?!src|example|export)',
        re.IGNORECASE | re.MULTILINE,
    ),
    "rst": re.compile(r"^[ \t]{0,50}\.\. include::[ \t]{1,20}(\S{1,500})", re.MULTILINE),
}
_MOST = 100


def included(document: Document) -> tuple[str, ...]:
    """Return the prose that a file includes, each file once, as the file names it; code and data are left out."""
    pattern = _INCLUDE.get(document.format)
    found: dict[str, None] = {}
    for match in pattern.finditer(document.text, _begins(document)) if pattern else ():
        name = next(group for group in match.groups() if group).strip()
        suffix = PurePosixPath(name).suffix.lower()
        if document.format == "latex" and suffix not in FORMATS:
            name, suffix = f"{name}.tex", ".tex"
        if suffix in FORMATS.keys() - DATA:
            found[name] = None
        if len(found) == _MOST:
            break
    return tuple(found)


def _begins(document: Document) -> int:
    """Return where the text of a file begins: above that of LaTeX stand its macros."""
    if document.format != "latex":
        return 0
    from factlint.documents.latex.scanning import BEGIN_DOCUMENT  # noqa: PLC0415 - of a reader that few runs need

    begins = BEGIN_DOCUMENT.search(document.text)
    return begins.end() if begins else 0
