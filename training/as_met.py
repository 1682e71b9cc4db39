"""Changing training text into text as factlint meets it: typographic quotes, headlines, list items, rows of tables."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypeVar

import spacy
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Token

_Choice = TypeVar("_Choice")
Change = list[str]
_OPENING, _CLOSING = "``", "''"
_LEAD = 4  # words of a lead in capitals
_SMALL = frozenset("a an the and but or nor of to in on at by for from with as is vs".split())
_ITEM = (2, 12)  # fewest and most tokens of a list item
_CELLS = 3


def typographic(doc: Doc) -> Change:
    """Return the words with curly quotation marks, apostrophes and real dashes."""
    words = [token.text for token in doc]
    for token in doc:
        if token.text in {'"', "``", "''"} and token.tag_ in {_OPENING, _CLOSING}:
            words[token.i] = "“" if token.tag_ == _OPENING else "”"
        elif token.text == "'" and token.tag_ in {_OPENING, _CLOSING}:
            words[token.i] = "‘" if token.tag_ == _OPENING else "’"
        elif token.text in {"--", "---"} or (token.text == "-" and token.whitespace_ and token.tag_ in {":", ","}):
            words[token.i] = "—"
        elif token.tag_ != "ADD":
            words[token.i] = token.text.replace("'", "’")
    return words


def straight(doc: Doc) -> Change:
    """Return the words with plain quotation marks, apostrophes and dashes."""
    marks = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
    return [token.text.translate(marks) for token in doc]


def headline(doc: Doc) -> Change:
    """Return the words as a headline writes them: capitals on all but the small ones."""
    words = []
    for token in doc:
        inside = token.i and not token.nbor(-1).whitespace_
        small = token.lower_ in _SMALL and not token.is_sent_start
        words.append(token.text if inside else token.lower_ if small else token.text[:1].upper() + token.text[1:])
    return words


def loud_lead(doc: Doc) -> Change:
    """Return the words with the first few in capitals, as an agency opens a paragraph."""
    return [token.text.upper() if token.i < _LEAD else token.text for token in doc]


def loud(doc: Doc) -> Change:
    """Return the words in capitals."""
    return [token.text.upper() for token in doc]


def part(doc: Doc, start: int, end: int, words: Change | None = None) -> Doc:
    """Return the tokens from ``start`` to ``end`` as a document, written as ``words`` if given.

    A head outside makes its token a root.
    """
    tokens = list(doc[start:end])
    inside = [start <= token.head.i < end for token in tokens]
    parsed = doc.has_annotation("DEP")
    return Doc(
        doc.vocab,
        words=words or [token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens[:-1]] + [False],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        heads=[token.head.i - start if kept else i for i, (token, kept) in enumerate(zip(tokens, inside, strict=True))]
        if parsed
        else None,
        deps=[token.dep_ if kept else "ROOT" for token, kept in zip(tokens, inside, strict=True)] if parsed else None,
        sent_starts=[index == 0 or bool(token.is_sent_start) for index, token in enumerate(tokens)] if parsed else None,
        ents=[f"{token.ent_iob_}-{token.ent_type_}".strip("-") for token in tokens],
    )


def _items(doc: Doc) -> list[tuple[int, int]]:
    """Return where the noun phrases stand that could be an item of a list or a cell of a table."""
    found = []
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "appos"}:
            kept = [child for child in token.subtree if not _leads_in(child, token)]
            while kept[-1].dep_ == "punct":
                kept.pop()
            start, end = kept[0].i, kept[-1].i + 1
            outside = [word for word in kept if not start <= word.head.i < end]
            if end - start == len(kept) and _ITEM[0] <= len(kept) <= _ITEM[1] and outside == [token]:
                found.append((start, end))
    return found


def _leads_in(child: Token, head: Token) -> bool:
    """Whether the token is a preposition, mark or comma in front of the phrase (then it is no part of an item)."""
    return child.head == head and child.i < head.i and child.dep_ in {"case", "mark", "punct", "cc"}


def item(doc: Doc, rng: random.Random) -> Doc | None:
    """Return one noun phrase of the document as it stands in a list; None if there is none."""
    found = _items(doc)
    return part(doc, *rng.choice(found)) if found else None


def row(doc: Doc, rng: random.Random) -> Doc | None:
    """Return noun phrases of the document in a row with semicolons between them; None if there are too few."""
    found = _items(doc)
    apart = [span for before, span in zip([(0, 0), *found], found, strict=False) if span[0] >= before[1]]
    if len(apart) < _CELLS:
        return None
    cells = [part(doc, *span) for span in rng.sample(apart, _CELLS)]
    words: list[str] = []
    columns: dict[str, list[str]] = {"tags": [], "pos": [], "morphs": [], "lemmas": [], "deps": []}
    spaces: list[bool] = []
    heads: list[int] = []
    first_root = 0
    for number, cell in enumerate(cells):
        offset = len(words)
        root = next(token.i for token in cell if token.head == token) + offset
        first_root = first_root if number else root
        for token in cell:
            is_root = token.head == token
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            heads.append(first_root if is_root else token.head.i + offset)
            dep = ("list" if number else "ROOT") if is_root else token.dep_
            for name, value in zip(columns, (token.tag_, token.pos_, str(token.morph), token.lemma_, dep), strict=True):
                columns[name].append(value)
        if number < len(cells) - 1:
            words.append(";")
            spaces.append(True)
            heads.append(root)
            for name, value in zip(columns, (":", "PUNCT", "", ";", "punct"), strict=True):
                columns[name].append(value)
    return Doc(doc.vocab, words=words, spaces=spaces, heads=heads,
               sent_starts=[index == 0 for index in range(len(words))], **columns)  # fmt: skip


def without_stop(doc: Doc, _: random.Random) -> Doc | None:
    """Return the document without its last full stop; None if it has none."""
    last = doc[-1]
    if len(doc) < _ITEM[0] or last.text != "." or last.head == last or any(token.head == last for token in doc):
        return None
    return part(doc, 0, len(doc) - 1)


def one_sentence(doc: Doc, rng: random.Random) -> Doc | None:
    """Return one sentence of a paragraph of several; None if it has one only."""
    spans = [(sent.start, sent.end) for sent in doc.sents]
    return part(doc, *rng.choice(spans)) if len(spans) > 1 else None


WRITTEN: tuple[tuple[float, Callable[[Doc], Change]], ...] = (
    (0.40, typographic),
    (0.15, straight),
    (0.03, headline),
    (0.03, loud_lead),
    (0.01, loud),
)
CUT: tuple[tuple[float, Callable[[Doc, random.Random], Doc | None]], ...] = (
    (0.12, one_sentence),
    (0.05, without_stop),
    (0.04, item),
    (0.03, row),
)


def _chosen(choices: Sequence[tuple[float, _Choice]], rng: random.Random) -> _Choice | None:
    """Return one of the choices by its share, or None for the rest."""
    drawn = rng.random()
    for share, choice in choices:
        drawn -= share
        if drawn < 0:
            return choice
    return None


def as_met(doc: Doc, rng: random.Random, *, parsed: bool) -> Doc:
    """Return the document, cut and written in one of the ways of real documents, or as it is."""
    cut = _chosen(CUT, rng) if parsed else None
    doc = (cut and cut(doc, rng)) or doc
    write = _chosen(WRITTEN, rng)
    return part(doc, 0, len(doc), write(doc)) if write else doc


@spacy.registry.augmenters("factlint.as_met.v1")
def create_augmenter(seed: int, copies: int, *, parsed: bool) -> Callable[[Language, Example], Iterator[Example]]:
    """Return the augmenter of the configurations: each example as it is, and ``copies`` as it might be met."""
    rng = random.Random(seed)  # noqa: S311 - nothing secret

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        for _ in range(copies):
            reference = as_met(example.reference, rng, parsed=parsed)
            yield Example(nlp.make_doc(reference.text), reference)

    return augment
