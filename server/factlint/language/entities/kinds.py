"""What a name names: by its own words, by what stands around it, and last by the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.entities.ordinary import lowercase
from factlint.language.entities.words import (
    EVENT_ENDS,
    EVENT_STARTS,
    NAMED_AFTER,
    ORGANISATION_ENDS,
    PLACE_ENDS,
    PLACE_STARTS,
    SPEECH,
    WORK_ENDS,
)
from factlint.language.gazetteer import canonical, is_given_name
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

_LABELS: Final = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "NORP": EntityKind.GROUP,
    "EVENT": EntityKind.EVENT,
    "MISC": EntityKind.OTHER,
}
_IN_PLACE: Final = frozenset({"in", "at", "near", "outside", "from", "to"})
_WHERE: Final = frozenset({"in", "near", "outside"})
_NOBLE: Final = frozenset({"van", "von", "der", "bin", "ibn"})
_NO_PERSON: Final = frozenset({"VB", "VBP", "VBG", "NNS", "RB"})
_SHIPS: Final = frozenset({"HMS", "USS", "RMS", "SS", "MV", "INS", "HMAS"})
_LONGEST_PERSON: Final = 5


def kind_by_words(span: DocSpan) -> EntityKind | None:
    """Return the kind that the words of a name of two or more words give away, or None."""
    if len(span) < 2:  # noqa: PLR2004
        return None
    if span[0].text in _SHIPS:
        return EntityKind.PRODUCT
    if any(token.text == "&" for token in span):
        return EntityKind.ORGANISATION
    if span[0].lower_ in EVENT_STARTS:
        return EntityKind.EVENT
    told = _kind_by_head(span, span[-1].lower_.rstrip(".")) or _kind_by_head(span, _head_before_of(span))
    if told is None and span[0].lower_.rstrip(".") in PLACE_STARTS:
        return EntityKind.PLACE
    return told


def _kind_by_head(span: DocSpan, word: str) -> EntityKind | None:
    if word in EVENT_ENDS and word not in ORGANISATION_ENDS:
        return EntityKind.EVENT
    if word in ORGANISATION_ENDS and not (word == "city" and span[-1].ent_type_ == "LOC"):
        return EntityKind.ORGANISATION
    if word in WORK_ENDS:
        return EntityKind.WORK
    if word in PLACE_ENDS and not is_given_name(span[0].lower_):
        return EntityKind.PLACE
    return None


def _head_before_of(span: DocSpan) -> str:
    for token in span[1:]:
        if token.lower_ in {"of", "for", "on"}:
            return token.nbor(-1).lower_
    return ""


def kind_of(span: DocSpan, *, after_title: bool) -> EntityKind:
    """Return the kind of the name ``span``; ``after_title`` where a title or ``Mr`` stands right before it."""
    by_words = kind_by_words(span)
    if after_title and len(span) <= _LONGEST_PERSON and not _is_body(span, by_words):
        return EntityKind.PERSON
    if by_words is not None:
        return by_words
    if any(char.isdigit() for char in span.text):
        return EntityKind.PRODUCT
    if _stands_in_place(span):
        return EntityKind.PLACE
    if _looks_like_person(span):
        return EntityKind.PERSON
    return _kind_by_label(span, _label(span))


def _is_body(span: DocSpan, by_words: EntityKind | None) -> bool:
    """Tell whether what stands after a title is no person: ``Deputy Chairman Harbour Company``, but ``Ann Church``."""
    if by_words not in {EntityKind.ORGANISATION, EntityKind.EVENT, EntityKind.WORK}:
        return False
    return span[-1].lower_ in NAMED_AFTER or not is_given_name(span[0].lower_)


def _kind_by_label(span: DocSpan, label: EntityKind | None) -> EntityKind:
    """Return the kind by the model's label, unless the grammar speaks against it."""
    if label in {None, EntityKind.PERSON} and _is_acronym(span):
        return EntityKind.ORGANISATION
    if label is EntityKind.PERSON and (_names_a_thing(span) or any(token.tag_ in _NO_PERSON for token in span)):
        return EntityKind.OTHER
    if label is EntityKind.PLACE and len(span) == 1 and _speaks(span):
        return EntityKind.OTHER
    if label is None and _is_where(span):
        return EntityKind.PLACE
    return label or EntityKind.OTHER


def _looks_like_person(span: DocSpan) -> bool:
    if not 2 <= len(span) <= _LONGEST_PERSON:  # noqa: PLR2004
        return False
    if any(token.text in _NOBLE for token in span[1:]):
        return True
    if not is_given_name(span[0].lower_):
        return False
    return not any(token.lower_ in {"of", "for", "&", "and"} for token in span)


def _is_acronym(span: DocSpan) -> bool:
    text = span.text
    return len(span) == 1 and 2 <= len(text) <= 6 and text.isupper()  # noqa: PLR2004


def _stands_in_place(span: DocSpan) -> bool:
    """Tell whether the name is followed by what it lies in: ``in Jackson Hole, Wyoming``."""
    doc = span.doc
    if span.start == 0 or doc[span.start - 1].lower_ not in _IN_PLACE or span.end + 1 >= len(doc):
        return False
    following = canonical(doc[span.end + 1].text) if doc[span.end].text == "," else None
    return following is not None and following[1] in {EntityKind.PLACE, EntityKind.COUNTRY}


def _is_where(span: DocSpan) -> bool:
    """Tell whether a name of one plain word tells where, for all that the grammar tells: ``she lives in Orvale``."""
    word = span[0]
    if len(span) > 1 or not word.text.isalpha() or not word.text[1:].islower() or word.lower_ in lowercase():
        return False
    following = word.nbor() if span.end < len(span.doc) else None
    alone = following is None or following.is_punct or following.pos_ in {"ADP", "CCONJ", "VERB", "AUX", "PRON"}
    return alone and any(child.dep_ == "case" and child.lower_ in _WHERE for child in word.children)


def _names_a_thing(span: DocSpan) -> bool:
    """Tell whether the name stands before a noun that it says more of: ``Scalp missiles``."""
    after = span[-1].nbor(1) if span.end < len(span.doc) else None
    return (
        len(span) == 1
        and after is not None
        and after.pos_ == "NOUN"
        and span[-1].whitespace_ != ""
        and span.root.dep_ == "compound"
    )


def _speaks(span: DocSpan) -> bool:
    root = span.root
    return root.dep_ == "nsubj" and root.head.lemma_ in SPEECH


def _label(span: DocSpan) -> EntityKind | None:
    """Return the kind by the model's label of most of the tokens, or None."""
    labels = [token.ent_type_ for token in span if token.ent_type_]
    if not labels:
        return None
    return _LABELS.get(max(sorted(set(labels)), key=labels.count))
