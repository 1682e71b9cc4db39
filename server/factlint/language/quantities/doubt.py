"""Numbers that are no amounts: parts of names, codes, addresses, telephone numbers; ``one`` the pronoun."""

from __future__ import annotations

import re

_LEADS = frozenset(
    "article articles figure figures fig chapter chapters section sections table page pages step number no nos "
    "room flight highway route motorway interstate phase part act rule rules type class grade channel line item "
    "appendix annex volume vol issue season episode paragraph clause exhibit footnote note lesson unit tier zone "
    "gate platform pier bus train district ward apartment suite box port error code status build revision pull "
    "ticket bug cve iso rfc pep level stage match game lane lot group pool schedule formula category chromosome "
    "windows boeing airbus iphone galaxy apollo falcon playstation xbox python java area protocol resolution "
    "directive regulation amendment title proposition mark model serial order catalogue group' week day year sura "
    "psalm verse question exercise example equation".split()
)
_SKIPPED = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<![\w.])\+?\(?\d{1,4}\)?(?:[ .-]\(?\d{2,4}\)?){2,5}(?![\w,.]*\d)"
    r"|\b\d{3}-\d{4}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b0x[0-9a-fA-F]+\b|(?<![\w/])/(?:[\w.-]+/)+[\w.-]*"
)
_MAY_BE_SKIPPED = re.compile(r"[@/]|www\.|\d\)?[ .-]\(?\d|0x")
"""What any of these has; most paragraphs have none."""
_PRONOUN_BEFORE = re.compile(
    r"\b(?:the|this|that|no|every|each|any|which|some|another|other|only|not|a|an|new|good|bad|big|first|last|next|same|right|wrong"
    r"|second|old|former|latter|as|like|better|whichever)[ -]$",
    re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(
    r"(?:\s*(?:[^\w\s]|$)|'s\b|’s\b|\s+(?:of|is|was|are|were|has|had|can|could|may|might|must|should|would|will|that|who|which|another|by"
    r"|and|or|in|to|for|with|on|at|as|from|day|time|way|thing|another|does|did|needs|never|always|if|where|when|but|so|too|says)\b)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"(?:^|[.!?;:]\s+|\b(?:only|just|all but|at least|at most) )$", re.IGNORECASE)
_OF_MORE = re.compile(
    r" of (?:the|its|their|his|her|our|my|your) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|our|my|your|this|that|every|each|finished|came|come|placed|ranked|ranks|in|for"
    r"|was|were|is|are|and|to)|['’]s|['’])\s$",
    re.IGNORECASE,
)
_ORDINAL_ADVERB = re.compile(
    r"\s+(?:of all|off|and foremost|time|hand|thing)\b|ly\b|-(?!place|[a-z]+est\b)", re.IGNORECASE
)
_CAPITALISED = re.compile(r"(?P<start>^|[.!?:;\"“‘(]\s*|\n\s*)?\b(?P<word>[A-Z][\w’'-]*)[ \u00a0]$")
_LAST_WORD = re.compile(r"([A-Za-z]+)\.?[ \u00a0]$")
_LISTED = re.compile(r"(?:\b\d{1,4}(?:, and|, or|,| and| or| to)[ \u00a0]){1,4}$")
_NUMBER_SIGN = re.compile(r"(?:[#№§]|\bNos?\.|\b(?:Group|Gang|Club|Committee) of)\s?$")
_GROUPED = re.compile(r"\d,\d{3}")
"""What no number of a kind has: ``in the third week of the year 54,000 people``."""
_COUNTS = re.compile(r"[ \u00a0-](?:[a-z]+[ -]){0,2}(?:people|men|women|children|[a-z]{2,}s)\b")
_TALK = frozenset(
    "In On At By For With From Since After Before Until And But Or The A An About Around Over Under Nearly Almost "
    "Some Only Just Roughly Approximately Least Than Of To If When While These Those Its Their His Her Our Your "
    "All Between Another Every Also Today Yesterday That This Up Plus Not Both Either".split()
)


def skipped_spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of ``text`` whose digits are no amounts: addresses, telephone numbers, paths."""
    return [match.span() for match in _SKIPPED.finditer(text)] if _MAY_BE_SKIPPED.search(text) else []


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether the figures from ``start`` to ``end`` are a name or a part of one: ``Article 5``, ``F-16``."""
    before, after = text[max(0, start - 24) : start], text[end : end + 2]
    if before[-1:] in {"-", "–"} and before[-2:-1].isalpha():
        return True
    if before[-1:] in {"_", "/", "\\", "=", ":", "@", "#"} and before[-2:-1].strip():
        return True
    if (
        after[:1].isalpha()
        or after[:1] in {"_", "@"}
        or (after[:1] in {"/", ":"} and after[1:].isalnum())
        or (after[:1] == "-" and after[1:].isupper())
    ):
        return True
    if _NUMBER_SIGN.search(before):
        return True
    if _is_led(text, start, end):
        return True
    named = _CAPITALISED.search(before)
    return (
        named is not None
        and named["start"] is None
        and named["word"] not in _TALK
        and text[start].isdigit()
        and "," not in text[start:end]
        and _COUNTS.match(text, end) is None
    )


def _is_led(text: str, start: int, end: int) -> bool:
    """Tell whether a word before figures makes them a name: ``Article 5``; ``Routes 7 and 12``, but no 12 routes."""
    if _GROUPED.search(text[start:end]):
        return False
    before = text[max(0, start - 40) : start]
    listed = _LISTED.search(before)
    word = _LAST_WORD.search(before, 0, listed.start() if listed is not None else len(before))
    if word is None:
        return False
    lead = word[1].lower()
    if lead in _LEADS and listed is None:
        return True
    single = {lead, lead.removesuffix("s"), lead.removesuffix("es")}
    return bool(single & _LEADS) and _COUNTS.match(text, end) is None


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell whether ``one`` at ``start`` is a pronoun, and no number as in ``only one of the three``."""
    if _OF_MORE.match(text, end) and _ONE_OF.search(text[max(0, start - 12) : start]):
        return False
    return bool(_PRONOUN_BEFORE.search(text[max(0, start - 12) : start]) or _PRONOUN_AFTER.match(text, end, end + 14))


def is_ordinal(text: str, start: int, end: int) -> bool:
    """Tell whether ``third`` at ``start`` numbers a thing, and is no adverb and no unit of time."""
    if _ORDINAL_ADVERB.match(text, end, end + 16):
        return False
    return text[start].isdigit() or _DETERMINED.search(text[max(0, start - 10) : start]) is not None
