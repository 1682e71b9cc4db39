"""The timeline of the HTML report: what the sources date, year by year."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factlint.report.clean import one_line
from factlint.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.facts import Fact

_MOST = 1_000
"""More events than that nobody reads, and no telephone shows."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\w-])")
"""What HTML knows as a time, at the start of what TimeML writes."""
_MONTHS = "January February March April May June July August September October November December".split()
_YEAR = re.compile(r"\d{4}")


class Conflict(NamedTuple):
    """A finding that a sentence of a source is the evidence of: where it stands, and its anchor on the page."""

    path: str
    line: int
    anchor: str


Conflicts = dict[tuple[str, int], list[Conflict]]
"""Conflicts by path and start of the source's sentence."""


def timeline(facts: Iterable[Fact], conflicts: Conflicts) -> str:
    """Return the section with the dated ``facts``, earliest first; without any, nothing.

    An event links to the findings that it is the evidence of.
    """
    dated = sorted(
        (fact for fact in facts if _YEAR.match(fact.date)),
        key=lambda fact: (fact.date, fact.subject.casefold(), fact.value),
    )
    if not dated:
        return ""
    shown = dated[:_MOST]
    years = [(year, list(some)) for year, some in groupby(shown, key=lambda fact: fact.date[:4])]
    busiest = max(len(some) for _, some in years)
    links = "".join(
        f'<li><a href="#y{year}" style="--share:{len(some) / busiest:.2f}" '
        f'aria-label="{year}, {count(len(some), "event")}">{year}</a></li>'
        for year, some in years
    )
    body = "".join(
        f'<li><h3 id="y{year}" tabindex="-1">{year}</h3>\n<ol class="events">\n'
        f"{''.join(_event(fact, conflicts) for fact in some)}</ol></li>\n"
        for year, some in years
    )
    rest = f"<p>and {count(len(dated) - _MOST, 'later event')}.</p>\n" if len(dated) > _MOST else ""
    return f"""<section class="timeline" aria-labelledby="timeline">
<h2 id="timeline">Timeline of the sources</h2>
<nav aria-label="Years"><ol class="years">{links}</ol></nav>
<ol>
{body}</ol>
{rest}</section>
"""


def _event(fact: Fact, conflicts: Conflicts) -> str:
    first = _DAY.match(fact.date)
    words = _text(" – ".join(map(_in_words, fact.date.split("/"))))
    day = f'<time datetime="{first.group()}">{words}</time>' if first else f"<span>{words}</span>"
    marks = ' <span class="badge">disputed</span>' if fact.disputed else ""
    # The same words may support several claims of a sentence.
    places = dict.fromkeys((one.path, one.start) for one in fact.evidence)
    marks += "".join(
        f' <a class="badge conflict" href="#{one.anchor}">conflicts with {_text(one.path)}:{one.line}</a>'
        for place in places
        for one in conflicts.get(place, ())
    )
    evidence = "".join(
        f"<blockquote><p>{_text(one.text)}</p><footer>{_text(one.path)}:{one.line}</footer></blockquote>"
        for one in {(one.path, one.start): one for one in fact.evidence}.values()
    )
    what = f"<b>{_text(fact.subject)}</b> {_text(fact.relation)} {_text(fact.value)}"
    return f"<li>{day}{marks}<details><summary>{what}</summary>{evidence}</details></li>\n"


def _in_words(date: str) -> str:
    """Return ``2023-07-12`` as ``12 July 2023``; what is no such date, such as a quarter, as it is."""
    found = _DAY.fullmatch(date)
    if found is None:
        return date
    year, month, day = found.groups()
    return " ".join(part for part in (day and str(int(day)), month and _MONTHS[int(month) - 1], year) if part)


def _text(words: str) -> str:
    return escape(one_line(words))
