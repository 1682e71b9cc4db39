"""How bad a finding is: a module of its own, for those who load nothing else."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is. Equal to its name, and hashed as its name; errors and warnings set the exit status."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


COUNTED = (Severity.ERROR, Severity.WARNING)
"""Those that set the exit status."""
