"""Putting the parts together as the pipeline to ship: the parser's, the lemmas, the names; small on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from average import average

from factlint.language.lemmas.component import NAME as LEMMATIZER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language

PARSER = ("tok2vec", "tagger", "morphologizer", "parser")
NAMES = ("ner",)
META = {
    "name": "factlint",
    "version": "0.2.0",
    "description": "Tags, morphology and dependencies of Universal Dependencies, and names, for English.",
    "author": "The factlint authors",
    "license": "CC BY-SA 4.0",
}
SOURCES = (
    ("UD English EWT", "CC BY-SA 4.0", "Universal Dependencies"),
    ("GUM, eight genres", "CC BY 4.0 and by genre", "GUM"),
    ("Universal NER on EWT", "CC BY-SA 4.0", "Universal NER"),
    ("Wikigold", "CC BY 4.0", "D. Balasuriya et al."),
    ("Re-DocRED, entity mentions", "MIT; text CC BY-SA", "Q. Tan et al."),
    ("CrossNER, politics", "MIT; text CC BY-SA", "Z. Liu et al."),
)


def assemble(parsers: Sequence[str], names: Sequence[str], out: Path) -> None:
    """Write one pipeline to the folder ``out``: the mean of the ``parsers``, the lemmas, the mean of the ``names``."""
    nlp = average(parsers, PARSER)
    nlp.add_pipe(LEMMATIZER, after="morphologizer")
    nlp.add_pipe("ner", source=average(names, NAMES))
    halve(nlp)
    sources = [{"name": name, "license": licence, "author": author} for name, licence, author in SOURCES]
    nlp.meta.update({**META, "sources": sources, "performance": {}})
    nlp.config["paths"] = {"train": None, "dev": None, "vectors": None, "init_tok2vec": None}
    nlp.config["corpora"] = {}
    nlp.config["training"] = {}
    nlp.to_disk(out)


def halve(nlp: Language) -> None:
    """Round all weights to what sixteen bits hold: the files compress to half, the scores stay."""
    for _, component in nlp.components:
        model: Any = getattr(component, "model", None)
        if model is None or model is True:
            continue
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(np.float16).astype(np.float32))
