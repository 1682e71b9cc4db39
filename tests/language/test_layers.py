"""Tests of what our pipeline makes of words before it parses, and of the steps of its parsers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from factlint.language.layers import OF_OURS
from factlint.language.matrices import one_thread
from factlint.language.pipeline import load
from factlint.language.steps import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXTS = [
    "The ferry to Lindholm was built by Karsten & Sons in 1964, and carried 310 passengers until last May.",
    "“Nobody warned us,” said the harbour master, whose brother, a baker, had left for Turku on Monday.",
    "Prices rose.",
    "",
    " ".join(f"Well {number} of the Norrland field gave {number * 7} barrels on 3 May." for number in range(90)),
    "The ferry to Lindholm was built again.",
]


def said(docs: list[Doc]) -> list[list[tuple[str, ...]]]:
    """Return what a pipeline says of each word of the texts."""
    return [[(t.text, t.tag_, t.dep_, t.lemma_, t.ent_type_, str(t.head.i), str(t.morph)) for t in doc] for doc in docs]


def networks() -> list[Any]:
    """Return the layers of our pipeline that are put around spaCy's."""
    parts = (getattr(part, "model", None) for _, part in load().pipeline)
    return [layer for model in parts if model is not None for layer in model.walk() if layer.name in OF_OURS]


def test_each_network_is_quick() -> None:
    """Both networks make each word once and look around it a few paragraphs at a time."""
    assert sorted(layer.name for layer in networks()) == sorted(2 * OF_OURS)


def test_vectors_are_those_of_spacy() -> None:
    """The layers give what spaCy's within them give, for one text and for several, long ones and short ones."""
    docs = [load().make_doc(text) for text in TEXTS]
    for layer in networks():
        given = docs if layer.name == OF_OURS[0] else networks()[0].predict(docs)
        for some in (given[:1], given):
            with one_thread():
                pairs = zip(layer.predict(some), layer.layers[0].predict(some), strict=True)
                assert all(np.allclose(ours, theirs, atol=1e-5) for ours, theirs in pairs)


def test_steps_are_those_of_spacy() -> None:
    """Parsed with the lock held, each text reads as in spaCy's own loop, alone and together with others."""
    with one_thread():
        theirs = said(list(load().pipe(TEXTS)))
        assert said(parsed(load(), TEXTS)) == theirs
        assert [said(parsed(load(), [text]))[0] for text in TEXTS] == theirs


def test_a_network_can_still_be_trained() -> None:
    """What a layer is told to learn goes to spaCy's own, which says how to learn from it."""
    docs = [load().make_doc(text) for text in TEXTS[:2]]
    layer = next(one for one in networks() if one.name == OF_OURS[0])
    vectors, learn = layer(docs, is_train=True)
    assert len(vectors) == len(docs)
    assert callable(learn)
