"""Who is given the words, by where and how the text says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Reader

DIRECT = [
    # after the words
    ("“The kiln is cold,” said Maria Lopez, the head potter.", "The kiln is cold,", "Maria Lopez", "said"),
    ("“The kiln is cold,” Maria Lopez said.", "The kiln is cold,", "Maria Lopez", "said"),
    ("“The kiln is cold,” Lopez, who runs the workshop, told the BBC.", "The kiln is cold,", "Lopez", "told"),
    ("“The kiln is cold”, laughed Tom Cole.", "The kiln is cold", "Tom Cole", "laughed"),
    ("“Where is the clay?” asked the apprentice.", "Where is the clay?", "the apprentice", "asked"),
    ("“Where is the clay?” Tom Cole asked.", "Where is the clay?", "Tom Cole", "asked"),
    ("“Run!” Cole shouted.", "Run!", "Cole", "shouted"),
    ("“The vault is shut,” the bank later said in a statement.", "The vault is shut,", "the bank", "said"),
    ("“The kiln is cold.” So said Maria Lopez, who runs it.", "The kiln is cold.", "Maria Lopez", "said"),
    ("“The kiln is cold.” That is how Lopez summed it up.", "The kiln is cold.", "Lopez", "That is how"),
    ("“The kiln is cold,” as Lopez puts it.", "The kiln is cold,", "Lopez", "puts"),
    ("“The kiln is cold,” remarks Maria Lopez.", "The kiln is cold,", "Maria Lopez", "remarks"),
    ("“The kiln is cold” belongs to Maria Lopez.", "The kiln is cold", "Maria Lopez", "belongs to"),
    ("“The kiln is cold.” The sentence is by Lopez.", "The kiln is cold.", "Lopez", "The sentence is by"),
    ("“The kiln is cold.” — Anna Berg, potter", "The kiln is cold.", "Anna Berg", "—"),
    # before the words
    ("Maria Lopez said: “The kiln is cold.”", "The kiln is cold.", "Maria Lopez", "said"),
    ("Maria Lopez told reporters on Monday, “The kiln is cold.”", "The kiln is cold.", "Maria Lopez", "told"),
    ("Speaking after the fire, Lopez added: “The kiln is cold.”", "The kiln is cold.", "Lopez", "added"),
    ("Said Lopez: “The kiln is cold.”", "The kiln is cold.", "Lopez", "Said"),
    ("Asked about the delay, Cole replied: “No comment.”", "No comment.", "Cole", "replied"),
    ("As Lopez put it, “The kiln is cold.”", "The kiln is cold.", "Lopez", "put"),
    ("Lopez tweeted, “The kiln is cold.”", "The kiln is cold.", "Lopez", "tweeted"),
    # within the sentence
    ("Lopez said the kiln was “as cold as ice”.", "as cold as ice", "Lopez", "said"),
    ("Lopez warned that the kiln “could crack within days”.", "could crack within days", "Lopez", "warned"),
    ("Lopez called the decision “absurd”.", "absurd", "Lopez", "called"),
    ("The decision was described as “absurd” by Lopez.", "absurd", "Lopez", "described"),
    ("“Absurd” was how Lopez described the decision.", "Absurd", "Lopez", "described"),
    ("According to Lopez, the kiln “could crack”.", "could crack", "Lopez", "According to"),
    ("The kiln “could crack”, according to Lopez.", "could crack", "Lopez", "according to"),
    ("The “cold” kiln, Lopez said, will be lit on Monday.", "cold", "Lopez", "said"),
    ("Lopez was quoted as saying that the kiln “leaks”.", "leaks", "Lopez", "saying"),
    ("The report said “the valve failed” and blamed the crew.", "the valve failed", "The report", "said"),
    ("Berg said she thinks the kiln is “sound”.", "sound", "Berg", "said"),
]


@pytest.mark.parametrize(("text", "content", "speaker", "cue"), DIRECT)
def test_direct_words(quoted: Reader, text: str, content: str, speaker: str, cue: str) -> None:
    """The words, their speaker and their cue are found wherever the speaker stands."""
    direct = [found for found in quoted(text) if found.direct]

    assert [(content, speaker, cue, False)] == [
        (found.content, found.speaker, found.cue, found.scare) for found in direct
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Lopez said that the kiln was cold.", "that the kiln was cold", "Lopez"),
        ("The kiln was cold, Lopez said.", "The kiln was cold", "Lopez"),
        ("According to the mayor, the kiln was cold.", "the kiln was cold", "the mayor"),
        ("The kiln was cold, according to Lopez.", "The kiln was cold", "Lopez"),
        ("Lopez asked whether the kiln would crack.", "whether the kiln would crack", "Lopez"),
        ("Lopez believes the kiln is sound.", "the kiln is sound", "Lopez"),
    ],
)
def test_indirect_words(quoted: Reader, text: str, content: str, speaker: str) -> None:
    """A reported clause is a quotation that is not direct."""
    assert [(content, speaker, False)] == [(found.content, found.speaker, found.direct) for found in quoted(text)]


def test_split_by_its_cue(quoted: Reader) -> None:
    """Words that their cue interrupts are two quotations of one speaker."""
    found = quoted("“The kiln is cold,” Maria Lopez said. “Light it.”")

    assert [("The kiln is cold,", "Maria Lopez"), ("Light it.", "Maria Lopez")] == [q[:2] for q in found]


def test_several_words_of_one_speaker(quoted: Reader) -> None:
    """All the words that one cue governs are the same speaker's."""
    found = [q for q in quoted("The minister called it “absurd” and “cruel”.") if q.direct]

    assert [("absurd", "The minister"), ("cruel", "The minister")] == [q[:2] for q in found]


def test_two_speakers_of_one_sentence(quoted: Reader) -> None:
    """Each quotation goes to the cue beside it."""
    found = quoted("“It is cold,” Berg said and “it is late,” Cole said.")

    assert [("It is cold,", "Berg"), ("it is late,", "Cole")] == [q[:2] for q in found if q.direct]


def test_quotation_within_a_quotation(quoted: Reader) -> None:
    """What a speaker quotes is the other's, and a pronoun in it is nobody known."""
    found = [q for q in quoted("“The mayor told me, ‘Stay out of the water,’” Lopez said.") if q.direct]

    assert [
        ("The mayor told me, ‘Stay out of the water,’", "Lopez"),
        ("Stay out of the water,", "The mayor"),
    ] == [q[:2] for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "The “absurd” refusal of the club angered fans.",
        "Critics say the so-called “smart” meter is dumb.",
        "The word “dam” comes from Dutch.",
        "The film “Night Train” opens on Friday, Lopez said.",
        "She reads “War and Peace” every winter.",
        "On CNN’s “Evening Hour,” Lopez spoke about clay.",
        "The song is called “River”.",
    ],
)
def test_words_of_nobody(quoted: Reader, text: str) -> None:
    """Terms, irony and titles of works are scare quotes without a speaker."""
    direct = [found for found in quoted(text) if found.direct]

    assert [(True, None)] == [(found.scare, found.speaker) for found in direct]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("“The kiln is cold,” said Maria Lopez.", "person:lopez"),
        ("Maria Lopez lit the kiln. “It was cold,” she said.", "person:lopez"),
        ("“It was cold,” said Maria Lopez.\n\nThe kiln is lit.\n\n“It is warm now,” she added.", "person:lopez"),
        ("“It was cold,” said the apprentice.", None),
        ("“It was cold,” she said.", None),
    ],
)
def test_key_of_the_speaker(quoted: Reader, text: str, entity: str | None) -> None:
    """The speaker's key is the named person's; a pronoun's is that of who acted or spoke last; else there is none."""
    assert entity == quoted(text)[-1].entity


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Gordon Pell stays on.\n\n“We shall see,” she said.", None),
        ("Ines Farrow came.\n\nGordon Pell stays on.\n\n“We shall see,” he said.", "person:pell"),
        (
            "We spoke to Ines Farrow.\n\nHer deputy, Ruth Lang, came in 2012.\n\nDo you grow?\n\n“We grow,” she said.",
            "person:farrow",
        ),
        ("Ruth Lang joined the mill in 2012.\n\nWould you sell it?\n\n“I would not,” she said.", "person:lang"),
    ],
)
def test_he_or_she(quoted: Reader, text: str, entity: str | None) -> None:
    """A pronoun is nobody whose given name calls for the other one; after a question it is who is interviewed."""
    assert entity == quoted(text)[-1].entity


def test_pronoun_stays_as_written(quoted: Reader) -> None:
    """The speaker's span is the pronoun itself, whoever it stands for."""
    assert "she" == quoted("Maria Lopez lit the kiln. “It was cold,” she said.")[0].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("OSLO (Reuters) — Anna Berg said the kiln was “cold”.", "Anna Berg"),
        ("Lopez praised the crew, adding that “nobody panicked”.", "Lopez"),
        ("The guild issued a statement saying the kiln was “cold”.", "The guild"),
        ("Lopez, who said the kiln was “cold”, left early.", "Lopez"),
        ("Berg rated the glaze as “dull and uneven”.", "Berg"),
        ("LOPEZ’S letter was short: “The kiln is cold.”", "LOPEZ"),
    ],
)
def test_speaker_at_a_distance(quoted: Reader, text: str, speaker: str) -> None:
    """Datelines, participles, relative clauses and nouns that carry words do not hide the speaker."""
    direct = [found for found in quoted(text) if found.direct]

    assert direct[0].speaker is not None
    assert speaker in direct[0].speaker


def test_answer_is_somebody_elses(quoted: Reader) -> None:
    """``came the answer`` names nobody, least of all who spoke before."""
    found = quoted("Lopez grumbled that the kiln was cold. “We have run out of wood,” came the answer, with a shrug.")

    assert found[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Lopez: The bank added two branches. Staff cheered. “The kiln is cold.”", "Maria Lopez"),
        ("Tom Cole, Harbour Bank: “The kiln is cold.”", "Tom Cole"),
        ("**Tom Cole (Leeds):** Fine. “The kiln is cold.”", "Tom Cole"),
    ],
)
def test_a_transcript_says_whose_turn_it_is(quoted: Reader, text: str, speaker: str) -> None:
    """All that stands behind a name and a colon is that person's, whoever else is spoken of."""
    assert speaker == [found for found in quoted(text) if found.direct][-1].speaker
