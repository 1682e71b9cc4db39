"""Putting tokens back to running text, for corpora that were published as tokens without their spaces."""

from __future__ import annotations

_NO_SPACE_BEFORE = frozenset(". , ; : ! ? ) ] } % 's 'S n't 're 've 'll 'd 'm ' ’s ’ ” '' ...".split())
_NO_SPACE_AFTER = frozenset("( [ { $ £ € “ `` #".split())
_JOINS = frozenset("- – /".split())


def spaces(words: list[str]) -> list[bool]:
    """Return whether a space follows each of ``words``. A straight quotation mark opens and closes in turn."""
    after = []
    is_open = False
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        opens = word == '"' and not is_open
        if word == '"':
            is_open = not is_open
        closes = following == '"' and is_open
        glued = word in _NO_SPACE_AFTER or following in _NO_SPACE_BEFORE or opens or closes
        after.append(not (glued or (_joins(words, index) or _joins(words, index + 1))) and bool(following))
    return after


def _joins(words: list[str], index: int) -> bool:
    """Whether the word is a hyphen or slash that stands between two words or numbers of one compound."""
    if not 0 < index < len(words) - 1 or words[index] not in _JOINS:
        return False
    before, after = words[index - 1], words[index + 1]
    if words[index] == "/":
        return True
    return (before[-1].isdigit() and after[0].isdigit()) or (before.isalpha() and after.isalpha() and after.islower())
