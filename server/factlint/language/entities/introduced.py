"""Nouns by which a text introduces what it names: ``the tanker Ria``, ``Ria, a tanker`` … ``the tanker``.

Also the last words of a long name, written small: ``the Mill Lane Residents' Association`` … ``the residents'
association``. Each only where one thing of the document can be meant.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.docs import words_of
from factlint.language.entities.introductions import kinds_of
from factlint.language.entities.step import ask_all
from factlint.language.entities.unit import is_free, joined
from factlint.language.entities.words import BEFORE_OF
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Token

    from factlint.language.entities.unit import Unit

_NAMED: Final = frozenset(
    {EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.OTHER, EntityKind.WORK, EntityKind.GROUP}
)
# What a thing can be called by a wider word once it has been introduced by a finer one.
_WIDER: Final = {
    "ship": "tanker ferry trawler freighter liner frigate destroyer cruiser barge tug vessel warship icebreaker",
    "vessel": "tanker ferry trawler freighter liner frigate destroyer cruiser barge tug ship warship yacht boat "
    "submarine icebreaker",
    "boat": "ferry trawler barge tug yacht dinghy lifeboat",
    "plane": "jet airliner aircraft aeroplane airplane bomber",
    "aircraft": "jet airliner plane aeroplane airplane bomber helicopter drone glider",
    "drug": "medicine painkiller antibiotic antidepressant opioid tablet pill statin",
    "medicine": "drug painkiller antibiotic antidepressant tablet pill statin",
    "spacecraft": "probe lander orbiter satellite rover capsule",
    "probe": "spacecraft orbiter lander",
    "car": "saloon hatchback coupe limousine",
    "vehicle": "car van truck lorry bus tractor rover saloon hatchback tram",
    "book": "novel memoir biography thriller textbook",
    "film": "movie documentary comedy drama thriller",
    "company": "maker manufacturer retailer carmaker brewer airline firm start-up startup supplier insurer utility",
    "firm": "maker manufacturer retailer carmaker brewer company start-up startup supplier insurer consultancy",
    "machine": "printer loom press lathe excavator drill robot",
    "device": "phone smartphone tablet sensor implant pump",
    "disease": "infection illness virus",
}
_LONGEST_TAIL: Final = 4
_SHORTEST_TAIL: Final = 2


class _Meant(NamedTuple):
    """What a noun can mean: the key and kind of the one thing that was introduced by it."""

    entity: str
    kind: EntityKind


class _Told(NamedTuple):
    """What a unit tells: what it introduces by which words, and which nouns it uses of something unnamed."""

    introduced: tuple[tuple[tuple[str, ...], _Meant], ...]
    unnamed: frozenset[tuple[str, ...]]


def link_introduced(document: Sequence[Unit]) -> list[Unit]:
    """Add "the tanker" and the like where exactly one thing was introduced by that noun before, and none is unnamed."""
    return ask_all(document, _told, _answers, _with_nouns)


def _answers(told: list[_Told]) -> Callable[[int], Callable[[tuple[str, ...]], _Meant | None]]:
    unnamed = {words for one in told for words in one.unnamed}
    every: dict[tuple[str, ...], dict[str, tuple[int, _Meant]]] = {}
    for number, one in enumerate(told):
        for words, meant in one.introduced:
            every.setdefault(words, {}).setdefault(meant.entity, (number, meant))
    clear = {words: next(iter(of.values())) for words, of in every.items() if len(of) == 1 and words not in unnamed}

    def so_far(number: int, words: tuple[str, ...]) -> _Meant | None:
        first, meant = clear.get(words, (number, None))
        return meant if first <= number else None

    return lambda number: partial(so_far, number)


def _told(unit: Unit) -> _Told:
    introduced: list[tuple[tuple[str, ...], _Meant]] = []
    within: set[int] = set()
    beside: set[int] = set()  # nouns right before a name of which it is not clear that they introduce it
    for mention in unit.mentions:
        if mention.form is not Form.NAME or mention.kind not in _NAMED or not mention.entity.startswith("name:"):
            continue
        meant = _Meant(mention.entity, mention.kind)
        name = unit.doc.char_span(mention.start, mention.end)
        if name is not None and name.start > 0:
            beside.add(name.start - 1)
        introduced.extend((tail, meant) for tail in _tails(unit.words(mention)))
        for noun in kinds_of(unit.doc, mention):
            within.add(noun.i)
            introduced.extend(((word,), meant) for word in _words_for(noun.lemma_.casefold()))
    unclear = ((unit.doc[at].lemma_.casefold(),) for at in beside - within)
    return _Told(tuple(introduced), frozenset([*_unnamed(unit, within), *unclear]))


def _words_for(noun: str) -> Iterator[str]:
    """Yield the nouns by which what was introduced by a noun can be meant."""
    yield noun
    yield from (wider for wider, finer in _WIDER.items() if noun in finer.split())


def _tails(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the last words of a longer name, in lower case."""
    words = name.replace("\u2019", "'").casefold().split()
    for size in range(_SHORTEST_TAIL, min(len(words), _LONGEST_TAIL + 1)):
        if not set(words) & {"of", "for", "and", "&"} and words[-1] in BEFORE_OF:
            yield tuple(words[-size:])


def _unnamed(unit: Unit, within: set[int]) -> Iterator[tuple[str, ...]]:
    """Yield the nouns with an indefinite article, or told from others of their kind, that introduce no name."""
    for token in unit.doc:
        if token.tag_ == "NN" and token.i not in within and token.text.islower() and not unit.is_quoted(token.idx):
            first = {child.lower_ for child in token.children if child.dep_ in {"det", "amod"}}
            if first & {"a", "an", "another", "each", "every", "other", "second", "third", "no", "any", "new", "old"}:
                yield (token.lemma_.casefold(),)


def _with_nouns(unit: Unit, before: Callable[[tuple[str, ...]], _Meant | None]) -> Unit:
    found: list[EntityMention] = []
    doc = unit.doc
    for first, word in enumerate(words_of(doc)[:-1], 1):
        if word != "the" or unit.is_quoted(doc[first - 1].idx):
            continue
        for size in range(min(_LONGEST_TAIL, len(doc) - first), 0, -1):
            noun = doc[first + size - 1]
            if _says_more(noun):
                continue
            span = doc[first : first + size]
            if not span.text.islower():
                continue
            words = (noun.lemma_.casefold(),) if size == 1 else tuple(span.text.replace("\u2019", "'").split())
            meant = before(words)
            if meant is not None and is_free(unit.mentions, span.start_char, span.end_char):
                form = Form.DESCRIPTION
                found.append(EntityMention(span.start_char, span.end_char, meant.entity, meant.kind, form))
                break
    return unit.having(joined(unit.mentions, found))


def _says_more(noun: Token) -> bool:
    """Tell whether a noun is not all of its phrase: ``the tanker crew``, ``the tanker that sank``."""
    if noun.tag_ != "NN":
        return True
    if noun.i + 1 >= len(noun.doc):
        return False
    following = noun.nbor()
    return following.pos_ in {"NOUN", "PROPN", "NUM"} or following.lower_ in {
        "of",
        "that",
        "which",
        "who",
        "-",
        "where",
    }
