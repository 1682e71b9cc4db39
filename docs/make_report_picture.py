"""Take the picture of the HTML report for the README: ``python docs/make_report_picture.py``. Needs Chromium."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HOUSE = Path(__file__).parents[1]
PICTURE = HOUSE / "docs" / "report.png"
DRAFT = "seeds/drafts/summit-report.md"


def take() -> None:
    """Write the report of a draft of the seeds, and what a browser shows of it."""
    browser = shutil.which("chromium")
    if browser is None:
        sys.exit("docs/report.png: not taken anew, for there is no Chromium here")
    sources = [f"--source={path.relative_to(HOUSE)}" for path in sorted((HOUSE / "seeds").glob("*.txt"))]
    factlint = str(Path(sys.executable).with_name("factlint"))
    page = subprocess.run([factlint, "report", *sources, DRAFT], cwd=HOUSE, check=True, capture_output=True).stdout  # noqa: S603
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_bytes(page)
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        look = ["--window-size=1280,820", "--hide-scrollbars", f"--screenshot={PICTURE}", file.as_uri()]
        subprocess.run([*command, *look], check=True, capture_output=True)  # noqa: S603


if __name__ == "__main__":
    take()
