"""What is found of errors that were planted, and that nothing else is."""

from __future__ import annotations

import pytest

from planted.planted import checked, subjects, unmarked

FEWEST = {
    "airline-merger-review": 3,
    "airport-expansion": 2,
    "archaeology-dig": 6,
    "asteroid-sample-return": 6,
    "backup-cli-manual": 4,
    "backup-software-manual": 3,
    "bank-earnings": 5,
    "battery-startup-results": 2,
    "bird-migration": 4,
    "board-game-convention": 5,
    "bridge-renewal": 9,
    "budget-speech": 4,
    "camera-manual": 8,
    "ceasefire-talks": 9,
    "chess-match": 9,
    "city-budget": 7,
    "cloud-storage-limits": 4,
    "comet-flyby": 4,
    "coral-reef-study": 8,
    "council-minutes": 10,
    "court-ruling": 8,
    "cup-final": 3,
    "cycling-tour": 5,
    "dairy-cooperative-general-meeting": 2,
    "dam-safety": 6,
    "data-centre": 5,
    "dialysis-machine-manual": 3,
    "drug-recall": 5,
    "drug-trial": 5,
    "earthquake-relief": 5,
    "espresso-manual": 9,
    "ferry-line": 7,
    "film-festival": 10,
    "flood-response": 12,
    "football-season": 8,
    "football-transfer-window": 8,
    "handball-world-cup": 6,
    "harvest-report": 3,
    "heat-pump-installation-manual": 5,
    "herring-study": 11,
    "hospital-minutes": 8,
    "hospital-trial": 13,
    "insurance-results": 4,
    "lander-mission": 8,
    "local-election-recount": 5,
    "marathon-report": 8,
    "measles-outbreak": 4,
    "message-queue": 7,
    "mine-inspection": 5,
    "ministerial-conference": 4,
    "mountain-expedition": 7,
    "museum-theft": 9,
    "opera-house-repair": 8,
    "orchestra-season": 6,
    "parliament-vote": 7,
    "patent-dispute": 4,
    "payment-api-changelog": 8,
    "port-strike": 4,
    "quarterly-results": 11,
    "rail-line-opening": 3,
    "railway-timetable": 8,
    "rate-decision": 6,
    "regional-summit": 4,
    "rescue-at-sea": 3,
    "rest-api-guide": 8,
    "retail-results": 7,
    "router-manual": 6,
    "rowing-regatta": 4,
    "runway-incident": 12,
    "school-board": 4,
    "seed-catalogue": 4,
    "ski-world-championships": 6,
    "software-release": 8,
    "space-telescope-repair": 7,
    "stage-race": 5,
    "startup-funding": 7,
    "steelworks-closure": 8,
    "telescope-survey": 4,
    "tennis-open": 4,
    "theatre-season-and-budget": 3,
    "thermostat-manual": 4,
    "trade-talks": 5,
    "train-derailment-inquiry": 8,
    "treaty-talks": 7,
    "university-merger": 7,
    "university-ranking-and-tuition": 5,
    "vaccine-rollout": 5,
    "volcano-watch": 11,
    "wildfire-season": 8,
    "wine-harvest": 8,
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
