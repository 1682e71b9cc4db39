"""Files that are broken, or made to do harm: one clear line, in bounded time and memory."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.packed import archive, docx, odt, paragraph, pdf, pdf_bomb, read_file
from factlint.documents import Document
from factlint.documents.docx import extract as extract_docx
from factlint.documents.mhtml import extract as extract_mhtml
from factlint.documents.odt import extract as extract_odt
from factlint.documents.office.archive import MOST_BYTES, MOST_ENTRIES
from factlint.documents.pdf.limit import OutOfTimeError, time_limit
from factlint.documents.unreadable import UnreadableError
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
# Seconds of a slow processor.
LONGEST = 20
WHOLE_DOCX = docx(paragraph("It rained.") * 3, core="<dc:title>Log</dc:title>")
WHOLE_ODT = odt("<text:p>It rained.</text:p>" * 3)
WHOLE_PDF = pdf("It rained.\nIt rained again.", info="/Title (Log)")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.docx", b"It rained.", "is no whole Word document (File is not a zip file); open it in a word processor"),
        ("a.docx", b"", "is no whole Word document"),
        ("a.docx", WHOLE_DOCX[:-30], "is no whole Word document"),
        (
            "a.docx",
            archive(word__other_xml="<a/>"),
            "holds no text of Word; open it in a word processor and save it as",
        ),
        ("a.docx", archive(word__document_xml="<a><b></a>"), "holds broken XML (mismatched tag: line 1"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "is encrypted, or in the format of an old Word; save it without"),
        ("a.docx", archive(word__document_xml=f"{BOMB}<d>&b;</d>"), "holds a document type with entities, which no"),
        ("a.docx", archive(word__document_xml=f"{OUTSIDE}<d>&a;</d>"), "holds a document type with entities, which no"),
        (
            "a.docx",
            archive(word__document_xml=f"<w:document {W}/>", docProps__core_xml=f"{BOMB}<d>&b;</d>"),
            "holds a document type with entities",
        ),
        ("a.odt", b"It rained.", "is no whole OpenDocument document (File is not a zip file)"),
        ("a.odt", archive(content_xml=f"{BOMB}<d>&b;</d>"), "holds a document type with entities"),
        ("a.odt", archive(other_xml="<d/>"), "holds no text of OpenDocument"),
        (
            "a.odt",
            archive(content_xml="x", **{"META-INF__manifest_xml": "<m><encryption-data/></m>"}),
            "is encrypted; save it without a password",
        ),
        ("a.mhtml", b"It rained.", "is no saved web page (it holds no HTML)"),
        ("a.mht", bytes(range(256)), "is no saved web page"),
    ],
)
def test_one_clear_line(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """What is wrong with a file, and what to do, behind its name."""
    with pytest.raises(FactlintError) as raised:
        read_file(tmp_path, name, data)

    said = str(raised.value)
    assert said.startswith(f"{tmp_path / name}: {message}")
    assert "\n" not in said


@pytest.mark.parametrize("extract", [extract_docx, extract_odt])
def test_zip_bombs(extract: Callable[[bytes], str]) -> None:
    """What unpacks to more than is read is not unpacked, nor is what unpacks to far more than its size."""
    part = "content_xml" if extract is extract_odt else "word__document_xml"
    begun = time.process_time()
    for size in (MOST_BYTES + 1, 10 * 2**20):
        with pytest.raises(UnreadableError, match="unpacks to more than the 64 MiB that are read"):
            extract(archive(**{part: bytes(size)}))

    assert time.process_time() - begun < LONGEST


def test_an_archive_of_too_many_files() -> None:
    """A hundred thousand parts are no document."""
    with pytest.raises(UnreadableError, match="more than any text does"):
        extract_docx(archive(**{f"a{number}": "" for number in range(MOST_ENTRIES + 1)}))


def test_a_size_that_is_a_lie() -> None:
    """What an archive says of the size of a part is not believed."""
    data = archive(word__document_xml=bytes(MOST_BYTES + 1))
    size = (MOST_BYTES + 1).to_bytes(4, "little")

    with pytest.raises(UnreadableError):
        extract_docx(data.replace(size, (100).to_bytes(4, "little")))


def test_deep_and_wide_xml(tmp_path: Path) -> None:
    """A hundred thousand elements within each other, tables in tables and wide cells are no recursion."""
    deep = "<w:sdt>" * 100_000 + paragraph("It rained.") + "</w:sdt>" * 100_000
    tables = "<w:tbl><w:tr><w:tc>" * 5_000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 5_000
    wide = '<w:tbl><w:tr><w:tc><w:gridSpan w:val="999"/>' + paragraph("x") + "</w:tc></w:tr></w:tbl>"

    assert "It rained." == read_file(tmp_path, "a.docx", docx(deep)).prose
    assert "x" == read_file(tmp_path, "b.docx", docx(tables)).prose
    assert "x" == read_file(tmp_path, "c.docx", docx(wide)).prose


@pytest.mark.parametrize("name", ["a.rst", "a.adoc", "a.org", "a.ipynb", "a.html", "a.md"])
@pytest.mark.parametrize(
    "text", ["a " * 50_000, "a" * 100_000, "*a " * 30_000, "- " * 30_000 + "a", "\t" * 90_000 + "a"]
)
def test_huge_lines(name: str, text: str) -> None:
    """A line of tens of thousands of words takes no more than its length's time."""
    if name == "a.ipynb":
        text = '{"cells": [{"cell_type": "markdown", "source": "' + text.replace("\t", "\\t") + '"}]}'
    begun = time.process_time()
    Document.from_text(text, name)

    assert time.process_time() - begun < LONGEST


class TestPdf:
    """PDFs that are broken, encrypted or empty."""

    pypdf = pytest.importorskip("pypdf", reason="reading PDF needs pypdf, which is not installed")

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"It rained.", "is no whole PDF ("),
            (b"%PDF-1.7\n" + bytes(100), "is no whole PDF ("),
            (pdf(""), "holds no text, only pictures of it; run a text recognition over it first"),
        ],
    )
    def test_one_clear_line(self, tmp_path: Path, data: bytes, message: str) -> None:
        """What is wrong with a file, and what to do, behind its name."""
        with pytest.raises(FactlintError) as raised:
            read_file(tmp_path, "a.pdf", data)

        assert str(raised.value).startswith(f"{tmp_path / 'a.pdf'}: {message}")

    def test_encrypted(self, tmp_path: Path) -> None:
        """A password that must be given is told of; one that only forbids changes does no harm."""
        for user, owner in (("secret", "owner"), ("", "owner")):
            writer = self.pypdf.PdfWriter()
            (tmp_path / "plain.pdf").write_bytes(WHOLE_PDF)
            writer.append(tmp_path / "plain.pdf")
            writer.encrypt(user, owner, algorithm="RC4-128")
            writer.write(tmp_path / "a.pdf")
            if user:
                with pytest.raises(FactlintError, match=r"a\.pdf: is encrypted; save it without a password"):
                    Document.from_path(tmp_path / "a.pdf")
            else:
                assert "It rained.\n\nIt rained again." == Document.from_path(tmp_path / "a.pdf").prose

    # The end may fall into hypothesis's callback of the garbage collector, which tells of it and loses it.
    @pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
    def test_no_end(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What takes too long is given up with one line, in any thread, and the next file is read."""
        monkeypatch.setattr(import_module("factlint.documents.pdf.extract"), "MOST_SECONDS", 1)

        def told(number: int) -> str:
            with pytest.raises(FactlintError) as raised:
                read_file(tmp_path, f"{number}.pdf", pdf_bomb(16))
            return str(raised.value)

        with ThreadPoolExecutor(1) as threads:
            for number, said in enumerate((told(0), threads.submit(told, 1).result())):
                assert said.startswith(f"{tmp_path / str(number)}.pdf: takes more than 1 seconds to read; print it")
        assert "It rained.\n\nIt rained again." == read_file(tmp_path, "a.pdf", WHOLE_PDF).prose

    def test_the_end_is_not_swallowed(self) -> None:
        """Where the end falls into a finalizer, which loses what is raised, it is told at the end of the block."""
        with pytest.raises(OutOfTimeError), time_limit(0.01):  # noqa: PT012 - the block must go on
            try:
                while True:
                    pass
            except OutOfTimeError:
                lost = True
            assert lost

        with time_limit(60):
            pass

    def test_nothing_is_said_of_repairs(self, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        """What a PDF lacks is mended or told in one line, never by others on standard error."""
        read_file(tmp_path, "a.pdf", WHOLE_PDF.replace(b"startxref\n", b"startxref\n1"))

        assert ("", "") == capfd.readouterr()


def test_without_pypdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, one line says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)

    with pytest.raises(FactlintError) as raised:
        read_file(tmp_path, "notes.pdf", WHOLE_PDF)
    assert f"{tmp_path / 'notes.pdf'}: reading PDF needs pypdf; install factlint[pdf]" == str(raised.value)


def _told(extract: Callable[[bytes], str], data: bytes) -> str:
    """Return what is said of a file that cannot be read; nothing of one that can."""
    try:
        extract(data)
    except UnreadableError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("extract", "whole"),
    [
        (extract_docx, WHOLE_DOCX),
        (extract_odt, WHOLE_ODT),
        (extract_mhtml, b"Content-Type: text/html; charset=x\n\n<p>a"),
    ],
)
@given(changes=st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_bytes(extract: Callable[[bytes], str], whole: bytes, changes: list[tuple[int, int]]) -> None:
    """Whatever bytes are changed, a file is read or told of, and nothing else happens."""
    data = bytearray(whole)
    for at, byte in changes:
        data[at % len(data)] = byte
    assert "\n" not in _told(extract, bytes(data))


@given(changes=st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_pdf(changes: list[tuple[int, int]]) -> None:
    """Whatever bytes are changed, a PDF is read or told of, and nothing else happens."""
    pytest.importorskip("pypdf", reason="reading PDF needs pypdf, which is not installed")
    from factlint.documents.pdf import extract  # noqa: PLC0415 - it needs what may not be there

    data = bytearray(WHOLE_PDF)
    for at, byte in changes:
        data[at % len(data)] = byte
    assert "\n" not in _told(extract, bytes(data))
