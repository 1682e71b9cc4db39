"""What our pipeline makes of words before it parses: the same numbers as spaCy's, for less.

Every word of a text goes through two networks, which first make a vector of the word by itself and then look four words
around. By itself a word is always the same, so each is made once a batch: of three words in four there was one already.
And the matrices of a few paragraphs fit into the processor's own memory, those of a long article do not; how these are
multiplied stands in ``windows``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from factlint.language.windows import layers_of, looked_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Sized

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

    Rows = NDArray[Any]

_Sized = TypeVar("_Sized", bound="Sized")
_MOST = 1_000
"""How many words are looked at together."""
OF_OURS = ("each_word_once", "few_at_a_time")
"""What the layers are called that are put around spaCy's."""
_BY_ITSELF = "extract_features>>list2ragged>>"
"""How the first of spaCy's begins: its name tells what it does."""
_AROUND = re.compile(r"with_array\((?:residual\(expand_window>>maxout>>layernorm>>dropout\)(?:>>|\)$)){2,}")
"""What the second is called."""


def make_words_once(pipeline: Language) -> None:
    """Let a pipeline with networks like ours make each word of a batch once; what is built otherwise stays as it is.

    It can still be trained: that goes spaCy's own way.
    """
    from thinc.api import Model  # noqa: PLC0415 - comes with spaCy, which a cached answer does not need

    for _, part in pipeline.pipeline:
        model: Model[Any, Any] | None = getattr(part, "model", None)
        if model is None:
            continue
        for node in list(model.walk()):
            if node.name.startswith(_BY_ITSELF) and node.name.endswith(">>ragged2list"):
                model.replace_node(node, Model(OF_OURS[0], _by_itself, layers=[node]))
            elif _AROUND.fullmatch(node.name):
                model.replace_node(node, Model(OF_OURS[1], _around, layers=[node]))


def _by_itself(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Rows], Any]:
    """Return the vectors of each text's words as they are by themselves."""
    (whole,) = model.layers
    if is_train:
        return whole(docs, is_train)
    import numpy as np  # noqa: PLC0415

    extract, _, embed, mix, _ = whole.layers
    features: list[Rows] = extract.predict(docs)
    lengths = [len(rows) for rows in features]
    every = np.concatenate(features)
    raw, width = every.tobytes(), every.itemsize * every.shape[1]
    numbers: dict[bytes, int] = {}
    places = [numbers.setdefault(raw[at : at + width], len(numbers)) for at in range(0, len(raw), width)]
    once = np.frombuffer(b"".join(numbers), dtype=every.dtype).reshape(-1, every.shape[1])
    vectors = mix.predict(embed.predict(once))[places]
    return np.split(vectors, np.cumsum(lengths[:-1])), None


def _around(model: Model[Any, Any], texts: list[Rows], is_train: bool) -> tuple[list[Rows], Any]:
    """Return the vectors of each text's words as those around them make them."""
    (whole,) = model.layers
    if is_train or not any(map(len, texts)):
        return whole(texts, is_train)
    layers = layers_of(whole)
    return [rows for some in few(texts, _MOST) for rows in looked_around(whole, layers, some)], None


def few(texts: Iterable[_Sized], most: int) -> Iterator[list[_Sized]]:
    """Yield texts in order, so many together that they have at most so many words; one at least."""
    some: list[_Sized] = []
    size = 0
    for text in texts:
        if some and size + len(text) > most:
            yield some
            some, size = [], 0
        some.append(text)
        size += len(text)
    if some:
        yield some
