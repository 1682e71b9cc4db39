"""What is said of a file that its format's reader cannot open."""

from __future__ import annotations


class UnreadableError(Exception):
    """What is wrong with a file, and what to do: a clause that follows its name."""
