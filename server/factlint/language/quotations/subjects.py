"""Who does what a verb of saying says: by the parse, and by the words beside the verb where the parse slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.docs import text_of
from factlint.language.quotations.phrases import NOMINAL, phrase, phrase_ending

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage
    from factlint.model.spans import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
_RELATIVE = frozenset({"who", "which", "that"})
_SHARED = frozenset({"conj", "advcl", "xcomp", "parataxis"})
_FREE = frozenset({"nsubj", "ROOT", "parataxis", "dep", "vocative", "discourse", "list"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_NOMINATIVE = frozenset({"he", "she", "they", "i", "we", "it"})
_CLIMBS = 6
CLAUSE_ENDS = frozenset({",", ";", ":", ".", '"', "“", "”"})
_TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow tonight morning afternoon evening night day week weekend month
    year time
    """.split()
)
_DATELINE = re.compile(r"[^.!?“\"]{2,60}?(?: — | – | -- |—|--)(?=\S| )")


def speaker_of(verb: Token, passage: Passage) -> Span | None:
    """Return the noun phrase of who says what ``verb`` says; None where nobody is named."""
    if is_passive(verb, passage):
        head = _agent(verb, passage)
        return phrase(head, passage) if head is not None else None
    head = _subject(verb, passage)
    beside = _beside(verb, passage) or _before_relative(verb, passage)
    if beside is not None and (head is None or beside.dep_ in _FREE or not _under(head, beside)):
        return phrase_ending(beside, passage)
    if head is None:
        return None
    if head.idx < (end := _dateline_end(passage)):
        head = next((token for token in passage.between(end, verb.idx) if token.pos_ in NOMINAL), head)
    return phrase(head, passage)


def _under(head: Token, token: Token) -> bool:
    """Tell whether ``token`` stands in the phrase of ``head``."""
    return head.left_edge.i <= token.i <= head.right_edge.i


def is_passive(verb: Token, passage: Passage) -> bool:
    """Tell whether ``verb`` stands in the passive: ``was described``, ``described by``.

    A participle that is the only verb of its sentence was misread: ``The sign read``.
    """
    if any(child.dep_ in _PASSIVE for child in verb.children):
        return True
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    sentence = passage.sentence_at(verb.idx)
    others = [token for token in passage.between(sentence.start, sentence.end) if token.tag_ in FINITE]
    return bool(others) or _agent(verb, passage) is not None


def follows_comma(verb: Token) -> bool:
    """Tell whether ``verb`` is a participle after a comma: ``, adding that``."""
    before = text_of(verb.doc)[: verb.idx].rstrip(" \"'”’»")[-1:] if verb.tag_ == "VBG" else ""
    return before == ","


def _agent(verb: Token, passage: Passage) -> Token | None:
    """Return who did what a passive tells: ``described by critics``."""
    for child in verb.children:
        by = any(case.lower_ == "by" for case in child.children if case.dep_ == "case")
        if by and child.dep_ in {"obl:agent", "obl"} and passage.is_outside(child):
            return child
    return None


def _beside(verb: Token, passage: Passage) -> Token | None:
    """Return the name or pronoun straight before ``verb``: ``— Lopez later boasted``."""
    at = verb.i - 1
    while at >= 0 and verb.doc[at].pos_ in _BETWEEN:
        at -= 1
    if at < 0 or not passage.is_outside(verb.doc[at]) or verb.doc[at].is_sent_end:
        return None
    token = verb.doc[at]
    if token.lower_ in _NOMINATIVE:
        return token
    return token if token.pos_ == "PROPN" and token.lower_ not in _TIME and verb.tag_ != "VBN" else None


def _before_relative(verb: Token, passage: Passage) -> Token | None:
    """Return the name that a relative clause parts from ``verb``: ``Lopez, who was in the chair, said``."""
    first = verb.sent.start
    at = verb.i - 1
    if at <= first or verb.doc[at].text != ",":
        return None
    at -= 1
    while at > first + 1 and verb.doc[at].text not in CLAUSE_ENDS and verb.doc[at].lower_ != "who":
        at -= 1
    if at <= first + 1 or verb.doc[at].lower_ != "who" or verb.doc[at - 1].text != ",":
        return None
    token = verb.doc[at - 2]
    named = token.text[:1].isupper() and token.pos_ != "PRON"
    return token if named and passage.is_outside(token) else None


def _subject(verb: Token, passage: Passage) -> Token | None:
    """Return the subject by the parse, through shared subjects, relative clauses and participles."""
    if follows_comma(verb):
        return _subject_of_sentence(verb, passage)
    at = verb
    for _ in range(_CLIMBS):
        own = _own(at, passage, passive=at is not verb)
        if own is not None:
            if own.lower_ in _RELATIVE and at.dep_.startswith("acl") and passage.is_outside(at.head):
                between = [] if own.lower_ == "who" else passage.between(own.idx + len(own), at.idx)
                return next((token for token in between if token.pos_ in NOMINAL), at.head)
            return own
        if at.dep_ == "acl" and at.head.pos_ in NOMINAL and passage.is_outside(at.head):
            return _issuer(at.head, passage)
        if at.dep_ not in _SHARED or at.head is at or not passage.is_outside(at.head):
            return None
        at = at.head
    return None


def _own(verb: Token, passage: Passage, *, passive: bool) -> Token | None:
    """Return the subject that hangs on ``verb`` itself."""
    for child in verb.children:
        fits = child.dep_ in _SUBJECTS or (passive and child.dep_ == "nsubj:pass")
        placed = child.i < verb.i or verb.tag_ in FINITE
        if fits and placed and passage.is_outside(child) and child.lower_ not in _TIME:
            return child
    return None


def _subject_of_sentence(verb: Token, passage: Passage) -> Token | None:
    """Return who a participle after a comma is about: the subject of the main clause, else the first name."""
    at = verb
    found = None
    for _ in range(_CLIMBS):
        if at.head is at:
            break
        at = at.head
        if passage.is_outside(at) and (own := _own(at, passage, passive=True)) is not None and own.idx < verb.idx:
            found = at.head if own.lower_ in _RELATIVE and at.dep_.startswith("acl") else own
    if found is not None:
        return found
    before = passage.between(passage.sentence_at(verb.idx).start, verb.idx)
    return next((token for token in before if token.pos_ in {"PROPN", "PRON"}), None)


def _issuer(noun: Token, passage: Passage) -> Token:
    """Return who issued ``noun`` (``the firm issued a statement saying``), or the noun itself."""
    if noun.dep_ == "obj" and noun.head.pos_ in _VERBAL:
        return _own(noun.head, passage, passive=False) or noun
    return noun


def _dateline_end(passage: Passage) -> int:
    """Return where the dateline ends: ``OSLO, Norway — ``; 0 if there is none."""
    match = _DATELINE.match(passage.text)
    if match is None:
        return 0
    first = match.group().split(None, 1)[0].strip(",—-")
    return match.end() if len(first) > 1 and first.isupper() else 0
