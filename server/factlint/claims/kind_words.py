"""Claims that something is of one kind and not of another: ``blue``, ``aunt``, ``tuberculosis``, ``Danish``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.reading import TELLING
from factlint.model.claims import Claim, ClaimKind, KindClaim
from factlint.model.mentions import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

PARTS = frozenset({"NOUN", "ADJ", "PROPN", "ADV"})


def read_kind_words(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each word of a sentence that names a kind which others exclude."""
    for token in reading.words:
        start = reading.offset + token.idx
        if token.pos_ in PARTS and token.i not in reading.terms.mention_at:
            lemma = token.lemma_.casefold()
            kinds = reading.terms.lexicon.kinds
            ways = kinds.of(lemma) or kinds.of(token.lower_)  # measles has no singular
            ways += tuple(_sides(reading, token))
            if ways:
                yield _claim(reading, start, start + len(token), lemma, ways)
    for mention in reading.entities:
        if mention.form is Form.DEMONYM:
            lemma = reading.text(mention.start, mention.end).casefold()
            yield _claim(reading, mention.start, mention.end, lemma, (mention.entity,))


def _sides(reading: Reading, token: Token) -> Iterator[str]:
    """Yield which side of each pair of opposites an adjective before a noun is: ``public`` of ``private|public``."""
    if token.pos_ != "ADJ" or token.dep_ != "amod" or token.lower_ in TELLING:
        return
    lemma = token.lemma_.casefold()
    for other in sorted(reading.terms.lexicon.opposites.of(token)):
        yield f"{min(lemma, other)}|{max(lemma, other)}:{int(lemma > other)}"


def _claim(reading: Reading, start: int, end: int, lemma: str, ways: tuple[str, ...]) -> Claim:
    shown = reading.text(start, end)
    return Claim(
        kind=ClaimKind.KIND,
        value=KindClaim(lemma=lemma, kinds=ways),
        shown=shown,
        start=start,
        end=end,
        mood=reading.mood(start, end),
        spoken=reading.is_spoken(start, end),
        subject=shown,
        relation="is",
    )
