"""Quotations: who is said to have said what."""

from __future__ import annotations

from factlint.language.quotations.find import find_quotations
from factlint.language.quotations.marks import MarkedSpan, find_quotation_marks

__all__ = ["MarkedSpan", "find_quotation_marks", "find_quotations"]
