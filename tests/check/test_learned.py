"""What was learned of amounts, names and dates: two of one thing in other words, and the draft's the mistaken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from check.asking import found, mended
from claims.reading_claims import sentences
from factlint.check.learned import amounts, dates, names
from factlint.check.learned.amount_mistake import PAIR
from factlint.check.learned.name_pair import may_be_meant, names_of
from factlint.check.learned.weights import Linear, Trees, learned

if TYPE_CHECKING:
    import pytest

AROUND = (
    "The ferry to Ness sails twice a day. Snow fell in Lyde on Monday. The choir sang in the old barn. "
    "A fox was seen near the quarry. The mayor opened the new pool. Bread became dearer in spring. "
    "The road to Molde is closed at night. Two schools share one gymnasium. The orchard was sold to a neighbour. "
    "Anglers complained about the weir. The library lends tools now. A storm took the roof of the mill. "
    "The band played until midnight. Fishing was poor in June. The well behind the church ran dry. "
    "The post office moved to the square. A bus stopped in a ditch. The cinema shows silent films. "
    "The bridge needs paint. Bees settled in the tower. The baker retired in autumn. The inn has a new sign. "
)
SEEDS = "The seed library of Lyde answered 644 requests from 38 parishes last year."
LETTERS = "Letters asking for seed come to Lyde from everywhere: 644 last year, sent from 52 parishes."


def test_other_words() -> None:
    """An amount that is told in other words, beside one that agrees, is flagged; the right one is not."""
    source = AROUND + SEEDS

    assert [("count", "52")] == found(LETTERS, source)
    assert [] == found(LETTERS.replace("52", "38"), source)


def test_two_mistakes_in_a_sentence() -> None:
    """What one sentence of a source puts right may be an amount and a date; two amounts are of something else."""
    source = AROUND + SEEDS.replace("last year", "between March and 9 June 2024")
    draft = LETTERS.replace("644 last year", "644 between March and 19 June 2024")

    assert [("event-date", "19 June 2024"), ("count", "52")] == found(draft, source)
    assert [("event-date", "19 June 2024")] == found(draft.replace("52", "38"), source)


def test_what_is_the_writers_own() -> None:
    """Of a thing of the writer's, which no source knows, the sources say nothing."""
    source = AROUND + "The parcels of the Lyde depot weigh 64 kilograms at the most, the handbook for 2025 says."
    draft = "{} weighs 61 kilograms at the most, the handbook for 2025 of the Lyde depot says."

    assert [("number", "61 kilograms")] == found(draft.format("The parcel"), source)
    assert [] == found(draft.format("My suitcase"), source)


def test_a_few_sentences_tell_too_little() -> None:
    """Of a text of a sentence or two it is not known which words tell much."""
    assert [] == found(LETTERS, SEEDS)


def test_not_learned_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what was learned that tells: nothing else does."""
    monkeypatch.setattr(amounts, "BAR", float("inf"))

    assert [] == found(LETTERS, AROUND + SEEDS)


def test_another_thing() -> None:
    """What a word tells from others of its kind is another thing, however likely the slip."""
    source = AROUND + "Ward 3 of the Lyde clinic answered 644 calls from 38 parishes last year."

    assert [] == found("Ward 7 of the Lyde clinic answered 644 calls from 83 parishes last year.", source)


def test_weights_are_of_figures_there_are() -> None:
    """What the weights are of is what is measured."""
    pair, mistake = learned(amounts.FILE)

    assert isinstance(pair, Trees)
    assert isinstance(mistake, Trees)
    assert set(pair.names) >= set(PAIR)
    assert {"odds", "slip", "evidence", *PAIR} <= set(mistake.names)


def test_linear() -> None:
    """Each figure counts with its weight."""
    assert Linear(-1.0, {"a": 2.0, "b": 0.5}).odds({"a": 1.5, "b": True, "c": 9}) == 2.5


def test_trees() -> None:
    """A figure up to the threshold takes the first branch, and a greater one the second."""
    trees = Trees(0.5, ["a", "b"], [(0, 1.0, -1.0, (1, 0.5, 0.25, 2.0)), (1, 3.0, 0.125, 0.0)])

    assert trees.odds({"a": 1.0, "b": 9.0}) == -0.5
    assert trees.odds({"a": 1.5, "b": 0.5}) == 0.875
    assert trees.odds({"a": 1.5, "b": 0.75}) == 2.625


HOME = "Marta Quell, who runs the ferry to Ness, brought the nine stranded hikers home in her own boat on Sunday."
HIKERS = "Nine stranded hikers were brought home by Ines Farrow in her own boat."


def test_another_name() -> None:
    """A name is flagged that stands where the sources have another; the right one is not, nor one more."""
    source = AROUND + HOME

    assert [("actor", "Ines Farrow")] == found(HIKERS, source)
    assert [] == found(HIKERS.replace("Ines Farrow", "Marta Quell"), source)
    assert [] == found(HIKERS.replace(" in her", ", too, in her"), source)
    assert [] == found(HIKERS.replace("Ines Farrow", "Gustav"), source)
    assert [] == found(HIKERS, HOME)


def test_a_name_in_what_the_writer_did() -> None:
    """Whom the writer met is not in the place of whom the sources name."""
    draft = "The nine stranded hikers and {} were brought home by Ines Farrow in her own boat."

    assert [("actor", "Ines Farrow")] == found(draft.format("the dog"), AROUND + HOME)
    assert [] == found(draft.format("I"), AROUND + HOME)


def test_a_person_is_told_only_where_it_is_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of one person may be said of the next: the bar for people is one of its own."""
    monkeypatch.setattr(names, "PERSON", float("inf"))

    assert [] == found(HIKERS, AROUND + HOME)


def test_another_kind() -> None:
    """A firm is no person: nothing is told of it."""
    assert [] == found(HIKERS.replace("Ines Farrow in her", "the Corvane Shipping Company in its"), AROUND + HOME)


def test_names_not_learned_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what was learned that tells of a name: nothing else does."""
    for bar in ("BAR", "PERSON", "OF_ONE_LIST"):
        monkeypatch.setattr(names, bar, float("inf"))

    assert [] == found(HIKERS, AROUND + HOME)


def test_names_weights_are_of_figures_there_are() -> None:
    """What the weights of names are of is what is measured."""
    pair, mistake = learned(names.FILE)

    assert isinstance(pair, Trees)
    assert isinstance(mistake, Linear)
    assert {"weight", "near", "slot"} <= set(pair.names)
    assert {"odds", "own_near", "place"} <= mistake.weights.keys()


def test_a_region() -> None:
    """A place whose adjective the sources have may be where that lies which they name."""
    late = "The new chip factory of Corvane in Dresden will be late by a year. "
    source = AROUND + late + "The delay was agreed with the Saxon ministry."
    draft = "And the chip factory of Corvane in Saxony will be late by a year."

    assert [] == found(draft, source)
    assert [("place", "Saxony")] == found(draft, source.replace("Saxon ", ""))


def test_a_name_that_the_sentence_tells_in_parts() -> None:
    """What may be meant by a name is no other one of a sentence that has all of its words."""
    (told,) = sentences("The Salt Fair, Oslo, 3-4 May 2025.")
    theirs = next(one for one in names_of(told) if "Salt" in one.claim.shown)
    for text, meant in (("Many came to the Oslo Fair.", False), ("Many came to the Tide Fair.", True)):
        *_, mine = names_of(sentences(text)[0])

        assert may_be_meant(mine, theirs) is meant


NOTE = "In a note dated 2 June 2025 the harbour council said that it did not recognise the Selby agenda."
LETTER = "The harbour council does not recognise the Selby agenda: so a letter had it, sent on 12 June 2025."


def test_another_date() -> None:
    """A date that is told in other words is flagged; the right one is not, nor one of a sentence that has it, too."""
    source = AROUND + NOTE

    assert [("event-date", "12 June 2025")] == found(LETTER, source)
    assert [] == found(LETTER.replace("12 June", "2 June"), source)
    assert [] == found(LETTER, source.replace("dated 2 June 2025", "written on 2 June 2025 and sent on 12 June 2025"))
    assert [] == found(LETTER, NOTE)


def test_date_fix() -> None:
    """The date of the source takes its place in the writer's form."""
    assert LETTER.replace("12 June", "2 June") == mended(LETTER, AROUND + NOTE)


def test_dates_not_learned_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what was learned that tells of a date in other words: nothing else does."""
    monkeypatch.setattr(dates, "BAR", float("inf"))

    assert [] == found(LETTER, AROUND + NOTE)


def test_dates_weights_are_of_figures_there_are() -> None:
    """What the weights of dates are of is what is measured."""
    pair, mistake = learned(dates.FILE)

    assert isinstance(pair, Trees)
    assert isinstance(mistake, Linear)
    assert {"near", "hang_alike", "past"} <= set(pair.names)
    assert {"odds", "own_odds", "slip"} <= mistake.weights.keys()


def test_who_does_not_is_not_who_does() -> None:
    """Of one who does not do something, and another who does something, neither stands in the other's place."""
    source = AROUND + "Ms Quell asked about a ban on the ferry to Ness this summer."

    assert [] == found("Ms Farrow does not think that there will be a ban on the ferry to Ness this summer.", source)


def test_where_something_is_that_was_named_before() -> None:
    """Of what a sentence tells that begins with a pronoun, its words do not tell: another place may be of another."""
    (theirs,) = names_of(sentences("The last meeting took place in Maresol.")[0])
    (named,) = names_of(sentences("The hearing took place in Corran.")[0])
    (open_,) = names_of(sentences("It took place in Corran.")[0])

    assert names.may_be_alike(named, theirs)
    assert not names.may_be_alike(open_, theirs)
