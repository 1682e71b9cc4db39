"""A conflict over an amount or a date is told only where the two sentences have enough in common."""

from __future__ import annotations

import pytest

from factlint import Document, FactBase
from factlint.check.second_look import is_worth_telling
from factlint.check.slips import DIGIT
from factlint.check.slots import Rival
from factlint.facts.build import draft_of
from factlint.model.claims import ClaimKind

SHEET = "| | Length | Load |\n|---|--:|--:|\n| Heron | 4.8 m | 90 kg |\n| Plover | 3.9 m | 70 kg |\n"
BERTHS = "In spring 12 berths of the harbour of Ness were closed."
LIKELY = 3.0


def _is_told(source: str, shown: str, draft: str, text: str, *, slip: float = 0.0) -> bool:
    """Tell whether the amount ``text`` of a draft is flagged for the amount ``shown`` of a source."""
    base = FactBase.from_documents([Document.from_text(source, name="source.md")])
    view = base._library.view
    rival = next(
        Rival(1.0, stored, claim, 1.0)
        for name, _ in view.documents()
        for stored in view.of_document(name)
        for claim in stored.sentence.claims
        if claim.kind is ClaimKind.QUANTITY and claim.shown == shown
    )
    claim, sentence = next(
        (claim, sentence)
        for placed in draft_of(Document.from_text(draft, name="draft.md"), base._lexicon, None, None)
        for sentence in placed.unit.sentences
        for claim in sentence.claims
        if claim.kind is ClaimKind.QUANTITY and claim.shown == text
    )
    return is_worth_telling(claim, sentence, rival, slip)


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("In spring 14 berths of the harbour of Ness were closed.", True),
        ("Among the boats that winter in Ness there are 14 berths for guests who come by train.", False),
    ],
)
def test_how_much_is_shared(draft: str, told: bool) -> None:
    """What says the same is told, what shares a name and what is counted is not."""
    assert _is_told(BERTHS, "12", draft, "14") is told


def test_a_likely_slip_needs_less() -> None:
    """Two figures that changed places are a mistake in a looser sentence, too."""
    draft = "In Ness 21 berths were closed for the boats that winter there."

    assert _is_told(BERTHS, "12", draft, "21", slip=LIKELY)
    assert not _is_told(BERTHS, "12", draft, "21")


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("The length of the Heron is 4.4 m.", True),
        ("The Heron, which lay in the yard for years with a broken mast, sank with 4.4 m of rope.", False),
    ],
)
def test_a_cell_needs_more(draft: str, told: bool) -> None:
    """A cell tells little of what it is about: the draft must say hardly anything else."""
    assert _is_told(SHEET, "4.8 m", draft, "4.4 m", slip=DIGIT) is told
