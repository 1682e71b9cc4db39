"""What a finding is known by from run to run: its rule, its words and those around it, not its line."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.findings import Finding
    from factlint.report.checked import CheckedDraft

_AROUND = 4
"""Words on each side."""
_FAR = 200
"""Code points in which they are looked for."""
_EMPTY_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_WORD = re.compile(r"\w+")


class Key(NamedTuple):
    """Rule and words of a finding, and the words before and after; equal for a finding that only moved."""

    path: str
    rule: str
    text: str
    before: str
    after: str


def key(finding: Finding, text: str) -> Key:
    """Return the key of a finding in a draft with the decoded file ``text``."""
    # Of the same paragraph only: what is written before and after it changes nothing.
    paragraph = _EMPTY_LINE.split(text[max(0, finding.start - _FAR) : finding.start])[-1]
    before = _WORD.findall(paragraph)[-_AROUND:]
    after = _WORD.findall(_EMPTY_LINE.split(text[finding.end : finding.end + _FAR], maxsplit=1)[0])[:_AROUND]
    return Key(finding.path, finding.rule, " ".join(finding.text.split()), " ".join(before), " ".join(after))


def fingerprints(draft: CheckedDraft) -> Iterator[tuple[Finding, str]]:
    """Yield each finding of a draft with a hash that is its own: of two with one key the second is told apart."""
    seen: Counter[Key] = Counter()
    for finding in draft.findings:
        found = key(finding, draft.text)
        seen[found] += 1
        raw = "\0".join((*found, str(seen[found]))).encode("utf-8", "surrogatepass")
        yield finding, hashlib.sha256(raw).hexdigest()[:32]
