"""``--baseline``: findings that are known already do not count."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.model.errors import FactlintError
from factlint.report.fingerprint import Key, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.report.checked import CheckedDraft

_VERSION = 1


def read_baseline(file: Path) -> Counter[Key]:
    """Return how often each finding stands in a baseline file. Raises FactlintError for a missing or broken one."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        known = raw["findings" if raw["version"] == _VERSION else "of another version"]
        return Counter({Key(*(str(row[name]) for name in Key._fields)): int(row["count"]) for row in known})
    except FileNotFoundError as error:
        message = f"{file}: there is no such baseline; write it with --update-baseline"
        raise FactlintError(message) from error
    except OSError as error:
        message = f"{file}: the baseline cannot be read: {error.strerror}"
        raise FactlintError(message) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{file}: is no baseline of this version; write it anew with --update-baseline"
        raise FactlintError(message) from error


def baseline_of(drafts: Iterable[CheckedDraft], file: Path) -> Counter[Key]:
    """Return how often each finding stands in ``drafts``, as the baseline ``file`` names them."""
    return Counter(_key(finding_key, file) for draft in drafts for finding_key in _keys(draft))


def write_baseline(file: Path, found: Counter[Key]) -> None:
    """Write the new baseline.

    The file holds no line numbers, and a finding a line: it reads well in a review. Raises FactlintError if it cannot
    be written.
    """
    rows = [json.dumps(known._asdict() | {"count": number}) for known, number in sorted(found.items())]
    body = ",\n  ".join(rows)
    text = f'{{"version": {_VERSION}, "findings": [\n  {body}\n]}}\n'
    try:
        temporary = file.with_name(f".{file.name}.tmp")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        message = f"{file}: the baseline cannot be written: {error.strerror}"
        raise FactlintError(message) from error


def new_findings(draft: CheckedDraft, known: Counter[Key], file: Path) -> list[int]:
    """Return which findings of ``draft`` are not in the baseline ``known`` of ``file``; what is met is taken out."""
    fresh = []
    for index, found in enumerate(_keys(draft)):
        wanted = _key(found, file)
        if known[wanted] > 0:
            known[wanted] -= 1
        else:
            fresh.append(index)
    return fresh


def _keys(draft: CheckedDraft) -> list[Key]:
    return [key(finding, draft.text) for finding in draft.findings]


def _key(found: Key, file: Path) -> Key:
    """Name the draft from the folder of the baseline: the same from wherever factlint is run."""
    return found._replace(path=Path(os.path.relpath(found.path, file.parent)).as_posix())
