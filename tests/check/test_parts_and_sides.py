"""Parts of a set beside the whole, sides that somebody takes, and who *she* is after a clause within a clause."""

from __future__ import annotations

from check.asking import found
from factlint import Document, annotate


def test_two_barns_and_the_one() -> None:
    """A set of which another part is named right after it is not the whole."""
    known = "Rain came through the roof. The two barns in Ness are let to farmers of the island until May."
    split = "Rain came through the roof. The two barns in Ness and the one in Molde are let to farmers of the island."
    draft = "Farmers of the island have let the three barns until May."

    assert ("count", "three") in found(draft, known)
    assert [] == found(draft, split)


def test_parts_that_do_other_things() -> None:
    """How many of a set failed says nothing of how many run."""
    source = "Five of the six pumps of the Ness pier run as they should."

    assert [] == found("Four of the six pumps of the Ness pier had burned out.", source)
    assert [("count", "Four")] == found("Four of the six pumps of the Ness pier run.", source)


def test_who_sits_for_a_party() -> None:
    """Only what somebody thinks of something is for it or against it."""
    source = "The motion on the harbour of Ness was carried, with the Greens and Peter Brann against."

    assert [] == found(
        "The motion on the harbour of Ness, said Peter Brann, who sits for the Greens, was carried.", source
    )
    assert ("polarity", "for") in found(
        "Peter Brann voted for the harbour of Ness.", "Peter Brann voted against the harbour of Ness."
    )


def test_she_is_who_the_sentence_is_about() -> None:
    """After a clause within a sentence *she* goes on with the subject of the sentence."""
    text = 'Ann Hamada was one game from the final when Eva Bellandi came back. She called it "a lottery with rackets".'
    (quotation,) = annotate(Document.from_text(text, name="d.txt")).quotations

    assert quotation.speaker_entity == "person:hamada"
