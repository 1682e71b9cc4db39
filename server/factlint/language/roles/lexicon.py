"""The lexicon of titles, read from ``data/titles.txt``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# British and American spellings of words in titles, and plurals of heads that do not add "s".
SPELLINGS: Final = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "organisation": "organization",
    "advisor": "adviser",
    "exec": "executive",
}
PLURALS: Final = {
    "chiefs": "chief",
    "attorneys": "attorney",
    "ladies": "lady",
    "secretaries": "secretary",
    "deputies": "deputy",
}

# Titles that a full stop may follow within a sentence: "Gen. Holt".
SHORT_TITLES: Final = frozenset(
    "gov sen rep gen adm col cmdr capt lt maj brig sgt cpl prof rev hon pres supt insp det dr mr mrs ms".split()
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What may stand in a title. Keys are words in lower case, hyphens parted; values the normal words."""

    heads: Mapping[Words, Words]
    portfolios: Mapping[Words, Words]
    ranks: frozenset[str]
    former: frozenset[Words]
    present: frozenset[Words]
    courtesies: frozenset[str]


def parted(text: str) -> Words:
    """Return the words of ``text`` in lower case, hyphens and dots taken out, each spelt the one way."""
    words = text.lower().replace("-", " ").replace("\u2011", " ").replace(".", "").replace("\u2019", "'").split()
    return tuple(SPELLINGS.get(word, word) for word in words)


def singular(word: str) -> str:
    """Return the singular of the head of a title: ``presidents`` gives ``president``."""
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("women"):
        return word[:-5] + "woman"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _sections() -> Mapping[str, list[list[str]]]:
    text = (files("factlint.language.roles") / "data" / "titles.txt").read_text(encoding="utf-8")
    sections: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            name, _, others = line.partition("=")
            rows.append([name.strip(), *(other.strip() for other in others.split(",") if other.strip())])
    return sections


def _forms(rows: list[list[str]]) -> dict[Words, Words]:
    return {parted(form): parted(row[0]) for row in rows for form in row}


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of titles."""
    sections = _sections()
    former, present = sections["times"]
    return Lexicon(
        heads=_forms(sections["heads"]),
        portfolios=_forms(sections["portfolios"]),
        ranks=frozenset(row[0] for row in sections["ranks"]),
        former=frozenset(map(parted, former)),
        present=frozenset(map(parted, present)),
        courtesies=frozenset(row[0] for row in sections["courtesies"]),
    )
