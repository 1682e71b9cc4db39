"""Make `server/factlint/claims/data/common.txt` from WordNet 3.0: the words that tell least, being everywhere.

Usage: python training/build_common_words.py FOLDER, the folder with WordNet's `cntlist.rev`.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parents[1] / "server/factlint/claims/data/common.txt"
MOST = 600
HEADER = f"""\
# The {MOST} words that WordNet 3.0's sense-tagged texts use most. Made by training/build_common_words.py.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence stands in WORDNET-LICENSE.txt.
"""


def main(folder: Path) -> None:
    """Write the most frequent single words, all their senses together."""
    counts: Counter[str] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        word = key.split("%")[0].lower()
        if word.isalpha():
            counts[word] += int(count)
    words = [word for word, _ in counts.most_common(MOST)]
    OUT.write_text(HEADER + "\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(f"{len(words)} words in {OUT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
