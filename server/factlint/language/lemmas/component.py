"""The pipeline's component that writes the base form of each token, by the tag that the tagger gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from factlint.language.lemmas.rules import lemma

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from spacy.tokens import Doc, Token

NAME: Final = "factlint_lemmatizer"


DETERMINING = frozenset("the a an his her its my our your their each either both front rear upper lower far".split())


def _is_a_side(token: Token) -> bool:
    """Tell whether a ``left`` taken for a verb tells one side from the other: the left rear door."""
    if token.lower_ != "left" or token.pos_ != "VERB" or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor()
    return (before.lower_ in DETERMINING or before.tag_ == "POS") and after.pos_ in {"NOUN", "ADJ"}


@Language.factory(NAME, requires=["token.tag", "token.pos"], assigns=["token.lemma", "token.tag", "token.pos"])
class Lemmatizer:
    """Sets ``token.lemma_`` on all tokens of a document. It holds no state of its own: its tables are the package's."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.vocab = nlp.vocab

    def __call__(self, doc: Doc) -> Doc:
        """Return the same document with the lemmas written."""
        for token in doc:
            if _is_a_side(token):
                token.tag_, token.pos_ = "JJ", "ADJ"
            tag = token.tag_
            if tag == "NNP" and token.pos_ == "VERB" and (token.i == 0 or doc[token.i - 1].is_punct):
                tag = "VBD"  # that begins a sentence ("Said Lopez: …") and has the tag of a name for its capital alone
            token.lemma_ = lemma(token.text, tag)
        return doc

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write nothing: there is nothing to keep beside the package."""

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Lemmatizer:  # noqa: ARG002 - as above
        """Return itself: there is nothing to read."""
        return self
