"""What is found of errors that were planted, and that nothing else is."""

from __future__ import annotations

import pytest

from planted.planted import checked, subjects, unmarked

FEWEST = {
    "airline-merger-review": 3,
    "archaeology-dig": 6,
    "backup-software-manual": 3,
    "bank-earnings": 5,
    "bird-migration": 4,
    "board-game-convention": 5,
    "bridge-renewal": 8,
    "budget-speech": 4,
    "camera-manual": 7,
    "ceasefire-talks": 9,
    "chess-match": 9,
    "city-budget": 7,
    "comet-flyby": 4,
    "coral-reef-study": 8,
    "council-minutes": 10,
    "court-ruling": 7,
    "cup-final": 3,
    "cycling-tour": 5,
    "dam-safety": 3,
    "data-centre": 5,
    "drug-recall": 5,
    "drug-trial": 5,
    "espresso-manual": 9,
    "ferry-line": 7,
    "film-festival": 10,
    "flood-response": 10,
    "football-season": 8,
    "football-transfer-window": 8,
    "harvest-report": 2,
    "herring-study": 11,
    "hospital-minutes": 7,
    "hospital-trial": 12,
    "insurance-results": 4,
    "lander-mission": 7,
    "marathon-report": 7,
    "message-queue": 7,
    "mine-inspection": 5,
    "museum-theft": 6,
    "opera-house-repair": 8,
    "orchestra-season": 7,
    "parliament-vote": 7,
    "patent-dispute": 4,
    "port-strike": 4,
    "quarterly-results": 11,
    "rail-line-opening": 3,
    "railway-timetable": 8,
    "rate-decision": 6,
    "rest-api-guide": 7,
    "retail-results": 6,
    "router-manual": 5,
    "runway-incident": 11,
    "school-board": 4,
    "ski-world-championships": 5,
    "software-release": 7,
    "space-telescope-repair": 7,
    "stage-race": 5,
    "startup-funding": 7,
    "telescope-survey": 3,
    "tennis-open": 4,
    "thermostat-manual": 3,
    "trade-talks": 5,
    "treaty-talks": 6,
    "university-merger": 7,
    "vaccine-rollout": 5,
    "volcano-watch": 11,
    "wildfire-season": 7,
    "wolf-census": 6,
}
"""Of the twenty errors planted in each; fewer is a step back."""


@pytest.mark.parametrize("subject", subjects())
def test_errors_are_found_and_nothing_else(subject: str) -> None:
    """No finding stands on what is right, and no fewer errors are found than before."""
    drafts = list(checked(subject))

    assert [] == [alarm for draft in drafts for alarm in draft.alarms()]
    assert sum(len(draft.hits()) for draft in drafts) >= FEWEST[subject]


def test_marks_are_taken_out() -> None:
    """An error keeps its wrong text, and stands where a reader sees it."""
    text, errors = unmarked("The fair lasts [[two||count||three~3]] days.")

    assert text == "The fair lasts two days."
    assert [(text[e.start : e.end], e.kind, e.right) for e in errors] == [("two", "count", ("three", "3"))]
