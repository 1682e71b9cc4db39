"""Who is meant by "she", where two people have one last name."""

from __future__ import annotations

import pytest

from check.asking import found

SOURCE = '"A bridge is a promise," said Laura Brandt. "We shall not wait for it," said Peter Brandt of the ferry.'


@pytest.mark.parametrize(
    "draft",
    [
        'Laura Brandt built it. She is no kin of Peter Brandt, who runs the ferry. "A bridge is a promise," she says.',
        'Peter Brandt runs the ferry, and Laura Brandt built the bridge. "We shall not wait for it," he says.',
    ],
)
def test_he_or_she(draft: str) -> None:
    """He is not she: of two people of one last name the one is meant whose first name the pronoun suits."""
    assert [] == found(draft, SOURCE)


def test_the_wrong_one() -> None:
    """Words that the sources give to the other one are found, at the name that the pronoun stands for."""
    draft = 'Laura Brandt runs the ferry, unlike Peter Brandt. "We shall not wait for it," she says.'

    assert [("quote-speaker", "Laura Brandt")] == [one for one in found(draft, SOURCE) if one[0] == "quote-speaker"]


def test_by_the_first_name() -> None:
    """Who is called by the first name alone is the one of that name whom a source has by the last."""
    source = (
        "Marta Olm, a teacher in Orn, fell over a stone.\n\nOlm will open the hall. “She found it. I fell,” Olm says."
    )
    draft = "You will remember Marta, who taught my girls to read. “She found it. I fell,” Marta says to all."

    assert [] == found(draft, source)
    assert [("quote-speaker", "Berta")] == found(draft.replace("Marta", "Berta"), source)


@pytest.mark.parametrize("speaker", ["President Milla", "Indonesian President Milla", "Mrs Milla"])
def test_an_office_and_the_first_name(speaker: str) -> None:
    """Before the first name alone, too, an office or an honorific is no part of the name."""
    source = (
        "Indonesian President Milla Orvestad spoke first. “A lock without a key is a wall,” she said on Monday. "
        "Jon Tarn agreed."
    )
    draft = f"“A lock without a key is a wall,” {speaker} said when the talks began."
    other = speaker.replace("Milla", "Berta")

    assert [] == found(draft, source)
    assert [("quote-speaker", other)] == found(draft.replace(speaker, other), source)
