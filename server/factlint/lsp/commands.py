"""The names of the server's commands, which code actions and lenses carry."""

from __future__ import annotations

STATE_AS_FACT = "factlint.stateAsFact"
"""Add the sentence at a place of a draft (its address, a code point) to the facts that are stated by hand."""
IGNORE_BESIDE = "factlint.ignoreBeside"
"""Ignore a rule in a draft without comments (its address, the rule, the words or nothing), in the file beside it."""
SUMMARY = "factlint.showSummary"
"""Show how many claims of a draft (its address) are supported, conflicting, and not in the sources."""
OPEN_SOURCE = "factlint.openSource"
"""Show a place of a source (its address, the range as the protocol has it)."""
ADD_SOURCE = "factlint.addSource"
"""Make a file (its address) a source."""
ADD_SELECTION = "factlint.addSelection"
"""Make words of an open document (its address, their range as the protocol has it) a source, in a file of their own."""
