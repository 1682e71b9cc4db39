"""Lists of names: pairs of people, and names that one text takes for a person's, another for a firm's."""

from __future__ import annotations

import pytest

from check.asking import found, mended

BRIDGE = (
    "Mayor Ana Ruiz and Tom Bell opened the Corran bridge. The loan comes from Banque Salmon, Nordkredit and "
    "Eastfield Bank."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("The Corran bridge was opened by Ana Ruiz and Lena Moss.", "Tom Bell"),
        ("The loan comes from three banks: Banque Salmon, Nordkredit and Westfield Bank.", "Eastfield Bank"),
    ],
)
def test_one_is_another(draft: str, right: str) -> None:
    """One name in the place of another is found, in a pair of people too."""
    assert right in mended(draft, BRIDGE)


@pytest.mark.parametrize(
    "draft",
    [
        "Ana Ruiz and Lena Moss were born in the same year.",
        "Tom Bell and Ana Ruiz opened the bridge at Corran.",
        "Ana Ruiz and Lena Moss opened the Lorn tunnel.",
    ],
)
def test_another_pair(draft: str) -> None:
    """Two people are named together on many occasions."""
    assert [] == found(draft, BRIDGE)


def test_towns_in_the_place_of_countries() -> None:
    """Who names the countries where another names the towns in them names nobody wrong."""
    source = "The firm has centres of its own in Bergamo, Vienna, Paris and Amsterdam."
    draft = "The firm has centres of its own in Italy, Austria, France and the Netherlands."

    assert [] == found(draft, source)


PAPER = "S. Ruiz, T. Bell, L. Moss and O. Chen. Annals of Bridges, volume 4."


def test_initials() -> None:
    """An initial stands for a given name that begins with it, and for no other."""
    assert [] == found("The paper is by Sara Ruiz, Tom Bell, Lena Moss and Olaf Chen.", PAPER)
    assert [("membership", "Karin Moss")] == found(
        "The paper is by Sara Ruiz, Tom Bell, Karin Moss and Olaf Chen.", PAPER
    )


def test_a_namesake_in_a_list() -> None:
    """Somebody else of the same last name is another member; the fix has the name in full."""
    authors = "Authors: Sara Ruiz, Tom Bell, Lena Moss and Olaf Chen."
    draft = "The paper is by Sara Ruiz, Tom Bell, Karin Moss and Olaf Chen."

    assert "Lena Moss" in mended(draft, PAPER, authors)


def test_who_may_and_who_does() -> None:
    """A list with one name changed is the same list, whether it says who lends or who can lend."""
    source = "This is possible in six countries: Austria, Belgium, Ireland, Poland, Portugal and Spain."
    draft = "For those who cannot wait six countries have one: Austria, Belgium, Ireland, Japan, Portugal and Spain."

    assert [("membership", "Japan")] == found(draft, source)
    assert [] == found(
        "It is not possible in six countries: Austria, Belgium, Ireland, Japan, Portugal and Spain.", source
    )


STEWARDS = "Stewards: Dr Ann Quist (lead), Bo Rahm, Dag Mohn. The cook was Kai Lund."


def test_brackets_in_a_list() -> None:
    """What brackets tell of one name ends no list, nor does what somebody did; without that one it is a list, too."""
    judges = "The judges were Ida Holm, who presided, Per Falk and Ole Storm. The clerk was Kai Lund."

    assert [("membership", "Kai Lund")] == found("Three stewards, Ann Quist, Bo Rahm and Kai Lund, rowed.", STEWARDS)
    assert [("membership", "Kai Lund")] == found(
        "The judges were Ida Holm, who presided, Per Falk and Kai Lund.", judges
    )
    assert [] == found("Three stewards, Ann Quist (lead), Bo Rahm and Dag Mohn, rowed.", STEWARDS)
    assert [] == found("The cook, Kai Lund, thanked Ann Quist, Bo Rahm and Dag Mohn.", STEWARDS)


def test_a_list_without_its_head() -> None:
    """The others of a list whose first name has a bracket are a list of their own."""
    source = "The crew: Ida Holm (captain), Per Falk, Ole Storm and Mia Berg. Ada Lie was ill."
    draft = "Beside the captain the crew were Per Falk, Ole Storm and Ada Lie."

    assert [("membership", "Ada Lie")] == found(draft, source)
    assert [] == found("Beside the captain the crew were Per Falk, Ole Storm and Mia Berg.", source)


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("Beside Ann Orr the panel is made up of Bo Lee, Cy Ray and Di Fox.", ["Di Fox"]),
        ("The panel is made up of Cy Ray, Di Fox, Ann Orr and Bo Lee.", ["Di Fox"]),
        ("There are three to be seen at the fair: Bo Lee, Cy Ray and Di Fox.", []),
    ],
)
def test_people_of_a_list(draft: str, wanted: list[str]) -> None:
    """In whatever order, all but one; who is named before the list need not stand in it; of four, three may be any."""
    source = "The panel:\n\n- Ann Orr (chair)\n- Bo Lee, a teacher\n- Cy Ray\n- Ed Ash\n"

    assert wanted == [text for _, text in found(draft, source, name="draft.md")]
