"""The command line. One file a command; ``main`` lists them.

A command's file imports what is heavy inside its function, so that ``factlint --help`` answers at once.
"""

from __future__ import annotations
