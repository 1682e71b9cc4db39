"""The errors that a user can mend: one clear line each."""

from __future__ import annotations


class FactlintError(Exception):
    """Something the user can mend. ``str(error)`` is one line: where it is, what is wrong, what to do."""
