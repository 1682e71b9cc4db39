"""Sentences as they are kept: what is read back is what was written."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from decimal import Decimal

import pytest

from factlint import Document, FactBase
from factlint.facts.encoding import decode, encode
from factlint.model.claims import Claim, ClaimKind, QuantityClaim, Sentence
from factlint.model.quantities import Bound, Quantity, QuantityKind

TEXT = """On Friday 3 March 2017 the Ostrava Mills, led by chairwoman Petra Kolar, opened a new hall in Brno.

“We never doubted it,” said Petra Kolar. More than 1,250.50 tonnes of flour, about 12% of the total, were not sold.

The founders are Austria, Poland and Hungary. The mill was founded before the war.
"""


def _sentences() -> list[Sentence]:
    base = FactBase.from_documents([Document.from_text(TEXT, name="mills.txt")])
    return [stored.sentence for stored in base._library.view.of_document(0)]


def test_read_back() -> None:
    """What was read from a text comes back equal, claims of every kind that it holds among it."""
    sentences = _sentences()
    kinds = {claim.kind for sentence in sentences for claim in sentence.claims}

    assert {ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.NAME, ClaimKind.QUOTATION} <= kinds
    assert sentences == [decode(encode(sentence)) for sentence in sentences]
    assert len(fields(Sentence)) == len(fields(decode(encode(sentences[0]))))


def test_exact_values() -> None:
    """Amounts keep all their digits, and what stands for more than its text keeps its type."""
    amount = Quantity(QuantityKind.MEASURE, Decimal("0.10"), unit="µm", bound=Bound.MORE_THAN)
    claim = Claim(ClaimKind.QUANTITY, QuantityClaim(amount, ("ζ", "\U0001f600")), "0.10 µm", 3, 9, state=True)
    sentence = replace(_sentences()[0], quantities=(amount,), claims=(claim,), quoted=True)

    again = decode(encode(sentence))

    assert sentence == again
    assert repr(sentence.quantities) == repr(again.quantities)
    assert type(again.claims[0].kind) is ClaimKind
    assert type(again.claims[0].value) is QuantityClaim


def test_same_text() -> None:
    """One sentence is one text, in whatever order its sets were made."""
    sentence = _sentences()[0]
    turned = replace(sentence, terms=frozenset(sorted(sentence.terms, reverse=True)))

    assert encode(sentence) == encode(turned)


@pytest.mark.parametrize("cut", [0, 1, 9, -1])
def test_damaged(cut: int) -> None:
    """A text that is cut, or is no sentence at all, is told from one that is whole."""
    with pytest.raises(ValueError, match="no sentence"):
        decode(encode(_sentences()[0])[:cut])


@pytest.mark.parametrize("row", [None, [], ["a"], [0, 1, 99], [0, 1, 0, [5]]])
def test_not_a_sentence(row: object) -> None:
    """JSON of another shape is no sentence."""
    with pytest.raises(ValueError, match="no sentence"):
        decode(json.dumps([["a"], row]))
