"""Quotations that the draft or the source breaks off to tell who speaks, and goes on with."""

from __future__ import annotations

import pytest

from check.asking import check, found, mended

SOURCE = "“Hens do not vote,” said Ines Calder. “They lay eggs for whoever brings them the corn.”"
WHOLE = "“I have fed these hens for 30 winters, and nobody sent me a bag of corn before,” said Ines Calder."


def test_broken_off_by_the_source() -> None:
    """One sentence altered is found where another of them is in the source word for word."""
    draft = "“Hens do not vote. They lay eggs for whoever brings them the straw,” said Ines Calder."

    assert [("quote-text", "straw")] == found(draft, SOURCE)
    assert [] == found(draft.replace("straw", "corn"), SOURCE)


def test_broken_off_by_the_draft() -> None:
    """What follows upon words that a source has is compared with what follows there."""
    draft = "“I have fed these hens for 30 winters,” she said, “and nobody gave me anything before.”"
    right = draft.replace("gave me anything", "sent me a bag of corn")

    assert ["quote-text"] == [one.rule for one in check(draft, WHOLE)]
    assert right == mended(draft, WHOLE)
    assert [] == found(right, WHOLE)


@pytest.mark.parametrize(("second", "wanted"), [("Stopping was", []), ("Starting was", ["Starting was"])])
def test_sentences_that_a_source_parts(second: str, wanted: list[str]) -> None:
    """A source may tell between two sentences who speaks: each is held against it by itself."""
    source = "“Speed on the line was not the trouble,” said Ann Lee. “Stopping was.”"

    told = found(f"“Speed on the line was not the trouble. {second},” she said.", source)
    assert wanted == [text for _, text in told]
