"""Make the tables of `server/factlint/language/lemmas/data` from WordNet 3.0 and the training parts of the treebanks.

Usage: python training/build_lemmas.py WORDNET DATA: the folder with WordNet's `index.*` and `*.exc` files (Debian's
package wordnet-base has it as usr/share/wordnet), and the folder with the corpora that `train.py` reads.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import corpora
import treebanks

from factlint.language.lemmas import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

OUT = Path(__file__).parents[1] / "server/factlint/language/lemmas/data"
SOURCE = """\
# Made by training/build_lemmas.py from WordNet 3.0 and the training parts of UD English EWT and GUM.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence stands in WORDNET-LICENSE.txt.
"""
VOWELS = "aeiou"
SEEN_TWICE = 2
LONGEST_GRADED = 7  # letters of an adjective that takes -er; the longer ones take "more"
LONG = 9  # letters of a noun in -s; the longer ones are names of species and illnesses
_OF_EXCEPTIONS = {
    "verb": ("ed", "ing", "s"),
    "noun": ("plural",),
    "adj": ("er", "est"),
    "adv": ("adverb-er", "adverb-est"),
}


def main(wordnet: Path, data: Path) -> None:
    """Write the verbs with a silent e, those with a doubled end, and the exceptions to the rules that follow."""
    words = {part: _words(wordnet / f"index.{part}") for part in ("verb", "noun", "adj")}
    graded = {word for word in words["adj"] if word.endswith("e") and len(word) <= LONGEST_GRADED}
    silent = {verb[:-1] for verb in words["verb"] | graded if _drops_e(verb) and not _goes_before(verb[:-1], words)}
    doubled = {verb for verb in words["verb"] if verb[-1:] == verb[-2:-1] and verb[-1] not in VOWELS}
    _write("silent_e.txt", sorted(silent))
    _write("doubled.txt", sorted(doubled))
    for cached in (rules._words, rules.exceptions, rules.lemma):  # noqa: SLF001 - the tables have just changed
        cached.cache_clear()
    found = {key: base for key, base in _irregular(wordnet) if not _is_regular_of_another(key, words)}
    found |= {key: base for key, base in _regular(words) if key not in found}
    found |= _seen(data, found)
    wrong = {key: base for key, base in found.items() if rules.regular(key[1], key[0]) != base}
    lines = [f"{kind} {form} {base}" for (kind, form), base in sorted(wrong.items())]
    (OUT / "exceptions.txt").write_text(SOURCE + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(silent)} with a silent e, {len(doubled)} doubled, {len(lines)} exceptions in {OUT}")


def _write(name: str, words: list[str]) -> None:
    (OUT / name).write_text(SOURCE + " ".join(words) + "\n", encoding="utf-8")


def _words(path: Path) -> set[str]:
    lines = path.read_text(encoding="ascii").splitlines()
    return {word for line in lines if (word := line.split(" ")[0]).isalpha()}


def _drops_e(word: str) -> bool:
    return word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2  # noqa: PLR2004


def _goes_before(stem: str, words: dict[str, set[str]]) -> bool:
    """Whether the stem is a verb of its own whose forms would be written the same: "sing" before "singe"."""
    return stem in words["verb"] and not _doubles(stem)


def _doubles(verb: str) -> bool:
    """Whether a verb of one syllable doubles its last letter: "plan", so that "planed" is of "plane"."""
    vowels = [letter in VOWELS for letter in verb]
    return len(verb) > 2 and not vowels[-1] and vowels[-2] and sum(vowels) == 1 and verb[-1] not in "wxy"  # noqa: PLR2004


def _irregular(wordnet: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield WordNet's exceptions; a verb's by what its form looks like, else as past."""
    for part, kinds in _OF_EXCEPTIONS.items():
        for line in (wordnet / f"{part}.exc").read_text(encoding="ascii").splitlines():
            form, base, *_ = line.split(" ")
            if not (form.isalpha() and base.isalpha()) or form == base:
                continue
            kind = kinds[0]
            if part == "verb":
                kind = "ing" if form.endswith("ing") else "s" if form.endswith("s") else "ed"
            elif part in {"adj", "adv"}:
                kind = kinds[1] if form.endswith("est") else kinds[0]
            yield (kind, form), base


def _is_regular_of_another(key: tuple[str, str], words: dict[str, set[str]]) -> bool:
    """Whether the form is a regular one of another verb: "enrolled" is of "enroll" as well as of "enrol"."""
    kind, form = key
    ending = {"ed": "ed", "ing": "ing"}.get(kind)
    return ending is not None and form.endswith(ending) and form[: -len(ending)] in words["verb"]


def _regular(words: dict[str, set[str]]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the regular forms of all verbs and nouns: those that the rules turn back wrongly become exceptions."""
    for part, kind in (("verb", "s"), ("noun", "plural")):
        for word in words[part]:
            if word.endswith(("che", "she", "xe", "sse", "oe", "ie", "zze")):
                yield (kind, word + "s"), word
            elif word.endswith("s") and not word.endswith("ss") and word + "e" not in words[part] and len(word) <= LONG:
                yield (kind, word + "es"), word
    for verb in words["verb"]:
        if not verb.endswith("e") and not _doubles(verb) and verb[-1] != "y":
            yield ("ed", verb + "ed"), verb
            yield ("ing", verb + "ing"), verb
        if verb.endswith(("ee", "oe", "ye")):
            yield ("ed", verb + "d"), verb
        if verb.endswith("ie"):
            yield ("ed", verb + "d"), verb
            yield ("ing", verb[:-2] + "ying"), verb


def _seen(data: Path, known: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """Return what the treebanks say of the forms they have at least twice, or of closed classes."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for path in corpora.treebank_files(data, "train"):
        for sentence in treebanks.sentences(path):
            for row in sentence.rows:
                tag, form, base = row[treebanks.XPOS], row[treebanks.FORM].lower(), row[treebanks.LEMMA]
                if "Typo=Yes" in row[treebanks.FEATS] or " " in form or base == "_":
                    continue
                kind = rules.CLASSES.get(tag, tag)
                proper = tag in {"NNP", "NNPS", "FW", "ADD", "GW"}
                counts[kind, form.translate(rules.PLAIN)][base.lower() if proper else base] += 1
    seen = {}
    for key, bases in counts.items():
        (base, count), *_ = bases.most_common(1)
        sure = count >= SEEN_TWICE and count * 3 > sum(bases.values()) * 2
        if sure and " " not in base and (key in known or base.isalpha() or key[1].startswith("'") or "'" in key[1]):
            seen[key] = base
    return seen


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
