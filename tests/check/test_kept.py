"""What was judged before: the same findings as from a fact base that knows nothing yet, and no more memory."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from check.asking import base_of
from factlint import Document
from factlint.check import kept, own
from factlint.claims import units
from factlint.claims.kept import KeptSentences
from factlint.language import notes
from factlint.language.entities import link
from factlint.language.quotations import find, marks
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from factlint.model.claims import Sentence

SOURCES = (
    (
        "The Tidewater Trust was founded in 1911. Maren Holt chairs the Tidewater Trust, which has 340 members.\n\n"
        "The Kestrel Regatta took place in Cork on 4 May 2019. “We shall sail again next spring,” said Piotr Kowal."
    ),
    "Piotr Kowal is the mayor of Cork.\n\nThe regatta drew 212 boats from Ireland, France and Norway.",
)
DRAFT = """# The Kestrel Regatta

The Kestrel Regatta took place in Bergen on 5 May 2019. It drew 221 boats from Ireland, France and Norway.

The Tidewater Trust was founded in 1913. The trust has 340 members. Maren Holt chairs the Tidewater Trust.

Piotr Kowal spoke last. “We shall sail again next autumn,” he said. The Tidewater Trust has 430 members.

The lighthouse at Ostend was lit for the first time on 3 May 1871. It was built of granite.

The lighthouse at Ostend was lit for the first time on 4 May 1871, and the mayor said so.

Those who came:

- Maren Holt
- Piotr Kowal
- Ilse Brandt

| boats | from |
|---|---|
| 212 | Ireland |

Piotr Kowal is the mayor of Cork.
"""
KEEPING = (link, find, marks, units, own)
"""What keeps something of the units of a text, beside their parse."""
EDITS = ("", "x", " ", "7", ". ", "\n\n", "Cork", " not", "“", "1912", "\n- Ilse Brandt\n")


def edited(draft: str, chance: random.Random) -> str:
    """Return the draft with a chance edit: something put in, cut out, or a paragraph moved or told twice."""
    if chance.random() < 0.25:
        paragraphs = draft.split("\n\n")
        taken = paragraphs.pop(chance.randrange(len(paragraphs)))
        for _ in range(chance.choice((1, 1, 2))):
            paragraphs.insert(chance.randrange(len(paragraphs) + 1), taken)
        return "\n\n".join(paragraphs)
    start = chance.randrange(len(draft))
    return draft[:start] + chance.choice(EDITS) + draft[start + chance.choice((0, 0, 1, 3)) :]


@pytest.mark.parametrize("seed", range(3))
def test_the_same_findings_after_any_edits(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A base that checked every state before finds in each what one finds for which nothing was ever kept."""
    chance = random.Random(seed)
    used = base_of(*SOURCES)
    new = base_of(*SOURCES)
    draft = DRAFT
    for _ in range(25):
        document = Document.from_text(draft, name="draft.md")
        with monkeypatch.context() as patch:
            for module in KEEPING:
                patch.setattr(module, "_kept", Recent())
            patch.setattr(notes, "_names", Recent())
            patch.setattr(units, "_sentences", KeptSentences())
            new._memory = None
            found, claims = new.check(document), new.claims(document)

        assert found == used.check(document)
        assert claims == used.claims(document)

        draft = edited(draft, chance)


def test_a_paragraph_told_twice_is_found_twice() -> None:
    """Two paragraphs of the same words are two findings, each at its own place."""
    wrong = "The Tidewater Trust was founded in 1913."
    found = base_of(*SOURCES).check(Document.from_text(f"{wrong}\n\n{wrong}\n", name="draft.txt"))

    assert [("1913", 35), ("1913", 35 + len(wrong) + 2)] == [(one.text, one.start) for one in found]


def test_what_is_asked_about_the_rest_of_the_draft_is_asked_again() -> None:
    """A sentence that did not change is at odds with another that did."""
    base = base_of("The museum opened late.")
    first = "The Lantern Museum in Cork counted 812 visitors on 3 May 2020.\n\nNothing else was said.\n\n"
    before = base.check(Document.from_text(f"{first}It rained.\n", name="draft.txt"))
    again = "The Lantern Museum in Cork counted 912 visitors on 3 May 2020."
    after = base.check(Document.from_text(f"{first}{again}\n", name="draft.txt"))
    new = base_of("The museum opened late.").check(Document.from_text(f"{first}{again}\n", name="draft.txt"))

    assert [] == before
    assert new == after


def test_what_is_kept_does_not_grow_with_edits() -> None:
    """After many edits of one paragraph no more is kept than the last few states of the draft need."""
    base = base_of(*SOURCES)
    sizes = []
    for number in range(40):
        base.check(Document.from_text(f"{DRAFT}\nA last word, the {number}th.\n", name="draft.md"))
        assert base._memory is not None
        sizes.append(len(base._memory._units))

    assert max(sizes[:10]) == max(sizes)


def test_recent_forgets_what_nobody_asked_for() -> None:
    """A value is kept for as many rounds as were said, and for longer if it is asked for."""
    kept: Recent[str, int] = Recent(2)
    kept.put("asked", 1)
    kept.put("left", 2)
    for _ in range(3):
        kept.begin()

        assert 1 == kept.get("asked")

    assert kept.get("left") is None
    assert 1 == len(kept)


def test_recent_spares_some() -> None:
    """Of what nobody asked for a certain number is kept; of more, the oldest go first, and what is asked for stays."""
    kept: Recent[int, str] = Recent(rounds=1, spare=2)
    for number in range(4):
        kept.put(number, str(number))
        kept.begin()

    assert [None, None, "2", "3"] == [kept.get(number) for number in range(4)]
    assert 2 == len(kept)
    kept.clear()
    assert 0 == len(kept)


def test_only_the_changed_sentence_of_a_paragraph_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands next to it moves, and is what it was; long after, too, when much else was judged meanwhile."""
    base = base_of(*SOURCES)
    judged: list[str] = []
    judge = kept.Memory._judge_sentence

    def noted(memory: kept.Memory, sentence: Sentence, code: tuple[object, ...]) -> object:
        judged.append(sentence.text)
        return judge(memory, sentence, code)

    monkeypatch.setattr(kept.Memory, "_judge_sentence", noted)
    paragraph = "It rained. {} The Tidewater Trust was founded in 1913. The museum was dark."
    other = "Nobody came to Cork on 3 March. The pier was closed."
    for number in range(20):
        base.check(Document.from_text(f"{paragraph.format('The kiln slept.')}\n\n{other} {number}\n", name="draft.txt"))
    judged.clear()
    found = base.check(Document.from_text(f"{paragraph.format('The kiln was hot.')}\n\n{other} 19\n", name="draft.txt"))

    assert ["The kiln was hot."] == judged
    assert [("1913", 64)] == [(one.text, one.start) for one in found]
