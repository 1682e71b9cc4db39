"""Whether it is so: what is denied, what is its opposite, and how it is put right in the writer's form."""

from __future__ import annotations

import pytest

from check.asking import found, mended


@pytest.mark.parametrize(
    ("draft", "source", "right"),
    [
        (
            "The inspectors found cracks in the Ebra dam.",
            "The inspectors found no cracks in the Ebra dam.",
            "The inspectors found no cracks in the Ebra dam.",
        ),
        (
            "The ministry ordered the closure of the Ebra mine.",
            "The ministry did not require the closure of the Ebra mine.",
            "The ministry did not order the closure of the Ebra mine.",
        ),
        (
            "The Ebra delta has become colder since the dam was built.",
            "Since the dam was built, the Ebra delta has become warmer.",
            "The Ebra delta has become warmer since the dam was built.",
        ),
        (
            "The fish market was built inside the walls of Ebra.",
            "The fish market was built outside the walls of Ebra.",
            "The fish market was built outside the walls of Ebra.",
        ),
        (
            "The pump may be opened while the motor of the crane is running.",
            "The pump must not be opened while the motor of the crane is running.",
            "The pump may not be opened while the motor of the crane is running.",
        ),
        (
            "The sisters refused to sign the lease of the Ebra mill.",
            "The sisters signed the lease of the Ebra mill.",
            "The sisters signed the lease of the Ebra mill.",
        ),
        (
            "The Veltrane 10 is affected too.",
            "The Veltrane 10 has no hose of this kind and is not affected.",
            "The Veltrane 10 is not affected too.",
        ),
        (
            "The hinge of the left rear door was bent, since a tree had fallen on it.",
            "The hinge of the right rear door was bent, for a tree had fallen on it.",
            "The hinge of the right rear door was bent, since a tree had fallen on it.",
        ),
        (
            "One chain, Corso Retail, has cancelled the repaint of 40 shops in Denmark.",
            "Corso Retail has postponed the repainting of 40 Danish bakeries until spring.",
            "One chain, Corso Retail, has postponed the repaint of 40 shops in Denmark.",
        ),
        (
            "According to the keeper, the lamp had been repaired.",
            "The keeper said that the lamp had not been repaired, and that the tower was closed.",
            "According to the keeper, the lamp had not been repaired.",
        ),
        (
            "The two rangers were re-elected to the board of the Ebra reserve.",
            "The two rangers were not re-elected to the board of the Ebra reserve.",
            "The two rangers were not re-elected to the board of the Ebra reserve.",
        ),
    ],
)
def test_contrary(draft: str, source: str, right: str) -> None:
    """What the sources deny, or say by the opposite word, is found and put right in the draft's own form."""
    assert right == mended(draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The inspectors found cracks in the Orla dam.", "The inspectors found no cracks in the Ebra dam."),
        ("In 1987 the inspectors found cracks in the Ebra dam.", "The inspectors found no cracks in the Ebra dam."),
        (
            "The captain was fined for failing to report the leak.",
            "The captain was fined for failure to report the leak.",
        ),
        ("The ministry bans the sale of kites to adults.", "The ministry allows the sale of kites to children."),
        ("The widow tried to find out what happened to the boat.", "The boat race never happened."),
        ("The mayor supported the decision to drain the lake.", "The mayor denied the allegations about the lake."),
        ("Ebra's exports rose by 5 percent.", "Ebra's exports fell by 8 percent."),
        (
            "The pump need not be opened while the crane is running.",
            "The pump may be opened while the crane is running.",
        ),
        (
            "One chain, Corso Retail, has cancelled the repaint of 30 shops in Norway.",
            "Corso Retail has postponed the repainting of 40 Danish bakeries until spring.",
        ),
        (
            "Corso Retail has cancelled an order for 40 vans.",
            "Corso Retail has postponed the repainting of 40 Danish bakeries until spring.",
        ),
        ("Rainfall in April was below average.", "Rainfall was above average in March."),
        ("Fill the tank after you close the housing.", "Remove the lamp before you open the housing."),
        ("Ruth Obi lost to Anna Holt by 11 points.", "Anna Holt won by 11 points over Ruth Obi."),
        ("The Corso 10 has one of 0.6 litres.", "The Corso 10 has no valve of this kind."),
    ],
)
def test_no_contrary(draft: str, source: str) -> None:
    """Other things, other years, other objects, other amounts and other moods are no contrary."""
    assert "polarity" not in {rule for rule, _ in found(draft, source)}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "A wish for a fence, costing £3,000, was accepted by nine votes to four in March.",
            "On 3 March the parish council threw out the fence by 9 votes to 4.",
        ),
        (
            "The act on forests was rejected by 61 votes to 38.",
            "The assembly adopted the forest act by 61 votes to 38 on Tuesday evening.",
        ),
    ],
)
def test_one_vote(draft: str, source: str) -> None:
    """Votes that are counted alike are one vote, though few of the words are the same."""
    assert ["polarity"] == [rule for rule, _ in found(draft, source)]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The parish council accepted the budget by 9 votes to 4 in March.",
            "On 3 March the parish council threw out the fence by 9 votes to 4.",
        ),
        (
            "The act on forests was rejected by 61 votes to 38 in 1988.",
            "The assembly adopted the forest act by 61 votes to 38 in 2004.",
        ),
    ],
)
def test_two_votes(draft: str, source: str) -> None:
    """Votes that are counted alike may be of two things, or of two years."""
    assert "polarity" not in [rule for rule, _ in found(draft, source)]


@pytest.mark.parametrize(
    ("draft", "source", "texts"),
    [
        ("Some 90 people were left in the shelters of Lyde.", "Today 90 people remain in the shelters of Lyde.", []),
        ("In May Corvane agreed to leave 120 buyers in Lyde.", "A team of 120 buyers will stay in Lyde from May.", []),
        ("In May a team of 120 buyers will leave Lyde.", "A team of 120 buyers will stay in Lyde from May.", ["leave"]),
    ],
)
def test_left_behind(draft: str, source: str, texts: list[str]) -> None:
    """Who is left in a place stays there; who leaves it does not."""
    assert texts == [text for _, text in found(draft, source)]


def test_a_number_is_no_denial() -> None:
    """``No`` before a figure denies nothing: it is the player with that number."""
    source = "Two minutes later No 8 Ole Lind was shown a yellow card in Lyde for a high tackle."

    assert [] == found("Ole Lind was shown a yellow card in Lyde for a high tackle.", source)
    assert [("polarity", "not shown")] == found(
        "Ole Lind was not shown a yellow card in Lyde for a high tackle.", source
    )


def test_one_approved_and_another_rejected() -> None:
    """Where a sentence says the one and the other, of two, what a source says with its values may be either."""
    source = "In the vote on 8 April 57 percent of the members in the club supported the merger."
    draft = (
        "In the vote in April the club {} the merger by 57 percent, and the village of Ostra, a place of two barns, {}."
    )

    assert [] == found(draft.format("approved", "rejected it"), source)
    assert [("polarity", "rejected")] == found(draft.format("spoke of", "rejected it"), source)
