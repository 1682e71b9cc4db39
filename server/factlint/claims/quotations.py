"""Claims of what somebody said, in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, Part, QuotationClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.claims.called import Called
    from factlint.model.mentions import QuotationMention

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})


def read_quotations(prose: str, quotations: Iterable[QuotationMention], called: Called, start: int) -> Iterator[Claim]:
    """Yield a claim for each passage in quotation marks, whoever spoke it, at offsets of a unit.

    ``prose`` is the document's; the mentions have its offsets, and the unit begins at ``start`` of it. ``called`` tells
    the document's people's names.
    """
    for quotation in quotations:
        content = quotation.content
        if content is None:
            continue
        words = prose[content.start : content.end]
        speaker = quotation.speaker
        part = None
        if speaker is not None:
            part = Part(prose[speaker.start : speaker.end], speaker.start - start, speaker.end - start)
        yield Claim(
            kind=ClaimKind.QUOTATION,
            value=QuotationClaim(
                words=Part(words, content.start - start, content.end - start),
                speaker=quotation.speaker_entity,
                speaker_part=part,
                direct=not quotation.scare,
                pronoun=part is not None and part.text.casefold() in PRONOUNS,
                name=called.name(quotation.speaker_entity, speaker) if speaker is not None else "",
                sure=quotation.sure,
            ),
            shown=words,
            start=content.start - start,
            end=content.end - start,
            subject=part.text if part is not None else "",
            relation="said",
        )
