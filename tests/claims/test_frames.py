"""The words of a sentence and their places."""

from __future__ import annotations

from claims.reading_claims import sentences


def _places(text: str) -> list[tuple[str, str, str]]:
    """Return each word of a sentence with its slot and the word that it hangs on."""
    (sentence,) = sentences(text)
    shown = [text[word.start : word.end] for word in sentence.words]
    return [
        (shown[number], word.slot, shown[word.head] if word.head >= 0 else "")
        for number, word in enumerate(sentence.words)
    ]


def test_places() -> None:
    """A word has the slot and the head that the parse gives it, one of a row those of the first."""
    found = _places("Three painters bought yellow and blue paint in Lisbon.")

    assert ("paint", "object", "bought") in found
    assert {("yellow", "modifier", "paint"), ("blue", "modifier", "paint")} <= {*found}
    assert ("painters", "subject", "bought") in found


def test_a_name_is_one_word() -> None:
    """A name of several words is one, and so is an amount."""
    found = _places("Mira Falk of Lisbon sold 40 boats.")

    assert [shown for shown, _, _ in found] == ["Mira Falk", "Lisbon", "sold", "40", "boats"]


def test_whose() -> None:
    """Whose something is is told from what it is of."""
    found = _places("Students recall Ruritania's conquest of Sylvania.")

    assert ("Ruritania", "'s", "conquest") in found
    assert ("Sylvania", "of", "conquest") in found
