"""Reports: findings, written out. One file an output format; ``registry`` is the list of them."""

from __future__ import annotations
