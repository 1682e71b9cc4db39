"""Texts for measurements, made up by chance from a seed: sources, and drafts that mostly agree with them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = "Maren Tomas Ilse Rafael Noor Hanna Piotr Celia Jonas Amara Viktor Lena Samir Greta Oskar Mina".split()
LAST_NAMES = "Holt Varga Lindqvist Okafor Brandt Salinas Kowal Moreau Tanaka Eriksen Duarte Novak Petrov Ashby".split()
_TOWNS = "Lorient Brest Aarhus Gdynia Trieste Bergen Cork Porto Varna Tallinn Ostend Malmo Bilbao Leith".split()
THINGS = "Harbour Tidewater Lantern Granite Northfield Saltmarsh Kestrel Juniper Copper Alder Meridian Quarry".split()
_BODIES = "Trust Council Museum Regatta Institute Railway Observatory Festival Brewery Archive".split()
_MONTHS = "January February March April May June July August September October November December".split()
_FILLERS = (
    "Nobody who was there would call the afternoon quiet.",
    "The rest of the papers say little about it.",
    "Visitors were asked to leave their bicycles at the gate.",
    "It rained, as it does, and the band played on.",
    "What came next is told in another chapter.",
    "The minutes of the meeting are kept in two boxes.",
    "Most of those who came had walked a long way.",
)


class World:
    """Things with a founding year, a head, a place, a day and a size, the same for the same ``seed``."""

    def __init__(self, seed: int = 1, things: int = 100) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - made-up texts, no secrets
        names = [f"{one} {other}" for one in THINGS for other in _BODIES]
        self._names = self._chance.sample(names, min(things, len(names)))
        self._facts = {name: self._five() for name in self._names}

    def _five(self) -> tuple[str, str, str, str, int]:
        chance = self._chance
        head = f"{chance.choice(_FIRST)} {chance.choice(LAST_NAMES)}"
        day = f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(2005, 2023)}"
        return str(chance.randint(1850, 1990)), head, chance.choice(_TOWNS), day, chance.randint(12, 900)

    def source(self, sentences: int) -> str:
        """Return a source that tells the truth."""
        return _paragraphs(self._sentences(wrong=0), sentences)

    def draft(self, words: int, wrong: float = 0.02) -> str:
        """Return a draft of about so many words; the share ``wrong`` of its claims is."""
        sentences = self._sentences(wrong=wrong)
        lines, count = [], 0
        while count < words:
            line = next(sentences)
            lines.append(line)
            count += len(line.split())
        return _paragraphs(iter(lines), len(lines))

    def _sentences(self, wrong: float) -> Iterator[str]:
        chance = self._chance
        while True:
            name = chance.choice(self._names)
            founded, head, town, day, size = self._five() if chance.random() < wrong else self._facts[name]
            yield chance.choice(
                (
                    f"The {name} was founded in {founded}.",
                    f"{head} chairs the {name}.",
                    f"The {name} met in {town} on {day}, as it had promised.",
                    f"Last year the {name} had {size} members, more than anyone had hoped.",
                    f"“We shall not move from {town},” said {head} of the {name}.",
                    chance.choice(_FILLERS),
                )
            )


def _paragraphs(sentences: Iterator[str], count: int) -> str:
    lines = [next(sentences) for _ in range(count)]
    return "\n\n".join(" ".join(lines[start : start + 5]) for start in range(0, len(lines), 5)) + "\n"
