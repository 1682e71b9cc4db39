"""Words that say the contrary of a source's, by what was learned of them, and what shows that they do not."""

from __future__ import annotations

import pytest

from check.asking import found
from check.test_learned import AROUND
from claims.reading_claims import sentences
from factlint import Document, FactBase
from factlint.check.learned.contrary_pair import (
    Worded,
    figures_of_contraries,
    is_contrary,
    may_contradict,
    words_of,
)
from factlint.check.sources import Sources

BASE = FactBase.from_documents([Document.from_text(AROUND, name="source.md")])


def _contraries(draft: str, source: str) -> list[tuple[Worded, Worded]]:
    """Return the words of a sentence with those of another one that say the contrary."""
    (mine,), (theirs,) = sentences(draft), sentences(source)
    return [(one, other) for one in words_of(mine) for other in words_of(theirs) if is_contrary(one, other)]


@pytest.mark.parametrize(
    ("draft", "source", "text"),
    [
        (
            "A licence is required, and one has to stay for a fortnight in the Lyde hut.",
            "A licence is welcome but not required: Ruth Obi had none when she came to the hut.",
            "required",
        ),
        (
            "A wish for boats after midnight was granted by the harbour.",
            "A wish to run boats after midnight was refused.",
            "granted",
        ),
        (
            "Mind you, the wardens of Lyde found some traces of poison.",
            "The wardens found no traces of poison.",
            "found some",
        ),
    ],
)
def test_told_loosely(draft: str, source: str, text: str) -> None:
    """The contrary is flagged though the clauses share little more than what it is of; the same is not."""
    assert [("polarity", text)] == found(draft, AROUND + source)
    assert [] == found(source, AROUND + source)


@pytest.mark.parametrize(
    ("draft", "source", "may"),
    [
        ("The Lyde hut was rented.", "The Lyde hut was not rented.", True),
        ("The Lyde hut could be rented.", "The Lyde hut was not rented.", False),
        ("Most of the huts were rented.", "The huts were not rented.", False),
        ("The huts were rented.", "Some of the huts were not rented.", False),
        ("Book early to rent the hut.", "They did not rent the hut.", False),
        ("The hut was not rented before Easter.", "The hut was rented.", False),
        ("No Swede had ever rented the hut.", "A Swede rented the hut.", False),
        ("A Swede rented the hut.", "The hut is not rented until May.", False),
        ("The hut was rented for 40 pounds.", "The hut was not rented for 90 pounds.", False),
        ("Hut 3 was rented.", "Hut 5 was not rented.", False),
        ("The club bought the hut.", "The hunters sold the hut.", False),
        ("The keepers had a stove.", "The keepers had no boat.", False),
        ("The rent of the hut increased.", "The wages of the keepers decreased.", False),
        ("They came without a key.", "They came with a lamp.", False),
        ("They came without a key.", "They came with a key.", True),
    ],
)
def test_what_may_contradict(draft: str, source: str, *, may: bool) -> None:
    """Not what is said of another thing, time or amount, of a limit, or of a part alone."""
    told = _contraries(draft, source)

    assert told
    assert may == any(may_contradict(*pair) for pair in told)


def test_figures() -> None:
    """They tell how much two sentences share, and whether what the words hang on is the same."""
    sources = Sources(BASE._library.view)
    draft, near, far = "The Lyde hut was rented.", "The Lyde hut was not rented.", "The mill was not rented."
    (one, *_), (other, *_) = _contraries(draft, near), _contraries(draft, far)
    alike, apart = figures_of_contraries(*one, sources), figures_of_contraries(*other, sources)

    assert alike["forward"] > apart["forward"]
    assert (alike["hang"], apart["hang"]) == (1, 0)
    assert (alike["others"], apart["others"]) == (False, True)
