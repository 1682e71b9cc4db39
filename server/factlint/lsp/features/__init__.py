"""What an editor can ask, one file a group of requests. Each has ``register``, which names the requests it answers."""

from __future__ import annotations
