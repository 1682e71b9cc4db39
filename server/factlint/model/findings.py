"""What a user is shown: findings, their evidence and their fixes.

Offsets are code points of the decoded file, newlines untranslated; lines and columns count from 1.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from factlint.model.severity import Severity

__all__ = ["Edit", "Evidence", "Finding", "Fix", "Severity"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Edit(_Frozen):
    """Replace the file's ``start`` to ``end`` by ``text``."""

    start: int
    end: int
    text: str


class Fix(_Frozen):
    """A way to put the draft right. ``safe`` fixes may be applied unseen."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Evidence(_Frozen):
    """A sentence of a source: its prose, and where it stands in the file; ``line`` counts from 1."""

    path: str
    start: int
    end: int
    text: str
    line: int = 1


class Finding(_Frozen):
    """A claim of the draft that conflicts with the sources; ``text`` is the file's characters ``start`` to ``end``."""

    path: str
    rule: str
    severity: Severity
    message: str
    text: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    fixes: tuple[Fix, ...] = ()
    evidence: tuple[Evidence, ...] = ()
