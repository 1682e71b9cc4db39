"""A project to measure with: a folder of sources, and a long draft made of their sentences, some of them altered."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from factlint import Document

if TYPE_CHECKING:
    import argparse

SEEDS = Path(__file__).parents[1] / "seeds"
_SENTENCE_END = re.compile(r"(?<=[.!?”])\s(?=[A-Z“])")
_DIGIT = re.compile(r"\d(?=\b)")
_WRONG = 0.05
_FEWEST_WORDS = 6


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which project is measured."""
    parser.add_argument("--words", type=int, default=5000, help="words of the draft")
    parser.add_argument("--sources", type=Path, default=SEEDS, help="folder of sources (*.txt, *.md)")
    parser.add_argument("--seed", type=int, default=1)


def project(folder: Path, given: argparse.Namespace) -> Path:
    """Lay a configuration, the sources and a draft of so many words into ``folder``; return the draft."""
    files = sorted(path for path in given.sources.iterdir() if path.suffix in {".txt", ".md"} and path.stem != "README")
    (folder / "factlint.toml").write_text('sources = ["sources/"]\n', encoding="utf-8")
    (folder / "sources").mkdir()
    for path in files:
        (folder / "sources" / path.name).write_bytes(path.read_bytes())
    draft = folder / "draft.md"
    draft.write_text(draft_of(files, given.words, given.seed), encoding="utf-8")
    return draft


def draft_of(files: list[Path], words: int, seed: int) -> str:
    """Return paragraphs of two to five sentences each from one of the files; no two paragraphs are alike."""
    chance = random.Random(seed)  # noqa: S311 - made-up texts, no secrets
    texts = [sentences for path in files if len(sentences := _sentences(path)) > 1]
    paragraphs: dict[str, None] = {}
    count = 0
    while count < words:
        sentences = chance.choice(texts)
        start = chance.randrange(len(sentences))
        taken = [_altered(one, chance) for one in sentences[start : start + chance.randint(2, 5)]]
        chance.shuffle(taken)
        paragraph = " ".join(taken)
        if paragraph not in paragraphs:
            paragraphs[paragraph] = None
            count += len(paragraph.split())
    return "\n\n".join(paragraphs) + "\n"


def _sentences(path: Path) -> list[str]:
    document = Document.from_path(path)
    units = (document.unit_text(index) for index, unit in enumerate(document.units) if not unit.foreign)
    found = (sentence for text in units for sentence in _SENTENCE_END.split(text))
    # Characters beyond the first plane would need counting in UTF-16.
    return [one for one in found if len(one.split()) >= _FEWEST_WORDS and max(one) <= "\uffff"]


def _altered(sentence: str, chance: random.Random) -> str:
    """Return a sentence, now and then with the last digit of a number changed."""
    if chance.random() > _WRONG:
        return sentence
    return _DIGIT.sub(lambda digit: str((int(digit[0]) + 1) % 10), sentence, count=1)
