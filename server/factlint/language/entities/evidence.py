"""What the whole document says of whether a name is a person's, an organisation's or a thing's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.keys import key_of
from factlint.language.entities.kinds import kind_by_words
from factlint.language.entities.step import ask_all, everywhere
from factlint.language.entities.unit import added_up, rekeyed
from factlint.language.entities.words import CORPORATE
from factlint.language.gazetteer import fold, is_given_name
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit
    from factlint.model.mentions import EntityMention

_OWNS: Final = re.compile(
    r"(?:['\u2019]s?|,? and its) (?:\w+ ){0,2}?(?:chair|chief executive|ceo|boss|shares?\b|board|profits?\b|revenue|"
    r"sales|headquarters|shareholders|stock|spokes|turnover|factory|factories|workers|employees|customers|founder|workforce)",
    re.IGNORECASE,
)
_IS_COMPANY: Final = re.compile(
    r", (?:the|a|an|which is an?) (?:(?!(?:of|for|at|in|from|with|to|who|and)\b)[\w-]+ ){0,4}?"
    r"(?:company|firm|retailer|maker|manufacturer|carmaker|bank|"
    r"group|airline|start-up|startup|insurer|supplier|operator|developer|publisher|broadcaster|brewer|chain|charity|university|"
    r"newspaper|agency|supermarket|consultancy|conglomerate|club|business)\b(?!['\u2019])",
)
_RUNS: Final = re.compile(
    r"\b(?:[Ss]hares (?:in|of)|stake in|owned by|subsidiary of|customers of|acquisition of|takeover of|merger with|"
    r"(?:[Cc]hief [Ee]xecutive|CEO|[Cc]hair|[Cc]hairman|[Cc]hairwoman|[Bb]oss|[Dd]irector|[Ff]ounder|[Ee]mployees|"
    r"[Hh]eadquarters|[Ss]hareholders|[Bb]oard) (?:of|at)) (?:the )?$"
)
# A form of incorporation that the name was cut before.
_FORM: Final = re.compile(r",? (?:AS|A/S|S\.A\.|N\.V\.|S\.p\.A\.|Oyj|Pty|Bhd|KK|PLC)\b")
_ADDRESSED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Lord|Lady)\.? $")
# What a thing is called right before its name: "the ferry Aurora", "the village of Marlow".
_THING: Final = re.compile(
    r"\b(?:ferry|ship|vessel|boat|tanker|trawler|yacht|frigate|submarine|village|town|city|hamlet|suburb|district|"
    r"parish|port|island|resort|river|app|company|firm|brand|horse|gelding|mare|software|drug|vaccine|medicine|"
    r"satellite|probe|spacecraft|rover|telescope|storm|hurricane|typhoon|cyclone|website|retailer|carmaker|"
    r"supermarket|airline|charity|newspaper|magazine|label|library|package|framework|tool|game|film|album|song|"
    r"series|show|musical|novel|opera|club|side|rivals|region|province|county|state|estate)"
    r"(?: of| called| named)? [\"\u201c\u2018]?$",
    re.IGNORECASE,
)
_ONE_OF_MANY: Final = re.compile(r"\b(?:[Aa]n?|[Ee]very|[Ee]ach|[Mm]any|[Mm]ost|[Ff]ellow|[Tt]hese|[Tt]hose) $")
_THE: Final = re.compile(r"\b[Tt]he $")
_PLACED: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]board|[Tt]hroughout|[Aa]round) $")
# What follows a person's name: an age, "who".
_SOMEBODY: Final = re.compile(r",? who\b|, \d\d,|,? (?:him|her)self\b|['\u2019]s (?:wife|husband|mother|father|lawyer)")
_LONGEST: Final = 3
# What the words say outweighs what the model says of a few mentions; its people are more to be trusted than the rest.
_SURE: Final = 8
_LIKELY: Final = 4
_MODEL: Final = 2


@dataclass(frozen=True, slots=True)
class _Votes:
    """What speaks for names by their words: companies, people, things; and which were read as people or are firms.

    ``alone`` are the folded single names of people, ``firms`` the keys of names with a form of incorporation.
    """

    company: Counter[str] = field(default_factory=Counter)
    person: Counter[str] = field(default_factory=Counter)
    thing: Counter[str] = field(default_factory=Counter)
    alone: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)


class _Name(NamedTuple):
    """A name as the document is asked about it: its words, the last of them folded, its key as an organisation's."""

    text: str
    last: str
    firm: str


class _Heard(NamedTuple):
    """How much the document speaks for a name as a company's, a person's, a thing's; see ``_Votes`` for the rest."""

    company: int
    person: int
    thing: int
    alone: bool
    firm: bool


def tell_people_from_companies(document: Sequence[Unit]) -> list[Unit]:
    """Mend the kind of names that the model took for the wrong one, where the document's words tell.

    A name that has a board or shares is an organisation; a name of two words whose last stands alone elsewhere as a
    person is that person; a single word that is called a ferry, or stands after "the" or "in", is no person, and one
    name is not a person here and a thing there.
    """
    return ask_all(document, _votes, _answers, _mended)


def _answers(votes: list[_Votes]) -> Callable[[int], Callable[[_Name], _Heard]]:
    company = added_up(one.company for one in votes)
    person = added_up(one.person for one in votes)
    thing = added_up(one.thing for one in votes)
    alone = frozenset[str]().union(*(one.alone for one in votes))
    firms = frozenset[str]().union(*(one.firms for one in votes))

    def heard(name: _Name) -> _Heard:
        text, last, firm = name
        return _Heard(company.get(text, 0), person.get(text, 0), thing.get(text, 0), last in alone, firm in firms)

    return everywhere(heard)


def _votes(unit: Unit) -> _Votes:
    """Return what a unit by itself says of its names."""
    votes = _Votes()
    people = {mention.start for mention in unit.mentions if mention.kind is EntityKind.PERSON}
    for mention in unit.mentions:
        if not _is_open(mention):
            continue
        text = unit.words(mention)
        votes.company[text] += _company(unit, mention) or int(_fields(unit, mention, people))
        words = text.split()
        if len(words) > 1 and words[-1].strip(".").lower() in CORPORATE:
            votes.firms.add(mention.entity)
        if len(words) > 1:
            votes.person[text] += _MODEL * (mention.kind is EntityKind.PERSON)
            votes.thing[text] += mention.kind is not EntityKind.PERSON
            if mention.kind is EntityKind.PERSON:
                # Whoever is named in full is the one whose last or given name stands alone.
                votes.person.update({words[0]: _LIKELY, words[-1]: _LIKELY})
            continue
        if mention.kind is EntityKind.PERSON:
            votes.alone.add(fold(text))
        votes.person[text] += _somebody(unit, mention)
        votes.thing[text] += _something(unit, mention)
    return votes


def _is_open(mention: EntityMention) -> bool:
    """Tell whether a mention is a name of which the gazetteer does not say what it names."""
    return mention.form is Form.NAME and mention.entity.startswith(("name:", "person:"))


def _company(unit: Unit, mention: EntityMention) -> int:
    """Return 1 where the words around a name are those of a company, -2 where they are those of a person, else 0."""
    before = unit.text[max(mention.start - 30, 0) : mention.start]
    if _ADDRESSED.search(before):
        return -2
    after = unit.text[mention.end : mention.end + 80]
    return int(bool(_OWNS.match(after) or _IS_COMPANY.match(after) or _RUNS.search(before) or _FORM.match(after)))


def _somebody(unit: Unit, mention: EntityMention) -> int:
    """Return how much the words around a single name speak for a person."""
    if _ADDRESSED.search(unit.text[max(mention.start - 8, 0) : mention.start]):
        return _SURE
    said = _SURE * bool(_SOMEBODY.match(unit.text, mention.end))
    return said + _MODEL * (mention.kind is EntityKind.PERSON)


def _something(unit: Unit, mention: EntityMention) -> int:
    """Return how much the words around a single name speak for a thing or a place."""
    before = unit.text[max(mention.start - 30, 0) : mention.start]
    if _THING.search(before) or _ONE_OF_MANY.search(before):
        return _SURE - 1
    owns = unit.text[mention.end : mention.end + 2] in {"'s", "\u2019s"}
    placed = _PLACED.search(before) is not None and not owns
    attributive = _THE.search(before) is not None and not _is_modifier(unit, mention)
    return _LIKELY * int(placed or attributive) + (mention.kind is not EntityKind.PERSON)


def _is_modifier(unit: Unit, mention: EntityMention) -> bool:
    """Tell whether the article before a name may be a noun's that follows: ``the Obama campaign``."""
    span = unit.doc.char_span(mention.start, mention.end)
    if span is None or span.end >= len(unit.doc):
        return span is None
    following = unit.doc[span.end]
    return following.pos_ in {"NOUN", "PROPN", "ADJ", "PART"} or following.text == "-"


def _fields(unit: Unit, mention: EntityMention, people: set[int]) -> bool:
    """Tell whether somebody's full name follows a possessive, as of a team: ``McLaren's Oscar Piastri``."""
    return unit.text[mention.end : mention.end + 3] in {"'s ", "\u2019s "} and mention.end + 3 in people


def _mended(unit: Unit, ask: Callable[[_Name], _Heard]) -> Unit:
    found = []
    for mention in unit.mentions:
        if _is_open(mention):
            text = unit.words(mention)
            name = _Name(text, fold(text.split()[-1]), key_of(text, EntityKind.ORGANISATION))
            mention = _as_heard(unit, mention, text, ask(name))
        found.append(mention)
    return unit.having(found)


def _as_heard(unit: Unit, mention: EntityMention, text: str, heard: _Heard) -> EntityMention:
    words = text.split()
    if _is_company(words, heard):
        return rekeyed(mention, key_of(text, EntityKind.ORGANISATION), EntityKind.ORGANISATION)
    if len(words) == 1:
        return _settled(mention, text, heard)
    doubtful = mention.kind is EntityKind.PERSON and not is_given_name(words[0])
    if doubtful and heard.thing > heard.person:
        return rekeyed(mention, key_of(text, EntityKind.OTHER), EntityKind.OTHER)
    relative = unit.text[mention.end : mention.end + 6] == ", who "
    if mention.entity.startswith("name:") and len(words) <= _LONGEST and (relative or heard.alone):
        span = unit.doc.char_span(mention.start, mention.end)
        if (
            all(word[0].isupper() and word.isalpha() for word in words)
            and span is not None
            and kind_by_words(span) is None
        ):
            return rekeyed(mention, key_of(text, EntityKind.PERSON), EntityKind.PERSON)
    return mention


def _is_company(words: Sequence[str], heard: _Heard) -> bool:
    """Tell whether a name is a company's by what is said of it, or by its form of incorporation elsewhere."""
    if len(words) > 1 and is_given_name(words[0]):
        return False
    return heard.company > 0 or heard.firm


def _settled(mention: EntityMention, text: str, heard: _Heard) -> EntityMention:
    """Return a single name as a person or as something else, the same throughout the document."""
    person, thing = heard.person, heard.thing
    if mention.kind is EntityKind.PERSON and thing > person:
        return rekeyed(mention, key_of(text, EntityKind.OTHER), EntityKind.OTHER)
    read_so = person > thing and (heard.alone or person >= _SURE)
    if read_so and mention.kind is not EntityKind.PERSON:
        return rekeyed(mention, key_of(text, EntityKind.PERSON), EntityKind.PERSON)
    return mention
