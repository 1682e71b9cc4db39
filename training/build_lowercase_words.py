"""Make `server/factlint/language/entities/data/lowercase.txt`: words that running English writes in lower case.

Usage: python training/build_lowercase_words.py FOLDER, the folder with the treebanks that the pipeline is trained on
(`en_ewt-ud-train.conllu` and `gum/*.conllu`). No held-out treebank is read.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parents[1] / "server/factlint/language/entities/data/lowercase.txt"
CONTENT = {"NOUN", "VERB", "ADJ", "ADV"}
COLUMNS = 10
SHORTEST = 3
HEADER = """\
# Words that English treebanks write in lower case at least as often as they write them as names.
# Made by training/build_lowercase_words.py from the words of UD English EWT and GUM (CC BY-SA 4.0, CC BY 4.0).
"""


def main(folder: Path) -> None:
    """Count each word in lower case, and with a capital as a name past a sentence's first word."""
    lower: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for path in (folder / "en_ewt-ud-train.conllu", *sorted((folder / "gum").glob("*.conllu"))):
        for line in path.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) != COLUMNS or not columns[0].isdigit():
                continue
            number, word, _, tag = columns[:4]
            if not word.isalpha() or not word.isascii() or len(word) < SHORTEST:
                continue
            if word.islower() and tag in CONTENT:
                lower[word] += 1
            elif word[0].isupper() and tag == "PROPN" and number != "1":
                names[word.lower()] += 1
    words = sorted(word for word, count in lower.items() if names[word] <= count)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(HEADER + "\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words in {OUT}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
