"""Reading notebooks: each cell of Markdown as such, its pieces carried over to the file."""

from __future__ import annotations

import json
from typing import Any

from factlint.documents.absolute_dates import parse_date
from factlint.documents.blocks import Reading
from factlint.documents.markdown import read as read_markdown
from factlint.documents.notebook.cells import Cell, cells_of

_NO_NOTEBOOK = "is no notebook (there is no list of cells); save it again as .ipynb"


def read(text: str) -> Reading:
    """Read the text cells of a notebook; code and its output are left out."""
    reading = Reading()
    if not text.strip("\ufeff \t\r\n"):
        return reading
    try:
        cells = list(cells_of(text))
        whole = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        reading.warnings.append((0, "is no notebook: it is nested too deep to read"))
        return reading
    except ValueError as error:
        at = getattr(error, "pos", 0)
        what = str(getattr(error, "msg", error))[:80]
        reading.warnings.append((min(at, len(text)), f"is no JSON, as a notebook is ({what}); save it again as .ipynb"))
        return reading
    if not isinstance(whole, dict) or not {"cells", "worksheets"} & whole.keys():
        reading.warnings.append((0, _NO_NOTEBOOK))
        return reading
    for cell in cells:
        _add(reading, cell)
    _metadata(reading, whole.get("metadata"))
    return reading


def _add(reading: Reading, cell: Cell) -> None:
    first = len(reading.blocks)
    inner = read_markdown(cell.text)
    for block in inner.blocks:
        block.pieces = list(cell.pieces(block.pieces))
        block.cells = [list(cell.pieces(pieces)) for pieces in block.cells]
        block.lead = None if block.lead is None else block.lead + first
        reading.blocks.append(block)
    reading.warnings += [(cell.place(offset), what) for offset, what in inner.warnings]
    reading.date = reading.date or inner.date


def _metadata(reading: Reading, stated: Any) -> None:  # noqa: ANN401 - whatever the file holds
    if not isinstance(stated, dict):
        return
    reading.title = str(stated.get("title") or "")
    authors = stated.get("authors")
    if isinstance(authors, list):
        names = (one.get("name") if isinstance(one, dict) else one for one in authors)
        reading.author = ", ".join(name for name in names if isinstance(name, str))
    reading.date = reading.date or parse_date(str(stated.get("date") or ""))
