"""The words of factlint as types.

Every other stage speaks in these. The package imports nothing of factlint but itself.
"""

from __future__ import annotations
