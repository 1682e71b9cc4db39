"""Claims by words that have a contrary: predicates, which can be denied, and words with an opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.clauses import LINKING, below_noun, complement_subject, is_predicate, subject_of
from factlint.claims.denials import contraries, denial_of
from factlint.claims.doers import NONE, doers_of
from factlint.claims.opposites import base_of
from factlint.claims.orders import day_of, events_of, link_of, shift_of
from factlint.claims.qualifiers import is_past, mood_of
from factlint.claims.small_clauses import says_how
from factlint.model.claims import Claim, ClaimKind, Part, WordClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

TELLING = frozenset("to for from against with without into about over".split())
"""Prepositions that bring in who or what else is concerned."""
SIDES = frozenset({"for", "against"})
SIDING = frozenset(
    """vote speak argue decide rule find come campaign stand plead lobby advise recommend testify rally protest march
    petition fight be go lean turn swing vote case argument plea ruling verdict decision speech""".split()
)
"""What somebody is for, or against, something with: who sits for a party, or plays against a side, takes none."""
ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "xcomp", "obl:agent"})
PARTITIVE = frozenset("none all some most many several each both any few half neither either one".split())
"""Words of which what follows ``of`` is what is spoken of."""
NOBODY_AT_ALL = frozenset({"nobody", "no-one", "somebody", "someone", "everybody", "everyone", "anybody", "anyone"})
ARTICLES = frozenset({"the", "a", "an"})
SPEAKING = frozenset("say tell add note state".split())


def read_contrasts(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each predicate of a sentence, and for each other word that has an opposite."""
    opposites = reading.terms.lexicon.opposites
    for token in reading.words:
        if not token.children and (token.pos_ == "PUNCT" or token.lower_ in ARTICLES):
            continue
        start = reading.offset + token.idx
        end = start + len(token)
        if token.i in reading.terms.mention_at or reading.is_spoken(start, end):
            continue
        lemma, tag = base_of(token)
        if lemma in SPEAKING or (lemma in SIDES and not _takes_sides(token)):
            continue
        verb = is_predicate(token) or complement_subject(token) is not None
        against = opposites.of(token, certain=not verb)
        if link_of(token) or shift_of(token):
            yield _order(reading, token)
            continue
        if not verb and not against:
            continue
        denial = denial_of(token) if verb else None
        groups = reading.terms.lexicon.alike
        turned = groups.turned(token) if verb else None
        # who loses to somebody may have won before, and who finds a thing gone has lost it
        other = turned if turned is not None or not verb or not says_how(token) else "so"
        agent, patient = doers_of(reading, token, turned, groups.ending(token)) if verb else (NONE, NONE)
        yield Claim(
            kind=ClaimKind.WORD,
            value=WordClaim(
                lemma=lemma if other is None else f"{lemma} {other}",
                opposites=against if other is None else NONE,
                negation=_part(denial, reading.offset) if denial is not None else None,
                verb=verb,
                tag=tag,
                contrary=contraries(token, denial, reading.offset) if verb else (),
                senses=_senses(reading, token) if verb and other != "so" and lemma == token.lemma_.casefold() else NONE,
                agent=agent,
                patient=patient,
            ),
            shown=token.text,
            start=start,
            end=end,
            near=_near(reading, token, verb=verb),
            clause=reading.clause(start, end) | frozenset(reading.terms.of(token)) | _aims(reading, token),
            modifiers=reading.modifiers(start, end),
            arguments=_slots(reading, token) if verb else (),
            mood=_mood(token, reading),
            past=verb and is_past(token),
            subject=reading.subject(start, end) if not verb else token.text,
            relation="",
        )


def _takes_sides(token: Token) -> bool:
    """Tell whether ``for`` or ``against`` says what somebody thinks: not in ``twelve for, eight against``."""
    if token.i and token.nbor(-1).like_num:
        return False
    governor = token.head.head if token.dep_ == "case" else token.head
    links = any(child.dep_ == "cop" for child in token.head.children)
    return links or not SIDING.isdisjoint({governor.lemma_.casefold(), token.head.lemma_.casefold()})


def _order(reading: Reading, token: Token) -> Claim:
    """Return the claim of what came before what, or that something was on the day before or after another."""
    start = reading.offset + token.idx
    end = start + len(token)
    shift = shift_of(token)
    if shift:
        day = reading.offset + day_of(token).idx
        near, linked, main = reading.near(day, day + 1), NONE, NONE
    else:
        near, (linked, main) = (), events_of(reading, token)
    if token.lower_ == "prior":
        end = reading.offset + token.nbor().idx + len(token.nbor())
    return Claim(
        kind=ClaimKind.WORD,
        value=WordClaim(
            lemma=shift or link_of(token),
            opposites=frozenset({"later" if shift == "earlier" else "earlier"}) if shift else NONE,
            senses=frozenset({day_of(token).lemma_.casefold()}) if shift else NONE,
        ),
        shown=reading.text(start, end),
        start=start,
        end=end,
        near=near,
        clause=reading.clause(start, end),
        arguments=() if shift else (("main", main), ("linked", linked)),
        mood=_mood(token, reading),
        subject=reading.subject(start, end),
        relation="",
    )


def _senses(reading: Reading, token: Token) -> frozenset[str]:
    """Return what a predicate shares with others that say nearly the same: its groups, and its class."""
    classes = (term for term in reading.terms.of(token) if term.startswith("="))
    return reading.terms.lexicon.alike.of(token).union(classes)


def _part(token: Token, offset: int) -> Part:
    return Part(token.text, offset + token.idx, offset + token.idx + len(token))


def _slots(reading: Reading, predicate: Token) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what fills the places of a predicate: its subject, its objects, and what its prepositions bring."""
    subject = complement_subject(predicate) or subject_of(predicate)
    filled = [("subject", subject)] if subject is not None else []
    for child in predicate.children:
        if child.dep_ in {"obj", "xcomp"}:
            filled.append((child.dep_, child))
            filled.extend((preposition, word) for word in below_noun(child) if (preposition := _preposition(word)))
        elif preposition := _preposition(child):
            filled.append((preposition, child))
    found: dict[str, frozenset[str]] = {}
    for slot, token in filled:
        words = [token, *(child for child in token.children if child.dep_ in {"conj", "appos"})]
        terms = frozenset(term for word in words for term in _terms_of(reading, word))
        found[slot] = found.get(slot, frozenset()) | terms
    return tuple((slot, terms) for slot, terms in found.items() if terms)


def _preposition(noun: Token) -> str:
    """Return the preposition that brings a noun into a clause; "" for those of time and place, and for no noun."""
    if noun.dep_ not in {"obl", "nmod"}:
        return ""
    word = _case(noun)
    return word if word in TELLING else ""


def _case(noun: Token) -> str:
    """Return the preposition before a noun, "" for none."""
    return next((child.lower_ for child in noun.children if child.dep_ == "case"), "")


def _aims(reading: Reading, predicate: Token) -> frozenset[str]:
    """Return the terms of what its subject and objects are to do, which tell which ones they are: a motion to close."""
    nouns = [child for child in predicate.children if child.dep_ in {"obj", "nsubj", "nsubj:pass"}]
    aims = [clause for noun in nouns for clause in noun.children if clause.dep_ == "acl"]
    return frozenset(term for aim in aims for word in aim.subtree for term in reading.terms.of(word))


def _near(reading: Reading, token: Token, *, verb: bool) -> tuple[str, ...]:
    """Return the terms of what a word hangs on: of a verb its arguments, of ``before`` the two that it orders."""
    if verb:
        return _arguments(reading, token)
    start = reading.offset + token.idx
    if token.dep_ not in {"mark", "case"}:
        return reading.near(start, start + len(token))
    later = token.head
    ordered = [later, later.head]
    found = [term for t in ordered for term in (*reading.terms.of(t), *_arguments(reading, t))]
    return tuple(dict.fromkeys(found))


def _arguments(reading: Reading, predicate: Token) -> tuple[str, ...]:
    """Return the terms of a predicate's subject and objects, nearest first."""
    nouns = [child for child in predicate.children if child.dep_ in ARGUMENTS and not _is_authority(child)]
    subject = complement_subject(predicate) or _shared_subject(predicate)
    if subject is not None:
        nouns.insert(0, subject)
    if predicate.pos_ == "NOUN":
        nouns.extend(child for child in predicate.children if child.dep_ == "nmod")
    return tuple(dict.fromkeys(term for noun in nouns for term in _terms_of(reading, noun)))


def _terms_of(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Return the terms of an argument: of ``two of the pilots`` those of the pilots, of ``nobody`` those of people."""
    if noun.lower_ in NOBODY_AT_ALL:
        people = reading.terms.lexicon.word("people")
        return (people,) if people else ()
    if noun.lower_ in PARTITIVE or noun.pos_ == "NUM":
        parts = [child for child in noun.children if child.dep_ in {"nmod", "obl"} and _case(child) == "of"]
        return tuple(term for part in parts for term in reading.terms.of(part)) or reading.terms.of(noun)
    return reading.terms.of(noun)


def _is_authority(noun: Token) -> bool:
    """Tell whether a noun tells who says so, and nothing of what is so: ``according to the study``."""
    return any(child.dep_ == "case" and child.lower_ == "according" for child in noun.children)


def _shared_subject(predicate: Token) -> Token | None:
    """Return the subject that a predicate has from another one: ``It has no valve and is not affected``."""
    stays = predicate.dep_ == "xcomp" and predicate.tag_ == "VBN" and predicate.head.lemma_.casefold() in LINKING
    if not stays and (predicate.dep_ != "conj" or any(child.tag_ == "TO" for child in predicate.children)):
        return None  # what a plan is to do, the plan does not do
    return subject_of(predicate)


def _mood(token: Token, reading: Reading) -> str:
    """Return how the clause of a word is put, its denial aside: that is what is compared."""
    node = token
    while not is_predicate(node) and node.head.i != node.i:
        node = node.head
    return mood_of(node, reading.words, denied=True, own=node.i != token.i)
