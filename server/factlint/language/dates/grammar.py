"""The grammar of dates, as one expression over the codes of the tokens.

Each alternative is named after the reader that turns its tokens into a date; the first that matches wins, so the
longer ones come first.
"""

from __future__ import annotations

import re

_MONTH = r"[MA]\.?"
_YEAR = r"(?:,?O?Y)"
_THIS_YEAR = r"(?:O?[ltx]7)"  # last year; of this year
_WEEKDAY = r"(?:W|w\.?)"
_DAYS = r"[DE](?:(?:,[DE])*(?:,?&|-|2|/)[DE])?"
_DAY_FIRST = rf"{_DAYS}O?{_MONTH}{_YEAR}?"
_MONTH_FIRST = rf"{_MONTH}T?{_DAYS}{_YEAR}?"
_PART = r"(?:[pP]-?|j-?|JO)"
_TO = r"(?:-|2)"
_AND = r"(?:(?<=B..)&|(?<=B...)&|(?<=B....)&)"  # after "between"
_COUNT = r"(?:a|n-n|n|D|K|N)"
_ONE_OF = "lxtvoszk"
_SOME = r"(?:(?<=[an])|(?<=[an]_))"  # after "a", "one", "a cold"
_EVENT = r"T_{0,3}@"  # the summit; the Lisbon climate summit

_RULES = (
    # 30 June to 2 July 2023; June 30 - July 2
    (
        "calendar",
        rf"(?:{_WEEKDAY},?)?[DE]O?{_MONTH}{_YEAR}?(?:{_TO}|{_AND})(?:W,?)?T?[DE]O?{_MONTH}(?:{_YEAR}|{_THIS_YEAR})?",
    ),
    ("calendar", rf"(?:{_WEEKDAY},?)?{_MONTH}[DE]{_YEAR}?{_TO}(?:W,?)?{_MONTH}[DE]{_YEAR}?"),
    ("calendar", rf"(?<=B){_MONTH}[DE]{_YEAR}?&(?:W,?)?{_MONTH}[DE]{_YEAR}?"),
    # the first Tuesday of November; the last Friday in March 2025
    ("nth_weekday", rf"(?<=T)[rlE]WG?[iO]{_MONTH}(?:{_YEAR}|{_THIS_YEAR})?"),
    # a Thursday in March, the 11th; a Thursday in mid-March, one Sunday night in the middle of July; 4 May, a Friday
    ("calendar", rf"{_SOME}WG?i{_MONTH},?TE"),
    ("some_weekday", rf"{_SOME}WG?i(?:{_PART}|TJO)?{_MONTH}(?:{_YEAR}|{_THIS_YEAR})?"),
    ("calendar", rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}),aW(?=[,.)|]|$)"),
    # Wednesday (July 12); Wednesday, 12 July 2023; the Monday after, 17 July; 11-12 July; July 11 and 12, 2023
    ("calendar", rf"{_WEEKDAY}G?\((?:{_DAY_FIRST}|{_MONTH_FIRST})\)"),
    ("calendar", rf"(?:{_WEEKDAY}G?(?:[bc],)?,?T?)?(?:{_DAY_FIRST}|{_MONTH_FIRST})(?:O?[ltx]7|\({_WEEKDAY}\))?"),
    # January to March 2024; May 2022 - June 2023; between May and June
    ("calendar", rf"{_MONTH}{_YEAR}?{_TO}{_MONTH}{_YEAR}"),
    ("calendar", rf"[ltx]{_MONTH}[DE]"),
    ("months", rf"{_MONTH}{_TO}{_MONTH}{_THIS_YEAR}?|(?<=B){_MONTH}&{_MONTH}(?:{_YEAR}|{_THIS_YEAR})?"),
    ("months", rf"{_MONTH}&{_MONTH}{_YEAR}"),
    ("calendar", rf"{_PART}?{_MONTH}{_YEAR}"),
    ("month", rf"{_PART}?[{_ONE_OF}]?[MA](?:\.?O?[ltx]7)?"),
    ("iso", r"I"),
    ("slashed", r"Z"),
    # from Wednesday to Friday; Thursday morning; last Tuesday; Friday of next week
    ("weekdays", r"(?<=f)W2W|(?<=B)W&W"),
    ("weekday", r"(?:[pPe]|t?x|tl|[ltxo])?W(?:O?[ltx]4|4(?!-)|G)?"),
    ("weekday", r"(?<=[i,fU2(])w"),
    # Q2 2024; the second quarter of last year; fiscal 2023
    ("period", r"QO?[ltx]7|Q,?O?Y|Q"),
    ("part_of_year", rf"[pP]?(?:L?[rEl]L?|[vstxozl])[6h]O?(?:T?L7?{_YEAR}|[ltxo]L?7|{_YEAR})"),
    ("quarter", r"[pP]?(?:L?[rE]L?-?|[vstxozl]L?)6"),
    ("fiscal", r"(?:[ltxv]L7|L7?Y(?:[-/][DK])?|YL7)"),
    # spring 2023; the summer of 2012; last fall
    ("season", rf"{_PART}?(?:S(?:O?Y|OT?Y|O[ltx]7)|[ltxv]S)"),
    # the early 1990s; the 19th century
    ("decade", rf"(?:[pP]|j-?)?d(?:{_TO}d)?"),
    ("century", r"(?:[pP]|j-?)?-?[Er]-?9"),
    # two days ago; a week ago today; 18 months later; the day before yesterday; the following day; later this month
    ("ago", rf"{_COUNT}[3-9]gR?"),
    ("later", rf"{_COUNT}[3-9][ek]"),
    ("event", rf"{_COUNT}[3-7][bc]{_EVENT}|T?3[bc]{_EVENT}|[rl]3O{_EVENT}"),
    ("day_before", r"3[bc]R|T3[bc](?=[,.)|]|$)"),
    ("holiday", r"[ltx]?\*(?:,?O?Y|O?[ltx]7)?"),
    ("today", r"[ekpP]?RG?|lG|tG|T?[xoz]G"),
    ("unit", rf"(?:[ekpP]|j-?)?[{_ONE_OF}]e?[03-9]"),
    # from 2011 to 2014; 2011-14; between 1994 and 1997; since 2008
    ("years", r"Y[-/][YDKN](?![-/])|(?<=f)Y2Y|(?<=B)Y&Y"),
    ("year", rf"{_PART}?-?Y"),
    ("clock", r"Xm?\.?y?|Hy?|[DE]m\.?y?"),
)  # fmt: skip

_ALTERNATIVES = "|".join(f"(?P<r{number}_{name}>{pattern})" for number, (name, pattern) in enumerate(_RULES))
# With most tokens none of them begins: that is told first, instead of by each.
GRAMMAR = re.compile(f"(?![_,.])(?:{_ALTERNATIVES})")


def reader_of(match: re.Match[str]) -> str:
    """Return the name of the reader whose alternative matched."""
    return (match.lastgroup or "").partition("_")[2]
