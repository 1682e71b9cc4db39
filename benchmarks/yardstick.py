"""The language model as spaCy itself runs it: what factlint's own work is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thinc.api import NumpyOps

from factlint.language.layers import OF_OURS
from factlint.language.pipeline import load

if TYPE_CHECKING:
    from spacy.language import Language


def as_spacy_runs_it() -> Language:
    """Return our pipeline with spaCy's own layers and multiplication of matrices, for which it has quicker ones."""
    pipeline = load()
    spacys = NumpyOps()
    for _, part in pipeline.pipeline:
        model = getattr(part, "model", None)
        if model is None:
            continue
        for layer in list(model.walk()):
            if layer.name in OF_OURS:
                model.replace_node(layer, layer.layers[0])
        for layer in model.walk():
            if type(layer.ops) is NumpyOps:
                layer.ops = spacys
    return pipeline
