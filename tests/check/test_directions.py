"""Which way an amount goes: up or down, more or fewer, earlier or later."""

from __future__ import annotations

import pytest

from check.asking import found, mended


@pytest.mark.parametrize(
    ("draft", "source", "right"),
    [
        (
            "In the past year 84,000 barrels left the brewery, 7 percent fewer than in 2018.",
            "The brewery sold 84,000 barrels last year, 7 percent more than in 2018.",
            "In the past year 84,000 barrels left the brewery, 7 percent more than in 2018.",
        ),
        (
            "The price of malt fell by 4.2 percent.",
            "The brewery had a good year, though the price of malt rose by 4.2 percent.",
            "The price of malt rose by 4.2 percent.",
        ),
        (
            "In May there were 18 million litres in the reservoir, 2.5 million more than the year before.",
            "The reservoir held 18 million litres in May, 2.5 million less than a year earlier.",
            "In May there were 18 million litres in the reservoir, 2.5 million less than the year before.",
        ),
        (
            "The trial of the baker began 14 minutes earlier than planned.",
            "The baker's trial began 14 minutes later than planned.",
            "The trial of the baker began 14 minutes later than planned.",
        ),
        (
            "Up 9.4 percent, the rent of the moorings surprised many.",
            "The rent of the moorings fell by 9.4 percent.",
            "Down",
        ),
    ],
)
def test_the_other_way(draft: str, source: str, right: str) -> None:
    """An amount that the sources give too, the other way, is found, and the word turned round."""
    assert mended(draft, source).startswith(right)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Veltrane has three shops fewer than Corso.", "Corso has three shops more than Veltrane."),
        ("The old mill is 12 metres lower than the new one.", "The new mill is 12 metres taller than the old one."),
        (
            "The brewery of Marsh sold 31,000 barrels, 7 percent fewer than in 2018.",
            "The brewery of Ebra sold 84,000 barrels last year, 7 percent more than in 2018.",
        ),
        ("Rents fell to 450 euros.", "Rents rose from 450 euros."),
        ("Did the rent of the moorings fall by 9.4 percent?", "The rent of the moorings rose by 9.4 percent."),
        (
            "The rent of the moorings may fall by 9.4 percent next year.",
            "The rent of the moorings rose by 9.4 percent last year.",
        ),
        ("The mill is 12 metres older.", "The mill is 12 metres smaller."),
    ],
)
def test_no_contradiction(draft: str, source: str) -> None:
    """What is told from the other end, of another thing, of a level, or only asked or supposed, says nothing else."""
    assert not {"polarity", "order"} & {rule for rule, _ in found(draft, source)}
