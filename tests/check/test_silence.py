"""What is not stated is not checked, and what cannot be compared is left alone."""

from __future__ import annotations

import pytest

from check.asking import found

BRIDGE = "The Oder bridge opened on 1 May 1997."
WRONG = "The Oder bridge opened on 3 May 1997."
DATE = [("event-date", "3 May 1997")]


def test_stated() -> None:
    """The sentence that the others vary is found when it is plainly stated."""
    assert DATE == found(WRONG, BRIDGE)


@pytest.mark.parametrize(
    "draft",
    [
        f"“{WRONG[:-1]},” Anna Berg said.",
        f'Anna Berg said: "{WRONG}"',
        "Did the Oder bridge open on 3 May 1997?",
        "The Oder bridge did not open on 3 May 1997.",
        "The Oder bridge might open on 3 May 1997.",
        "If the Oder bridge opened on 3 May 1997, nobody saw it.",
        "The Oder bridge reportedly opened on 3 May 1997.",
        "The Elbe bridge opened on 3 May 1997.",
        "Anna Berg was born on 3 May 1997.",
        "The Oder bridge opened in May 1997.",
        "The Oder bridge opened in 1997.",
        "The Oder bridge opened on 1 May.",
        "The Oder bridge opened before 3 May 1997.",
        "The Oder bridge opened.",
        "Die Oderbrücke wurde am 3. Mai 1997 für den Verkehr eröffnet und ist seitdem offen.",
    ],
)
def test_not_stated(draft: str) -> None:
    """Speech, questions, denials, suppositions, hearsay, other things and coarser dates are no conflict."""
    assert [] == found(draft, BRIDGE)


@pytest.mark.parametrize(
    "draft",
    [
        f"Run `{WRONG}` and see.",
        f"Run it:\n\n```\n{WRONG}\n```\n",
        f"Run it:\n\n~~~text\n{WRONG}\n~~~\n",
        f"<!-- {WRONG} -->\n\nNothing.",
        f"---\ntitle: {WRONG}\n---\n\nNothing.",
    ],
)
def test_code_and_the_like(draft: str) -> None:
    """Code, comments and front matter of a Markdown draft state nothing."""
    assert [] == found(draft, BRIDGE, name="draft.md")


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The fund holds about 700 paintings.", "The fund holds 712 paintings."),
        ("The fund holds more than 700 paintings.", "The fund holds 712 paintings."),
        ("The fund holds 712 drawings.", "The fund holds 650 paintings."),
        ("The mill cost €5 million.", "The mill cost $4.2 million."),
        ("The tunnel is 5 miles long.", "The tunnel is 8 km long."),
        ("Members include Belgium and Luxembourg.", "Its members are Belgium, the Netherlands and Luxembourg."),
        ("Volodymyr Zelenskiy spoke in Kiev.", "Volodymyr Zelensky spoke in Kyiv."),
        ("The regatta was held in Norway.", "The regatta was held in Oslo."),
        ("“We will … the mill,” Paul Stein said.", "“We will rebuild the mill,” Paul Stein said."),
        ("“We [the town] will rebuild the mill,” Paul Stein said.", "“We will rebuild the mill,” Paul Stein said."),
        ("“The harbour is ours,” Anna Berg said.", "“We will rebuild the mill,” Paul Stein said."),
    ],
)
def test_no_conflict(draft: str, source: str) -> None:
    """Rounding, bounds, other units, coarser places, other forms of a name, cuts in a quotation: all true."""
    assert [] == found(draft, source)


@pytest.mark.parametrize("draft", ["", " \n", "🌉", "...", "Nothing of note.", "3 May 1997", "On. In. At."])
def test_little_text(draft: str) -> None:
    """A draft that says nothing, and a base that knows nothing, find nothing."""
    assert [] == found(draft, BRIDGE)
    assert [] == found(WRONG)
    assert [] == found(WRONG, draft or " ")
