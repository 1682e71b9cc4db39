"""What changes what is claimed: questions, denials, suppositions, plans, hearsay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import ClaimKind

if TYPE_CHECKING:
    from factlint.language.tokens import Token, Words
    from factlint.model.claims import Claim

NEGATION = frozenset("not n't n’t never no neither nor without hardly scarcely".split())
PROPOSALS = frozenset("proposal offer motion bid demand call request promise idea suggestion".split())
NEEDING = frozenset("need require".split())
NOBODY = frozenset("nobody none nothing".split())
MODAL = frozenset("would could might may should can must need ought".split())
PLANNING = frozenset(
    "expect hope plan want offer ask demand intend estimate aim wish propose forecast predict project seek try".split()
)
ANYBODY = frozenset("those anyone anybody whoever everyone everybody all some many few any most others".split())
"""Words for people, of whom the clause behind them tells which are meant."""
CONDITIONS = frozenset("when whenever while once until".split())
ARRANGED = frozenset("due set scheduled supposed meant slated intended".split())
"""Words before what was to be."""
WAS_TO = "was to"
"""The mood of what was to be."""
KNOWING = frozenset("note remember recall realise realize notice forget regret mind".split())
"""Verbs whose clause is so, whether or not anybody does what they say: you should note that it is closed."""
TELLING = frozenset("confirm reveal announce disclose report say tell add".split())
"""Verbs whose clause is told by who says that they can or must tell it: we can confirm that it is closed."""
AVOWING = frozenset({"can", "must"})
GOALS = frozenset("goal aim target plan hope forecast estimate intention ambition objective".split())
ONE_MOOD = (frozenset({"may", "can"}), frozenset({"must", "should", "shall", "ought"}))
"""Words that put a clause alike."""
PRESENT = frozenset({"VBZ", "VBP"})
COMPARED = frozenset("fewer less more later earlier sooner longer".split())
"""What ``no`` does not deny: ``no fewer than twenty``."""
AHEAD = frozenset({"", "plan", "should", "shall", "ought", "must", "can", "need"})
"""The moods in which a clause tells when something is to be."""
SUPPOSING = frozenset("if unless whether suppose supposing assuming".split())
ASKING = frozenset("what who whom which why how".split())
STOPS = frozenset(".!…")
WITHIN = 60
"""How many words of a sentence that begins like a supposition are looked at."""
SUPPOSED = frozenset("would could might".split())
ASSERTIONS = frozenset(
    "assertion allegation accusation claim suggestion rumour rumor notion speculation theory belief fear".split()
)
"""Nouns whose clause is what somebody holds to be so, and others may deny."""
HEARD = frozenset("said rumored rumoured claimed alleged".split())
HEARSAY = frozenset("reportedly allegedly supposedly purportedly rumored rumoured".split())


def put_alike(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims, by their moods, are both stated, both allowed, both called for and so on.

    What holds now and what must be so are put alike: who must be eighteen by law, and who is. So are the dates of what
    is to come, whether it is said to come, planned, or called for.
    """
    mood, theirs = claim.mood, other.mood
    if mood == theirs or any(mood in words and theirs in words for words in ONE_MOOD):
        return True
    if claim.kind is ClaimKind.DATE and not (claim.past or other.past) and {mood, theirs} <= AHEAD:
        return True
    called, stated = (claim, other) if mood else (other, claim)
    return called.mood == "must" and not stated.mood and not stated.past


def mood_of(predicate: Token, sentence: Words, *, denied: bool = False, own: bool = True) -> str:
    """Return the word by which the clause of ``predicate`` is asked, denied, supposed, wished or rumoured.

    Empty where it is stated; ``?`` where it is asked, ``not`` where it is denied. ``denied`` takes a denial for a
    statement; ``own`` is false where the predicate itself is what is claimed: who requires something states that.
    """
    if sentence.text.rstrip("”\"'’) ").endswith("?"):
        return "?"
    words = sentence.tokens
    if words[0].lower_ in ASKING and words[-1].text not in STOPS:
        return "?"  # a heading: Who can take part
    if words[0].lower_ in {"had", "were", "should"} and any(word.lower_ in SUPPOSED for word in words[:WITHIN]):
        return "if"  # Had it rained, nobody would have come
    node = predicate
    for _ in range(3):
        itself = node.i == predicate.i and not own
        mood = _mood_within(node, denied=denied, own=not itself) or _mood_above(node)
        if mood:
            return mood
        if not itself and node.i == predicate.i and node.lemma_.casefold() in PLANNING:
            return "plan"
        if not _leans_on_its_head(node):
            break
        node = node.head
    return ""


def _mood_within(node: Token, *, denied: bool, own: bool) -> str:
    """Return the word within the clause of ``node`` that changes what it claims."""
    if own and node.lemma_.casefold() in NEEDING:
        return "need"
    if node.left_edge.lower_ == "had" and node.left_edge.head.i == node.i and node.left_edge.is_sent_start:
        return "if"
    if node.dep_ in {"ccomp", "csubj"} and any(child.lower_ in ASKING for child in node.children):
        return "?"  # to find out what happened
    if _was_to(node):
        return WAS_TO
    if node.lower_ == "used" and any(child.dep_ == "xcomp" for child in node.children):
        return "used to"
    if _is_of_some(node) or _is_condition(node):
        return "if"
    word = next((mood for child in node.children if (mood := _mood_of_child(child, denied=denied))), "")
    if word:
        return word
    return "plan" if any(c.dep_ == "nsubj" and c.lemma_.casefold() in GOALS for c in node.children) else ""


def _is_of_some(node: Token) -> bool:
    """Tell whether a clause says no more than of whom another one speaks: those who opposed it."""
    return node.dep_ == "acl:relcl" and node.head.lower_ in ANYBODY


def _is_condition(node: Token) -> bool:
    """Tell whether a clause says when something else is so, whenever that may be: when the gate is closed."""
    if node.dep_ != "advcl" or is_past(node):
        return False
    return any(
        child.lower_ in CONDITIONS for child in node.children if child.dep_ in {"mark", "advmod"} and child.i < node.i
    )


def _was_to(node: Token) -> bool:
    """Tell whether a clause says what was to be, and may not have come: was to open, was due to open."""
    if not _has_to(node):
        return False
    arranged = node.dep_ in {"xcomp", "advcl", "ccomp"} and node.head.lower_ in ARRANGED
    return any(
        child.lower_ in {"was", "were", "been"} and child.dep_ in {"aux", "aux:pass", "cop"}
        for child in (node.head if arranged else node).children
    )


def _mood_of_child(child: Token, *, denied: bool) -> str:
    """Return the mood that a word of its own gives a predicate."""
    word = child.lower_
    if word == "would" and _is_reported(child.head):
        return ""
    if word in NOBODY and child.dep_ in {"nsubj", "nsubj:pass"} and not denied:
        return "not"
    if child.dep_ not in {"advmod", "aux", "det", "mark", "cc:preconj"}:
        return ""
    if word in NEGATION and not denied and not _is_no_denial(child):
        return "not"
    return str(word) if word in MODAL or word in SUPPOSING or word in HEARSAY else ""


def _is_no_denial(word: Token) -> bool:
    """Tell whether a word denies nothing: ``she voted no``; ``no fewer than sixty``."""
    if word.lower_ == "no" and word.i > word.head.i:
        return True
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) > 1 and after[0].lower_ in COMPARED and after[1].lower_ == "than"


def _mood_above(node: Token) -> str:
    """Return what the verb that the clause of ``node`` completes makes of it: a plan, a habit of old, or nothing."""
    if node.dep_ == "acl" and node.head.lemma_.casefold() in GOALS | PROPOSALS:
        return "plan"
    if node.dep_ in {"acl", "acl:relcl", "ccomp"} and node.head.lemma_.casefold() in ASSERTIONS:
        return "reportedly"
    if node.dep_ not in {"xcomp", "ccomp"} and not (node.dep_ in {"acl", "advcl"} and _has_to(node)):
        return ""
    if node.head.lower_ == "used":
        return "used to"
    if node.dep_ == "ccomp" and _is_hearsay(node.head):
        return "reportedly"
    if _is_bound(node):
        return "must"
    return "plan" if node.head.lemma_.casefold() in PLANNING else ""


def _is_hearsay(saying: Token) -> bool:
    """Tell whether it is left open who says something: it is said that, I have heard that."""
    if saying.lemma_.casefold() == "hear":
        return True
    if saying.lower_ not in HEARD or saying.tag_ != "VBN":
        return False
    return any(
        child.lower_ == "it" and child.dep_ in {"nsubj:pass", "nsubj", "expl", "obj"} for child in saying.children
    )


def _is_bound(node: Token) -> bool:
    """Tell whether a verb is what somebody has to do now; what they had to do they did."""
    return node.dep_ == "xcomp" and node.head.lemma_ == "have" and node.head.tag_ in PRESENT and _has_to(node)


def _has_to(node: Token) -> bool:
    """Tell whether a verb is an infinitive with its ``to``."""
    return any(child.tag_ == "TO" for child in node.children)


def _leans_on_its_head(node: Token) -> bool:
    """Tell whether what changes the clause above changes the clause of ``node`` too."""
    if node.dep_ == "advcl":
        return any(child.dep_ == "mark" for child in node.children)
    if node.dep_ == "ccomp" and (node.head.lemma_.casefold() in KNOWING or _is_avowed(node.head)):
        return False
    return node.dep_ in {"xcomp", "ccomp"} and node.head.i != node.i


def _is_avowed(saying: Token) -> bool:
    """Tell whether somebody tells something by saying that they can or must."""
    if saying.lemma_.casefold() not in TELLING:
        return False
    words = {child.lower_ for child in saying.children}
    return not AVOWING.isdisjoint(words) and words.isdisjoint(NEGATION | NOBODY)


def is_past(predicate: Token) -> bool:
    """Tell whether a clause is in the past tense."""
    if _is_bound(predicate):
        return False
    tags = {predicate.tag_, *(child.tag_ for child in predicate.children if child.dep_ in {"aux", "aux:pass", "cop"})}
    return "VBD" in tags or (predicate.tag_ == "VBN" and not tags & {"VBZ", "VBP", "MD"})


def _is_reported(node: Token) -> bool:
    """Tell whether a clause reports in the past what somebody said: ``would`` is then the ``will`` of their words."""
    saying = node.head
    if node.dep_ in {"ccomp", "parataxis"} and saying.i != node.i:
        return saying.tag_ in {"VBD", "VBN"}
    return any(child.dep_ in {"parataxis", "ccomp"} and child.tag_ == "VBD" for child in node.children)
