"""The namespaces of Word's XML, and what its styles are to prose."""

from __future__ import annotations

import re

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
# Elements that hold no text of the document: what was deleted or moved away, what formatting was, commands of fields.
UNREAD = frozenset(
    f"w:{name}"
    for name in """
    del moveFrom delText instrText delInstrText rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange
    numberingChange tblGridChange cellDel object ruby
    """.split()
) | {"mc:Fallback"}
HEADING = re.compile(r"(?:heading \d|title|subtitle)\b", re.IGNORECASE)
QUOTE = re.compile(r"(?:intense )?quote\b|block ?quote|block text|quotations?\b", re.IGNORECASE)
CAPTION = re.compile(r"(?:(?:table|image|figure) )?caption\b", re.IGNORECASE)
# Tables of contents and indexes say again what the text says; code is no prose.
UNREAD_STYLE = re.compile(
    r"toc\b|table of (?:figures|authorities|contents)|index \d|source code|html preformatted|macro text|code\b"
    r"|verbatim",
    re.IGNORECASE,
)


def is_on(value: str | None) -> bool:
    """Tell whether a property that is there holds: it may say that it does not."""
    return value not in {"0", "false", "off", "none"}
