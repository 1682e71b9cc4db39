"""What came before what: the two events that ``before`` or ``after`` links, and the days before and after.

The two are told apart by where they stand and not by the parse, which errs most where clauses are long: what follows
the word up to the end of its clause is the one, what the clause has before it the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

LINKS = {"before": "before", "after": "after", "following": "after", "prior": "before"}
"""Words that link two events, with what they mean."""
UNITS = frozenset("day week month year morning evening night".split())
SHIFTS = {
    "before": "earlier", "earlier": "earlier", "previous": "earlier", "preceding": "earlier", "prior": "earlier",
    "after": "later", "later": "later", "following": "later", "next": "later",
}  # fmt: skip
"""Words that tell a day by another one, with what they mean."""
POINTING = frozenset("that this it".split())
JOINING = frozenset("and but while".split())
WITHIN = 60
"""How many words before and after a linking one are looked at: in a text without full stops there is no end to them."""


def link_of(token: Token) -> str:
    """Return ``before`` or ``after`` where a token links two events, "" for any other."""
    meaning = LINKS.get(token.lower_, "")
    if not meaning or token.i + 1 >= token.sent.end or shift_of(token):
        return ""
    after = token.nbor()
    if token.lower_ == "prior":
        return meaning if after.lower_ == "to" else ""
    if token.lower_ == "following":
        return meaning if token.dep_ == "case" else ""
    return "" if after.is_punct or token.dep_ == "compound:prt" else meaning


def shift_of(token: Token) -> str:
    """Return ``earlier`` or ``later`` where a token tells a day by another that is not named: ``the day before``."""
    meaning = SHIFTS.get(token.lower_, "")
    if not meaning:
        return ""
    before = token.nbor(-1) if token.i > token.sent.start else None
    after = token.nbor() if token.i + 1 < token.sent.end else None
    if before is not None and before.lemma_.casefold() in UNITS:
        if token.lower_ in {"previous", "preceding", "following", "next"}:
            return ""
        alone = after is None or after.is_punct or after.lower_ in POINTING
        return meaning if alone or token.lower_ in {"earlier", "later"} else ""
    named = after is not None and after.lemma_.casefold() in UNITS
    return meaning if named and token.lower_ in {"previous", "preceding", "following", "next"} else ""


def day_of(token: Token) -> Token:
    """Return the day, week or year that a word tells by another."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    return before if before is not None and before.lemma_.casefold() in UNITS else token.nbor()


def events_of(reading: Reading, link: Token) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of the event that a linking word brings in, and of the one that it is told by: linked, main."""
    sentence = reading.words
    words = list(link.doc[max(sentence.start, link.i - WITHIN) : min(sentence.end, link.i + WITHIN)])
    place = link.i - words[0].i
    first = next((i for i, word in enumerate(words) if not word.is_punct and word.pos_ not in {"CCONJ", "ADV"}), 0)
    if place <= first:
        cut = _main_clause(words, place)
        linked, main = words[place + 1 : cut], words[cut:]
    else:
        end = _boundary(words, place + 1)
        start = max((i for i in range(place) if _parts(words, i)), default=-1) + 1
        start = max([start, *(i for i in range(start, place) if _goes_on(words, i))])
        linked, main = words[place + 1 : end], words[start:place]
        comma = next((i for i in range(place + 1, end) if words[i].text == ","), end)
        if comma < end and not any(word.pos_ == "VERB" for word in main):
            linked, main = words[place + 1 : comma], [*main, *words[comma + 1 : end]]  # on Friday, after the war, she …
    return _terms(reading, linked), _terms(reading, main)


def _main_clause(words: list[Token], place: int) -> int:
    """Return where the main clause begins after one that begins the sentence: at the last comma before its subject."""
    root = next((word for word in words if word.dep_ == "ROOT"), words[-1])
    edge = min([root.i, *(c.left_edge.i for c in root.children if c.dep_.startswith("nsubj"))]) - words[0].i
    commas = [i for i, word in enumerate(words) if i > place and word.text == ","]
    before = [i for i in commas if i < edge]
    return (before[-1] if before else commas[0] if commas else len(words) - 1) + 1


def _boundary(words: list[Token], start: int) -> int:
    """Return where the event ends that a linking word brings in: at the clause's end, or at another linking word."""
    for place in range(start, len(words)):
        if _parts(words, place) or link_of(words[place]):
            return place
        told = any(word.pos_ == "VERB" for word in words[start:place])
        if not told and _goes_on(words, place):
            return place
    return len(words)


def _goes_on(words: list[Token], place: int) -> bool:
    """Tell whether an ``and`` goes on with another verb of the main clause: ``after the war and married``."""
    return (
        words[place].pos_ == "CCONJ" and place + 1 < len(words) and words[place + 1].tag_ in {"VBD", "VBZ", "VBP", "MD"}
    )


def _parts(words: list[Token], place: int) -> bool:
    """Tell whether a clause ends at a word: a semicolon, or a comma before ``and``, ``but`` or ``while``."""
    if words[place].text in {";", ":", "–", "—"}:
        return True
    return words[place].text == "," and place + 1 < len(words) and words[place + 1].lower_ in JOINING


def _terms(reading: Reading, words: list[Token]) -> frozenset[str]:
    return frozenset(term for word in words for term in reading.terms.of(word))
