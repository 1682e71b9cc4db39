"""Reading treebanks: CoNLL-U files to spaCy documents, a paragraph each, the treebank's own tokens as the truth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.vocab import Vocab

FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, MISC = 1, 2, 3, 4, 5, 6, 7, 9


@dataclass
class Sentence:
    """One sentence of a treebank: rows of ten columns, no ranges or empty nodes, and whether a space follows each."""

    rows: list[list[str]]
    spaces: list[bool]
    opens_paragraph: bool
    document: str


@dataclass
class _Pending:
    """What was read of the sentence at hand."""

    rows: list[list[str]] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    range_end: int = 0
    range_form: str = ""
    range_space: bool = True
    whole: bool = True


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file. One whose contractions cannot be split as written is left out."""
    document, opens = "", True
    pending = _Pending()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            document, opens = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            opens = True
        elif not line:
            if pending.rows and pending.whole:
                yield Sentence(pending.rows, pending.spaces, opens, document)
                opens = False
            pending = _Pending()
        elif not line.startswith("#"):
            _take(pending, line.split("\t"))


def _take(pending: _Pending, row: list[str]) -> None:
    """Add one row to the sentence; a range says how its words are written together."""
    space = "SpaceAfter=No" not in row[MISC].split("|")
    if "." in row[0]:
        return
    if "-" in row[0]:
        pending.range_end = int(row[0].partition("-")[2])
        pending.range_form, pending.range_space = row[FORM], space
        return
    index = int(row[0])
    if index <= pending.range_end:
        # The words of "don't" stand without a space between them, as long as they are its letters.
        if not pending.range_form.startswith(row[FORM]):
            pending.whole = False
        pending.range_form = pending.range_form[len(row[FORM]) :]
        if index == pending.range_end:
            pending.whole = pending.whole and not pending.range_form
            space = pending.range_space
        else:
            space = False
    pending.rows.append(row)
    pending.spaces.append(space)


def paragraphs(all_sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences of each paragraph together."""
    together: list[Sentence] = []
    for sentence in all_sentences:
        if together and (sentence.opens_paragraph or sentence.document != together[0].document):
            yield together
            together = []
        together.append(sentence)
    if together:
        yield together


def as_doc(vocab: Vocab, together: list[Sentence]) -> Doc:
    """Return the sentences as one document with tags, lemmas, morphology, heads and sentence starts."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    starts: list[bool] = []
    columns: dict[int, list[str]] = {LEMMA: [], UPOS: [], XPOS: [], FEATS: [], DEPREL: []}
    for sentence in together:
        offset = len(words)
        for row in sentence.rows:
            words.append(row[FORM].replace(" ", "\N{NO-BREAK SPACE}"))
            heads.append(int(row[HEAD]) - 1 + offset if row[HEAD] != "0" else len(words) - 1)
            starts.append(len(words) - 1 == offset)
            for column, values in columns.items():
                values.append("" if row[column] == "_" and column != LEMMA else row[column])
        spaces += [*sentence.spaces[:-1], True]
    spaces[-1] = False
    deps = ["ROOT" if dep == "root" else dep for dep in columns[DEPREL]]
    return Doc(
        vocab, words=words, spaces=spaces, tags=columns[XPOS], pos=columns[UPOS], morphs=columns[FEATS],
        lemmas=columns[LEMMA], heads=heads, deps=deps, sent_starts=starts,
    )  # fmt: skip
