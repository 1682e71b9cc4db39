"""Finding the runs of tokens that may hold names: capitalised words and what joins them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.entities.shapes import HYPHENS, PARTICLES, is_name_word
from factlint.language.entities.words import BEFORE_OF, BEFORE_ON, BODIES, EVENT_ENDS, FIELDS, ORGANISATION_ENDS
from factlint.language.gazetteer import canonical, is_eastern_family_name, is_given_name, is_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from factlint.language.entities.known import Known

_VERSION: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4}){0,3}")
_LONGEST_FIELD: Final = 4
_OF_MANY: Final = frozenset({"'", "\u2019"})
_POSSESSIVES: Final = _OF_MANY | {"'s", "\u2019s"}
# Those whom a school, a fund or a union is named after.
_PATRONS: Final = frozenset(
    "King Queen Women Men Children People Farmers Workers Players Writers Veterans Teachers Nurses Students "
    "Citizens Producers Lawyers Miners Girls Boys".split()
)
_AFTER_MODELS: Final = frozenset({"in", "with", "for", "on"})
_UNITS: Final = frozenset(
    "percent per million billion trillion m bn tn km kg pc points cents metres meters miles tonnes".split()
)


def runs(doc: Doc, known: Sequence[Known], cuts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of tokens of ``doc`` that may hold names; ``cuts`` marks the tokens that are titles."""
    inside = [False] * len(doc)
    for match in known:
        inside[match.first : match.last] = [True] * (match.last - match.first)
    words = [
        inside[number] or (not cuts[number] and not token.text.islower() and is_name_word(token))
        for number, token in enumerate(doc)
    ]
    at = 0
    while at < len(doc):
        if not words[at]:
            at += 1
            continue
        last = at + 1
        while last < len(doc):
            step = _joined(doc, words, last) or _further_field(doc, words, at, last)
            if not step:
                break
            last += step
        yield at, last
        at = last


def _joined(doc: Doc, words: Sequence[bool], at: int) -> int:
    """Return how many tokens from ``at`` on go on with the run before it."""
    if words[at]:
        return 0 if doc[at].is_sent_start and doc[at - 1].text[-1] in ".!?" and len(doc[at - 1]) > 3 else 1  # noqa: PLR2004
    token = doc[at]
    before = doc[at - 1]
    tight = before.whitespace_ == ""
    if token.text in HYPHENS and tight and token.whitespace_ == "" and at + 1 < len(doc):
        following = doc[at + 1]
        return 2 if words[at + 1] or following.like_num or _is_given_part(doc, words, at) else 0
    if token.text == "plc":
        return 1
    if token.text in _POSSESSIVES and at + 1 < len(doc) and words[at + 1] and _is_patron(doc, at - 1):
        return 2
    if token.text == "&" and at + 1 < len(doc) and words[at + 1]:
        return 2
    if token.lower_ in PARTICLES and token.text.islower():
        return _over_particles(doc, words, at)
    if (
        (token.lower_ == "of" and before.lower_ in BEFORE_OF)
        or (token.lower_ == "for" and before.lower_ in BEFORE_OF - EVENT_ENDS)
        or (token.lower_ == "on" and before.lower_ in BEFORE_ON)
    ):
        skip = 2 if at + 1 < len(doc) and doc[at + 1].lower_ == "the" else 1
        return skip + 1 if at + skip < len(doc) and words[at + skip] else 0
    return 1 if not tight and is_version(doc, at) else 0


def _further_field(doc: Doc, words: Sequence[bool], first: int, at: int) -> int:
    """Return how many tokens from ``at`` on name one more field of the body whose name began at ``first``.

    ``Ministry of Farming, Food and Rural Affairs``, ``Energy and Climate Committee``.
    """
    if doc[at].text not in {",", "and", "&"}:
        return 0
    head = any(
        doc[step].lower_ in BODIES and doc[step + 1].lower_ in {"of", "for", "on"} for step in range(first, at - 1)
    )
    skip = 2 if doc[at].text == "," and at + 1 < len(doc) and doc[at + 1].lower_ == "and" else 1
    end = _fields_end(doc, words, at + skip)
    if end == at + skip:
        return 0
    if head:
        # After a comma one more field or the last must come: "the Ministry of Health, Food and Farming".
        closed = skip == 2 or doc[at].text != "," or (end < len(doc) and doc[end].text in {",", "and", "&"})  # noqa: PLR2004
        return end - at if closed else 0
    while end < len(doc) and words[end] and end - at <= _LONGEST_FIELD:
        end += 1
    is_body = doc[end - 1].lower_ in BODIES | ORGANISATION_ENDS
    return end - at if is_body and doc[at - 1].lower_ in FIELDS and doc[at].text != "," else 0


def _fields_end(doc: Doc, words: Sequence[bool], at: int) -> int:
    """Return where the words for fields and bodies that begin at ``at`` end."""
    while at < len(doc) and words[at] and (doc[at].lower_ in FIELDS or doc[at].lower_ in BODIES):
        at += 1
    return at


def _is_patron(doc: Doc, at: int) -> bool:
    """Tell whether a possessive may stand within a name: ``King's College``, ``Bakers' Union``, ``St Mary's``."""
    return doc[at].text in _PATRONS or is_of_many(doc, at) or (at > 0 and doc[at - 1].text in {"St", "St."})


def is_of_many(doc: Doc, at: int) -> bool:
    """Tell whether the plural at ``at`` owns a body that is named after it: ``Bakers' Union``."""
    if at + 2 >= len(doc) or doc[at + 1].text not in _OF_MANY or not doc[at].text.endswith("s"):
        return False
    body = doc[at + 2]
    return body.text[0].isupper() and body.lower_ in ORGANISATION_ENDS


def _is_given_part(doc: Doc, words: Sequence[bool], at: int) -> bool:
    """Tell whether the hyphen at ``at`` stands within an East Asian given name: ``Lee Wan-koo``, ``Wan-koo Lee``."""
    before, after = doc[at - 1].text, doc[at + 1].text
    if not (after.isalpha() and after.islower() and is_syllables(before) and is_syllables(after)):
        return False
    if canonical(before) is not None:
        return False
    if at > 1 and words[at - 2] and is_eastern_family_name(doc[at - 2].text):
        return True
    return at + 2 < len(doc) and words[at + 2] and is_eastern_family_name(doc[at + 2].text)


def _over_particles(doc: Doc, words: Sequence[bool], at: int) -> int:
    following = at
    while following < len(doc) and doc[following].lower_ in PARTICLES and doc[following].text.islower():
        following += 1
    if following >= len(doc):
        return 0
    if doc[following].text in HYPHENS and following + 1 < len(doc) and words[following + 1]:
        following += 1
    return following - at + 1 if words[following] and doc[at].lower_ not in {"i", "e", "do", "ten"} else 0


def is_version(doc: Doc, at: int) -> bool:
    """Tell whether the number at ``at`` belongs to the name before it: ``Python 3.12``; no score, no sum."""
    token = doc[at]
    if not _VERSION.fullmatch(token.text):
        return False
    following = doc[at + 1] if at + 1 < len(doc) else None
    if at > 1 and is_given_name(doc[at - 2].lower_):
        return False
    if at > 1 and doc[at - 2].ent_type_ == doc[at - 1].ent_type_ == "PERSON":
        # no first name that anybody has, and a number: a make with its model, "Norlund Vega 20 in the test kitchen"
        return following is not None and (_goes_on_as_name(following) or following.lower_ in _AFTER_MODELS)
    if following is not None and (following.lower_ in _UNITS or following.text in {"-", "\u2013", "%", "/"}):
        return False
    if "." in token.text or (any(char.isupper() for char in doc[at - 1].text[1:]) and not doc[at - 1].text.isupper()):
        return True
    if following is not None and at == 1 and following.text == ";":
        return True  # the first cell of a table's row is its label
    if following is not None and _goes_on_as_name(following) and at > 0 and doc[at - 1].tag_ == "NNP":
        return doc[at - 1].ent_type_ != "LOC"  # nobody is numbered: what the model takes for a person is none
    return token.ent_iob_ == "I" and token.ent_type_ not in {"", "PERSON"}


def _goes_on_as_name(following: Token) -> bool:
    """Tell whether what follows a number shows that it counts nothing: ``Heron 2 flew``, ``Heron 2's wings``."""
    return following.pos_ in {"VERB", "AUX"} or following.text == ":" or following.text in _POSSESSIVES
