"""What is kept of units for the next process: it finds what one finds that knows nothing, whatever was edited."""

from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING

import pytest

from check.test_kept import DRAFT, KEEPING, SOURCES, edited
from factlint import Document, FactBase
from factlint.check import kept
from factlint.claims import units
from factlint.language import notes
from factlint.language import units as readings
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding

PLACES = "The Lantern Museum in Cork counted {} visitors on 3 May 2020."


@pytest.fixture
def sources(tmp_path: Path) -> list[tuple[Path, None]]:
    """Return files with what the draft is checked against."""
    paths = [tmp_path / f"s{number}.txt" for number in range(len(SOURCES))]
    for path, text in zip(paths, SOURCES, strict=True):
        path.write_text(text, encoding="utf-8")
    return [(path, None) for path in paths]


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what makes this process one that was just started: nothing is known but what is on the disk."""

    def start() -> None:
        for module in (*KEEPING, readings):
            monkeypatch.setattr(module, "_kept", Recent())
        monkeypatch.setattr(notes, "_names", Recent())
        units._with_claim.cache_clear()

    return start


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the first words of each unit that is judged, as it is judged."""
    found: list[str] = []
    judge = kept.Memory._judge

    def noted(memory: kept.Memory, unit: units.UnitClaims, code: tuple[object, ...]) -> object:
        found.extend(sentence.text for sentence in unit.sentences[:1])
        return judge(memory, unit, code)

    monkeypatch.setattr(kept.Memory, "_judge", noted)
    return found


def asked(
    sources: list[tuple[Path, None]], draft: str, cache: Path | None, name: str = "draft.md"
) -> tuple[list[Finding], list[JudgedClaim]]:
    """Return what a base finds in a draft that is opened for it and closed again, and its claims."""
    base = FactBase.open(sources, cache=cache)
    document = Document.from_text(draft, name=name)
    told = base.check(document), base.claims(document)
    base.close()
    return told


@pytest.mark.parametrize("seed", range(2))
def test_the_same_findings_after_any_edits_and_a_restart(
    seed: int, sources: list[tuple[Path, None]], anew: Callable[[], None], tmp_path: Path
) -> None:
    """Each state of a draft is checked by a process with what the others kept, and by one that nothing is kept for."""
    chance = random.Random(seed)
    draft = DRAFT
    for _ in range(9):
        anew()
        new = asked(sources, draft, None)
        anew()

        assert new == asked(sources, draft, tmp_path / ".factlint")

        for _ in range(chance.choice((1, 1, 3))):
            draft = edited(draft, chance)


def test_only_what_changed_is_judged(
    sources: list[tuple[Path, None]], anew: Callable[[], None], judged: list[str], tmp_path: Path
) -> None:
    """After a paragraph was put in before all others, the next process judges that and, as ever, a list of names."""
    asked(sources, DRAFT, tmp_path / ".factlint")
    assert "The Kestrel Regatta" in judged
    judged.clear()
    anew()
    asked(sources, f"It rained in Cork.\n\n{DRAFT}", tmp_path / ".factlint")

    assert {"It rained in Cork.", "Maren Holt"} == set(judged)


def test_another_source_has_everything_judged_again(
    sources: list[tuple[Path, None]], anew: Callable[[], None], judged: list[str], tmp_path: Path
) -> None:
    """What was judged by other sources does not hold, and the findings are those of the new ones."""
    asked(sources, DRAFT, tmp_path / ".factlint")
    first = len(judged)
    sources[0][0].write_text("The Tidewater Trust was founded in 1913.", encoding="utf-8")
    judged.clear()
    anew()
    found, _ = asked(sources, DRAFT, tmp_path / ".factlint")
    anew()

    assert first == len(judged)
    assert found == asked(sources, DRAFT, None)[0]


def test_an_answer_of_the_rest_of_the_draft_that_changed(
    sources: list[tuple[Path, None]], anew: Callable[[], None], tmp_path: Path
) -> None:
    """A sentence that stands as it stood is at odds with another that did not, and then no more."""
    cache = tmp_path / ".factlint"
    found = []
    for visitors in (812, 912, 812):
        anew()
        found.append(asked(sources, f"{PLACES.format(812)}\n\n{PLACES.format(visitors)} So it was.\n", cache)[0])

    assert [[], ["self-consistency"], []] == [[one.rule for one in each] for each in found]


def test_what_is_damaged_is_worked_out_again(
    sources: list[tuple[Path, None]], anew: Callable[[], None], tmp_path: Path
) -> None:
    """Bytes that are none of ours, cut ones, and a file that is no database."""
    cache = tmp_path / ".factlint"
    new = asked(sources, DRAFT, cache)
    for change in ("x'00ff'", "substr(body, 1, length(body) / 2)", "x'789c0300000000'", None):
        (cache / "answers.sqlite").unlink()
        if change is None:
            (cache / "paragraphs.sqlite").write_bytes(b"no database " * 500)
        else:
            db = sqlite3.connect(cache / "paragraphs.sqlite")
            with db:
                db.execute(f"UPDATE kept SET body = {change}")  # noqa: S608 - one of ours
            db.close()
        anew()

        assert new == asked(sources, DRAFT, cache)


def test_states_that_nobody_rests_at_are_not_kept(sources: list[tuple[Path, None]], tmp_path: Path) -> None:
    """Of the states that a draft goes through only that is written in which it is when there is time."""
    base = FactBase.open(sources, cache=tmp_path / ".factlint")
    for number in range(30):
        base.check(Document.from_text(f"{DRAFT}\nA word, the {number}th.\n", name="draft.md"))
    base.settle()
    db = sqlite3.connect(tmp_path / ".factlint" / "paragraphs.sqlite")
    (first,) = db.execute("SELECT count(*) FROM kept").fetchone()
    base.check(Document.from_text(f"{DRAFT}\nA last word.\n", name="draft.md"))
    base.settle()
    base.settle()
    (second,) = db.execute("SELECT count(*) FROM kept").fetchone()
    db.close()
    base.close()

    assert first + 3 == second  # a parse, claims, judgements
