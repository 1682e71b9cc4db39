"""Small files of word processors, PDFs and saved pages, made for tests."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from documents.invariants import assert_sound
from factlint.documents import Document

if TYPE_CHECKING:
    from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)


def archive(**parts: str | bytes) -> bytes:
    """Return a zip archive; in the names of parts two underscores stand for a slash, one for a full stop."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), content)
    return data.getvalue()


def docx(body: str, *, styles: str = "", footnotes: str = "", core: str = "") -> bytes:
    """Return a Word document with this XML as its body."""
    parts = {"word__document_xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'}
    if styles:
        parts["word__styles_xml"] = f'<w:styles xmlns:w="{_W}">{styles}</w:styles>'
    if footnotes:
        parts["word__footnotes_xml"] = f'<w:footnotes xmlns:w="{_W}">{footnotes}</w:footnotes>'
    if core:
        parts["docProps__core_xml"] = _CORE.format(core)
    return archive(**parts)


def run(words: str, properties: str = "") -> str:
    """Return a run of Word's XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words: str, properties: str = "") -> str:
    """Return a paragraph of Word's XML: of words, or of runs."""
    inner = words if words.startswith("<") else run(words)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def odt(body: str, *, styles: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text with this XML as its text."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    about = (
        f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:meta>{meta}</office:meta></office:document-meta>"
    )
    return archive(content_xml=content, meta_xml=about)


def pdf(*pages: str, info: str = "") -> bytes:
    """Return a PDF with these pages, a line of text a line."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        shown = "".join(f"({line}) Tj T*\n" for line in page.split("\n"))
        stream = f"BT /F1 10 Tf 12 TL 50 800 Td\n{shown}ET"
        objects.append(_stream("", stream))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return pdf_of(objects)


def pdf_bomb(depth: int) -> bytes:
    """Return a PDF of 100 pages that show what shows twice what shows twice, and so on ``depth`` times, a word."""
    font = "/Resources << /Font << /F1 3 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{'5 0 R ' * 100}] /Count 100 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + font, "BT /F1 10 Tf (boom) Tj ET"),
        f"<< /Type /Page /Parent 2 0 R /Contents {depth + 6} 0 R /Resources << /XObject << /X {depth + 5} 0 R >> >> >>",
    ]
    for number in range(depth):
        inner = 4 if number == 0 else number + 5
        resources = f"/Resources << /XObject << /X {inner} 0 R >> >>"
        objects.append(_stream(f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}", "/X Do /X Do"))
    objects.append(_stream("", "/X Do"))
    objects.append("<< >>")
    return pdf_of(objects)


def _stream(keys: str, content: str) -> str:
    return f"<< {keys} /Length {len(content)} >>\nstream\n{content}\nendstream"


def pdf_of(objects: list[str]) -> bytes:
    """Return a PDF of these objects: the first is its catalogue, the last what it states of itself."""
    out = "%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    start = out.rindex("xref")
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def read_file(folder: Path, name: str, data: bytes) -> Document:
    """Return the file ``name`` that holds ``data``, read and sound."""
    path = folder / name
    path.write_bytes(data)
    document = Document.from_path(path)
    assert_sound(document)
    return document
