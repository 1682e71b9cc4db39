"""What stands beside two amounts tells that they are of two things."""

from __future__ import annotations

import pytest

from check.asking import found

SCHOOL = "Ada Moss taught physics at the school in Orn for 18 years and left in 2012."
WOLVES = "Wolves collected 76 points in the regular season."
LIST = "The number of empty boats in the harbour of Ness was 43, and not 34."
PUMPS = "The six pumps of Ness ran on 4 May."
MILL = "The mill in Orn ground 41 tons of barley a day."
FIRM = "The operating profit fell by 15 percent to £3.9 million (2023: £4.6 million)."
RACE = "The Lyde race pays prizes of 210,000 crowns in all."
MANUAL = "The manual says that the spare tray of the Lumo takes 50 sheets. The right number is 30."

DIVIDEND = "The offer closes in May. Owners will also keep the final dividend of 8.5 pence, payable on 16 May."
FEE = "Members of the Orn club pay a fee of 12 euros a month."
FLOUR = "The bakers of Lyde want 840 kilos of flour a day."


@pytest.mark.parametrize(
    ("draft", "source", "texts"),
    [
        ("Say that you hold 1,000 shares. The final dividend of £85 comes on 16 May.", DIVIDEND, []),
        ("Say that you hold some shares. The final dividend of £85 comes on 16 May.", DIVIDEND, ["£85"]),
        ("There are 12 bakers in Lyde. The bakers of Lyde want 70 kilos of flour a day each.", FLOUR, []),
        ("There are 11 bakers in Lyde. The bakers of Lyde want 70 kilos of flour a day each.", FLOUR, ["70 kilos"]),
        ("Members of the Orn club pay a fee of 144 euros a year.", FEE, []),
        ("Members of the Orn club pay a fee of 144 euros a month.", FEE, ["144 euros"]),
        ("Ada Moss left the physics school in Orn ten years ago.", SCHOOL, []),
        ("Ada Moss taught physics at the school in Orn for 16 years and left in 2012.", SCHOOL, ["16 years"]),
        ("Wolves collected 84 points in the regular season, eight more than Rovers.", WOLVES, []),
        ("Wolves collected 84 points in the regular season, seven more than Rovers.", WOLVES, ["84"]),
        ("The list put the number of empty boats in Ness at 34. It was 43.", LIST, []),
        ("The list put the number of empty boats in Ness at 34. It rained.", LIST, ["34"]),
        ("One pump of Ness ran on 4 May.", PUMPS, []),
        ("One pump of Ness ran on 4 May.", PUMPS.replace("The six", "Six"), ["One"]),
        ("The mills of Orn and Lyde are old; theirs ground 14 tons of barley a day.", MILL, []),
        ("The mills of Orn and Lyde are old; it ground 14 tons of barley a day.", MILL, ["14 tons"]),
        ("Wolves scored five points in a row in Ness.", "Wolves scored seven points in Ness.", []),
        ("Wolves scored five points in Ness.", "Wolves scored seven points in Ness.", ["five"]),
        ("Sales were £48.6 million, £3.6 million up; the operating profit was £3.9 million.", FIRM, []),
        ("The Lyde race pays prizes of 10,000 crowns for the third.", RACE, []),
        ("The Lyde race pays prizes of 190,000 crowns.", RACE, ["190,000 crowns"]),
        ("The Lyde race pays prizes of 10,000 crowns in all.", RACE, ["10,000 crowns"]),
        ("I put fifty sheets in the spare tray of the Lumo and it jammed.", MANUAL, []),
        ("The clerk put fifty sheets in the spare tray of the Lumo and it jammed.", MANUAL, ["fifty"]),
    ],
)
def test_words_beside_an_amount(draft: str, source: str, texts: list[str]) -> None:
    """How long ago is not how long, one of a set not how many, a run no sum; a difference explains the other amount."""
    assert texts == [text for _, text in found(draft, source)]
