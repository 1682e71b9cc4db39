"""Front matter: the metadata between two lines of dashes (YAML) or plus signs (TOML) at the top of a file."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import NamedTuple

import yaml

from factlint.documents.absolute_dates import parse_date

_FENCE = re.compile(r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_CLOSE = {
    "---": re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"),
    "+++": re.compile(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n?|\n|\Z)"),
}
_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*[:=]")
_DATE_LINE = re.compile(r"(?:^|(?<=[\r\n]))date[ \t]*[:=][ \t]*[\"']?([^\r\n]{1,80})", re.IGNORECASE)
_PROBLEM_LENGTH = 100


class FrontMatter(NamedTuple):
    """Where the text goes on after the front matter, the date that it states, and what is wrong with it."""

    end: int
    date: dt.date | None = None
    warning: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter of ``text``: its end is 0 where there is none."""
    fence = _FENCE.match(text)
    if not fence:
        return FrontMatter(0)
    close = _CLOSE[fence["mark"]].search(text, fence.end())
    if not close:
        # One line of dashes alone is a rule; a key right below it is front matter that somebody forgot to close.
        forgotten = _KEY.match(text, fence.end())
        return FrontMatter(
            0, None, f"front matter is not closed; end it with a line {fence['mark']}" if forgotten else None
        )
    body = text[fence.end() : close.start()]
    # Between two rules there may be prose: front matter begins with a key, a comment, or nothing.
    if body.strip() and not _KEY.match(body.lstrip()) and not body.lstrip().startswith(("#", "[", "{")):
        return FrontMatter(0)
    try:
        data = tomllib.loads(body.replace("\r\n", "\n")) if fence["mark"] == "+++" else yaml.safe_load(body)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return FrontMatter(close.end(), _date_in(body), f"front matter cannot be read ({_problem(error)}); correct it")
    if data is not None and not isinstance(data, dict):
        return FrontMatter(close.end(), None, "front matter holds no keys; write one 'key: value' a line")
    return FrontMatter(close.end(), _as_date((data or {}).get("date")))


def _as_date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return parse_date(value) if isinstance(value, str) else None


def _date_in(body: str) -> dt.date | None:
    match = _DATE_LINE.search(body)
    return parse_date(match[1]) if match else None


def _problem(error: Exception) -> str:
    text = getattr(error, "problem", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())[:_PROBLEM_LENGTH]
