"""The timeline of the HTML report."""

from __future__ import annotations

import re

from factlint.model.facts import Fact
from factlint.model.findings import Evidence
from factlint.report.timeline import Conflict, timeline


def fact(date: str, value: str, *, subject: str = "The fair", start: int = 0, disputed: bool = False) -> Fact:
    """Return a dated fact with one sentence as evidence."""
    sentence = Evidence(path="wire.txt", start=start, end=start + 9, text="It opened.", line=3)
    return Fact(
        subject=subject, relation="opened on", value=value, rule="event-date", evidence=(sentence,), disputed=disputed,
        date=date,
    )  # fmt: skip


def test_what_is_dated_stands_in_its_order() -> None:
    """Earliest first, year by year, each with the day in words; what has no year, or no date at all, is left out."""
    facts = [
        fact("2011-06-07", "Tuesday"),
        fact("2011", "2011"),
        fact("2009-12-30/2010-01-02", "turn of the year"),
        fact("2011-Q2", "the second quarter"),
        fact("XXXX-06-07", "7 June"),
        fact("", "Kiel"),
    ]
    page = timeline(facts, {})

    assert re.findall(r'<h3 id="y(\d+)"', page) == ["2009", "2011"]
    assert re.findall(r"<li>(?:<time datetime=\"([\d-]+)\">|<span>)([^<]+)<", page) == [
        ("2009-12-30", "30 December 2009 – 2 January 2010"),
        ("2011", "2011"),
        ("2011-06-07", "7 June 2011"),
        ("", "2011-Q2"),
    ]
    assert '<a href="#y2011" style="--share:1.00" aria-label="2011, 3 events">2011</a>' in page


def test_an_event_leads_to_what_conflicts_with_it() -> None:
    """By the sentence that is evidence of both; a dispute among the sources is marked."""
    conflicts = {("wire.txt", 40): [Conflict("a.md", 7, "d1f2")]}
    page = timeline([fact("2010", "2010", start=40), fact("2011", "2011", start=50, disputed=True)], conflicts)

    assert page.count('<a class="badge conflict" href="#d1f2">conflicts with a.md:7</a>') == 1
    assert page.count('<span class="badge">disputed</span>') == 1


def test_words_of_a_source_are_escaped() -> None:
    """Markup, quotation marks and control characters of a source are text."""
    page = timeline([fact("2011", "\x1b2011", subject="<script>alert('x')</script>")], {})

    assert "<script>" not in page
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in page
    assert "\x1b" not in page


def test_a_long_timeline_ends_somewhere() -> None:
    """No more events than a telephone shows, and a word on how many there are besides; without any, no section."""
    page = timeline([fact(f"2011-01-{day % 28 + 1:02d}", "x", subject=f"Fair {day}") for day in range(1_003)], {})

    assert page.count("<details>") == 1_000
    assert "and 3 later events." in page
    assert timeline([fact("", "Kiel")], {}) == ""
