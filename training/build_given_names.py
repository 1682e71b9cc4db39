"""Make `server/factlint/language/gazetteer/data/given_names.txt` from Faker's lists of names in Latin letters.

Usage: python training/build_given_names.py, where the package Faker (MIT) is installed: it lists given names by
country. The names that stand in the file already are kept. Left out are words that running English writes in lower
case, what the gazetteer knows as a place or an organisation, and what Faker lists as a last name more often.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from pathlib import Path

from factlint.language.gazetteer import canonical
from factlint.language.gazetteer.folding import without_marks

SERVER = Path(__file__).parents[1] / "server/factlint/language"
OUT = SERVER / "gazetteer/data/given_names.txt"
LOWERCASE = SERVER / "entities/data/lowercase.txt"
LOCALES = (
    "cs_CZ da_DK de_AT de_CH de_DE en_GB en_IE en_IN en_NG en_NZ en_US es_ES es_MX et_EE fi_FI fr_BE fr_CH fr_FR "
    "ga_IE hr_HR hu_HU ig_NG it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw "
    "tr_TR tw_GH yo_NG zu_ZA"
).split()
"""Those whose lists are of names in Latin letters, and of common ones."""
NAME = re.compile(r"[a-z]{3,14}")
WIDTH = 120
CLEAR = 10
"""How many times as many countries list a name as a woman's, or a man's, where it is clearly that."""
HEADER = """\
# Common given names, without marks, from many languages: women's, men's, and those of either.
# Made by training/build_given_names.py: a list by hand, and those of Faker (MIT).
"""


def main() -> None:
    """Write the names of all locales, in three parts."""
    women, men, last = _listed("first_names_female"), _listed("first_names_male"), _listed("last_names")
    given = _listed("first_names")
    lines = OUT.read_text(encoding="utf-8").splitlines()
    known = {word for line in lines if not line.startswith("#") for word in line.split()}
    lowercase = set(LOWERCASE.read_text(encoding="utf-8").split())
    new = {
        name
        for name, count in given.items()
        if NAME.fullmatch(name) and name not in lowercase and canonical(name.title()) is None and count > last[name]
    }
    parts: dict[str, list[str]] = {"she": [], "he": [], "either": []}
    for name in sorted(known | new):
        of = "she" if women[name] > CLEAR * men[name] else "he" if men[name] > CLEAR * women[name] else "either"
        parts[of].append(name)
    text = "".join(f"# {of}\n{_wrapped(names)}" for of, names in parts.items())
    OUT.write_text(HEADER + text, encoding="utf-8")
    print(", ".join(f"{of}: {len(names)}" for of, names in parts.items()), f"in {OUT.name}")


def _listed(kind: str) -> Counter[str]:
    """Return in how many locales each name of a kind is listed."""
    found: Counter[str] = Counter()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        lists = [getattr(provider, name) for name in dir(provider) if name.startswith(kind)]
        found.update({without_marks(n) for names in lists if not callable(names) for n in names if isinstance(n, str)})
    return found


def _wrapped(names: list[str]) -> str:
    lines = [""]
    for name in names:
        if len(lines[-1]) + len(name) >= WIDTH:
            lines.append("")
        lines[-1] += f" {name}" if lines[-1] else name
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
