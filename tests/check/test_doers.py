"""Who did it to whom: turned round, told from the other end, and given to another."""

from __future__ import annotations

import pytest

from check.asking import check, found, mended


@pytest.mark.parametrize(
    ("draft", "source", "right"),
    [
        (
            "Edith Sorley beat Paul Roth by 40 votes.",
            "Paul Roth beat Edith Sorley by 40 votes.",
            "Paul Roth beat Edith Sorley by 40 votes.",
        ),
        (
            "Edith Sorley lost to Paul Roth by 40 votes.",
            "The winner is Edith Sorley, who defeated Paul Roth by 40 votes.",
            "Paul Roth lost to Edith Sorley by 40 votes.",
        ),
        (
            "Edith Sorley sharply criticised Paul Roth for the sale of the mill.",
            "Paul Roth, who leads the council, was critical of Edith Sorley for the sale of the mill.",
            "Paul Roth sharply criticised Edith Sorley for the sale of the mill.",
        ),
        (
            "The comet was discovered by Hanna Weiss from a roof in Marlow.",
            "Ignacio Berg found the comet from a roof in Marlow. Hanna Weiss measured it.",
            "The comet was discovered by Ignacio Berg from a roof in Marlow.",
        ),
        (
            "On Friday the auditor informed the committee.",
            "The committee examined the treasurer, Olga Brandt, and informed the auditor on Friday.",
            "On Friday the committee informed the auditor.",
        ),
        (
            "The captain passed the ball to the keeper.",
            "The keeper passed the ball to the captain, who scored.",
            "The keeper passed the ball to the captain.",
        ),
        (
            "Hens eat the beetles of the orchard.",
            "Beetles eat the hens of the orchard.",
            "The beetles eat hens of the orchard.",
        ),
    ],
)
def test_another_doer(draft: str, source: str, right: str) -> None:
    """Agent and patient the other way round, or another agent, are found and put right."""
    assert right == mended(draft, source)


def test_two_ways_to_put_it_right() -> None:
    """Where two are turned round, the names can change places, or the verb its voice."""
    (finding,) = check(
        "Edith Sorley edged out Paul Roth in the last race.", "Paul Roth beat Edith Sorley in the last race."
    )

    assert ["Paul Roth edged out Edith Sorley", "was edged out by"] == [fix.edits[0].text for fix in finding.fixes]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Paul Roth was beaten by Edith Sorley.", "Edith Sorley beat Paul Roth."),
        ("Paul Roth lost to Edith Sorley.", "Edith Sorley defeated Paul Roth."),
        ("Paul Roth met Edith Sorley in Marlow.", "Edith Sorley met Paul Roth in Marlow."),
        ("In 2014 Paul Roth beat Edith Sorley.", "In 2019 Edith Sorley beat Paul Roth."),
        ("Paul Roth may yet beat Edith Sorley.", "Edith Sorley beat Paul Roth."),
        (
            "Paul Roth criticised Edith Sorley for the sale of the mill.",
            "Edith Sorley criticised Paul Roth as too slow.",
        ),
        (
            "Hanna Weiss proposed the motion to plant trees in the market.",
            "Paul Roth proposed the motion to close the harbour. Hanna Weiss seconded it.",
        ),
        ("The builder sued the trustees over bills.", "The trustees sued the builder over the leaking roof."),
        ("In 2014 the builder sued the trustees.", "In 2019 the trustees sued the builder."),
        ("The judge asked the jury for a verdict.", "The jury asked the judge for more time."),
        ("Hanna Weiss attended the fair in Marlow.", "Paul Roth attended the fair in Marlow. Hanna Weiss paints."),
    ],
)
def test_no_other_doer(draft: str, source: str) -> None:
    """The passive, what two do to each other, other times, other motions and unknown people are no conflict."""
    assert "actor" not in {rule for rule, _ in found(draft, source)}


def test_words_that_a_source_interrupts() -> None:
    """Words that a source gives in two parts are one quotation of the draft, signed by whom it names below."""
    source = "“Nobody will sell the mill,” said Edith Sorley, the mayor. “We will mend its wheel.” Paul Roth laughed."
    draft = "> “Nobody will sell the mill. We will mend its wheel.”\n>\n> — Paul Roth\n"

    assert [("quote-speaker", "Paul Roth")] == found(draft, source, name="draft.md")


def test_a_deed_whose_doer_the_source_names_too() -> None:
    """Where the source's sentence has the draft's name as well, another one in its place is a misreading."""
    source = (
        "It's no wonder that Halden is doing this after the U.S. Department of Trade curtailed its access to state aid "
        "last summer."
    )
    draft = (
        "Halden is a firm. The company's closure comes after the U.S. Department of Trade curtailed its access to "
        "state aid last summer."
    )

    assert [] == found(draft, source)
