"""Where no sentence can begin: right after a word or a number, whatever the parser would make of it.

Sentences end with a full stop, a mark, a bracket or a colon; a text of lines without any is in units of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAME = "factlint_beginnings"
_NO_START: Final = 2**64 - 1
"""-1 as spaCy gives it: no sentence begins with the word."""
NUMBERED = frozenset("no nos vol fig figs art sec ch approx".split())
"""What is short for a word that a number follows: ``no. 52``."""


@Language.component(NAME)
def keep_together(doc: Doc) -> Doc:
    """Return a text in which the parser, which has not read it yet, may begin no sentence right after a word."""
    # Gone through once, without asking a word for its neighbours: each answer of spaCy's is a new object. And all are
    # told at once: whoever tells a single word has spaCy look through the whole text for what was parsed.
    within: list[int] = []
    last: Token | None = None
    earlier: Token | None = None
    after_space = False
    for token in doc:
        is_space = token.is_space
        before = earlier if after_space and earlier is not None else last
        if before is not None:
            text = before.text
            if (text[-1:].isalnum() and not is_space) or (text == "." and _is_numbered(token, before)):
                within.append(token.i)
        last, earlier, after_space = token, last, is_space
    if within:
        starts: Any = doc.to_array("SENT_START")
        starts[within] = _NO_START
        doc.from_array(["SENT_START"], starts)
    return doc


def _is_numbered(token: Token, stop: Token) -> bool:
    """Tell whether a number follows what is short for a word; ``No. 52 came.`` after a question is an answer."""
    if not token.text[0].isdigit() or stop.i == 0 or stop.nbor(-1).lower_ not in NUMBERED:
        return False
    short = stop.nbor(-1)
    return short.text.islower() or (short.i > 0 and short.nbor(-1).text not in {".", "?", "!"})
