"""Who holds which office."""

from __future__ import annotations

import pytest

from factlint.language.entities import find_entities
from factlint.language.pipeline import load
from factlint.language.roles import find_roles

Read = tuple[str, str, str | None, bool]


def _roles(text: str) -> list[Read]:
    doc = load()(text)
    return [
        (text[role.person.start : role.person.end], role.title, role.of.entity if role.of else None, role.former)
        for role in find_roles(doc, find_entities(doc))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish Prime Minister Ida Holm spoke.", ("Ida Holm", "prime minister", "country:DK", False)),
        ("Ida Holm, prime minister of Denmark, spoke.", ("Ida Holm", "prime minister", "country:DK", False)),
        ("Ida Holm, the Danish prime minister, spoke.", ("Ida Holm", "prime minister", "country:DK", False)),
        ("The Danish prime minister, Ida Holm, spoke.", ("Ida Holm", "prime minister", "country:DK", False)),
        ("Ida Holm, Denmark's prime minister, spoke.", ("Ida Holm", "prime minister", "country:DK", False)),
        ("President Ana Ruiz of Chile spoke.", ("Ana Ruiz", "president", "country:CL", False)),
        ("UN Secretary-General Tom Ward spoke.", ("Tom Ward", "secretary general", "org:un", False)),
        ("White House chief of staff Tom Ward left.", ("Tom Ward", "chief of staff", "org:white-house", False)),
        ("Microsoft CEO Ann Lee spoke.", ("Ann Lee", "chief executive", "org:microsoft", False)),
        ("Ann Lee, 54, chief executive of Microsoft, left.", ("Ann Lee", "chief executive", "org:microsoft", False)),
        ("Striker Jo Park scored.", ("Jo Park", "striker", None, False)),
        ("Former Chilean president Ana Ruiz spoke.", ("Ana Ruiz", "president", "country:CL", True)),
        ("Ex-minister Paul Roy spoke.", ("Paul Roy", "minister", None, True)),
        ("Acting Defence Secretary Tom Hill spoke.", ("Tom Hill", "defense secretary", None, False)),
        ("Jo Park is the mayor of Lyon.", ("Jo Park", "mayor", "place:lyon", False)),
        ("Maria Lopez became president of Peru.", ("Maria Lopez", "president", "country:PE", False)),
        ("Jo Park was appointed head coach of Leeds United.", ("Jo Park", "head coach", "name:leeds-united", False)),
        ("Ann Lee, who chairs the board, left.", ("Ann Lee", "chairman", None, False)),
        ("The Security Council that Eva Berg chairs met.", ("Eva Berg", "chairman", "name:security-council", False)),
        (
            "They wrote to the Security Council chaired by Eva Berg.",
            ("Eva Berg", "chairman", "name:security-council", False),
        ),
        ("Ann Lee, who chairs the board of Microsoft, left.", ("Ann Lee", "chairman", "org:microsoft", False)),
        ("The release manager, Ann Lee, tagged it.", ("Ann Lee", "release manager", None, False)),
        ("Town clerk: Ann Lee.", ("Ann Lee", "town clerk", None, False)),
        ("The study's lead author, Ann Lee, agreed.", ("Ann Lee", "lead author", None, False)),
        ("Ann Lee (Labour), the mayor of Lyon, spoke.", ("Ann Lee", "mayor", "place:lyon", False)),
        ("Microsoft and its chief executive, Ann Lee, agreed.", ("Ann Lee", "chief executive", "org:microsoft", False)),
        ("Non-executive director Ann Lee left.", ("Ann Lee", "non executive director", None, False)),
        ("With Ann Lee as chair, they met.", ("Ann Lee", "chairman", None, False)),
        ("Ann Lee, head of the Harbour division, left.", ("Ann Lee", "head", "name:harbour", False)),
        ("Ann Lee, director of ferry operations, left.", ("Ann Lee", "director", None, False)),
        ("Ann Lee, who had praised the crew, has been mayor since May.", ("Ann Lee", "mayor", None, False)),
        ("Ann Lee, the clerk at the time of the flood, left.", ("Ann Lee", "clerk", None, True)),
        ("A clerk at Microsoft, Ann Lee, found it.", ("Ann Lee", "clerk", "org:microsoft", False)),
        ("Ann Lee used to be mayor of Lyon.", ("Ann Lee", "mayor", "place:lyon", True)),
        ("Ann Lee was mayor of Lyon until 2010.", ("Ann Lee", "mayor", "place:lyon", True)),
        ("Ann Lee, who was mayor of Lyon from 2001 to 2005, spoke.", ("Ann Lee", "mayor", "place:lyon", True)),
        ("Ann Lee stepped down as mayor of Lyon.", ("Ann Lee", "mayor", "place:lyon", True)),
        ("Ann Lee took over as mayor of Lyon.", ("Ann Lee", "mayor", "place:lyon", False)),
        ("Former mayor of Lyon Ann Lee spoke.", ("Ann Lee", "mayor", "place:lyon", True)),
        ("Ann Lee, Corvid's lead engineer, left.", ("Ann Lee", "lead engineer", None, False)),
        ("They are Ann Lee (HR director) and others.", ("Ann Lee", "human resources director", None, False)),
        ("They are Ann Lee (IT manager) and others.", ("Ann Lee", "manager", None, False)),
        ("- Chief executive: Ann Lee, now at Ostra", ("Ann Lee", "chief executive", None, False)),
        ("Ann Lee (Ostra, goalkeeper) broke a finger.", ("Ann Lee", "goalkeeper", None, False)),
        ("The chair of the board is Ann Lee.", ("Ann Lee", "board chairman", None, False)),
        ("The meeting re-elected Ann Lee as chair.", ("Ann Lee", "chairman", None, False)),
        ("Ann Lee, the warden, left.", ("Ann Lee", "warden", None, False)),
        ("Ann Lee, one of their clerks, left.", ("Ann Lee", "clerk", None, False)),
        ("My husband Bo, who is a vet, left.", ("Bo", "veterinarian", None, False)),
        ("The European Commission, led by Eva Berg, met.", ("Eva Berg", "leader", "org:european-commission", False)),
    ],
)
def test_one_office(text: str, expected: Read) -> None:
    """Each way of giving somebody an office is read with whose office it is."""
    assert [expected] == _roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Presidents Ana Ruiz and Tom Ward met.", ["Ana Ruiz", "Tom Ward"]),
        ("Corvid named Bo Chen as president and CEO.", ["Bo Chen", "Bo Chen"]),
        ("Talks were held by Ida Holm, Finance Minister Eva Berg said.", ["Eva Berg"]),
    ],
)
def test_several_offices(text: str, expected: list[str]) -> None:
    """Titles given to several people, and several titles given to one."""
    assert expected == [person for person, _, _, _ in _roles(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz met the president.",
        "Tom Ward led the race from the start.",
        "The prime minister spoke in Lyon.",
        "Ann Lee manages to win every year.",
        "Executive pay rose in Chile.",
        "The mayor is Ann Lee's brother.",
        "Beside the Danish leader, Tom Ward laughed.",
        "In a call with Ann Lee, the Danish prime minister said little.",
        "They met Ann Lee, the mayor and the governor.",
        "The study was led by a team under Eva Berg.",
        "Tom Ward is not the mayor of Lyon.",
        "Tom Ward wants to be president.",
    ],
)
def test_no_office_is_made_up(text: str) -> None:
    """A title near a name is not the person's; a verb of leading without a body is no office."""
    assert [] == _roles(text)


def test_spans_point_at_the_words() -> None:
    """The title's span holds the title as written, the whole holds title, office and person."""
    text = "Yesterday Danish Defence Minister Ida Holm spoke."
    doc = load()(text)
    role = find_roles(doc, find_entities(doc))[0]

    assert "Defence Minister" == text[role.title_span.start : role.title_span.end]
    assert "Danish Defence Minister Ida Holm" == text[role.start : role.end]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee will be mayor of Lyon.",
        "Ann Lee is to become mayor of Lyon.",
        "Ann Lee, who will become mayor, left.",
        "Ann Lee is going to be mayor of Lyon.",
        "Ann Lee, one of ours, is going to be mayor of Lyon.",
    ],
)
def test_an_office_to_come(text: str) -> None:
    """Who is to hold an office holds it in the future, not now."""
    doc = load()(text)
    (role,) = find_roles(doc, find_entities(doc))

    assert ("mayor", True, False) == (role.title, role.future, role.former)


def test_an_office_passes_from_one_to_the_other() -> None:
    """Who succeeds somebody holds the office, and who is succeeded held it."""
    read = _roles("Ann Lee succeeded Bo Ray as mayor of Lyon.")

    assert [("Ann Lee", "mayor", "place:lyon", False), ("Bo Ray", "mayor", "place:lyon", True)] == read


@pytest.mark.parametrize(
    "text",
    [
        "He wrote to the President. Lopez left.",
        "If Ann Lee is elected mayor of Lyon, rents may fall.",
        "Ann Lee is not the mayor of Lyon.",
        "Ann Lee, who led Peru to a draw, left.",
        "They met champions Selby Rovers at home.",
        "Ann Lee, the president's lawyer, left.",
        "The director of Education Northwest left.",
        "His fellow Dane Ida Holm won.",
        "The chairman of the National Harbour Company left.",
        "Champions Cup matches were put off.",
    ],
)
def test_no_office_where_none_is_given(text: str) -> None:
    """Another sentence, a supposition, a plan, a denial, or a title within a name gives nobody an office."""
    assert [] == _roles(text)


@pytest.mark.parametrize(
    ("text", "scope", "whole"),
    [
        ("Ann Lee, head of investor relations, left.", ("investor", "relation"), "head of investor relations"),
        ("Ann Lee, the race director, left.", ("race",), "race director"),
        ("Ann Lee, director of the race, left.", ("race",), "director of the race"),
        ("Ann Lee, head of the Harbour division, left.", ("division",), "head of the Harbour division"),
        ("Ann Lee, chair of the finance committee, left.", ("finance",), "chair of the finance committee"),
        ("Ann Lee, the IT manager, left.", ("it",), "IT manager"),
        ("Ann Lee was elected chair for a term of two years.", (), "chair"),
        ("Ann Lee, the mayor of Lyon, left.", (), "mayor of Lyon"),
    ],
)
def test_other_words_say_which_office_it_is(text: str, scope: tuple[str, ...], whole: str) -> None:
    """Nouns before a title and behind "of" are part of it; names of places are told by themselves."""
    doc = load()(text)
    role = find_roles(doc, find_entities(doc))[0]

    assert scope == role.scope
    assert role.whole_span is not None
    assert whole == text[role.whole_span.start : role.whole_span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, who came late, is not the mayor.",
        "Ann Lee, who came late, would be a good mayor.",
        "Is Ann Lee, who came late, the mayor?",
        "If Ann Lee, who came late, becomes mayor, Bo Ray will leave.",
    ],
)
def test_what_is_denied_supposed_or_asked_gives_nobody_an_office(text: str) -> None:
    """Nobody is mayor who is not, who would be, and of whom it is asked."""
    assert [] == [role for role in _roles(text) if role[1] == "mayor"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The deputy clerks, Ann Lee (day) and Bo Ray (night), left.", ["Ann Lee", "Bo Ray"]),
        ("The council has two deputy clerks, Ann Lee and Bo Ray.", []),
        (
            "They met the deputy clerks, Ann Lee, Bo Ray and Ida Holm; nobody else came.",
            ["Ann Lee", "Bo Ray", "Ida Holm"],
        ),
        ("Beside the deputy clerks, Ann Lee and Bo Ray laughed.", []),
    ],
)
def test_a_row_that_explains_a_plural(text: str, people: list[str]) -> None:
    """All of a row of people hold the office that it explains, if it is closed off."""
    assert [(name, "deputy clerk", None, False) for name in people] == _roles(text)


@pytest.mark.parametrize("text", ["Ann Lee is the mayor's brother.", "Ann Lee, who spoke, is the clerk's aunt."])
def test_who_belongs_to_the_holder(text: str) -> None:
    """Somebody's brother does not hold the office."""
    assert [] == _roles(text)


def test_the_same_names_are_looked_through_once() -> None:
    """What was found for one text and its names is found again; for other names it is looked for anew."""
    doc = load()("The mayor, Ilse Varga, met Noor Brandt, the treasurer.")
    names = tuple(find_entities(doc))
    found = find_roles(doc, names)
    assert find_roles(doc, names) is found
    assert find_roles(doc, names[:1]) != found
    assert find_roles(doc, names) == found
