"""What is told from its other end, of somebody else, of another of its kind, or as over, is no conflict."""

from __future__ import annotations

import pytest

from check.asking import found

SIRENS = "The sirens in the town sounded at 02:10 on Wednesday, five minutes before the dyke broke."
TOWERS = "The north tower is 12 metres higher than the south tower."
FERRY = "Norport Shipping sold the ferry Alda to Baltline for 12 million euros."
TUNNEL = "Voters in Merle approved the tunnel. The council supports the tunnel; the farmers' union opposes it."
MILL = "A fire destroyed the mill on 3 June 2011."
MOVED = (
    "The conference will take place in Cork on Tuesday 9 December 2025, and not in Sligo on 2 December, since the hall "
    "in Sligo was damaged by a flood last week."
)
AUDIT = (
    "Lena Fors is a non-executive director since 2021 and at present chair of the audit committee. Per Skog chairs the "
    "board."
)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The sirens wake the town at 02:10; five minutes later the dyke breaks.", SIRENS),
        ("Five minutes after the sirens had sounded in the town, the dyke broke.", SIRENS),
        ("The south tower is 12 metres lower than the north tower.", TOWERS),
        ("Baltline bought the ferry Alda from Norport Shipping for 12 million euros.", FERRY),
        ("She is the composer's sister.", "He is the composer's brother."),
        ("Per Holm, who plays the cello, has a sister, Marta Holm.", "Marta Holm has a brother, Per Holm."),
        ("Divers found the cable buried in the mud.", "Divers lost the cable in the mud."),
        ("The farmers' union does not support the tunnel.", TUNNEL),
        ("Those who opposed the tunnel in Merle lost.", TUNNEL),
        ("Jan Lutz is not the mayor.", "Jan Lutz is now deputy mayor."),
    ],
)
def test_from_the_other_end(draft: str, source: str) -> None:
    """Two ends of one deed, order or comparison agree, and of others the contrary may be so."""
    assert [] == found(draft, source)


@pytest.mark.parametrize(
    ("draft", "source", "finding"),
    [
        ("The dyke broke five minutes before the sirens sounded.", SIRENS, ("order", "before")),
        ("The north tower is 12 metres lower than the south tower.", TOWERS, ("polarity", "lower")),
        ("Voters in Merle rejected the tunnel.", TUNNEL, ("polarity", "rejected")),
        ("A fire destroyed the mill on 4 June 2011.", MILL, ("event-date", "4 June 2011")),
        ("The conference takes place in Cork on 10 December.", MOVED, ("event-date", "10 December")),
    ],
)
def test_the_same_end(draft: str, source: str, finding: tuple[str, str]) -> None:
    """The contrary told from the same end of the same thing is found."""
    assert [finding] == found(draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("A fire in 1987 had spared the mill.", MILL),
        ("There was an informal meeting on 28 April.", "The committee met on 3 May and approved the accounts."),
        ("The conference was to be on 2 December; now it is on the 9th.", MOVED),
        ("The conference was first called for 2 December.", MOVED),
        ("The bug that Jun Castle had found was mended.", "Jun Castle found the bug in a test on 6 February."),
        ("Not Boris Karn but Alma Reed presented the trophy.", "The trophy was presented by Alma Reed."),
    ],
)
def test_another_or_over(draft: str, source: str) -> None:
    """What an article brings in is another of its kind; what was planned need not stand in the sources."""
    assert [] == found(draft, source)


@pytest.mark.parametrize(
    "draft",
    [
        "Lena Fors, who chairs the audit committee, joins in May.",
        "Lena Fors chairs the committee that looks at the accounts.",
        "Before she was a director, Lena Fors was the treasurer of the club.",
    ],
)
def test_offices_of_a_verb(draft: str) -> None:
    """Who chairs a committee is not held against who chairs the board, nor an earlier office against today's."""
    assert [] == found(draft, AUDIT)
