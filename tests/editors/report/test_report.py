"""The HTML report, read in a real Chromium."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".editors" / "report"
FACTLINT = Path(sys.executable).with_name("factlint")
LIMIT = 120
"""Seconds that the browser may take."""
READABLE = 4.5
"""The contrast that WCAG asks of text (level AA)."""

EVIL = (
    '<script>window.ran = 1; alert(1)</script> <img src=x onerror="window.ran=2"> [click](javascript:window.ran=3) '
    "\"'><svg onload=window.ran=4> \x1b[31m \u202e &lt;b&gt;"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return the report of drafts that conflict with their sources, both full of markup that must not run."""
    (tmp_path / "wire").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "wire/log.txt").write_text(
        "The Odense Chess Society was founded on 4 March 1902. The Kiel Regatta took place on 7 June 2011.\n\n"
        f"{EVIL} The Kiel Regatta of 2011, {EVIL}, was sailed in rain.\n"
    )
    (tmp_path / "wire/other.txt").write_text("The Kiel Regatta took place on 8 June 2011.\n")
    (tmp_path / "drafts/\"><b onclick='window.ran=5'>.md").write_text(
        f"{EVIL}\n\nThe Odense Chess Society was founded on 5 March 1902. The Kiel Regatta took place on 9 June 2011.\n"
    )
    (tmp_path / "drafts/right.md").write_text("The Odense Chess Society was founded on 4 March 1902.\n")
    command = [str(FACTLINT), "report", "--source", "wire", "drafts"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    file = tmp_path / "report.html"
    file.write_text(done.stdout, encoding="utf-8")
    return file


@pytest.fixture
def seen(report: Path) -> dict[str, Any]:
    """Return what a reader saw; pictures are kept in the folder that the variable PICTURES names."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text("utf-8").strip())
    if not list(INSTALLED.glob("ready-*")):
        pytest.skip("the report in a browser: run `make test-editors` first")
    given = {
        "page": os.environ.get("REPORT", report.as_uri()),
        "browser": shutil.which("chromium"),
        "pictures": os.environ.get("PICTURES", ""),
    }
    command = ["node", str(Path(__file__).with_name("read.mjs")), json.dumps(given)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=LIMIT, check=False)
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_the_report_in_a_browser(seen: dict[str, Any]) -> None:
    """It fits a telephone, is readable in the light and in the dark, goes by keyboard, and runs nothing of a draft."""
    assert seen["trouble"] == []
    for look in ("wide-light", "wide-dark", "phone-light", "phone-dark"):
        assert seen[look]["overflow"] <= 0, look
        assert seen[look]["contrast"] >= READABLE, look
        assert seen[look]["script"] is None
    assert seen["wide-light"]["background"] != seen["wide-dark"]["background"]
    assert seen["filtered"] == [
        "2 findings in 2 drafts shown",
        "2 findings in 2 drafts shown",
        "0 findings in 1 draft shown",
        "2 findings in 2 drafts shown",
    ]
    assert seen["keyboard"] == {
        "finding": "d1f2",
        "words": "#d1m2",
        "year": "#y2011",
        "reached": "SUMMARY",
        "open": True,
    }
