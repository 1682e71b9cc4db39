"""The nouns by which a text says of what kind something is that it names: ``the tanker Ria``, ``Ria, a tanker``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.roles.normal import is_title_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from factlint.model.mentions import EntityMention

_BESIDE: Final = frozenset({"compound", "nmod:desc", "flat", "appos"})
_ARTICLES: Final = frozenset({"a", "an", "the"})
# Nouns that say where something stands among others, and not what it is.
_RELATIONS: Final = frozenset(
    "part member rival competitor owner subsidiary parent successor predecessor sister brother partner opponent "
    "neighbour neighbor winner loser leader favourite favorite example name word term version model type brand "
    "sort kind place home one other thing half number series day week month year season time side moment way "
    "reason".split(),
)


def kinds_of(doc: Doc, mention: EntityMention) -> Iterator[Token]:
    """Yield the nouns by which a name is introduced right here."""
    span = doc.char_span(mention.start, mention.end)
    if span is None:
        return
    root = span.root
    before = doc[span.start - 1] if span.start > root.sent.start else None
    if before is not None and _is_kind(before) and (_belongs(before, root) or _begins(before, root)):
        yield before
    beside = before is not None and before.text in {",", "("} and root.dep_ == "appos"
    if beside and _is_kind(root.head) and _has_article(root.head):
        yield root.head
    behind = _behind(span)
    yield from [behind] if behind is not None else _apposed(span)
    predicate = root.head
    told = root.dep_ == "nsubj" and any(child.dep_ == "cop" for child in predicate.children)
    if told and _is_kind(predicate) and _has_article(predicate):
        yield predicate


def _has_article(noun: Token) -> bool:
    return any(child.lower_ in _ARTICLES for child in noun.children)


def _apposed(name: DocSpan) -> list[Token]:
    """Return the nouns that the parse sets beside a name, right behind its comma."""
    if name.end >= len(name.doc) or name.doc[name.end].text != ",":
        return []
    return [
        child
        for child in name.root.children
        if child.dep_ == "appos" and child.left_edge.i <= name.end + 1 and _is_kind(child) and _has_article(child)
    ]


def _begins(noun: Token, name: Token) -> bool:
    """Tell whether an article and a noun before a name begin a sentence, whatever the parse says of it."""
    return (
        noun.i == noun.sent.start + 1 and noun.nbor(-1).lower_ in _ARTICLES and name.dep_ not in {"nsubj", "nmod:poss"}
    )


def _behind(name: DocSpan) -> Token | None:
    """Return the noun behind a name between commas: ``Ria, a Danish tanker,``."""
    doc, at = name.doc, name.end
    if at + 2 >= len(doc) or doc[at].text != "," or doc[at + 1].lower_ not in _ARTICLES:
        return None
    at += 2
    while (
        at < len(doc) - 1 and doc[at].pos_ in {"ADJ", "NOUN", "PROPN"} and doc[at + 1].pos_ in {"ADJ", "NOUN", "PROPN"}
    ):
        at += 1
    closed = at + 1 < len(doc) and (doc[at + 1].text in {",", ".", "of"} or doc[at + 1].pos_ in {"ADP", "VERB", "PRON"})
    return doc[at] if closed and _is_kind(doc[at]) else None


def _belongs(noun: Token, name: Token) -> bool:
    """Tell whether a noun right before a name is of one phrase with it: ``the tanker Ria``."""
    if any(child.dep_ == "nummod" for child in noun.children):
        return False
    above = (noun, name) if noun.head.i == name.i else (name, noun)
    return above[0].head.i == above[1].i and above[0].dep_ in _BESIDE


def _is_kind(noun: Token) -> bool:
    """Tell whether a word says of what kind something is: a noun in the singular, of no person."""
    lemma = noun.lemma_.casefold()
    return (
        noun.tag_ == "NN"
        and noun.text.islower()
        and lemma not in _RELATIONS
        and len(lemma) > 2  # noqa: PLR2004
        and not is_title_word(lemma)
    )
