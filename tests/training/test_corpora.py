"""Reading corpora for the language model: running text from tokens, treebanks, names, and text as documents have it."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import spacy

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

import as_met
import named
import running_text
import treebanks
from folding import fold

TREEBANK = """\
# newdoc id = one
# newpar
1\t"\t"\tPUNCT\t``\t_\t4\tpunct\t_\tSpaceAfter=No
2\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_
4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t''\t_\t4\tpunct\t_\t_

1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_

"""


def _paragraph(folder: Path) -> list[treebanks.Sentence]:
    path = folder / "tiny.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    (paragraph,) = treebanks.paragraphs(treebanks.sentences(path))
    return paragraph


@pytest.mark.parametrize(
    "text",
    [
        "The ship (built in 1912) sank; nobody, she said, was hurt.",
        'He called it "a small miracle" and left.',
        "Prices rose by $ 3 to 12% in Lyon's market.".replace("$ ", "$"),
        "The score was 3-2 after a well-known coach's 1997-98 season.",
    ],
)
def test_running_text(text: str) -> None:
    """Tokens are put back together as they were written."""
    words = [token.text for token in spacy.blank("en")(text)]
    spaces = running_text.spaces(words)

    assert text == "".join(word + " " * space for word, space in zip(words, spaces, strict=True))


def test_treebank_paragraph(tmp_path: Path) -> None:
    """A paragraph keeps its text, its sentences and its heads; contractions are split, empty nodes dropped."""
    doc = treebanks.as_doc(spacy.blank("en").vocab, _paragraph(tmp_path))

    assert doc.text == '"We don\'t." Stay'
    assert [sentence.text for sentence in doc.sents] == ['"We don\'t."', "Stay"]
    assert doc[2].head.text == "n't"


def test_typographic(tmp_path: Path) -> None:
    """Quotation marks and apostrophes become the typographic ones, on the side they belong to."""
    doc = treebanks.as_doc(spacy.blank("en").vocab, _paragraph(tmp_path))

    assert as_met.part(doc, 0, len(doc), as_met.typographic(doc)).text == "“We don’t.” Stay"


def test_one_sentence(tmp_path: Path) -> None:
    """A sentence alone keeps its own heads."""
    doc = treebanks.as_doc(spacy.blank("en").vocab, _paragraph(tmp_path))
    alone = as_met.one_sentence(doc, random.Random(1))

    assert alone is not None
    assert alone.text in {'"We don\'t."', "Stay"}
    assert all(token.head in list(alone) for token in alone)


def test_names_are_folded(tmp_path: Path) -> None:
    """Peoples become NORP and events EVENT; the article is no part of a name."""
    path = tmp_path / "tiny.txt"
    lines = ["The\tO", "Danish\tB-misc", "team\tO", "left\tO", "the\tB-location", "Netherlands\tI-location",
             "after\tO", "the\tO", "Harbour\tB-misc", "Festival\tI-misc", ".\tO"]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (passage,) = fold(named.columns(path))

    assert [(passage.text[start:end], kind) for start, end, kind in passage.names] == [
        ("Danish", "NORP"),
        ("Netherlands", "LOC"),
        ("Harbour Festival", "EVENT"),
    ]
