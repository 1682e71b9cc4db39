"""Which words a value belongs to."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The mill, which was built on 2 April 1990, burned on 3 May 1997.",
            {"2 April 1990": {"build", "mill"}, "3 May 1997": {"burn", "mill"}},
        ),
        ("The owner said the mill burned on 3 May 1997.", {"3 May 1997": {"burn", "mill"}}),
    ],
)
def test_own_clause(text: str, words: dict[str, set[str]]) -> None:
    """A date belongs to the predicate of its clause and to what that says it of, not to those of other clauses."""
    everything = frozenset().union(*words.values())
    read = {claim.shown: claim for claim in claims(text, ClaimKind.DATE)}

    assert words.keys() == read.keys()
    for shown, own in words.items():
        assert own <= read[shown].clause
        assert own == read[shown].clause & everything
        assert own <= set(read[shown].near)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The old mill burned on 3 May 1997.", "The old mill"),
        ("The old mill was rebuilt and reopened on 3 May 1997.", "The old mill"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    """The subject to show is the phrase of the text, also where two verbs share it."""
    assert [subject] == [claim.subject for claim in claims(text, ClaimKind.DATE)]


def test_telling_words() -> None:
    """Words that tell one thing from others of its kind are marked: the next race is not the last one."""
    (next_,) = claims("The next race takes place on 3 May 1997.", ClaimKind.DATE)
    (last,) = claims("The last race took place on 3 May 1997.", ClaimKind.DATE)

    assert next_.marks != last.marks


def test_a_value_is_no_part_of_its_own_clause() -> None:
    """What is compared is not what it is compared by."""
    (claim,) = claims("The fair was held in Oslo.", ClaimKind.PLACE)

    assert "place:oslo" not in claim.clause
    assert "fair" in claim.clause


def test_a_verb_has_a_clause_of_its_own() -> None:
    """What somebody says is no part of who says it."""
    read = {claim.shown: claim for claim in claims("The owner said that the mill had closed.", ClaimKind.WORD)}

    assert {"mill"} == read["closed"].clause & {"mill", "owner"}
