"""Print the scores of pipelines on held-out texts: `python training/evaluate.py CORPORA PIPELINE…`.

CORPORA is the folder that `convert` wrote. Each text is read as it stands, by the pipeline's own tokenizer.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Span, Token
from spacy.training import Example

import factlint.language.lemmas.component  # noqa: F401 - registers the pipeline's component

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.language import Language

PARSED = {"ewt-test": "EWT test", "gum-test": "GUM test", "pud": "PUD"}
NAMED = {
    "uner-pud": "UNER PUD", "uner-ewt-test": "UNER EWT test", "wikigold-third": "Wikigold, a third",
    "crossner-politics": "CrossNER politics", "gum-test": "GUM test",
}  # fmt: skip
_THREE_TYPES = frozenset({"uner-pud", "uner-ewt-test", "gum-test"})
_OTHERS = frozenset({"NORP", "EVENT", "MISC"})
_PARSE = ("tag_acc", "dep_uas", "dep_las", "lemma_acc", "sents_f")


def print_table(pipelines: Sequence[str], corpora: Path) -> None:
    """Print two tables in Markdown, one row for each text and pipeline: the parse, and the names."""
    loaded = {name: spacy.load(name) for name in pipelines}
    print("| raw text in | pipeline | TAG | UAS | LAS | lemma | sentences F |\n|---|---|---|---|---|---|---|")
    for part, title in PARSED.items():
        for name, nlp in loaded.items():
            scores = parse_scores(nlp, corpora / f"parser-{part}.spacy")
            print(f"| {title} | {name} | " + " | ".join(f"{scores[key] * 100:.1f}" for key in _PARSE) + " |")
    print("\n| raw text in | pipeline | names found P / R / F | names and types F |\n|---|---|---|---|")
    for part, title in NAMED.items():
        for name, nlp in loaded.items():
            spans, typed = name_scores(nlp, corpora / f"names-{part}.spacy", only_three=part in _THREE_TYPES)
            found = " / ".join(f"{value * 100:.1f}" for value in spans)
            print(f"| {title} | {name} | {found} | {typed[2] * 100:.1f} |")


def parse_scores(nlp: Language, path: Path) -> dict[str, float]:
    """Return spaCy's scores (0 to 1) of tags, dependencies, lemmas and sentences on the texts of ``path``."""
    gold = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == "ner"]):
        examples = [Example(*pair) for pair in zip(nlp.pipe(doc.text for doc in gold), gold, strict=True)]
    scores = {**Scorer.score_token_attr(examples, "tag"), **Scorer.score_token_attr(examples, "lemma")}
    scores.update(Scorer.score_spans(examples, "sents", getter=lambda doc, _: doc.sents, has_annotation=_has_sentences))
    scores.update(Scorer.score_deps(examples, "dep", getter=_label, ignore_labels=("punct",)))
    return scores


def _label(token: Token, attribute: str) -> str:
    return str(getattr(token, attribute + "_"))


def _has_sentences(doc: Doc) -> bool:
    return doc.has_annotation("SENT_START")


def name_scores(
    nlp: Language, path: Path, *, only_three: bool
) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Return precision, recall and F of the names' spans, and of spans with types, on the texts of ``path``.

    Where the truth knows persons, organisations and places alone (``only_three``), other finds are not counted.
    """
    gold = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    with nlp.select_pipes(enable=["ner"]):
        pairs = list(zip(gold, nlp.pipe(doc.text for doc in gold), strict=True))
    return (
        _figures(pairs, lambda span: (span.start, span.end), only_three=only_three),
        _figures(pairs, lambda span: (span.start, span.end, span.label_), only_three=only_three),
    )


def _figures(
    pairs: list[tuple[Doc, Doc]], key: Callable[[Span], tuple[object, ...]], *, only_three: bool
) -> tuple[float, float, float]:
    right = wrong = missed = 0
    for truth, read in pairs:
        open_tokens = {token.i for token in truth if token.ent_iob == 0}
        names = {key(span) for span in truth.ents if not (only_three and span.label_ in _OTHERS)}
        for span in read.ents:
            if key(span) in names:
                right += 1
            elif not open_tokens.intersection(range(span.start, span.end)):
                wrong += not (only_three and span.label_ in _OTHERS)
        missed += len(names - {key(span) for span in read.ents})
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    print_table(sys.argv[2:], Path(sys.argv[1]))
