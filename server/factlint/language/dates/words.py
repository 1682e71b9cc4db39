"""The words that dates are written with, each with its code in the grammar and its number."""

from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")

# Capitalised words: code, number. "A" is a month's name that is also another word.
NAMES: dict[str, tuple[str, int]] = {
    **{name: ("M", number) for number, name in enumerate(MONTHS, 1)},
    **{name: ("M", number) for number, name in enumerate(SHORT_MONTHS, 1)},
    "Sept": ("M", 9), "March": ("A", 3), "Mar": ("A", 3), "May": ("A", 5),
    **{name: ("W", number) for number, name in enumerate(WEEKDAYS)},
    "Mon": ("w", 0), "Tue": ("w", 1), "Tues": ("w", 1), "Wed": ("w", 2), "Thu": ("w", 3), "Thur": ("w", 3),
    "Thurs": ("w", 3), "Fri": ("w", 4), "Sat": ("w", 5), "Sun": ("w", 6),
}  # fmt: skip
NAMES |= {name.upper(): code for name, code in NAMES.items()}

UNITS = {"day": "3", "week": "4", "month": "5", "quarter": "6", "year": "7", "decade": "8", "century": "9",
         "weekend": "0", "fortnight": "4"}  # fmt: skip
UNIT_OF = {code: name for name, code in UNITS.items() if name != "fortnight"}

_SMALL = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
          "eighteen nineteen twenty").split()  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

# What has a day, or days, that a text may count from.
EVENTS = frozenset(
    "summit meeting election referendum vote conference congress opening closing ceremony launch tournament festival "
    "olympics games championships final race match trial hearing strike siege war invasion coup crash accident "
    "earthquake storm flood eruption attack merger takeover wedding funeral inauguration coronation debate exhibition "
    "fair regatta marathon expedition retreat convention session release".split()
)

# Words in any case: code, number.
WORDS: dict[str, tuple[str, int]] = {
    **{name: (code, 1) for name, code in UNITS.items()},
    **{f"{name}s": (code, 2) for name, code in UNITS.items()},
    "fortnight": ("4", 2), "centuries": ("9", 2), "half": ("h", 0),
    **{word: ("n", number) for number, word in enumerate(_SMALL, 1)},
    **{word: ("n", number) for word, number in _TENS.items()},
    **{word: ("r", number) for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)},
    **{word: ("S", number) for number, word in enumerate(SEASONS)}, "fall": ("S", 2), "springtime": ("S", 0),
    "summertime": ("S", 1), "wintertime": ("S", 3),
    "a": ("a", 1), "an": ("a", 1), "the": ("T", 0), "in": ("i", 0), "on": ("i", 0), "of": ("O", 0), "and": ("&", 0),
    "to": ("2", 0), "through": ("2", 0), "until": ("2", 0), "till": ("2", 0), "or": ("|", 0),
    "between": ("B", 0), "from": ("f", 0),
    "last": ("l", -1), "past": ("l", -1), "next": ("x", 1), "coming": ("x", 1), "this": ("t", 0), "current": ("t", 0),
    "previous": ("v", -1), "preceding": ("v", -1), "prior": ("v", -1), "following": ("o", 1), "same": ("s", 0),
    "that": ("z", 0), "earlier": ("e", -1), "later": ("k", 1), "ago": ("g", -1), "before": ("b", -1), "after": ("c", 1),
    "early": ("p", 0), "late": ("P", 0), "mid": ("j", 0), "middle": ("J", 1), "beginning": ("J", 0), "start": ("J", 0),
    "end": ("J", 2),
    "today": ("R", 0), "tonight": ("R", 0), "yesterday": ("R", -1), "tomorrow": ("R", 1),
    "morning": ("G", 0), "afternoon": ("G", 0), "evening": ("G", 0), "night": ("G", 0), "midday": ("G", 0),
    "midnight": ("G", 0), "noon": ("G", 0), "lunchtime": ("G", 0), "mornings": ("_", 0),
    "fiscal": ("L", 0), "financial": ("L", 0), "since": ("U", 0), "week's": ("4", 1),
    **dict.fromkeys(EVENTS, ("@", 0)),
    "am": ("m", 0), "pm": ("m", 12), "a.m": ("m", 0), "p.m": ("m", 12),
}  # fmt: skip
ZONES = frozenset(
    "GMT UTC CET CEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST IST JST AEST AEDT EET EEST MSK HKT".split()
)
