"""The map from prose to file: which code points of the file each code point of the prose comes from."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from factlint.model.spans import Span


class FileMap:
    """An append-only list of runs of prose, each with the stretch of the file it comes from.

    A run as long as its stretch maps one to one; in any other, each code point of prose comes from the whole stretch
    (``&amp;`` for one ``&``). Runs that continue each other are merged, so plain text needs very few.
    """

    __slots__ = ("_ends", "_gaps", "_length", "_prose", "_starts")

    def __init__(self) -> None:
        self._prose = array("q")
        self._starts = array("q")
        self._ends = array("q")
        self._length = 0
        # Runs that part units or cells: they come from what stands between, or from the edge of a word.
        self._gaps: set[int] = set()

    def __len__(self) -> int:
        """Return how many code points of prose are mapped."""
        return self._length

    @property
    def file_end(self) -> int:
        """The end of the last stretch of the file."""
        return self._ends[-1] if self._ends else 0

    def append(self, length: int, start: int, end: int) -> None:
        """Map the next ``length`` code points of prose to the file's ``start`` to ``end``."""
        if (
            self._ends
            and start == self._ends[-1]
            and end - start == length
            and self._ends[-1] - self._starts[-1] == self._length - self._prose[-1]
        ):
            self._ends[-1] = end
            self._gaps.discard(len(self._prose) - 1)
        else:
            self._prose.append(self._length)
            self._starts.append(start)
            self._ends.append(end)
        self._length += length

    def separate(self, length: int, start: int, end: int) -> None:
        """Map the next ``length`` code points, which part what stands before them from what follows."""
        runs = len(self._prose)
        self.append(length, start, end)
        if len(self._prose) > runs:
            self._gaps.add(runs)

    def owns(self, start: int, end: int) -> bool:
        """Tell whether the file's span of the prose ``start`` to ``end`` holds no words but these."""
        span = self.span(start, end)
        first, last = bisect_right(self._prose, start) - 1, bisect_right(self._prose, max(start, end - 1)) - 1
        for run in range(len(self._prose)):
            if (
                first < run < last
                or run in self._gaps
                or self._ends[run] <= span.start
                or self._starts[run] >= span.end
            ):
                continue
            stop = self._prose[run + 1] if run + 1 < len(self._prose) else self._length
            exact = self._ends[run] - self._starts[run] == stop - self._prose[run]
            if run not in (first, last) or (not exact and (self._prose[run] < start or stop > end)):
                return False
        return True

    def span(self, start: int, end: int) -> Span:
        """Return the tightest span of the file that covers the prose ``start`` to ``end``, cut to the prose's length.

        It is empty only if ``start`` equals ``end``.
        """
        start = min(max(start, 0), self._length)
        end = min(max(end, start), self._length)
        if not self._prose:
            return Span(0, 0)
        if start == end:
            at = self._stretch(start)[0] if start < self._length else self._ends[-1]
            return Span(at, at)
        first, last = bisect_right(self._prose, start) - 1, bisect_right(self._prose, end - 1) - 1
        low, high = self._stretch(start)[0], self._stretch(end - 1)[1]
        if last > first:
            # Runs need not stand in the order of the file: a footnote follows the paragraph that it is called from.
            low = min(low, *self._starts[first + 1 : last + 1])
            high = max(high, *self._ends[first:last])
        return Span(low, high)

    def _stretch(self, offset: int) -> tuple[int, int]:
        """Return the stretch of the file that one code point of prose comes from."""
        run = bisect_right(self._prose, offset) - 1
        start, end = self._starts[run], self._ends[run]
        run_end = self._prose[run + 1] if run + 1 < len(self._prose) else self._length
        if end - start != run_end - self._prose[run]:
            return start, end
        at = start + offset - self._prose[run]
        return at, at + 1
