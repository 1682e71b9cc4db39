"""Make `server/factlint/claims/data/antonyms.txt` from WordNet 3.0.

Usage: python training/build_antonyms.py FOLDER, the folder with WordNet's `data.*` files
(Debian's package wordnet-base has it as usr/share/wordnet).
"""

from __future__ import annotations

import sys
from pathlib import Path

PARTS = ("verb", "noun", "adj", "adv")
OUT = Path(__file__).parents[1] / "server/factlint/claims/data/antonyms.txt"
HEADER = """\
# Antonyms, one pair a line: part of speech, word, word. Made from WordNet 3.0 by training/build_antonyms.py.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence stands in WORDNET-LICENSE.txt.
"""


def main(folder: Path) -> None:
    """Write the pairs of direct antonyms of all single words that WordNet's texts use at least once."""
    used = _used(folder)
    pairs: set[tuple[str, str, str]] = set()
    for part in PARTS:
        synsets = {}
        for line in (folder / f"data.{part}").read_text(encoding="ascii").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].partition("(")[0].lower() for i in range(count)]
            rest = fields[4 + 2 * count :]
            pointers = [rest[1 + 4 * i : 5 + 4 * i] for i in range(int(rest[0]))]
            synsets[fields[0]] = (words, pointers)
        for words, pointers in synsets.values():
            for sign, target, _, places in pointers:
                if sign != "!" or target not in synsets:
                    continue
                one = words[int(places[:2], 16) - 1]
                other = synsets[target][0][int(places[2:], 16) - 1]  # noqa: FURB166 - what is cut off is no prefix
                if one in used and other in used and one.isalpha() and other.isalpha():
                    pairs.add((part, *sorted((one, other))))
    lines = [" ".join(pair) for pair in sorted(pairs)]
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} pairs in {OUT}")


def _used(folder: Path) -> set[str]:
    """Return the words that occur in WordNet's sense-tagged texts: the others are too rare to compare by."""
    return {line.split("%")[0].lower() for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
