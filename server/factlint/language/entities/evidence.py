"""What the whole document says of whether a name is a person's or an organisation's."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from factlint.language.entities.keys import key_of
from factlint.language.entities.kinds import kind_by_words
from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.gazetteer import fold
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWNS: Final = re.compile(
    r"['\u2019]s? (?:\w+ ){0,2}?(?:chair|chief executive|ceo|boss|shares?\b|board|profits?\b|revenue|sales|"
    r"headquarters|shareholders|stock|spokes|turnover|factory|factories|workers|employees|customers|founder|workforce)",
    re.IGNORECASE,
)
_IS_COMPANY: Final = re.compile(
    r", (?:the|a|an|which is an?) (?:[\w-]+ ){0,4}?(?:company|firm|retailer|maker|manufacturer|carmaker|bank|"
    r"group|airline|start-up|startup|insurer|supplier|operator|developer|publisher|broadcaster|brewer|chain|charity|university|"
    r"newspaper|agency|supermarket|consultancy|conglomerate|club|business)\b",
)
_SHARES_IN: Final = re.compile(r"(?:[Ss]hares (?:in|of)|stake in|owned by|subsidiary of|customers of) $")
_ADDRESSED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Lord|Lady)\.? $")


def tell_people_from_companies(document: Sequence[Unit]) -> None:
    """Mend the kind of names that the model took for the wrong one, where the document's words tell.

    A single name that has a board or shares is an organisation; a name of two words whose last stands alone elsewhere
    as a person is that person.
    """
    votes: Counter[str] = Counter()
    alone: set[str] = set()
    for unit in document:
        people = {mention.start for mention in unit.mentions if mention.kind is EntityKind.PERSON}
        for mention in unit.mentions:
            if mention.form is not Form.NAME or not mention.entity.startswith(("name:", "person:")):
                continue
            text = unit.words(mention)
            votes[text] += _vote(unit, mention) or int(_fields(unit, mention, people))
            if mention.kind is EntityKind.PERSON and " " not in text:
                alone.add(fold(text))
    companies = {text for text, vote in votes.items() if vote > 0}
    for unit in document:
        unit.mentions = [_mended(unit, mention, companies, alone) for mention in unit.mentions]


def _vote(unit: Unit, mention: EntityMention) -> int:
    """Return 1 where the words around a name are those of a company, -2 where they are those of a person, else 0."""
    if _ADDRESSED.search(unit.text[max(mention.start - 8, 0) : mention.start]):
        return -2
    after = unit.text[mention.end : mention.end + 80]
    before = unit.text[max(mention.start - 20, 0) : mention.start]
    return int(bool(_OWNS.match(after) or _IS_COMPANY.match(after) or _SHARES_IN.search(before)))


def _fields(unit: Unit, mention: EntityMention, people: set[int]) -> bool:
    """Tell whether somebody's full name follows a possessive, as of a team: ``McLaren's Oscar Piastri``."""
    return unit.text[mention.end : mention.end + 3] in {"'s ", "\u2019s "} and mention.end + 3 in people


def _mended(unit: Unit, mention: EntityMention, companies: set[str], alone: set[str]) -> EntityMention:
    text = unit.words(mention)
    if mention.form is not Form.NAME:
        return mention
    if text in companies and " " not in text:
        kind = EntityKind.ORGANISATION
        return (
            rekeyed(mention, key_of(text, kind), kind) if mention.entity.startswith(("name:", "person:")) else mention
        )
    words = text.split()
    relative = unit.text[mention.end : mention.end + 6] == ", who "
    if mention.entity.startswith("name:") and len(words) in {2, 3} and (relative or fold(words[-1]) in alone):
        span = unit.doc.char_span(mention.start, mention.end)
        if (
            all(word[0].isupper() and word.isalpha() for word in words)
            and span is not None
            and kind_by_words(span) is None
        ):
            return rekeyed(mention, key_of(text, EntityKind.PERSON), EntityKind.PERSON)
    return mention
