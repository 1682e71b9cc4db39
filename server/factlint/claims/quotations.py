"""Claims of what somebody said, in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, Part, QuotationClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.claims.called import Called
    from factlint.model.mentions import QuotationMention

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})


def read_quotations(prose: str, quotations: Iterable[QuotationMention], called: Called) -> Iterator[Claim]:
    """Yield a claim for each passage in quotation marks, whoever spoke it.

    ``prose`` is the document's; the mentions have its offsets. ``called`` tells its people's names.
    """
    for quotation in quotations:
        content = quotation.content
        if content is None or not quotation.direct:
            continue
        speaker = quotation.speaker
        part = Part(prose[speaker.start : speaker.end], speaker.start, speaker.end) if speaker is not None else None
        yield Claim(
            kind=ClaimKind.QUOTATION,
            value=QuotationClaim(
                words=Part(prose[content.start : content.end], content.start, content.end),
                speaker=quotation.speaker_entity,
                speaker_part=part,
                direct=not quotation.scare,
                pronoun=part is not None and part.text.casefold() in PRONOUNS,
                name=called.name(quotation.speaker_entity, speaker) if speaker is not None else "",
            ),
            shown=prose[content.start : content.end],
            start=content.start,
            end=content.end,
            subject=part.text if part is not None else "",
            relation="said",
        )
