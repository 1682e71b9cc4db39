"""A picture of what the language stage sees in a document: spaCy's displaCy page, to look at in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.notes import annotate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Document


def displacy_page(document: Document) -> str:
    """Return an HTML page with the document's text, its dates, quantities, names and quotations marked.

    Marks do not overlap there: of two that do, the one that starts first is shown, of those the longer.
    """
    from spacy import displacy  # noqa: PLC0415 - costs a second, and only this page needs it

    shown: list[dict[str, int | str]] = []
    free = 0
    for start, end, label in sorted(_marks(document), key=lambda mark: (mark[0], -mark[1])):
        if start >= free:
            shown.append({"start": start, "end": end, "label": label})
            free = end
    content = {"text": document.text, "ents": shown, "title": document.name}
    return str(displacy.render(content, style="ent", manual=True, page=True, jupyter=False))


def _marks(document: Document) -> Iterator[tuple[int, int, str]]:
    notes = annotate(document)
    yield from ((date.start, date.end, f"DATE {date.value}") for date in notes.dates)
    yield from ((amount.start, amount.end, "QUANTITY") for amount in notes.quantities)
    yield from ((name.start, name.end, name.entity) for name in notes.entities)
    yield from ((q.speaker.start, q.speaker.end, "SPEAKER") for q in notes.quotations if q.speaker is not None)
