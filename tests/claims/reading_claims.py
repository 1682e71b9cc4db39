"""What is claimed in a text, as briefly as a test can ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.base import FactBase
from factlint.claims.read import claims_of
from factlint.claims.units import read_sentences
from factlint.documents import Document
from factlint.language.notes import read

if TYPE_CHECKING:
    from factlint.model.claims import Claim, ClaimKind, Sentence

_WORDS = FactBase.from_documents([])._lexicon


def sentences(text: str, name: str = "draft.txt") -> list[Sentence]:
    """Return the sentences of a text with their claims."""
    return read_sentences(read(Document.from_text(text, name=name)), _WORDS)


def claims(text: str, kind: ClaimKind, name: str = "draft.txt") -> list[Claim]:
    """Return the claims of one kind in a text, in its order."""
    return [claim for claim in claims_of(sentences(text, name)) if claim.kind is kind]
