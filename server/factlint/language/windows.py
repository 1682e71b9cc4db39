"""How words are seen by those around them: spaCy's layers step by step, without what only learning needs.

Each layer looks one word further. spaCy's own notes of every figure which of three it was the most of, and of every
step how to learn from it: a quarter of the time beside the multiplication itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from thinc.api import Model

    Rows = NDArray[Any]

_TINY = 1e-8
"""What spaCy adds to a variance, which may be nought."""


@record
class Layer:
    """A layer as it is gone through: which rows it puts side by side, and its weights.

    ``weights`` and ``start`` give the figures of the first piece, then those of the next; of each the most counts.
    """

    window: Callable[[Rows], Rows]
    weights: Rows
    start: Rows
    pieces: int
    scale: Rows
    shift: Rows

    def __call__(self, rows: Rows) -> Rows:
        """Return the rows with what those beside them add."""
        import numpy as np  # noqa: PLC0415 - a cached answer needs no numpy

        figures = self.window(rows) @ self.weights
        figures += self.start
        first, *rest = np.split(figures, self.pieces, axis=1)
        most = first.copy()
        for piece in rest:
            np.maximum(most, piece, out=most)
        most -= most.mean(axis=1, keepdims=True)
        spread: Rows = np.mean(most * most, axis=1, keepdims=True)
        spread += _TINY
        most *= spread**-0.5
        most *= self.scale
        most += self.shift
        most += rows
        return most


def layers_of(model: Model[Any, Any]) -> list[Layer]:
    """Return the layers of a network of windows, the first one first. Its weights may have been learned anew since."""
    return [_layer({node.name: node for node in one.walk()}) for one in model.layers[0].layers]


def _layer(nodes: dict[str, Any]) -> Layer:
    most, norm = nodes["maxout"], nodes["layernorm"]
    wide, pieces = most.get_dim("nO"), most.get_dim("nP")
    weights = most.get_param("W").transpose(1, 0, 2).reshape(pieces * wide, -1)
    start = most.get_param("b").T.reshape(-1)
    return Layer(nodes["expand_window"].predict, weights.T, start, pieces, norm.get_param("G"), norm.get_param("b"))


def looked_around(model: Model[Any, Any], layers: Sequence[Layer], texts: list[Rows]) -> list[Rows]:
    """Return the vectors of each text's words as those around them make them: what ``model`` itself gives."""
    ops: Any = model.ops
    pad = model.attrs["pad"]
    rows: Rows = ops.flatten(texts, pad=pad)
    for layer in layers:
        rows = layer(rows)
    found: list[Rows] = ops.unflatten(rows, ops.asarray1i([len(text) for text in texts]), pad=pad)
    return found
