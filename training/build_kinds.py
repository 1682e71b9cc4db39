"""Make `server/factlint/claims/data/kinds.txt` from WordNet 3.0.

Usage: python training/build_kinds.py FOLDER, the folder with WordNet's `data.noun` and `index.noun`
(Debian's package wordnet-base has it as usr/share/wordnet).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS = """color/1 relative/1 crime/1 illness/1 injury/1 body_part/1 animal/1 vehicle/1 sport/1 musical_instrument/1
chemical_element/1 metal/2 edible_fruit/1 vegetable/1 building/1 weapon/1 military_officer/1 garment/1 beverage/1
geological_formation/1 body_of_water/1 monetary_unit/1 fuel/1 health_professional/1 scientist/1 musician/1
compass_point/1 time_unit/1 season/2 discipline/1 fabric/1 building_material/1 storm/1 religion/2
art/1 educator/1 tree/1 flower/1 religious_person/1 religionist/1 lawyer/1 athlete/1
aristocrat/1 clergyman/1 drug/1 furniture/1 precipitation/1 dish/2 meal/1 writer/1 artist/1 bread/1 meat/1
engineer/1 holiday/1 election/1 sacred_text/1 war/1""".split()
"""The kinds whose members exclude one another, each by its first word and the number of that word's sense."""
SENSES = 2
"""A word counts where the kind's sense is among its first so many."""
OUT = Path(__file__).parents[1] / "server/factlint/claims/data/kinds.txt"
HEADER = """\
# Words for things of one kind that exclude one another (red, blue; sister, aunt): the word, and the ways down to it
# from the name of its kind, each step a number. What stands below another is a kind of it.
# Made from WordNet 3.0 by training/build_kinds.py.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence stands in WORDNET-LICENSE.txt.
"""


def main(folder: Path) -> None:
    """Write the single words below each kind, with their ways."""
    synsets, senses, used = _synsets(folder), _senses(folder), _used(folder)
    ways: dict[str, set[str]] = {}
    for root in ROOTS:
        word, _, number = root.partition("/")
        for offset, way in _below(senses[word][int(number) - 1], word, synsets):
            for name in synsets[offset][0]:
                common = name in used or "-" in name or len(senses.get(name, ())) == 1
                if name.replace("-", "").isalpha() and common and offset in senses.get(name, ())[:SENSES]:
                    ways.setdefault(name, set()).add(way)
    lines = [f"{word} {' '.join(sorted(found))}" for word, found in sorted(ways.items())]
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words in {OUT}")


def _below(offset: str, way: str, synsets: dict[str, tuple[list[str], list[str]]]) -> Iterator[tuple[str, str]]:
    """Yield a synset and those below it, each with the way down to it."""
    yield offset, way
    for number, child in enumerate(synsets[offset][1]):
        yield from _below(child, f"{way}.{number}", synsets)


def _synsets(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Return for each synset of nouns its words and its direct hyponyms."""
    found = {}
    for line in (folder / "data.noun").read_text(encoding="ascii").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower() for i in range(count)]
        rest = fields[4 + 2 * count :]
        pointers = [rest[1 + 4 * i : 5 + 4 * i] for i in range(int(rest[0]))]
        found[fields[0]] = (words, [target for sign, target, part, _ in pointers if sign == "~" and part == "n"])
    return found


def _senses(folder: Path) -> dict[str, list[str]]:
    """Return for each noun its synsets, the most frequent sense first."""
    found = {}
    for line in (folder / "index.noun").read_text(encoding="ascii").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            found[fields[0]] = fields[-int(fields[2]) :]
    return found


def _used(folder: Path) -> set[str]:
    """Return the words that occur in WordNet's sense-tagged texts."""
    return {line.split("%")[0].lower() for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
