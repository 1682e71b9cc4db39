"""From the statements of entities to sentences, each at the place of its statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.documents.blocks import Block, Piece, Reading
from factlint.documents.units import UnitKind
from factlint.documents.wikidata.places import items, members, placed
from factlint.documents.wikidata.values import count_of, item_of, time_of
from factlint.documents.wikidata.words import COUNTS, END, ITEMS, MEMBERS, POINT, START, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.documents.wikidata.places import Placed
    from factlint.documents.wikidata.words import Words

_ENGLISH = ("en", "en-gb", "en-us", "en-ca", "mul")
_FEWEST = 2
"""Members that make a list."""
_DEEP = "lists within lists, too deep to read"
_NO_ENTITY = "this JSON holds no Wikidata entity; expected 'entities' with labels and claims, or one entity"


def read(text: str) -> Reading:
    """Return a sentence for each statement whose property and value we have words for, in the order of the file.

    A value that is an item needs its label: that entity must stand in the same file. What is no such file, and what
    in it is no statement, is a warning.
    """
    reading = Reading()
    try:
        whole = placed(text, int(text.startswith("\ufeff")))
        entities = list(_entities(text, whole))
        labels = {id_: name for id_, entity in entities if (name := _label(entity.value))}
        for id_, entity in entities:
            if id_ in labels:
                _read_entity(text, entity, labels[id_], labels, reading)
    except RecursionError:
        reading.warnings.append((0, _DEEP))
    except ValueError as error:
        what = getattr(error, "msg", str(error))
        reading.warnings.append((getattr(error, "pos", 0), f"this is not JSON: {what[:1].lower()}{what[1:]}"))
    else:
        if not entities:
            reading.warnings.append((0, _NO_ENTITY))
    return reading


def _entities(text: str, whole: Placed) -> Iterator[tuple[str, Placed]]:
    """Yield the entities of a file with their ids: those under ``entities``, or the one that the file is."""
    if isinstance(whole.value, dict) and "claims" in whole.value:
        yield str(whole.value.get("id", "")), whole
        return
    for key, value in members(text, whole):
        if key == "entities":
            yield from ((id_, one) for id_, one in members(text, value) if isinstance(one.value, dict))


def _label(entity: dict[str, Any]) -> str:
    """Return the English name of an entity on one line; empty if it has none."""
    labels = entity.get("labels")
    if not isinstance(labels, dict):
        return ""
    given = (labels.get(language) for language in _ENGLISH)
    words = (one.get("value") if isinstance(one, dict) else one for one in given)
    return next((" ".join(name.split()) for name in words if isinstance(name, str) and name.strip()), "")


def _read_entity(text: str, entity: Placed, name: str, labels: Mapping[str, str], reading: Reading) -> None:
    for key, claims in members(text, entity):
        if key != "claims":
            continue
        for property_, statements in members(text, claims):
            if sentence := _list_of_members(property_, statements.value, name, labels):
                # All of them in one sentence: who is not named is no member.
                piece = Piece(statements.start, statements.end, sentence)
                reading.blocks.append(Block(UnitKind.PARAGRAPH, [piece]))
                continue
            for statement in items(text, statements):
                if not isinstance(statement.value, dict) or not isinstance(statement.value.get("mainsnak"), dict):
                    wrong = f"a statement of {property_} has no main value; it is left out"
                    reading.warnings.append((statement.start, wrong))
                elif sentence := _sentence(property_, statement.value, name, labels):
                    piece = Piece(statement.start, statement.end, sentence)
                    reading.blocks.append(Block(UnitKind.PARAGRAPH, [piece]))


def _list_of_members(property_: str, statements: Any, name: str, labels: Mapping[str, str]) -> str | None:  # noqa: ANN401
    """Return the members of a group in one sentence; None unless there are several, all with names, and of today."""
    if property_ != MEMBERS or not isinstance(statements, list) or len(statements) < _FEWEST:
        return None
    names: list[str] = []
    for statement in statements:
        if not isinstance(statement, dict) or statement.get("rank") == "deprecated" or statement.get("qualifiers"):
            return None
        named = item_of(statement.get("mainsnak"), labels)
        if named is None:
            return None
        names.append(named)
    return f"The members of {name} are {', '.join(names[:-1])} and {names[-1]}."


def _sentence(property_: str, statement: dict[str, Any], name: str, labels: Mapping[str, str]) -> str | None:
    """Return a statement in words; None without words for it, and for one that is known to be wrong."""
    if statement.get("rank") == "deprecated":
        return None
    snak = statement["mainsnak"]
    words: Words
    if property_ in TIMES:
        words, value = TIMES[property_], time_of(snak)
        return words.now.format(s=name, v=value) if value else None
    if property_ in ITEMS:
        words, said = ITEMS[property_], item_of(snak, labels)
    elif property_ in COUNTS:
        words, said = COUNTS[property_], count_of(snak)
    else:
        return None
    if not said:
        return None
    qualifiers = statement.get("qualifiers")
    ended = isinstance(qualifiers, dict) and END in qualifiers
    since = isinstance(qualifiers, dict) and START in qualifiers and not ended
    sentence = (words.ended if ended else words.since if since else "") or words.now
    return sentence.format(s=name, v=said, when=_when(qualifiers, ended=ended))


def _when(qualifiers: Any, *, ended: bool) -> str:  # noqa: ANN401 - any JSON value
    """Return when a statement holds, in words that may follow it."""
    if not isinstance(qualifiers, dict):
        return ""
    start, end, point = (
        next((time for snak in given if (time := time_of(snak))), None)
        for given in (qualifiers[key] if isinstance(qualifiers.get(key), list) else [] for key in (START, END, POINT))
    )
    if start and end:
        return f" from {start.words} to {end.words}"
    if start:
        return f" from {start.words}" if ended else f" since {start.words}"
    if end:
        return f" until {end.words}"
    return f" {point}" if point else ""
