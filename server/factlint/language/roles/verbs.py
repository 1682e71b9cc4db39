"""A title given by a verb: ``was appointed``, ``became``, ``who chairs``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.docs import words_of
from factlint.language.roles.apposition import before_brackets
from factlint.language.roles.scope import scope_of_verb
from factlint.language.roles.setting import Found, Setting, named
from factlint.language.roles.succession import handed_over, is_supposed
from factlint.model.mentions import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.language.roles.titles import Title
    from factlint.model.mentions import EntityMention

_BEING: Final = frozenset("is was became becomes remains remained are were been being".split())
_SERVING: Final = frozenset("serves served works worked acts acted".split())
_NAMING: Final = frozenset(
    "appointed elected named made chosen nominated re-elected reelected confirmed promoted installed".split()
)
_AUXILIARIES: Final = frozenset(
    {"was", "is", "has", "been", "had", "also", "now", "currently", "later", "then", "were", "who", "in", "sworn"}
)
_NAMING_ACTIVE: Final = frozenset(
    "appointed appoints elected elects re-elected reelected named names chose nominated nominates made hired promoted "
    "appointing naming".split(),
)
# What says that an office is over, or was held before.
_PAST: Final = frozenset({"formerly", "previously", "once"})
# What cannot stand between "led by" and the name of who leads.
_BREAKS: Final = frozenset({"PUNCT", "CCONJ", "ADP", "VERB", "AUX", "SCONJ", "PRON"})
_BODIES: Final = frozenset(
    "board committee council commission party company team department ministry agency club panel inquiry government "
    "delegation foundation institute university bank union association federation".split(),
)
# Verbs that say what somebody is, by their forms: the lemmas of rare ones are not to be trusted.
_OFFICES: Final = {
    form: title
    for title, forms in {
        "chairman": "chair chairs chaired",
        "head": "head heads headed run runs ran",
        "leader": "lead leads led",
        "captain": "captain captains captained",
        "manager": "manage manages managed",
        "coach": "coach coaches coached",
        "editor": "edit edits edited",
        "owner": "own owns owned",
        "commander": "command commands commanded",
        "founder": "founds founded",
        "co founder": "cofounds cofounded",
        "director": "direct directs directed",
        "governor": "govern governs governed",
        "representative": "represent represents represented",
    }.items()
    for form in forms.split()
}


def by_copula(setting: Setting, title: Title) -> Iterator[Found]:
    """Yield who the text says is, became, or was appointed to ``title``."""
    begin, office = setting.start_of_phrase(title)
    after, end = setting.office_after(title.last)
    office = after or office
    former = setting.is_former(title, begin)
    handed = list(handed_over(setting, begin))
    if handed:
        yet = _is_to_come(setting, begin)
        for holder, over in handed:
            yield named(holder, title, office, former=over or former, future=yet and not over)
        return
    coming = _who_will(setting, begin - 1)
    if coming is not None:
        yield named(coming, title, office, former=False, future=True)
        return
    at = begin - 1
    if setting.text(at) in {"as", "to", "be"}:
        at -= 1
        if setting.text(at) in {"become", "be"}:
            at -= 1
    person = _passive_or_copula(setting, at) or _named_directly(setting, begin)
    if person is None or is_supposed(setting, setting.first_of(person)):
        return
    yield named(person, title, office, former=former or _is_over(setting, setting.end_of(person), begin, end))


def _is_to_come(setting: Setting, begin: int) -> bool:
    """Tell whether who takes an office over does so yet: ``takes over as chair``."""
    return [setting.text(begin - step) for step in (3, 2, 1)] == ["takes", "over", "as"]


def _who_will(setting: Setting, at: int) -> EntityMention | None:
    """Return who is said to come into the office: ``Ann Lee will be``, ``is to become``, ``is set to become``."""
    if setting.text(at) not in {"be", "become"}:
        return None
    at -= 1
    if setting.text(at) == "to" and setting.text(at - 1) in {"set", "due", "about", "going"}:
        at -= 1
    if setting.text(at) in {"to", "set", "due", "about", "going"} and setting.text(at - 1) in {"is", "was"}:
        at -= 2
    elif setting.text(at) == "will":
        at -= 1
    else:
        return None
    while setting.text(at) in {"himself", "herself", "who", ",", "now", "then"}:
        at -= 1
    found = setting.person_before(at + 1)
    return found[0] if found is not None and not is_supposed(setting, found[1]) else None


def _is_over(setting: Setting, first: int, begin: int, end: int) -> bool:
    """Tell whether a verb between ``first`` and ``begin``, or the time after ``end``, says that an office is over."""
    verb = [setting.text(at) for at in range(first, begin)]
    if _PAST & set(verb) or ("had" in verb and "been" in verb) or ("used" in verb and "to" in verb):
        return True
    if not {"was", "were", "served", "worked", "acted", "remained"} & set(verb):
        return False
    if setting.doc[first].sent[0].lower_ in {"before", "until", "till", "earlier", "once"}:
        return True  # before she was mayor, she was a judge
    return setting.text(end) in {"until", "till", "between", "before", "when", "then"} or (
        setting.text(end) == "from" and any(setting.text(end + step) in {"to", "until", "till"} for step in (2, 3))
    )


def _passive_or_copula(setting: Setting, at: int) -> EntityMention | None:
    """Return the person before a verb of being, serving or naming that ends at ``at``."""
    word = setting.text(at)
    if word not in _BEING and word not in _SERVING and word not in _NAMING and word != "in":
        return None
    if word == "in" and setting.text(at - 1) != "sworn":
        return None
    at -= 1
    for _ in range(5):
        found = setting.person_before(at + 1)
        if found is not None:
            return found[0]
        if setting.text(at) in _AUXILIARIES or setting.text(at) == "," or setting.text(at) in _BEING:
            at -= 1
            continue
        return None
    return None


def _named_directly(setting: Setting, begin: int) -> EntityMention | None:
    """Return the person between a verb of naming and the title: ``appointed Maria Lopez (as) finance director``.

    And of ``with Maria Lopez as chair``.
    """
    whose = begin - 1 if setting.text(begin - 1) in {"its", "their"} else begin
    at = whose - 1 if setting.text(whose - 1) == "as" else begin
    found = setting.person_before(at) or before_brackets(setting, at)
    if found is None:
        return None
    person, first = found
    given = setting.text(first - 1) in _NAMING_ACTIVE
    return person if given or (at < begin and setting.text(first - 1) == "with") else None


def by_office_verb(setting: Setting) -> Iterator[Found]:
    """Yield the people whose office a verb says: ``Ann Lee, who chairs the board``, ``chaired by Ann Lee``."""
    for at, word in enumerate(words_of(setting.doc)):
        title = _OFFICES.get(word)
        if title is None:
            continue
        token = setting.doc[at]
        if token.pos_ not in {"VERB", "NOUN"}:
            continue
        if token.pos_ == "NOUN":
            yield from _misread(setting, token.i, title)
            continue
        person, office = _who_verb(setting, token.i) or _verbed_by(setting, token.i) or (None, None)
        # "led England to victory" tells a deed, not an office.
        deed = token.tag_ == "VBD" and office is not None and office.kind in {EntityKind.COUNTRY, EntityKind.PLACE}
        if person is not None and not deed and (office is not None or _governs_body(setting, token.i)):
            scope = scope_of_verb(setting, token.i)
            yield Found(person, title, token.i, token.i + 1, office, former=False, scope=scope)


def _misread(setting: Setting, at: int, title: str) -> Iterator[Found]:
    """Yield the person before a verb that the tagger took for a noun: ``the Council that Ann Lee chairs``."""
    found = setting.person_before(at)
    office = _relative(setting, found[1]) if found is not None else None
    if found is not None and office is not None:
        yield Found(found[0], title, at, at + 1, office, former=False)


def _governs_body(setting: Setting, at: int) -> bool:
    """Tell whether the object right after the verb at ``at`` is something with an office: ``chairs the board``."""
    following = [setting.text(at + step) for step in range(1, 5)]
    return any(word in _BODIES for word in following[: 1 + following.index(",") if "," in following else 4])


def _who_verb(setting: Setting, at: int) -> tuple[EntityMention, EntityMention | None] | None:
    begin = at - 1
    while setting.text(begin) in {"also", "now", "currently", "has", "co", "-"}:
        begin -= 1
    if setting.text(begin) == "who":
        begin -= 2 if setting.text(begin - 1) == "," else 1
    elif setting.doc[at].tag_ not in {"VBZ", "VBD"}:
        return None
    found = setting.person_before(begin + 1)
    if found is None:
        return None
    return found[0], _first_name(setting, at + 1) or _relative(setting, found[1])


def _relative(setting: Setting, at: int) -> EntityMention | None:
    """Return the organisation whose relative clause begins before ``at``: ``the Council that Ann Lee chairs``."""
    if setting.text(at - 1) not in {"that", "which"}:
        return None
    found = setting.by_last.get(at - 1)
    return found[0] if found is not None and found[0].kind is not EntityKind.PERSON else None


def _first_name(setting: Setting, at: int) -> EntityMention | None:
    """Return the organisation, country or place that is named in the object beginning at ``at``."""
    for here in range(at, min(at + 6, len(setting.doc))):
        found = setting.by_first.get(here)
        if found is not None:
            return found[0] if found[0].kind is not EntityKind.PERSON else None
        if setting.text(here) in {"of", "at"} and setting.text(here - 1) in _BODIES:
            continue
        if setting.doc[here].pos_ not in {"DET", "ADJ", "NOUN"}:
            return None
    return None


def _verbed_by(setting: Setting, at: int) -> tuple[EntityMention, EntityMention | None] | None:
    if setting.doc[at].tag_ not in {"VBN", "VBD"} or setting.text(at + 1) != "by":
        return None
    person = None
    for here in range(at + 2, min(at + 9, len(setting.doc))):
        person = setting.person_at(here)
        if person is not None or setting.doc[here].pos_ in _BREAKS:
            break
    if person is None:
        return None
    end = at - 1
    while setting.text(end) in {"is", "was", "been", "has", "are", "were", "currently"}:
        end -= 1
    # After a comma only "which" joins a verb with a helper to the name: "in The Lancet, was led by" does not.
    if setting.text(end) == "which" or end == at - 1:
        end -= 1 if setting.text(end) == "which" else 0
        end -= 1 if setting.text(end) == "," else 0
    found = setting.by_last.get(end + 1)
    return person, found[0] if found is not None and found[0].kind is not EntityKind.PERSON else None
