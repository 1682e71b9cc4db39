"""What the subject of a claim is called, without what only leads to its name: ``All six members`` are members."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PRONOUNS = frozenset(
    "he her hers herself him himself his i it its itself me my she that their them themselves there these they this "
    "those us we what which who you".split()
)
_POINTING = frozenset("our whose your".split()) | PRONOUNS - frozenset("that these this those".split())
"""Words at whose beginning a name is one only where somebody has been named before: his capital, who on Tuesday."""
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion".split()
)
_AMOUNT = re.compile(r"\d[\d,.]*(?:/\d{2,4})?")
_LEADING = frozenset(
    "the a an about all almost any approximately around at both each every exactly few fewer just least less many more "
    "most nearly no not only over several some than under up that these this those when where while".split()
)
"""Words that say how much of a thing is meant, or which, and not what it is."""
_WHICH = frozenset(
    "a an and first second third fourth fifth sixth seventh eighth ninth tenth last latter former next of other others "
    "another out rest half halves thirds quarter quarters ones same such the upper lower remaining majority".split()
)
"""Words that are no name where nothing follows: who the other two are, only the text before them tells."""
_TIMES = frozenset(
    "today yesterday tomorrow tonight year month week day quarter season morning evening night monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
_TRAILING = _LEADING | {"today", "yesterday", "tomorrow", "tonight"}
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_UNITS = frozenset(
    "percent per cent points kilometres kilometers metres meters centimetres centimeters miles litre litres liter "
    "liters tonne tonnes ton tons kilograms grams pounds euros dollars crowns francs pence hour hours minute minutes "
    "seconds days weeks months years degrees".split()
)
_MARK = re.compile(r"(?:[^\w(]|\d{1,3}[.)]\s)+")
"""What stands before a list item: a dash, a bullet, its number."""
_TIME_BEFORE = re.compile(
    r"(?:(?:first|second|third|fourth|last|this|that) )?(?:quarter|half|week|month|year|season) (?=[A-Z])"
)
_BODIES = re.compile(r"(?:,? (?:plc|inc\.?|ltd\.?|limited|llc|gmbh|n\.v\.|s\.a\.|corp\.?))+$", re.IGNORECASE)
_MONEY = ("$", "£", "€", "¥", "₹")
_LONGEST_ACRONYM = 5


def subject_name(subject: str, value: str = "") -> str:
    """Return what the ``subject`` of a claim with this ``value``, both as they are shown, is called.

    Nothing comes back for what names nothing by itself: a pronoun and what hangs on one, an amount, a day, the value.
    """
    text = _plain(subject)
    if text.casefold() == _plain(value).casefold() or text.endswith(_MONEY):
        return ""
    words = _without_lead(text)
    while words and words[-1].casefold() in _TRAILING:
        words.pop()
    name = _TIME_BEFORE.sub("", " ".join(words), count=1)
    return "" if _names_nothing(name.casefold().split()) else _BODIES.sub("", name)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _without_lead(text: str) -> list[str]:
    """Return the words from the first that says what a thing is."""
    words = (text[found.end() :] if (found := _MARK.match(text)) else text).split()
    return next((words[at:] for at in range(len(words)) if not _leads(*words[at : at + 2])), [])


def _leads(word: str, following: str = "") -> bool:
    """Tell whether a word only leads to the ones that follow: an article, how many there are, a season's years."""
    folded = word.casefold()
    if folded in _LEADING or ("/" in folded and _AMOUNT.fullmatch(folded)):
        return True
    return _is_number(folded) and following[:1].islower() and following.casefold() not in _UNITS | _MONTHS


def _is_number(word: str) -> bool:
    return word in _NUMBERS or _AMOUNT.fullmatch(word) is not None


def _names_nothing(words: list[str]) -> bool:
    if not words or words[0] in _POINTING:
        return True
    told = [word for word in words if not (_is_number(word) or word in _WHICH)]
    if not told or all(word in _TIMES for word in told):
        return True
    return len(told) < len(words) and all(word in _UNITS for word in told)


def fullest(names: Iterable[str]) -> str:
    """Return by which of its names a subject is shown: the commonest that has several words or is an acronym.

    Capitals throughout are an acronym's where the name is never written otherwise. Nothing comes back for no names.
    """
    written = Counter(names)
    if not written:
        return ""
    spellings: dict[str, list[str]] = {}
    for name in written:
        spellings.setdefault(name.casefold(), []).append(name)
    common = Counter(
        {
            max(each, key=lambda name: (not name.isupper(), written[name], name)): sum(written[name] for name in each)
            for each in spellings.values()
        }
    )
    best = max(common, key=lambda name: (" " in name or _is_acronym(name), common[name], name))
    if best.isupper() and best.isalpha() and not _is_acronym(best):
        return best.capitalize()
    return best[:1].upper() + best[1:]


def _is_acronym(name: str) -> bool:
    return name.isupper() and 1 < len(name) <= _LONGEST_ACRONYM
