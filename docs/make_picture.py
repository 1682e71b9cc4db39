"""Draw ``docs/terminal.svg``, the picture in the README, from a real run over a draft of the seeds.

    python docs/make_picture.py

The picture fetches nothing: no fonts, no scripts.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

import factlint
from factlint.report.checked import Checked, CheckedDraft
from factlint.report.text import write

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "seeds/drafts/vilnius-briefing.html"
PICTURE = ROOT / "docs" / "terminal.svg"
WIDTH = 104
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def main() -> None:
    """Check the draft, and write what the terminal would show."""
    sources = [
        factlint.Document.from_path(path, name=path.relative_to(ROOT).as_posix())
        for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]
    base = factlint.FactBase.from_documents(sources)
    document = factlint.Document.from_path(ROOT / DRAFT, name=DRAFT)
    checked = Checked([CheckedDraft(DRAFT, document.text, base.check(document))])

    console = Console(file=io.StringIO(), record=True, width=WIDTH, force_terminal=True, color_system="truecolor")
    console.print(Text.assemble(("$ ", "bold green"), f"factlint check --source 'seeds/*.txt' {DRAFT}\n"))
    write(checked, console)
    picture = console.export_svg(title="factlint", theme=MONOKAI, unique_id="factlint")
    PICTURE.write_text(FONT_FACE.sub("", picture), encoding="utf-8")
    print(f"Wrote {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
