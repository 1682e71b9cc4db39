"""Reading whole documents: offsets, foreign text, dates, the cache, and the public view."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import factlint
from factlint.documents import Document
from factlint.language import units
from factlint.language.notes import annotate, read
from factlint.language.recent import Recent
from factlint.language.units import read_units
from factlint.model.errors import FactlintError

TEXT = """# The workshop

Maria Lopez, *mayor* of Leeds, met Anna Berg, Tom Cole and Jim Hill on 12 July 2023.

“We *agreed*,” she said. “It cost $4 million.”
"""


def test_mentions_stand_at_offsets_of_the_prose() -> None:
    """Every mention of an annotation covers its own words in the prose."""
    document = Document.from_text(TEXT, name="workshop.md")
    annotation = read(document)

    assert ["12 July 2023"] == [document.prose[d.start : d.end] for d in annotation.dates]
    assert ["$4 million"] == [document.prose[q.start : q.end] for q in annotation.quantities]
    assert "Maria Lopez" == document.prose[annotation.entities[0].start : annotation.entities[0].end]
    assert "mayor" == document.prose[annotation.roles[0].title_span.start : annotation.roles[0].title_span.end]
    members = annotation.lists[0].members
    assert ["Anna Berg", "Tom Cole", "Jim Hill"] == [document.prose[m.start : m.end] for m in members]


def test_mentions_of_one_unit() -> None:
    """The mentions of a unit are those that stand in it."""
    annotation = read(Document.from_text(TEXT, name="workshop.md"))

    assert annotation.dates == annotation.dates_of(1)
    assert () == annotation.dates_of(0)
    assert annotation.quantities == annotation.quantities_of(2)
    assert annotation.lists == annotation.lists_of(1)
    assert annotation.roles == annotation.roles_of(1)
    assert annotation.entities_of(1) == annotation.entities[: len(annotation.entities_of(1))]


def test_notes_stand_at_offsets_of_the_file() -> None:
    """The public view gives the file's own characters, markup and all."""
    document = Document.from_text(TEXT, name="workshop.md")
    notes = annotate(document)
    first, second = notes.quotations

    assert first.content is not None
    assert first.speaker is not None
    assert "We *agreed*," == document.text[first.content.start : first.content.end]
    assert "she" == document.text[first.speaker.start : first.speaker.end]
    assert first.speaker == second.speaker
    assert "12 July 2023" == document.text[notes.dates[0].start : notes.dates[0].end]
    assert "2023-07-12" == str(notes.dates[0].value)
    assert "$4 million" == document.text[notes.quantities[0].start : notes.quantities[0].end]


def test_notes_leave_out_what_nobody_said() -> None:
    """Scare quotes and indirect quotations are no quotations of the public view."""
    document = Document.from_text("The “absurd” plan failed. Lopez said that it was late.", name="a.txt")

    assert () == annotate(document).quotations


def test_dates_lean_on_the_document_or_on_the_anchor() -> None:
    """A weekday is resolved by the document's date, or by the one that is given instead."""
    document = Document.from_text("The talks will end on Friday.", name="a.txt", date=dt.date(2023, 7, 12))

    assert "2023-07-14" == str(read(document).dates[0].value)
    assert "2024-03-08" == str(read(document, anchor=dt.date(2024, 3, 6)).dates[0].value)


def test_foreign_units_are_not_read() -> None:
    """Text in another language has no reading and no mentions."""
    french = "Le président a déclaré mercredi que la France avait livré plus de trente chars à ses alliés."
    annotation = read(Document.from_text(f"The mayor spoke on Monday.\n\n{french}", name="a.txt"))

    assert [False, True] == [reading is None for reading in annotation.readings]
    assert () == annotation.entities_of(1)


def test_empty_document() -> None:
    """A document without text has nothing in it."""
    notes = annotate(Document.from_text("", name="a.txt"))

    assert ((), (), (), ()) == (notes.dates, notes.quotations, notes.quantities, notes.entities)


def test_unchanged_units_are_read_once() -> None:
    """The same text gives the very same reading again, another text another one."""
    first, second, third = read_units(["The kiln is cold.", "The clay is dry.", "The kiln is cold."])

    assert first is third
    assert first is not second
    assert first is read_units(["The kiln is cold."])[0]


def test_readings_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the documents at hand need stays; of what was needed before, no more than the limit says."""
    monkeypatch.setattr(units, "_kept", Recent(rounds=2, spare=1))
    one, two = read_units(["One kiln.", "Two kilns."])
    for number in range(5):
        read_units(["One kiln.", f"Kiln number {number}."])

    assert one is read_units(["One kiln."])[0]
    assert two is not read_units(["Two kilns."])[0]
    assert len(units._kept) <= 2 * 2 + 1


def test_overlong_unit_keeps_its_offsets() -> None:
    """A unit longer than the parser may take is read in pieces, with its text and offsets whole."""
    text = "The kiln is cold today. " * 3_000 + "Tom Cole left on 12 July 2023."

    (reading,) = read_units([text])

    assert text == reading.doc.text
    assert "12 July 2023" == text[reading.dates[-1].start : reading.dates[-1].end]
    assert "Tom Cole" == text[reading.entities[-1].start : reading.entities[-1].end]


def test_several_threads() -> None:
    """Threads that read at once get what one thread gets."""
    texts = [f"Maria Lopez sold {number} pots on Monday." for number in range(2, 12)]
    with ThreadPoolExecutor(4) as pool:
        many = list(pool.map(lambda text: read_units([text])[0], texts))

    assert texts == [reading.doc.text for reading in many]
    assert all(reading.quantities for reading in many)


def test_unknown_pipeline() -> None:
    """A pipeline that is not installed is one clear line."""
    with pytest.raises(FactlintError, match="no spaCy pipeline 'no-such-model'"):
        read(Document.from_text("The kiln is cold, unlike before.", name="a.txt"), language_model="no-such-model")


def test_public_names_are_lazy() -> None:
    """Importing the package loads no spaCy; the public names are there when asked for."""
    code = "import sys, factlint; assert not {'spacy', 'pydantic'} & set(sys.modules); factlint.annotate"

    subprocess.run([sys.executable, "-c", code], check=True)

    assert factlint.annotate is annotate
    assert factlint.Document is Document


def test_unknown_public_name() -> None:
    """A name that the package has not is an AttributeError."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = factlint.nothing  # type: ignore[attr-defined]
