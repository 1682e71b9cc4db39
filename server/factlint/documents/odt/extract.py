"""From the bytes of an OpenDocument text to its text."""

from __future__ import annotations

from factlint.documents.odt import names
from factlint.documents.odt.body import Body
from factlint.documents.odt.styles import Styles
from factlint.documents.office.archive import parts_of
from factlint.documents.office.lines import Lines
from factlint.documents.office.markup import parse
from factlint.documents.office.properties import Properties
from factlint.documents.unreadable import UnreadableError

_TEXT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"


def extract(data: bytes) -> str:
    """Return the text of an OpenDocument text, one line a paragraph. Raises UnreadableError for what is none."""
    parts = parts_of(data, (_TEXT, _STYLES, _META, _MANIFEST), "OpenDocument")
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        message = "is encrypted; save it without a password"
        raise UnreadableError(message)
    if _TEXT not in parts:
        message = "holds no text of OpenDocument; open it in a word processor and save it as .odt"
        raise UnreadableError(message)
    styles = Styles(*(parts[name] for name in (_STYLES, _TEXT) if name in parts))
    out = Lines()
    parse(parts[_TEXT], Body(out, styles), names.PREFIXES)
    if _META in parts:
        properties = Properties()
        parse(parts[_META], properties, names.PREFIXES)
        out.metadata("title", properties.first("dc:title"))
        out.metadata("author", properties.first("dc:creator", "meta:initial-creator"))
        out.dates(properties.first("meta:creation-date"), properties.first("dc:date"))
    return out.text()
