"""The parses of drafts that are kept on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint import Document, FactBase
from factlint.facts import paragraphs
from factlint.facts.paragraphs import Paragraphs
from factlint.language import units
from factlint.language.recent import Recent
from factlint.language.shelf import packed, unpacked

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    "“We shall sail at dawn,” said Maren Holt, who chairs the Tidewater Trust plc. It isn't far: 3.5 km, or $4bn away.",
    "The Kestrel Regatta – the 9th – wasn't held in Cork on 4 May 2019; nor in Bergen 🎏.",
    "",
    " ".join(["The kiln is cold today."] * 400),
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_parse_comes_back_as_it_was(text: str) -> None:
    """Every word with all that is asked of it, the names, and the sentences."""
    doc = units.read_units([text])[0].doc
    again = unpacked(packed(doc), text, doc.vocab)
    assert again is not None

    def told(one: object) -> list[object]:
        words = [
            (t.text, t.idx, t.whitespace_, t.tag_, t.pos_, t.dep_, t.lemma_, t.head.i, t.is_sent_start) for t in one
        ]
        names = [(t.ent_iob_, t.ent_type_) for t in one]
        sentences = [(s.start, s.end, s.root.i) for s in one.sents] if len(one) else []
        return [one.text, words, names, sentences]

    assert told(doc) == told(again)


def test_bytes_that_are_no_parse() -> None:
    """They are parsed again; so is the text of another."""
    doc = units.read_units(["The kiln is cold."])[0].doc
    assert unpacked(b"", "The kiln is cold.", doc.vocab) is None
    assert unpacked(b"no parse", "The kiln is cold.", doc.vocab) is None
    assert unpacked(packed(doc)[:-9], "The kiln is cold.", doc.vocab) is None
    assert unpacked(packed(doc)[:-1] + b"?", "The kiln is cold.", doc.vocab) is None
    assert unpacked(packed(doc), "The kiln is hot.", doc.vocab) is None


def test_kept_for_the_next(tmp_path: Path) -> None:
    """By text and version, from one that was closed to the next; the newest stay."""
    path = tmp_path / "paragraphs.sqlite"
    first = Paragraphs(path, "1")
    first.put({"one": b"1", "two": b"2"})
    first.close()
    first.close()
    assert {"one": b"1"} == Paragraphs(path, "1").get(["one", "three"])
    assert {} == Paragraphs(path, "2").get(["one"])


def test_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One is once it has put in as many as are kept, and does not count what an earlier one put in."""
    monkeypatch.setattr(paragraphs, "MOST", 3)
    path = tmp_path / "paragraphs.sqlite"
    first, second = Paragraphs(path, "1"), Paragraphs(path, "1")
    first.put({"one": b"1", "two": b"2"})
    assert not first.is_full
    first.put({"three": b"3"})
    assert first.is_full
    assert not second.is_full


def test_a_file_that_is_damaged_or_cannot_be(tmp_path: Path) -> None:
    """It is made anew where that can be, and done without elsewhere."""
    path = tmp_path / "paragraphs.sqlite"
    path.write_bytes(b"no database " * 500)
    kept = Paragraphs(path, "1")
    assert {} == kept.get(["one"])
    kept.put({"one": b"1"})
    assert {"one": b"1"} == kept.get(["one"])
    kept.close()
    assert {} == kept.get(["one"])

    nowhere = Paragraphs(tmp_path / "paragraphs.sqlite" / "no", "1")
    nowhere.put({str(number): b"1" for number in range(40)})
    assert {} == nowhere.get(["1"])
    nowhere.close()


def test_a_draft_that_was_read_before_is_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next process finds the same, and parses what is new and nothing else."""
    source = tmp_path / "notes.txt"
    source.write_text("The Tidewater Trust was founded in 1911. Piotr Kowal is the mayor of Cork.")
    draft = "The Tidewater Trust was founded in 1913.\n\nMaren Holt spoke. She left Cork in 1999."
    parsed: list[str] = []
    parse = units._parse

    def noted(pipeline: object, texts: list[str], *, ours: bool) -> object:
        parsed.extend(texts)
        return parse(pipeline, texts, ours=ours)

    monkeypatch.setattr(units, "_parse", noted)
    found = []
    for more in ("", "\n\nIt rained in Cork."):
        monkeypatch.setattr(units, "_kept", Recent())
        base = FactBase.open([(source, None)], cache=tmp_path / ".factlint")
        parsed.clear()
        found.append(base.check(Document.from_text(draft + more, name="draft.txt")))
        base.close()

    assert ["1913"] == [one.text for one in found[0]]
    assert found[0] == found[1]
    assert ["It rained in Cork."] == parsed
