"""Facts stated by hand, beside sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import factlint
from base.project import BOTH, DRAFT

if TYPE_CHECKING:
    from base.project import Project


def test_by_hand_beats_all_sources(project: Project) -> None:
    """A fact stated by hand silences what sources contradict, and raises what they bear out; a change of it counts."""
    facts = project.folder / "facts.yml"
    facts.write_text("- The Aurora ferry sailed to Bergen on 4 March 2021.\n", encoding="utf-8")
    assert ["12 May 2019"] == project.found()
    assert ["3 March 2021", "12 May 2019"] == project.found(DRAFT.replace("4 March", "3 March"))

    facts.write_text("- The Aurora ferry sailed to Bergen on 5 March 2021.\n", encoding="utf-8")
    assert BOTH == project.found()
    assert ["+facts.yml", "+facts.yml", "-facts.yml"] == project.log()
    facts.unlink()
    assert ["12 May 2019"] == project.found(DRAFT.replace("4 March", "3 March"))


def test_evidence_stated_by_hand(project: Project) -> None:
    """The evidence of a fact by hand is its sentence in the YAML file, with its line."""
    text = (
        "# Checked by the desk.\r\n- fact: 'The 🚢 Aurora ferry sailed to Bergen on 5 March 2021.'\r\n  note: log\r\n"
    )
    (project.folder / "facts.yml").write_bytes(b"\xef\xbb\xbf" + text.encode())

    base = project.open()
    (finding, _) = base.check(factlint.Document.from_text(DRAFT, name="draft.txt"))
    (evidence,) = finding.evidence
    whole = "\ufeff" + text
    assert ("facts.yml", 2) == (evidence.path, evidence.line)
    assert "The 🚢 Aurora ferry sailed to Bergen on 5 March 2021." == whole[evidence.start : evidence.end]
    assert [True] == [fact.by_hand for fact in base.facts("5 March 2021")]
    base.close()
