"""From a base form to the form that a tag asks for: tables of irregular forms, and rules for the rest.

A rule's form is taken only if the lemmatizer reads it as the same base form, so the two cannot disagree.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from factlint.language.lemmas.rules import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAST: Final = """
    be was been; become became become; begin began begun; bite bit bitten; blow blew blown; break broke broken;
    choose chose chosen; come came come; do did done; draw drew drawn; drink drank drunk; drive drove driven;
    eat ate eaten; fall fell fallen; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
    forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone; grow grew grown;
    have had had; hide hid hidden; know knew known; lie lay lain; mistake mistook mistaken;
    overcome overcame overcome; overtake overtook overtaken; override overrode overridden;
    overthrow overthrew overthrown; ride rode ridden; ring rang rung; rise rose risen; run ran run; see saw seen;
    shake shook shaken; show showed shown; shrink shrank shrunk; sing sang sung; sink sank sunk; speak spoke spoken;
    spring sprang sprung; steal stole stolen; stride strode stridden; strive strove striven; swear swore sworn;
    swim swam swum; take took taken; tear tore torn; throw threw thrown; undergo underwent undergone;
    undertake undertook undertaken; wake woke woken; wear wore worn; withdraw withdrew withdrawn; write wrote written;
    beat beat beaten; arise arose arisen; bear bore borne; awake awoke awoken; bet bet bet; bend bent bent;
    bind bound bound; bleed bled bled; breed bred bred; bring brought brought; build built built; burst burst burst;
    buy bought bought; cast cast cast; catch caught caught; cling clung clung; cost cost cost; creep crept crept;
    cut cut cut; deal dealt dealt; dig dug dug; feed fed fed; feel felt felt; fight fought fought; find found found;
    flee fled fled; forecast forecast forecast; grind ground ground; hang hung hung; hear heard heard; hit hit hit;
    hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; lay laid laid; lead led led; leap leapt leapt;
    leave left left; lend lent lent; let let let; light lit lit; lose lost lost; make made made; mean meant meant;
    meet met met; pay paid paid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; say said said;
    seek sought sought; sell sold sold; send sent sent; set set set; shed shed shed; shine shone shone;
    shoot shot shot; shut shut shut; sit sat sat; sleep slept slept; slide slid slid; spend spent spent;
    spin spun spun; split split split; spread spread spread; stand stood stood; stick stuck stuck; sting stung stung;
    strike struck struck; sweep swept swept; swing swung swung; teach taught taught; tell told told;
    think thought thought; understand understood understood; uphold upheld upheld; upset upset upset; weep wept wept;
    win won won; wind wound wound; withhold withheld withheld; withstand withstood withstood
"""
_GRADED: Final[Mapping[tuple[str, str], str]] = {
    ("good", "er"): "better", ("good", "est"): "best", ("bad", "er"): "worse", ("bad", "est"): "worst",
    ("far", "er"): "farther", ("far", "est"): "farthest", ("well", "er"): "better", ("well", "est"): "best",
    ("little", "er"): "less", ("little", "est"): "least", ("much", "er"): "more", ("many", "er"): "more",
}  # fmt: skip
_PRESENT: Final[Mapping[str, str]] = {"be": "is", "have": "has"}
_PLURALS: Final[Mapping[str, str]] = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "loss": "losses",
}  # fmt: skip
_TRIED: Final[Mapping[str, tuple[str, ...]]] = {
    "VBD": ("{0}d", "{0}ed", "{y}ied", "{0}{last}ed"),
    "VBN": ("{0}d", "{0}ed", "{y}ied", "{0}{last}ed"),
    "VBG": ("{ie}ying", "{e}ing", "{0}ing", "{0}{last}ing"),
    "VBZ": ("{y}ies", "{0}es", "{0}s"),
    "NNS": ("{y}ies", "{0}es", "{0}s"),
    "JJR": ("{0}r", "{y}ier", "{0}er", "{0}{last}er"),
    "JJS": ("{0}st", "{y}iest", "{0}est", "{0}{last}est"),
    "RBR": ("{0}r", "{y}ier", "{0}er", "{0}{last}er"),
    "RBS": ("{0}st", "{y}iest", "{0}est", "{0}{last}est"),
}
"""What a form may be made of, the likeliest first; ``{y}`` is the base without its y, ``{e}`` without its e,
``{ie}`` without both."""
_VOWELS: Final = frozenset("aeiou")
_STRESSED_LAST: Final = frozenset(
    """
    acquit admit allot begin commit compel confer control defer deter dispel emit enrol equip excel expel forget
    incur infer occur omit patrol permit prefer propel rebel recur refer regret repel submit transfer transmit
    """.split()
)
"""Verbs of more syllables than one that double their last letter all the same."""
_SHORT: Final = 6
"""The most letters of an adjective that is compared by an ending; longer ones take ``more``."""


@cache
def _irregular() -> Mapping[str, tuple[str, str]]:
    found = {}
    for entry in _PAST.split(";"):
        base, past, participle = entry.split()
        found[base] = (past, participle)
    return found


@lru_cache(maxsize=4096)
def inflect(base: str, tag: str) -> str:
    """Return the form of ``base`` (small letters) that ``tag`` asks for (Penn Treebank's); itself if it asks for none.

    >>> inflect("reject", "VBD"), inflect("keep", "VBN"), inflect("dry", "JJR")
    ('rejected', 'kept', 'drier')
    """
    if tag in {"VBD", "VBN"} and base in _irregular():
        return _irregular()[base][tag == "VBN"]
    if tag == "VBZ" and base in _PRESENT:
        return _PRESENT[base]
    if tag == "NNS" and base in _PLURALS:
        return _PLURALS[base]
    if tag[2:] in {"R", "S"}:
        kind = "er" if tag.endswith("R") else "est"
        if (base, kind) in _GRADED:
            return _GRADED[base, kind]
        if len(base) > _SHORT and not base.endswith("y"):
            return f"{'more' if kind == 'er' else 'most'} {base}"
    return _regular(base, tag)


def _regular(base: str, tag: str) -> str:
    for pattern in _TRIED.get(tag, ()):
        if not _applies(pattern, base, tag):
            continue
        form = pattern.format(base, y=base[:-1], e=base[:-1], ie=base[:-2], last=base[-1])
        if lemma(form, tag) == base:
            return form
    return base


def _applies(pattern: str, base: str, tag: str) -> bool:
    """Tell whether a pattern is for a base that ends as this one does."""
    after_vowel = base[-2:-1] in _VOWELS
    if "{y}" in pattern:
        return base.endswith("y") and not after_vowel
    if "{ie}" in pattern:
        return base.endswith("ie")
    if "{e}" in pattern:
        return base.endswith("e") and not base.endswith(("ee", "oe", "ye", "ie"))
    if base.endswith("y") and not after_vowel and tag != "VBG":
        return False
    if "{last}" in pattern:
        return base[-1:] not in _VOWELS | {"w", "x", "y"} and after_vowel
    if pattern in {"{0}d", "{0}r", "{0}st"}:
        return base.endswith("e")
    if pattern == "{0}es":
        return base.endswith(("s", "sh", "ch", "x", "z", "o"))
    if _doubles(base) and tag not in {"VBZ", "NNS"}:
        return False
    return not base.endswith("e") or tag in {"VBZ", "NNS"} or base.endswith(("ee", "oe", "ye"))


def _doubles(base: str) -> bool:
    """Tell whether a base doubles its last letter before an ending: one short syllable, ``stop``, ``wet``."""
    return base in _STRESSED_LAST or (
        len(base) > 2  # noqa: PLR2004 - consonant, vowel, consonant
        and base[-1] not in _VOWELS | {"w", "x", "y"}
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
        and sum(letter in _VOWELS for letter in base) == 1
    )
