"""Names beside somebody's words without a verb: after a dash, or before each turn of a transcript."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.model.mentions import Form
from factlint.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factlint.language.quotations.marks import MarkedSpan
    from factlint.language.quotations.passage import Passage
    from factlint.model.mentions import EntityMention

_DASH = re.compile(r"\s{0,2}(?P<dash>[—–―]|--?(?=\s))\s{0,2}")
_TURN = re.compile(r"(?P<name>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,3})(?P<colon>:) ")
_SPEAKING = re.compile(r"(?:,[^:.!?“”\"]{1,60}|\s\([^:()“”\"]{1,60}\)){0,2}(?P<colon>:)(?=\*{0,2}\s)")
_PARTS = frozenset("de del della den der di du la le of the van von y".split())
_LONGEST = 12  # words


@dataclass(frozen=True, slots=True)
class Signature:
    """A name and the dash or colon that gives it the words."""

    cue: Span
    name: Span


def transcript(mark: MarkedSpan, passage: Passage) -> Signature | None:
    """Return the name that a transcript puts before a turn: ``“LOPEZ: …``."""
    match = _TURN.match(passage.text, mark.start, mark.end)
    return Signature(Span(*match.span("colon")), Span(*match.span("name"))) if match else None


def turn(passage: Passage) -> Signature | None:
    """Return the person whose turn in a transcript a passage is: ``Ann Lee, Harbour Bank: We have …``."""
    first = passage.people[0] if passage.people else None
    return turn_of(passage.text, first) if first and not (passage.nested or passage.block) else None


def turn_of(text: str, first: EntityMention) -> Signature | None:
    """Return the person as whose turn a text begins, if that is the ``first`` whom it names."""
    address = text[: first.start].lstrip("*_ ")
    if first.form is not Form.NAME or (address and not (address[0].isupper() and len(address.split()) == 1)):
        return None
    match = _SPEAKING.match(text, first.end)
    return Signature(Span(*match.span("colon")), Span(first.start, first.end)) if match else None


def signature(mark: MarkedSpan, passage: Passage) -> Signature | None:
    """Return the name that ends the line after a dash: ``“…” — Anna Berg, nurse``."""
    return _signed(passage, mark.outer.end)


def line_signature(passage: Passage) -> Signature | None:
    """Return the name of a line that is nothing but a dash and a name, as below somebody's words."""
    return _signed(passage, 0) if not passage.outer else None


def _signed(passage: Passage, at: int) -> Signature | None:
    match = _DASH.match(passage.text, at)
    if match is None:
        return None
    tokens = passage.between(match.end(), passage.stop_after(match.end()))
    name: list[Token] = []
    for token in tokens:
        if not (token.text[0].isupper() or (name and token.lower_ in _PARTS)):
            break
        name.append(token)
    if not name or len(tokens) > _LONGEST or (len(tokens) > len(name) and tokens[len(name)].pos_ != "PUNCT"):
        return None
    return Signature(Span(*match.span("dash")), Span(name[0].idx, name[-1].idx + len(name[-1])))
