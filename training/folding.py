"""Folding the types of names: peoples are NORP, events EVENT, whatever a corpus called them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from named import MISSING, Passage

from factlint.language.gazetteer import lookup
from factlint.model.mentions import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EVENTS = re.compile(
    r"\b(?:War|Wars|Battle|Siege|Revolution|Rebellion|Uprising|Crisis|Olympics|Games|Cup|Championships?|Tournament|"
    r"Festival|Summit|Conference|Elections?|Referendum|Grand Prix|Hurricane|Earthquake|Massacre|Holocaust|Operation)\b"
)
_GROUPS = re.compile(
    r"(?:Arab|Muslim|Moslem|Islamic|Islamist|Christian|Jew|Jewish|Catholic|Protestant|Orthodox|Buddhist|Hindu|Sikh|"
    r"Sunni|Shi['’]?a|Shiite|Shi['’]ite|Kurd|Kurdish|Tamil|Nazi|Communist|Republican|Democrat|Democratic|Conservative|"
    r"Labour|Liberal|Socialist|Marxist|Baathist|Hispanic|Latino|Caucasian|Slavic|Celtic|Roman|Ottoman|Soviet|"
    r"European|African|Asian|Latin American|North American|South American|Western|Palestinian|Tibetan|Chechen|"
    r"Californian|Texan|Bavarian|Catalan|Basque|Flemish|Mormon|Baptist|Methodist|Lutheran|Anglican|Jesuit|Zionist)"
    r"(?:s|es|men|an|n)?"
)


def _is_people(name: str) -> bool:
    found = lookup(name)
    return bool(_GROUPS.fullmatch(name)) or (found is not None and found.form is Form.DEMONYM)


def fold(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages with the types of their names put right, a leading "the" dropped, doubtful names MISSING."""
    for passage in passages:
        names = []
        for start, end, kind in passage.names:
            name = passage.text[start:end]
            if name.startswith("the ") and not name[4:].islower():
                start, name = start + 4, name[4:]
            names.append((start, end, _folded(name, kind)))
        yield Passage(passage.text, names, passage.document)


def _folded(name: str, kind: str) -> str:
    if _is_people(name):
        return "NORP"
    if kind == "PERSON" and _is_people(name.partition(" ")[0]):
        return MISSING
    if kind == "MISC" and name.islower():
        return MISSING
    return "EVENT" if kind == "MISC" and _EVENTS.search(name) else kind
