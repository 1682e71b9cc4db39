"""What the person at the editor is told."""

from __future__ import annotations

import pytest
from lsprotocol import types

from factlint.lsp.projects import NO_CONFIGURATION
from factlint.lsp.teller import Teller


@pytest.fixture
def shown() -> list[types.ShowMessageParams]:
    """Return the popups."""
    return []


@pytest.fixture
def logged() -> list[types.LogMessageParams]:
    """Return the lines of the log."""
    return []


@pytest.fixture
def teller(shown: list[types.ShowMessageParams], logged: list[types.LogMessageParams]) -> Teller:
    """Return a teller that tells us."""
    return Teller(shown.append, logged.append)


def test_a_problem_pops_up_once_until_it_is_mended(
    teller: Teller, shown: list[types.ShowMessageParams], logged: list[types.LogMessageParams]
) -> None:
    """The same trouble in other words is logged; after it was mended, it pops up again."""
    for text in ("a.toml:1: no", "a.toml:1: no", "a.toml:2: nor that"):
        teller.problem("configuration a", text)
    assert ["factlint: a.toml:1: no"] == [each.message for each in shown]
    assert 2 == len(logged)

    teller.mended("configuration a")
    teller.mended("configuration b")
    teller.problem("configuration a", "a.toml:1: no")
    assert 2 == len(shown)
    assert 4 == len(logged)


def test_many_lines_pop_up_as_one(
    teller: Teller, shown: list[types.ShowMessageParams], logged: list[types.LogMessageParams]
) -> None:
    """The popup names the first and counts the rest; the log has them all."""
    teller.problem("sources", "a is gone\nb is gone\nc is gone")

    assert ["factlint: a is gone (and 2 more: see the log)"] == [each.message for each in shown]
    assert types.MessageType.Warning == shown[0].type
    assert 3 == len(logged)


def test_a_missing_configuration_is_a_hint(teller: Teller, shown: list[types.ShowMessageParams]) -> None:
    """Not every folder is a project: the first is mentioned softly, the next not at all."""
    teller.problem(NO_CONFIGURATION, "a: none")
    teller.problem(NO_CONFIGURATION, "b: none")

    assert [types.MessageType.Info] == [each.type for each in shown]


def test_a_note_is_only_logged(
    teller: Teller, shown: list[types.ShowMessageParams], logged: list[types.LogMessageParams]
) -> None:
    """What needs no hand stays in the log, once."""
    teller.noted("draft a", "a is no draft")
    teller.noted("draft a", "a is no draft")

    assert not shown
    assert ["factlint: a is no draft"] == [each.message for each in logged]


def test_a_failure_names_its_place_and_no_words(
    teller: Teller, shown: list[types.ShowMessageParams], logged: list[types.LogMessageParams]
) -> None:
    """A fault of ours is told by its type and line: its own words may be the draft's."""
    for _ in range(2):
        try:
            {}["the minister's secret"]
        except KeyError as error:
            teller.failed("checking a draft", error)

    (popup,) = shown
    assert "KeyError at test_teller.py:" in popup.message
    assert "checking a draft" in popup.message
    assert not [each for each in (*shown, *logged) if "secret" in each.message]
