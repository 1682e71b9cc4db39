"""How our pipeline parses: what spaCy's own loop does, with the interpreter's lock held.

spaCy lets go of the lock while its two parsers take their steps, and its compiled code asks for it back several times a
step, to see whether anything failed: a quarter of what parsing takes. The same functions, called with the lock held,
take the same steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.language.layers import few

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc


_MOST = 4_000
"""How many words take their steps together: a parser has some four kilobytes for each."""


def parsed(pipeline: Language, texts: Iterable[str]) -> list[Doc]:
    """Return the texts as our pipeline reads them, all at once."""
    from spacy.pipeline import DependencyParser, EntityRecognizer  # noqa: PLC0415 - a cached answer needs no spaCy

    docs = [pipeline.make_doc(text) for text in texts]
    for _, part in pipeline.pipeline:
        if isinstance(part, DependencyParser | EntityRecognizer):
            for some in few(sorted(docs, key=len), _MOST):
                _take_steps(part, some)
        elif hasattr(part, "pipe"):
            docs = list(part.pipe(docs, batch_size=len(docs)))
        else:
            docs = [part(doc) for doc in docs]
    return docs


def _take_steps(parser: Any, docs: list[Doc]) -> None:  # noqa: ANN401 - spaCy's parsers have no types
    """Parse as ``greedy_parse`` of spaCy's parsers does: a step of every text, until all are at their ends."""
    states = parser.moves.init_batch(docs)
    going = [state for state in states if not state.is_final()]
    if going:
        model = parser.model.predict(docs)
        hidden, upper = model.state2vec, model.vec2scores
        weights, bias = upper.get_param("W").T, upper.get_param("b")
        while going:
            scores = hidden.predict(model.get_token_ids(going)) @ weights
            scores += bias
            going = parser.transition_states(going, scores)
        model.clear_memory()
    parser.set_annotations(docs, states)
