"""The words of a parse as plain objects: what is asked of each again and again, read from spaCy once.

Each look at a token of spaCy's makes a new object, and each name of a tag is looked up; the readers of claims take some
seventy such looks a word. Names are spaCy's, and mean the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.docs import text_of
from factlint.model.noted import Noted, noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.tokens import Token as Parsed


class Token(Noted):
    """A word of a parse: see spaCy's ``Token``. ``doc`` are all words of its text."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_sent_start",
        "is_space",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "sent",
        "tag_",
        "text",
    )

    def __init__(self, parsed: Parsed, doc: list[Token]) -> None:
        """Read what one token says by itself; ``head``, ``children`` and ``sent`` are told once all are there."""
        self.i = parsed.i
        self.idx = parsed.idx
        self.text = parsed.text
        self.lower_ = parsed.lower_
        self.pos_ = parsed.pos_
        self.tag_ = parsed.tag_
        self.dep_ = parsed.dep_
        self.lemma_ = parsed.lemma_
        self.is_alpha = parsed.is_alpha
        self.is_punct = parsed.is_punct
        self.is_space = parsed.is_space
        self.like_num = parsed.like_num
        self.is_sent_start = parsed.is_sent_start
        self.doc = doc
        self.head = self
        self.children: Sequence[Token] = ()
        self.sent: Words

    def __len__(self) -> int:
        """Return how many code points the word has."""
        return len(self.text)

    def __bool__(self) -> bool:
        """Return true: a word is there."""
        return True

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places further on. Raises IndexError where there is none."""
        if not 0 <= self.i + i < len(self.doc):
            raise IndexError(self.i + i)
        return self.doc[self.i + i]

    @property
    def rights(self) -> list[Token]:
        """The words after this one that hang on it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """This word and all below it, in the order of the tree."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first of this word and all below it."""
        return _left_edge(self)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that this one stands in a series with."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:  # grows while it is gone through
            found.extend(child for child in word.rights if child.dep_ == "conj")
        return tuple(word for word in found if word is not self)


class Words:
    """Words in a row, mostly a sentence: see spaCy's ``Span``. ``prose`` is the text of the whole doc."""

    __slots__ = ("end", "end_char", "prose", "start", "start_char", "tokens")

    def __init__(self, doc: Sequence[Token], start: int, end: int, prose: str) -> None:
        """Take the words of a doc from number ``start`` to ``end``."""
        self.start, self.end, self.prose = start, end, prose
        self.tokens = doc[start:end]
        self.start_char = self.tokens[0].idx if self.tokens else 0
        self.end_char = self.tokens[-1].idx + len(self.tokens[-1]) if self.tokens else 0

    def __iter__(self) -> Iterator[Token]:
        """Yield the words in order."""
        return iter(self.tokens)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.tokens)

    @property
    def text(self) -> str:
        """What the words read."""
        return self.prose[self.start_char : self.end_char]


def sentences_of(doc: Doc) -> list[Words]:
    """Return the sentences of a parse, each with its words."""
    tokens: list[Token] = []
    tokens.extend(Token(parsed, tokens) for parsed in doc)
    below: list[list[Token]] = [[] for _ in tokens]
    heads = doc.to_array("HEAD").astype("int64").tolist()  # as seen from the word: unsigned, as spaCy gives it
    for token, away in zip(tokens, heads, strict=True):
        if away:
            token.head = tokens[token.i + away]
            below[token.i + away].append(token)
    for token, children in zip(tokens, below, strict=True):
        if children:
            token.children = children
    prose = text_of(doc)
    found = [Words(tokens, span.start, span.end, prose) for span in doc.sents]
    for sentence in found:
        for token in sentence.tokens:
            token.sent = sentence
    return found


def let_go(sentences: Iterable[Words]) -> None:
    """Part the words of sentences that nobody asks any more.

    Each leads to all others of its text and back. Parted they are gone at once; otherwise the garbage collector has to
    find them, by going through everything that is there.
    """
    for sentence in sentences:
        for token in sentence.tokens:
            del token.head, token.sent, token.doc
            token.children = ()
            token.forget()


def text_from(first: Token, last: Token) -> str:
    """Return what the words from the first to the last read; "" where the last stands before the first."""
    return first.sent.prose[first.idx : last.idx + len(last.text)]


@noted
def _left_edge(token: Token) -> Token:
    first, waiting = token, [token]
    while waiting:
        word = waiting.pop()
        if word.i < first.i:
            first = word
        waiting.extend(word.children)
    return first
