"""The language server: what the stages find, as an editor asks for it.

It holds no knowledge of language. ``features/`` has one file a group of requests.
"""

from __future__ import annotations
