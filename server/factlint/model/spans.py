"""Spans of text."""

from __future__ import annotations

from factlint.model.record import record


@record
class Span:
    """Part of a text: code points ``start`` to ``end``, the end not included.

    Which text (a unit, a document's prose, or its file) is said where the span is used.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def touches(self, other: Span) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """Return the same span, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)
