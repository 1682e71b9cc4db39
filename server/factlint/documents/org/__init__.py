"""Org, the format of Emacs' Org mode."""

from __future__ import annotations

from factlint.documents.org.reader import read

__all__ = ["read"]
