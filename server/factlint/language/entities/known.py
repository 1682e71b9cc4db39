"""Matching the gazetteer's names in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.docs import text_of
from factlint.language.gazetteer import Entry, lookup, starts
from factlint.model.mentions import Form

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARTS: Final = re.compile(r"[ '\u2019.-]")
# Names that are ordinary words too: at the start of a sentence they need the tagger's word for it.
_WORDS: Final = frozenset(
    "Nice Reading Hull Cork Hue Surat Goa Derby Queens Buffalo Phoenix Mobile Split Essen Bath Apple Amazon Meta "
    "Intel Guardian Labour Commons Lords West Quad Congress Senate Fed Conservatives Polish Pole Poles Turkey Chad "
    "Rio Orange Moon Mars Columbus Charlotte Austin Sun Java Lao Who Brits Kiwi Democrat Republican Tyre Finn Dane "
    "Soviet Bergen Hamilton Victoria Florence Sofia Georgia Jordan Israel".split(),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the gazetteer in a text: tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    entry: Entry


def find_known(doc: Doc) -> list[Known]:
    """Return the names of the gazetteer in ``doc``, the longest at each place, from left to right."""
    found: list[Known] = []
    text = text_of(doc)
    count = len(doc)
    at = 0
    while at < count:
        token = doc[at]
        first = token.text
        room = starts(first) if first.isalpha() else starts(_PARTS.split(first, maxsplit=1)[0])
        if not room and len(first) > 4 and first.isupper():  # noqa: PLR2004
            room = starts(first.title())
        match = _longest(doc, text, at, room) if room else None
        if match is None or _is_word(doc, at, match):
            at += 1
            continue
        found.append(match)
        at = match.last
    return found


def _longest(doc: Doc, text: str, at: int, room: int) -> Known | None:
    begin = doc[at].idx
    ends: list[int] = []
    for last in range(at, len(doc)):
        end = doc[last].idx + len(doc[last])
        if end - begin > room + 1:
            break
        ends.append(end)
    for offset in range(len(ends) - 1, -1, -1):
        entry = lookup(text[begin : ends[offset]])
        if entry is not None:
            if at > 0 and doc[at - 1].lower_ == "the":
                entry = lookup(f"the {text[begin : ends[offset]]}") or entry
            return Known(at, at + offset + 1, entry)
    return None


def _is_word(doc: Doc, at: int, match: Known) -> bool:
    """Tell whether what looks like a name is an ordinary word: ``Nice weather``."""
    token = doc[at]
    if match.last - match.first > 1 or token.text not in _WORDS:
        return False
    if token.text == "West":
        return at == 0 or doc[at - 1].lower_ not in {"the", "in", "some"}
    if match.entry.form is Form.DEMONYM and token.tag_ == "JJ":
        return False
    return not token.tag_.startswith("NNP") and not (token.ent_type_ and at > 0 and token.is_sent_start is not True)
