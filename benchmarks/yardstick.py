"""The language model as spaCy itself runs it: what factlint's own work is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thinc.api import NumpyOps

from factlint.language.pipeline import load

if TYPE_CHECKING:
    from spacy.language import Language


def as_spacy_runs_it() -> Language:
    """Return our pipeline with spaCy's own multiplication of matrices, in whose place it has a quicker one."""
    pipeline = load()
    spacys = NumpyOps()
    for _, part in pipeline.pipeline:
        model = getattr(part, "model", None)
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = spacys
    return pipeline
