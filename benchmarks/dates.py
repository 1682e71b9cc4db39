"""How well dates are found and understood, beside dateparser and Microsoft's Recognizers-Text on the same texts.

    python benchmarks/dates.py FILE [--others PYTHON]

FILE is JSON Lines: ``text``, ``dct`` (the day of writing, ISO 8601) and ``timex``, the dates that people marked, each
with ``start`` and ``end`` (code points of the text), ``type`` and ``value`` (as TimeML writes it), such as TempEval-3
made from news wire. PYTHON is an interpreter of an environment of its own where the two others are installed:

    python -m venv others && others/bin/pip install dateparser recognizers-text-suite

Counted are marked dates whose value is a day, week, month, quarter or year. A date found answers for one marked date
that it overlaps; what overlaps only another kind of time expression is neither right nor wrong. Prints F1 of the spans,
F1 of spans with the right value, and the seconds that each took.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Found = tuple[int, int, str]

_COUNTED = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d|-Q[1-4])?")


def by_factlint(text: str, day: dt.date) -> Iterable[Found]:
    """Find dates by factlint."""
    import factlint  # noqa: PLC0415 - the others' interpreter has none

    document = factlint.Document.from_text(text, name="text.txt", date=day)
    return [(date.start, date.end, str(date.value)) for date in factlint.annotate(document).dates]


def by_dateparser(text: str, day: dt.date) -> Iterable[Found]:
    """Find dates by dateparser, which gives each a day and no place: it is looked for from the last one on."""
    from dateparser.search import search_dates  # noqa: PLC0415 - stands in an environment of its own

    settings = {"RELATIVE_BASE": dt.datetime.combine(day, dt.time()), "PREFER_DATES_FROM": "past"}
    at = 0
    for written, value in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(written, at)
        if start >= 0:
            at = start + len(written)
            yield start, at, value.date().isoformat()


def by_recognizers(text: str, day: dt.date) -> Iterable[Found]:
    """Find dates by Recognizers-Text: its TIMEX where that is whole, else the first value that it resolves to."""
    from recognizers_date_time import Culture, DateTimeRecognizer  # noqa: PLC0415 - in an environment of its own

    model = DateTimeRecognizer(Culture.English).get_datetime_model()
    for found in model.parse(text, dt.datetime.combine(day, dt.time())):
        values = (found.resolution or {}).get("values") or []
        if values and "date" in found.type_name:
            timex = values[0].get("timex", "")
            yield found.start, found.end + 1, timex if "X" not in timex else values[0].get("value") or timex


FINDERS: dict[str, Callable[[str, dt.date], Iterable[Found]]] = {
    "factlint": by_factlint,
    "dateparser": by_dateparser,
    "Recognizers-Text": by_recognizers,
}


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the marked texts."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def find(path: Path, finder: str) -> None:
    """Print what a finder finds in each text, and the seconds that it took, as JSON."""
    began = time.perf_counter()
    found = [list(FINDERS[finder](row["text"], dt.date.fromisoformat(row["dct"][:10]))) for row in rows(path)]
    json.dump({"seconds": time.perf_counter() - began, "found": found}, sys.stdout)


def touches(one: Found, other: Found) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


def score(marked: list[dict[str, Any]], found: list[list[Found]]) -> tuple[float, float]:
    """Return F1 of the spans, and of the spans with the right value."""
    wanted_all = found_all = spans = values = 0
    for row, here in zip(marked, found, strict=True):
        all_marked = [(one["start"], one["end"], one["value"]) for one in row["timex"]]
        dates = [one for one, timex in zip(all_marked, row["timex"], strict=True)
                 if timex["type"] == "DATE" and _COUNTED.fullmatch(timex["value"])]  # fmt: skip
        others = [one for one in all_marked if one not in dates]
        free = [one for one in here if any(touches(one, date) for date in dates)
                or not any(touches(one, other) for other in others)]  # fmt: skip
        wanted_all, found_all = wanted_all + len(dates), found_all + len(free)
        for date in dates:
            answers = [one for one in free if touches(one, date)]
            if answers:
                best = min(answers, key=lambda one: abs(one[0] - date[0]) + abs(one[1] - date[1]))
                free.remove(best)
                spans += 1
                values += best[2] == date[2]
    return 2 * spans / (wanted_all + found_all), 2 * values / (wanted_all + found_all)


def main() -> None:
    """Run the finders and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--others", help="the interpreter that has dateparser and Recognizers-Text")
    arguments.add_argument("--find", choices=FINDERS, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.find:
        find(given.file, given.find)
        return
    print(f"{'':<18}{'span F1':>9}{'value F1':>10}{'seconds':>9}")
    for finder in FINDERS:
        python = sys.executable if finder == "factlint" else given.others
        if python:
            command = [python, __file__, str(given.file), "--find", finder]
            told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603 - ourselves
            span, value = score(rows(given.file), told["found"])
            print(f"{finder:<18}{span:>9.3f}{value:>10.3f}{told['seconds']:>9.1f}")


if __name__ == "__main__":
    main()
