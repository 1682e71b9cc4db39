"""Files: encodings, and what cannot be read."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from factlint.documents import Document
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Café “Otter” rose by 5 € in São Paulo, said the Škoda works.\r\nMore news at ten.\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1252", b""),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, mark: bytes) -> None:
    """The text is what was written, newlines as they stand, a byte order mark as one code point."""
    path = tmp_path / "note.txt"
    path.write_bytes(mark + TEXT.encode(encoding))
    document = Document.from_path(path)

    assert ("\ufeff" if mark else "") + TEXT == document.text
    assert str(path) == document.name


def test_latin_1(tmp_path: Path) -> None:
    """One accent in an old encoding is enough to tell it by."""
    path = tmp_path / "note.txt"
    path.write_bytes("The café by the river is open again from May until the end of September.".encode("latin-1"))

    assert "The café by" in Document.from_path(path).prose


def test_another_script(tmp_path: Path) -> None:
    """Text full of bytes above ASCII is decoded by what these bytes say."""
    path = tmp_path / "note.txt"
    path.write_bytes("Сегодня в городе прошёл сильный дождь, и река вышла из берегов. ".encode("koi8-r") * 5)

    assert Document.from_path(path).units[0].foreign


def test_empty(tmp_path: Path) -> None:
    """An empty file is a document without units."""
    path = tmp_path / "note.md"
    path.touch()
    document = Document.from_path(path, name="other.txt")

    assert ("", (), "other.txt", "text") == (document.prose, document.units, document.name, document.format)
    assert (1, 1) == document.place(0)
    assert 0 == len(document.span(0, 5))


def test_missing_folder_and_binary(tmp_path: Path) -> None:
    """What is no text file is an error of one line that says what to do."""
    binary = tmp_path / "x.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    pdf = tmp_path / "y.txt"
    pdf.write_bytes(b"%PDF-1.7\nsome text")
    word = tmp_path / "z.doc"
    word.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))

    for path, message in (
        (tmp_path / "none.txt", "no such file; check the path"),
        (tmp_path, "is a folder; name a file"),
        (binary, "is not a text file; save it as text, or in a format that is read, such as .docx, .odt or .pdf"),
        (pdf, "is a PDF; name it .pdf"),
        (word, "is in the format of an old Word; save it as .docx"),
    ):
        with pytest.raises(FactlintError) as raised:
            Document.from_path(path)

        assert f"{path}: {message}" == str(raised.value)


def test_unreadable(tmp_path: Path) -> None:
    """A name that the system refuses is an error of one line."""
    with pytest.raises(FactlintError, match="cannot be read"):
        Document.from_path(tmp_path / ("x" * 5_000))
