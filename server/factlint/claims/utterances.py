"""Claims of what somebody says in their own text, without quotation marks: a transcript, an interview, a speech.

Whoever quotes them puts the marks around these words, so they are compared with a quotation like another's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.quotations.signatures import turn_of
from factlint.model.claims import Claim, ClaimKind, Part, QuotationClaim
from factlint.model.mentions import EntityKind
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.tokens import Words
    from factlint.model.mentions import EntityMention

_ANSWER = re.compile(r"[*_]{0,2}(?:A|Answer):[*_]{0,2} ")
_FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
_LEAST = 3
"""So few words without quotation marks are nothing that somebody would be quoted with."""


@record
class Turn:
    """Who speaks a whole unit (key and name; None and nothing for an answer), and where their words begin."""

    start: int
    speaker: str | None = None
    name: Part | None = None


def turn_in(prose: str, entities: Sequence[EntityMention]) -> Turn | None:
    """Return whose turn in a transcript, or whose answer in an interview, a unit is; None where it is neither."""
    answer = _ANSWER.match(prose)
    if answer is not None:
        return Turn(answer.end())
    first = next((one for one in entities if one.kind is EntityKind.PERSON), None)
    found = turn_of(prose, first) if first is not None else None
    if first is None or found is None:
        return None
    return Turn(found.cue.end, first.entity, Part(prose[first.start : first.end], first.start, first.end))


def read_utterances(sentence: Words, prose: str, turn: Turn | None) -> list[Claim]:
    """Return what somebody says in a sentence without quotation marks: in a turn, or where it tells of ``I``/``we``."""
    start, end = max(sentence.start_char, turn.start if turn else 0), sentence.end_char
    words = prose[start:end].strip()
    own = turn is not None or any(word.lower_ in _FIRST and word.pos_ == "PRON" for word in sentence)
    if not own or len(words.split()) < _LEAST:
        return []
    start += len(prose[start:end]) - len(prose[start:end].lstrip())
    part = turn.name if turn else None
    value = QuotationClaim(
        words=Part(words, start, start + len(words)),
        speaker=turn.speaker if turn else None,
        speaker_part=part,
        name=_written(part.text) if part is not None and " " in part.text else "",
    )
    return [Claim(kind=ClaimKind.UTTERANCE, value=value, shown=words, start=start, end=start + len(words))]


def _written(name: str) -> str:
    """Return a name as it is written elsewhere: transcripts have it in capitals."""
    return name.title() if name.isupper() else name
