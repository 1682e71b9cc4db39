"""Which entity a speaker is: by the name in the span, or for ``he`` and ``she`` by who was spoken of last."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import GENDERED
from factlint.language.roles.normal import is_title_word
from factlint.model.mentions import EntityKind, Form
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage
    from factlint.model.mentions import EntityMention

WHOSE = re.compile(
    r"\bof (?:the late |(?:mr|mrs|ms|miss|dr|sir)\.? )?$|\b(?:who|accused|convicted|suspected|charged)\b[^,]*$",
    re.IGNORECASE,
)
"""What stands before a name that tells whose relative, friend or opponent somebody is."""
NEXT = re.compile(r",? \(?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.? )?")
"""What stands between an office and the name of who holds it."""
END = re.compile(r" \(|[,.;:!?)\"”“]|$")
"""What stands after such a name."""
KIN = re.compile(
    r"\b(?:wife|husband|widow|widower|partner|brother|sister|son|daughter|father|mother|cousin|friend|lawyer|colleague"
    r"|spokes(?:man|woman|person))s?\b.* (?:of|for)\b",
    re.IGNORECASE,
)
"""Who belongs to somebody: the name after ``the brother of the mayor`` may be that of either."""
_INTERVIEWING = frozenset("speak talk interview ask meet question chat".split())
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PARTS = _SUBJECTS | {"obj", "iobj", "obl:agent", "conj"}
_MOST = 0.6
_MANY = 40  # people looked back at
_LONGEST = 200  # characters of a name


class Speakers:
    """Names speakers passage by passage, in the document's order, and remembers who spoke or acted last.

    ``suits`` tells ``he`` or ``she`` for the keys of people whose names tell.
    """

    def __init__(self, suits: Mapping[str, str]) -> None:
        self._suits = suits
        self._last: str | None = None
        self._guest: str | None = None
        self._asked = False

    def entity(self, speaker: Span, passage: Passage) -> str | None:
        """Return the key of the entity that ``speaker`` (unit offsets) names; None where it names nobody."""
        told = passage.speakers.get(speaker)
        if told is None:
            told = passage.speakers[speaker] = _told(speaker, passage)
        key, pronoun = told
        if pronoun:
            key = key or (None if passage.nested else self._antecedent(speaker, passage))
        if key is not None and (pronoun or key.startswith("person:")):
            self._last = key
        return key

    def is_sure(self, key: str | None, speaker: Span, passage: Passage) -> bool:
        """Tell whether ``he`` or ``she`` can be nobody else than ``key``: who alone was spoken of just before.

        That is the subject of the passage's last sentence about somebody, if no other person has a part from there on.
        """
        if key is None or passage.nested or passage.text[speaker.start : speaker.end].casefold() not in GENDERED:
            return False
        before = [one for one in passage.people if one.end <= speaker.start and passage.mark_at(one.start) is None]
        subjects = [one for one in before if passage.is_subject(one)]
        if not subjects:
            return False
        start = passage.sentence_at(subjects[-1].start).start
        since = [one for one in before if one.start >= start]
        if any(one.entity != key for one in since) or not passage.is_main_subject(subjects[-1]):
            return False
        return not any(_takes_part(token, since, passage) for token in passage.between(start, speaker.start))

    def whole(self, speaker: Span, passage: Passage) -> Span:
        """Return the name right after an office that names nobody, ``the chair, Ann Lee``; else ``speaker`` itself."""
        low = bisect_left(passage.entities, speaker.end, key=_start)
        after = passage.entities[low] if low < len(passage.entities) else None
        if after is None or after.kind is not EntityKind.PERSON or after.form is not Form.NAME:
            return speaker
        if not NEXT.fullmatch(passage.text[speaker.end : after.start]) or not END.match(passage.text, after.end):
            return speaker
        named = any(_told(speaker, passage)) or KIN.search(passage.text[speaker.start : speaker.end])
        return speaker if named else Span(after.start, after.end)

    def read(self, passage: Passage) -> None:
        """Take note of who is the subject of the passage's last sentence about a person, and of who is interviewed."""
        self._last = passage.last_subject or self._last
        self._guest = next((one.entity for one in passage.people if _is_interviewed(one, passage)), self._guest)
        self._asked = not passage.outer and passage.text.rstrip().endswith("?")

    def _antecedent(self, speaker: Span, passage: Passage) -> str | None:
        """Return the person a pronoun stands for: the last subject before it in its passage, else who spoke last.

        That is not somebody whose name calls for the other pronoun; after a question by itself it is the guest.
        """
        pronoun = passage.text[speaker.start : speaker.end].casefold()
        before = [
            mention
            for mention in [one for one in passage.people if one.start < speaker.start][-_MANY:]
            if mention.end <= speaker.start
            and passage.mark_at(mention.start) is None
            and self._fits(mention.entity, pronoun)
        ]
        subjects = [mention for mention in before if passage.is_subject(mention)]
        if subjects:
            start = passage.sentence_at(subjects[-1].start).start
            last = [mention for mention in subjects if mention.start >= start]
            main = [mention for mention in last if passage.is_main_subject(mention)]
            return (main or last)[-1].entity
        if any(map(_is_office_acting, passage.between(0, speaker.start))):
            return None  # the mayor, whose name stands elsewhere if at all, and not who spoke before
        keys = {mention.entity for mention in before}
        spoke = self._guest if self._asked and self._guest is not None else self._last
        if spoke is not None and not self._fits(spoke, pronoun):
            spoke = None
        if spoke is None or spoke in keys:
            return keys.pop() if len(keys) == 1 else spoke
        return spoke if not keys else None

    def _fits(self, person: str, pronoun: str) -> bool:
        return self._suits.get(person, pronoun) == pronoun


def _is_interviewed(mention: EntityMention, passage: Passage) -> bool:
    """Tell whether the writer spoke to somebody: ``We spoke to Ann Lee``, ``I met Ann Lee``."""
    words = passage.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if words is None or words.root.dep_ not in {"obl", "obj"} or words.root.head.lemma_.casefold() not in _INTERVIEWING:
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in {"we", "i"} for child in words.root.head.children)


def _told(speaker: Span, passage: Passage) -> tuple[str | None, bool]:
    """Return whom ``speaker`` names by itself, None where it names nobody, and whether it is he, she or the like."""
    low = bisect_left(passage.entities, speaker.start - _LONGEST, key=_start)
    high = bisect_left(passage.entities, speaker.end, key=_start)
    here = [mention for mention in passage.entities[low:high] if speaker.start < mention.end]
    if passage.text[speaker.start : speaker.end].casefold() in GENDERED:
        return next((mention.entity for mention in here if mention.form is Form.PRONOUN), None), True
    return _named([m for m in here if not _is_of_another(m, speaker, passage.text)], speaker), False


def _is_office_acting(token: Token) -> bool:
    """Tell whether a word is an office, a subject: of one whose holder the text knows, the mention is a person's."""
    return token.pos_ == "NOUN" and token.dep_ in _SUBJECTS and is_title_word(token.lemma_.casefold())


def _takes_part(token: Token, known: Sequence[EntityMention], passage: Passage) -> bool:
    """Tell whether a word that belongs to none of the ``known`` is somebody: another name, or an office or trade."""
    if token.dep_ not in _PARTS:
        return False
    same = [one for one in token.head.children if one.dep_ == token.dep_ != "conj"]  # her deputy, Lee, said
    called = (token, *same, *(child for child in token.children if child.dep_ == "appos"))
    if any(one.start <= word.idx < one.end for one in known for word in called):
        return False
    if token.pos_ == "NOUN":
        return is_title_word(token.lemma_.casefold())
    low = bisect_left(passage.entities, token.idx - _LONGEST, key=_start)
    high = bisect_left(passage.entities, token.idx + 1, key=_start)
    named = (one for one in passage.entities[low:high] if token.idx < one.end)
    return token.pos_ == "PROPN" and any(one.kind is EntityKind.OTHER for one in named)


def _start(mention: EntityMention) -> int:
    return mention.start


def _is_of_another(mention: EntityMention, speaker: Span, text: str) -> bool:
    """Tell whether the span names somebody only to say who speaks: ``the father of Ann Lee``, ``Ann Lee's lawyer``."""
    after = text[mention.end : speaker.end]
    return WHOSE.search(text[speaker.start : mention.start]) is not None or after.startswith(("'s ", "’s "))


def _named(mentions: Sequence[EntityMention], speaker: Span) -> str | None:
    """Return the person named in the span, else the entity that makes up most of it."""
    people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
    if people:
        return people[0].entity
    whole = [m for m in mentions if min(m.end, speaker.end) - max(m.start, speaker.start) >= _MOST * len(speaker)]
    return whole[0].entity if whole and not whole[0].entity.startswith("noun:") else None
