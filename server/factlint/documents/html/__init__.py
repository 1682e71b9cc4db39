"""HTML, as browsers read it: broken markup included."""

from __future__ import annotations

from factlint.documents.html.reader import read

__all__ = ["read"]
