"""Claims of who belongs together, in a sentence and in a list of items."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind, MembersClaim

THREE = ("country:BE", "country:NL", "country:LU")


def _members(text: str, name: str = "draft.txt") -> list[MembersClaim]:
    return [claim.value for claim in claims(text, ClaimKind.MEMBERS, name) if isinstance(claim.value, MembersClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "The union is made up of Belgium, the Netherlands and Luxembourg.",
        "Belgium, the Netherlands and Luxembourg signed the treaty.",
        "Ministers of Belgium, the Netherlands, and Luxembourg met.",
    ],
)
def test_a_list_in_a_sentence(text: str) -> None:
    """A row of three names is a list; each part is where it is written, with its article."""
    (value,) = _members(text)

    assert THREE == value.members
    assert ["Belgium", "the Netherlands", "Luxembourg"] == [part.text for part in value.parts]
    assert [part.text for part in value.parts] == [text[part.start : part.end] for part in value.parts]
    assert not value.open


@pytest.mark.parametrize(
    "text",
    [
        "The buyers, including Belgium, the Netherlands and Luxembourg, met.",
        "Belgium, the Netherlands, Luxembourg and others signed.",
    ],
)
def test_an_open_list(text: str) -> None:
    """A list that says that there are more says nothing of who is not in it."""
    (value,) = _members(text)
    assert value.open


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Three states met, namely Belgium, the Netherlands and Luxembourg.", True),
        ("Three states met, i.e. Belgium, the Netherlands and Luxembourg.", True),
        ("Belgium, the Netherlands and Luxembourg met.", False),
    ],
)
def test_a_closed_list(text: str, closed: bool) -> None:
    """A list behind ``namely`` says that there are no more, and one in a sentence does not say."""
    (value,) = _members(text)

    assert THREE == value.members
    assert (closed, False) == (value.closed, value.open)


@pytest.mark.parametrize(
    "text", ["Belgium and Luxembourg signed.", "Belgium signed.", "They sell fish, bread and cheese."]
)
def test_no_list(text: str) -> None:
    """A pair is no list, nor is a row of common words."""
    assert [] == _members(text)


@pytest.mark.parametrize("group", ["The G7 is made up of", "The G7 consists of"])
def test_the_group(group: str) -> None:
    """A list is of the group that its sentence makes up of it."""
    (value,) = _members(f"{group} Canada, France, Germany, Italy, Japan, the United Kingdom and the United States.")

    assert (7, "group:g7") == (len(value.members), value.group)


def test_the_group_after_its_members() -> None:
    """The group may come last."""
    text = "Canada, France, Germany, Italy, Japan, Britain and the United States make up the G7."
    (value,) = _members(text)
    (claim,) = claims(text, ClaimKind.MEMBERS)

    assert "group:g7" == value.group
    assert ("G7", "is made up of") == (claim.subject, claim.relation)


def test_a_list_of_items() -> None:
    """Items that are names make up one list, that of their lead-in."""
    text = "The signatories are:\n\n- Belgium\n- the Netherlands\n- Luxembourg.\n"
    (claim,) = claims(text, ClaimKind.MEMBERS, "draft.md")

    assert isinstance(claim.value, MembersClaim)
    assert THREE == claim.value.members
    assert "signatori" in claim.clause


def test_items_that_tell_more_of_what_they_list() -> None:
    """Each begins with a name, whatever it tells of it and however it addresses it."""
    text = (
        "The range is stocked by:\n\n- Ridley & Sons, Leeds\n- the Ellary Fishermen's Association (spare parts)\n"
        "- Orwell Plumbing Supplies: on order\n- Dr. Ines Falk, who is retired\n"
    )
    (value,) = _members(text, "draft.md")

    assert ["Ridley & Sons", "Ellary Fishermen's Association", "Orwell Plumbing Supplies", "Ines Falk"] == [
        part.text for part in value.parts
    ]


@pytest.mark.parametrize(
    "items",
    [
        "- Belgium\n- Luxembourg\n",
        "- 5 May 2025: Lyde\n- 6 May 2025: Ness\n- 7 May 2025: Orr\n",
        "- Chief Engineer: Ines Falk\n- Harbour Master: Bo Orr\n- Clerk: Ann Lee\n",
        "- Belgium won.\n- The Netherlands lost the game.\n- Luxembourg came late.\n",
    ],
)
def test_items_that_are_no_list_of_names(items: str) -> None:
    """Two items, and items that say more than a name, are not who belongs together."""
    assert [] == _members(f"The news:\n\n{items}", "draft.md")


def test_a_list_is_within_one_cell_of_a_table() -> None:
    """The headers beside each other are none, nor is a row of names; names within one cell are."""
    table = "| Union | Belgium | Latvia | Malta |\n|--|--|--|--|\n| Benelux | {} |\n"

    assert [] == _members(table.format("Sweden | Norway | Denmark"), "draft.md")
    (value,) = _members(table.format("Belgium, the Netherlands, Luxembourg | 3 | 4"), "draft.md")
    assert THREE == value.members, "the label is none of them"


def test_a_list_behind_a_colon() -> None:
    """What a colon begins is of the sentence before it, though the parser may begin another there."""
    (value,) = _members("Blue Harbour is to have three schools: Environment, Transport and Lighting.")

    assert ["Environment", "Transport", "Lighting"] == [part.text for part in value.parts]
