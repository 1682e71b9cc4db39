"""Applying fixes to text and to files."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from factlint.cli.fix import diff, fixed, replace
from factlint.model.errors import FactlintError
from factlint.model.findings import Edit, Finding, Fix, Severity

if TYPE_CHECKING:
    from pathlib import Path


def finding(start: int, end: int, *edits: tuple[int, int, str], safe: bool = True) -> Finding:
    """Return a finding over ``start`` to ``end`` with one fix."""
    fix = Fix(title="x", edits=tuple(Edit(start=a, end=b, text=text) for a, b, text in edits), safe=safe)
    return Finding(
        path="a.md",
        rule="name",
        severity=Severity.ERROR,
        message="",
        text="x",
        start=start,
        end=end,
        line=1,
        column=1,
        end_line=1,
        end_column=2,
        fixes=(fix,) if edits else (),
    )


def test_fixes_are_applied_wherever_they_stand() -> None:
    """The order of the findings does not matter, nor that a fix changes the length."""
    result = fixed("one two three", [finding(8, 13, (8, 13, "3")), finding(0, 3, (0, 3, "eleven"))])

    assert result.text == "eleven two 3"
    assert len(result.applied) == 2


def test_of_overlapping_fixes_the_first_wins() -> None:
    """A fix that touches text another one changes is left for the next run, with all of its edits."""
    first, second = finding(0, 7, (0, 7, "1 2")), finding(4, 13, (4, 7, "TWO"), (8, 13, "THREE"))
    result = fixed("one two three", [second, first])

    assert result.text == "1 2 three"
    assert result.applied == (first,)


def test_two_insertions_at_one_place_clash() -> None:
    """Which of two insertions comes first would be chance, so only one is made."""
    result = fixed("ab", [finding(1, 2, (1, 1, "x")), finding(1, 2, (1, 1, "y"))])

    assert result.text == "axb"


def test_only_safe_fixes_are_applied() -> None:
    """What is not safe, and what has no fix, stays as it is."""
    result = fixed("one two", [finding(0, 3, (0, 3, "1"), safe=False), finding(4, 7)])

    assert result.text == "one two"
    assert result.applied == ()


@pytest.mark.parametrize(
    "data",
    [
        "Caf\u00e9\r\non 4 June\r\n".encode(),
        b"\xef\xbb\xbfon 4 June\n",
        "\ufeffon 4 June\r".encode("utf-16-le"),
        "Caf\u00e9, on 4 June\n".encode("cp1252"),
        b"on 4 June",
    ],
    ids=["crlf", "bom", "utf-16", "cp1252", "no newline at the end"],
)
def test_a_file_keeps_all_but_what_is_fixed(tmp_path: Path, data: bytes) -> None:
    """Encoding, byte order mark, newlines and mode stay; the new words are in the file's encoding."""
    from factlint.documents.decoding import decode  # noqa: PLC0415

    file = tmp_path / "a.md"
    file.write_bytes(data)
    file.chmod(0o640)
    before = decode(data)
    assert before is not None
    replace(file, before, before.replace("4 June", "5 June"))
    wide = "4 June".encode("utf-16-le")
    expected = data.replace(b"4 June", b"5 June").replace(wide, "5 June".encode("utf-16-le"))

    assert file.read_bytes() == expected
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that a link leads to is changed, not the link."""
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old")
    link.symlink_to(real)
    replace(link, "old", "new")

    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """What a writer saved while the check ran is never overwritten."""
    file = tmp_path / "a.md"
    file.write_text("newer")

    with pytest.raises(FactlintError, match="changed while it was checked"):
        replace(file, "old", "new")
    assert file.read_text() == "newer"


def test_words_that_the_encoding_lacks_are_an_error(tmp_path: Path) -> None:
    """A fix that cannot be written in the file's encoding says so and changes nothing."""
    file = tmp_path / "a.md"
    before = "They met in the café on the corner."
    file.write_bytes(before.encode("cp1252"))

    with pytest.raises(FactlintError, match="cp1252 has no 'Ł'"):
        replace(file, before, before.replace("corner", "Łódź road"))
    assert file.read_bytes() == before.encode("cp1252")


def test_patch_understands_the_diff(tmp_path: Path) -> None:
    """What --diff prints makes the fixed file of the draft, to the byte."""
    before, after = "one\r\ntwo\x0c\nthree\nlast", "one\r\n2\x0c\nthree\nLAST"
    (tmp_path / "a.md").write_bytes(before.encode())
    subprocess.run(["git", "apply", "-"], input=diff("a.md", before, after).encode(), cwd=tmp_path, check=True)

    assert (tmp_path / "a.md").read_bytes() == after.encode()


def test_no_change_no_diff() -> None:
    """A draft that needs no fix does not appear."""
    assert diff("a.md", "same\n", "same\n") == ""
