"""Where no sentence can begin: right after a word or a number, whatever the parser would make of it.

Sentences end with a full stop, a mark, a bracket or a colon; a text of lines without any is in units of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "factlint_beginnings"


@Language.component(NAME)
def keep_together(doc: Doc) -> Doc:
    """Return a text in which the parser, which has not read it yet, may begin no sentence right after a word."""
    for token in doc[1:]:
        before = token.nbor(-1)
        if before.is_space and before.i:
            before = before.nbor(-1)
        if before.text[-1:].isalnum() and not token.is_space:
            token.is_sent_start = False
    return doc
