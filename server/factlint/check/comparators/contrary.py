"""What to tell, and to write, where a source says the contrary of a word or a predicate of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.comparators.events import turned
from factlint.check.judgement import Conflict, Correction
from factlint.language.lemmas.forms import inflect
from factlint.model.claims import WordClaim

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Part

BEING = frozenset("is are was were".split())
SHIFTED = frozenset({"earlier", "later"})


def contrary_to(claim: Claim, value: WordClaim, other: Claim, score: float) -> Conflict:
    """Return the conflict of a draft's word with that of a source, ``score`` sure; its fixes say the contrary."""
    theirs = other.value
    if value.lemma in SHIFTED and value.senses:
        return turned(claim, score)
    if not isinstance(theirs, WordClaim) or (value.negation is None) == (theirs.negation is None):
        base = theirs.lemma if isinstance(theirs, WordClaim) and not _is_participle(value, theirs) else other.shown
        shown = _in_form(base, _tag(value, claim.shown), claim.shown)
        return Conflict(claim.start, claim.end, claim.shown, shown, (Correction(claim.start, claim.end, shown),), score)
    parts, denial = value.contrary, value.negation
    if theirs.negation is not None and theirs.negation.text.casefold() == "no":
        parts = tuple(sorted(parts, key=lambda part: part.text.casefold().split()[0] != "no"))
    covered = [part for part in (denial, *_denied_at(value)) if part is not None]
    if denial is None and parts and parts[0].text == "no":
        covered.append(parts[0])  # found some evidence: what is to be put right is no verb
    start = min([claim.start, *(part.start for part in covered)])
    end = max([claim.end, *(part.end for part in covered)])
    corrections = tuple(Correction(part.start, part.end, part.text) for part in parts)
    return Conflict(start, end, _denied(claim), _denied(other, "not"), corrections, score)


def _denied(claim: Claim, before: str = "") -> str:
    """Return a predicate with what denies it; ``before`` is put for whatever stands before it."""
    denial = claim.value.negation if isinstance(claim.value, WordClaim) else None
    if denial is None:
        return claim.shown
    return f"{claim.shown} {denial.text}" if denial.start > claim.start else f"{before or denial.text} {claim.shown}"


def _denied_at(value: WordClaim) -> tuple[Part, ...]:
    """Return where a predicate would be denied that is an infinitive after a form of ``be``: it is to blame."""
    parts = value.contrary[:1] if value.negation is None and value.tag == "VB" else ()
    return tuple(part for part in parts if part.text.partition(" ")[0] in BEING)


def _is_participle(mine: WordClaim, theirs: WordClaim) -> bool:
    """Tell whether a source has a participle where the draft has an adjective: closed, open."""
    return theirs.tag == "VBN" and mine.tag == "JJ"


def _tag(value: WordClaim, shown: str) -> str:
    """Return which form of its lemma a word is; ``fell`` is no participle, whatever the tagger says."""
    forms = {tag: inflect(value.lemma, tag) == shown.casefold() for tag in ("VBD", "VBN")}
    return "VBD" if value.tag == "VBN" and forms["VBD"] and not forms["VBN"] else value.tag


def _in_form(lemma: str, tag: str, shown: str) -> str:
    """Return a word in the form of the draft's."""
    word = inflect(lemma, tag)
    return word[:1].upper() + word[1:] if shown[:1].isupper() else word
