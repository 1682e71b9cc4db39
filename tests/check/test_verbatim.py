"""Where the sources have quoted words: what is told of passages that are little like them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factlint.check.verbatim import LIKE, passages
from factlint.facts.store import Stored
from factlint.model.claims import Claim, ClaimKind, Part, QuotationClaim, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.sources import Sources

WANTED = "the weir was mended twice before the floods"
WHOLE = f"we know that {WANTED} came down"
NEARLY = "the weir was mended once before the floods"
LITTLE = "nobody has asked for a second ferry"


class _Shelf:
    """Sources that find all that they have, in their order."""

    def __init__(self, *texts: str) -> None:
        self._stored = [_stored(number, text) for number, text in enumerate(texts)]

    def about(self, terms: Iterable[str], most: int) -> list[Stored]:
        del terms
        return self._stored[:most]


def _stored(number: int, text: str) -> Stored:
    value = QuotationClaim(Part(text, 0, len(text)), None, None)
    claim = Claim(ClaimKind.QUOTATION, value, text, 0, len(text))
    nothing: frozenset[str] = frozenset()
    sentence = Sentence(0, len(text), text, nothing, nothing, nothing, (), (), (claim,))
    return Stored(
        id=number,
        document=0,
        path="a.txt",
        date=None,
        by_hand=False,
        start=0,
        end=len(text),
        line=1,
        sentence=sentence,
    )


def _found(*texts: str) -> list[tuple[int, bool]]:
    """Return the number of each passage that is found, with whether it is as like as anybody asks for."""
    sources = cast("Sources", _Shelf(*texts))
    return [(one.stored.id, one.ratio >= LIKE) for one in passages(WANTED, (), sources)]


def test_all_that_is_like_the_words_is_found_the_best_first() -> None:
    """Wherever it stands among the rest."""
    assert _found(NEARLY, LITTLE, WHOLE) == [(2, True), (0, True)]
    assert _found(WHOLE, LITTLE, NEARLY) == [(0, True), (2, True)]


def test_of_what_is_little_like_them_the_best_is_found() -> None:
    """It may have one word of many changed; of two as like as each other it is the first."""
    assert _found(LITTLE)[0] == (0, False)
    assert _found(LITTLE, LITTLE)[0] == (0, False)
