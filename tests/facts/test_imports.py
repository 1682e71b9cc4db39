"""Tables and Wikidata's entities among the sources: what a draft says otherwise is found, with the row as evidence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import factlint

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.model.errors import FactlintError

CLUBS = """\
club,founded,seat,members,chair
Odense Chess Society,1902-03-04,Odense,412,Eva Lund
Ribe Rowing Union,1887,Ribe
"""
MAYORS = "name,office,from,to\nEva Lund,mayor of Odense,2009,2014\nIb Krog,mayor of Odense,2014,\n"
LAKE = {
    "entities": {
        "Q1": {
            "labels": {"en": {"value": "Lake Union"}},
            "claims": {
                "P571": [
                    {"mainsnak": {"datavalue": {"type": "time", "value": {"time": "+1974-06-03T0", "precision": 11}}}}
                ]
            },
        }
    }
}
DRAFT = """\
The Odense Chess Society was founded on 5 March 1902. The Odense Chess Society has 410 members. Lake Union was founded
on 3 June 1973.
"""
RIGHT = """\
Eva Lund chairs the Odense Chess Society, founded on 4 March 1902. She was mayor of Odense from 2009 to 2014. Ib Krog
has been the mayor since 2014. The society has 412 members. Lake Union was founded on 3 June 1974.
"""


def test_rows_and_statements_are_evidence(tmp_path: Path) -> None:
    """Named as sources, they are read like any other; a bad row is told with its line, and the rest holds."""
    for name, text in (("clubs.csv", CLUBS), ("mayors.csv", MAYORS), ("Q1.json", json.dumps(LAKE, indent=1))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    told: list[FactlintError] = []
    sources = [(tmp_path / name, None) for name in ("clubs.csv", "mayors.csv", "Q1.json")]
    base = factlint.FactBase.open(sources, root=tmp_path, on_error=told.append)
    found = base.check(factlint.Document.from_text(DRAFT, name="draft.md"))

    assert [str(error) for error in told] == [
        "clubs.csv:3: this row has 3 cells, and the header 5 cells; it is left out"
    ]
    assert [(one.rule, one.text, one.evidence[0].path, one.evidence[0].line) for one in found] == [
        ("event-date", "5 March 1902", "clubs.csv", 2),
        ("count", "410", "clubs.csv", 2),
        ("event-date", "3 June 1973", "Q1.json", 11),
    ]
    assert found[0].evidence[0].text == "Odense Chess Society was founded on 4 March 1902."
    assert base.check(factlint.Document.from_text(RIGHT, name="right.md")) == []
