"""Sources whose text has to be taken out of a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from documents.packed import pdf
from factlint import FactBase

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pypdf", reason="reading PDF needs pypdf, which is not installed")


def test_a_pdf_is_taken_apart_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read is kept by the bytes of the file: a second run reads no PDF, but for a changed one."""
    file = tmp_path / "minutes.pdf"
    file.write_bytes(pdf("The minutes.", "The old mill was closed in 1950."))
    problems: list[str] = []

    def sentences() -> int:
        base = FactBase.open(
            [(file, None)], cache=tmp_path / ".factlint", on_error=lambda error: problems.append(str(error))
        )
        evidence = [one for fact in base.facts("mill") for one in fact.evidence]
        base.close()
        assert [2] * len(evidence) == [one.line for one in evidence]
        return len(evidence)

    assert sentences() > 0
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert sentences() > 0
    assert [] == problems
    file.write_bytes(pdf("The minutes.", "The old mill was closed in 1951."))
    assert 0 == sentences()
    assert [f"{file}: reading PDF needs pypdf; install factlint[pdf]"] == problems
