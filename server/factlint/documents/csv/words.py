"""The words for columns: what a cell says of the thing that its row is about.

To add one: the name of the column in small letters, and a sentence in which ``{s}`` is that thing and ``{v}`` the cell.
"""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = "January February March April May June July August September October November December".split()
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NUMBER = re.compile(r"\d{1,15}|\d{1,3}(?:,\d{3}){1,4}")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*+(?:\s+(?:of|the|and|de|von|van|[^\W\d_a-z][\w.'’-]*+)){0,7}")

_WHEN = {
    "was founded": "founded|established|founding date|date founded|year founded|inception|foundation",
    "was born": "born|birth date|date of birth|birthday|year of birth",
    "died": "died|death date|date of death|year of death",
    "opened": "opened|opening date|opening",
    "closed": "closed|closing date|closing",
    "was built": "built|year built|completed",
    "was dissolved": "dissolved|dissolution",
    "joined": "joined|joining date|date joined|since|member since",
    "left": "left|until|member until",
    "began": "began|start date|started",
    "ended": "ended|end date",
    "took place": "date|day|held|held on",
}
_WHERE = {
    "was born": "birthplace|place of birth|birth place",
    "died": "place of death|death place",
    "is based": "headquarters|seat|based in|based",
    "took place": "venue|location|place",
    "is": "country|city|town",
}
_WHEN_OF = {name: words for words, names in _WHEN.items() for name in names.split("|")}
_WHERE_OF = {name: words for words, names in _WHERE.items() for name in names.split("|")}

OFFICE = frozenset("office position post role title".split())
FROM = frozenset({"from", "since", "start", "term start", "took office"})
UNTIL = frozenset({"to", "until", "end", "term end", "left office"})
TIMES = FROM | UNTIL
"""What says when something else holds; of the thing itself only where the column is one of the above."""
_MEMBER_OF = frozenset({"member of", "membership", "party"})


def day(cell: str) -> tuple[str, str] | None:
    """Return the preposition and the words for a cell that is a year, or a month or day such as 2023-07-12."""
    found = _ISO.fullmatch(cell)
    if found is None:
        return None
    year, month, date = found.groups()
    try:
        known = dt.date(int(year), int(month or 1), int(date or 1))
    except ValueError:
        return None
    if month is None:
        return "in", year
    name = f"{_MONTHS[known.month - 1]} {known.year}"
    return ("in", name) if date is None else ("on", f"{known.day} {name}")


def is_about(column: str, *, office: bool) -> bool:
    """Tell whether a column says something of the thing itself, and not of an ``office`` that the row is about."""
    name = column.casefold()
    return name not in TIMES or (name in _WHEN_OF and not office)


def sentence(thing: str, column: str, cell: str) -> str:
    """Return what a cell says of the thing that its row is about."""
    name = column.casefold()
    when = day(cell)
    if when and name in _WHEN_OF:
        return f"{thing} {_WHEN_OF[name]} {when[0]} {when[1]}."
    if name in _WHERE_OF:
        return f"{thing} {_WHERE_OF[name]} in {cell}."
    if name in _MEMBER_OF:
        return f"{cell} has {thing} among its members."
    if _NUMBER.fullmatch(cell) and name.endswith("s") and " " not in name:
        return f"{thing} has {cell} {name}."
    if _NAME.fullmatch(cell):
        return f"{cell} is the {name} of {thing}."
    return f"The {name} of {thing} is {when[1] if when else cell}."


def office(thing: str, title: str, start: str, end: str) -> str:
    """Return who held which office, and when."""
    first, last = day(start), day(end)
    if first and last:
        return f"{thing} was {title} from {first[1]} to {last[1]}."
    if first:
        return f"{thing} has been {title} since {first[1]}."
    return f"{thing} was {title} until {last[1]}." if last else f"{thing} is {title}."
