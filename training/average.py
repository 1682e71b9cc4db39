"""Averaging pipelines of one shape: weights that went on from the same start are better together than each alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy

import factlint.language.lemmas.component  # noqa: F401 - registers the pipeline's component

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language


def average(pipelines: Sequence[str], components: Sequence[str]) -> Language:
    """Return the first of the ``pipelines`` with the mean of all their weights, cut down to the ``components``."""
    loaded = [spacy.load(pipeline, exclude=_others(pipeline, components)) for pipeline in pipelines]
    weights = [dict(_weights(nlp, components)) for nlp in loaded]
    for key, (node, name) in weights[0].items():
        alike = [node.get_param(name) for node, name in (one[key] for one in weights)]
        node.set_param(name, sum(alike) / len(alike))
    return loaded[0]


def _others(pipeline: str, components: Sequence[str]) -> list[str]:
    names = spacy.util.load_meta(f"{pipeline}/meta.json")["pipeline"]
    return [name for name in names if name not in components]


def _weights(nlp: Language, components: Sequence[str]) -> Iterator[tuple[tuple[str, int, str], tuple[Any, str]]]:
    for component in components:
        model: Any = getattr(nlp.get_pipe(component), "model", None)
        for index, node in enumerate(model.walk()):
            for name in node.param_names:
                if node.has_param(name):
                    yield (component, index, name), (node, name)
