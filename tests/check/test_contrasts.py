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
    ],
)
def test_no_contrary(draft: str, source: str) -> None:
    """Other things, other years, other objects, other amounts and other moods are no contrary."""
    assert "polarity" not in {rule for rule, _ in found(draft, source)}
