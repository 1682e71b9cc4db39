"""Offices to come, offices of other places, and what is no conflict between them."""

from __future__ import annotations

import pytest

from check.asking import found, mended

COMING = "Petra Lund will be minister of justice in the new government of Sweden. Petra Lund is a judge."
MAYOR = "Ana Ruiz, the mayor of Cordoba, opened the fair. Joan Bell is a former mayor of Leeds."


def test_another_office_to_come() -> None:
    """Who is to hold one office is not to hold another."""
    draft = "Petra Lund is to become minister of finance of Sweden."

    assert [("role", "minister of finance")] == found(draft, COMING)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Ana Ruiz, the governor of Seville, opened the fair.", "mayor of Cordoba"),
        ("Ana Ruiz, the mayor of Seville, opened the fair.", "mayor of Cordoba"),
        ("Joan Bell, who used to be the mayor of York, was there.", "mayor of Leeds"),
    ],
)
def test_of_another_place(draft: str, right: str) -> None:
    """Nobody is mayor of two places, or mayor here and governor there."""
    assert right in mended(draft, MAYOR)


@pytest.mark.parametrize(
    "draft",
    [
        "Petra Lund was minister of finance of Sweden from 2010 to 2014.",
        "Petra Lund was a minister.",
        "Ana Ruiz will be governor of Seville.",
        "Ana Ruiz, the head of the fair, spoke.",
        "Joan Bell will be the mayor of York.",
    ],
)
def test_at_another_time(draft: str) -> None:
    """An office of another time is another matter."""
    assert [] == found(draft, COMING, MAYOR)


CHOIR = "Maria Ek, the choir's stage manager, and Otto Falk, its business manager, will stay. Nora Falk sings the solo."


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Maria Ek, the business manager, will stay.", "stage manager"),
        ("The business manager, Maria Ek, will stay.", "stage manager"),
        ("Nora Falk, the business manager, will stay.", "Otto Falk"),
    ],
)
def test_the_office_of_somebody_else(draft: str, right: str) -> None:
    """Who has one office of a body does not have that of another there; nor has a namesake."""
    assert right in mended(draft, CHOIR)


@pytest.mark.parametrize(
    "draft",
    [
        "Maria Ek, the manager, will stay.",
        "Maria Ek was the business manager until 2010.",
        "Falk, the business manager, will stay.",
        "O. Falk, the business manager, will stay.",
        "Ann Lund, the business manager of the orchestra, will stay.",
        "Maria Ek, the business manager of Leeds United, will stay.",
    ],
)
def test_offices_that_may_be_others(draft: str) -> None:
    """A vaguer title, one that is over, a bare last name, another body: all that may be."""
    assert [] == [one for one in found(draft, CHOIR) if one[0] == "role"]


@pytest.mark.parametrize(
    "draft",
    [
        "Maria Ek, the stage manager and also the business manager, will stay.",
        "Stage manager Maria Ek, the business manager, will stay.",
    ],
)
def test_one_office_more(draft: str) -> None:
    """Who has the office that the sources tell, too, may have the other one besides."""
    assert [] == [one for one in found(draft, CHOIR) if one[0] == "role"]


SPRING = (
    "Anna Ruud, a hydrologist at the Water Board, measured the spring in 1998. Lotte Hage, the editor, was there. "
    "Jens Bakke, professor of law and director of the museum, founded the archive. Goalkeeper Ada Kvist swam in it."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Anna Ruud, a statistician at the Water Board, measured the spring.", "a hydrologist at"),
        ("The striker Ada Kvist swam in it.", "The goalkeeper Ada"),
    ],
)
def test_professions_apart(draft: str, right: str) -> None:
    """Nobody is of two professions of one kind that exclude one another."""
    assert right in mended(draft, SPRING)


@pytest.mark.parametrize(
    "draft",
    [
        "Anna Ruud, a geologist at the Water Board, measured the spring.",
        "Anna Ruud, a swimmer and scientist, measured the spring.",
        "Lotte Hage, the newspaper's editor, was there.",
        "Lotte Hage, the surgeon, was there.",
        "Jens Bakke, the founder of the archive and a historian, was there.",
        "Ada Kvist, the captain and goalkeeper, swam in it.",
        "Karin Kvist, a striker, was there.",
    ],
)
def test_professions_together(draft: str) -> None:
    """What one person may well be besides is left alone."""
    assert [] == found(draft, SPRING)


def test_an_office_told_in_several_texts() -> None:
    """Two texts give somebody one office, and one of them gives the draft's to somebody else."""
    one = "Otto Falk, the head librarian, spoke first."
    other = "Otto Falk, the head librarian, and Siri Dahl, the town clerk, came."

    assert "the head librarian, spoke" in mended("Otto Falk, the town clerk, spoke first.", one, other)


LAKES = (
    "Dr Ilka Marsh, chief hydrologist of the Lake Board, spoke. Agnes Tolland, director of the Rescue Service, denied "
    "this. Aksel Thorn, managing director of the festival, left. Solveig Hage, the artistic director, stayed."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Ilka Marsh, director of the Lake Board, hopes so.", "Marsh, chief hydrologist of"),
        ("The director of the Rescue Service, Hanne Tolland, does not.", "Service, Agnes Tolland"),
        ("“It rains,” said Aksel Thorn, the artistic director of the festival.", "Thorn, the managing director of"),
    ],
)
def test_who_is_at_the_head(draft: str, right: str) -> None:
    """Who has somebody above is not at the head; of two directors each has her own name; the scope may be left out."""
    assert right in mended(draft, LAKES)


@pytest.mark.parametrize(
    "draft",
    [
        "Ilka Marsh, a hydrologist at the Lake Board, hopes so.",
        "Ilka Marsh, director of the Lake Museum, hopes so.",
        "A deputy director of the Rescue Service, Hanne Tolland, does not.",
        "Hanne Tolland, director of the Rescue Society, does not.",
        "“It rains,” said Aksel Thorn, the director.",
    ],
)
def test_who_may_be_at_the_head_of_something_else(draft: str) -> None:
    """A vaguer word, another body, a deputy: all that may be."""
    assert [] == [one for one in found(draft, LAKES) if one[0] == "role"]


DEPUTIES = """The bank's board has four members: the governor, Ilse Holt; the deputy governors, Edda Bronn (markets) and
Tom Quay (loans); and the chief economist, Bettina Osk. Renata Sole, chief economist of Larch Securities, was pleased.
"""


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        (
            "Edda Bronn, the chief economist, spoke of the markets.",
            "Edda Bronn, the deputy governor, spoke of the markets.",
        ),
        ("Edda Bronn, a deputy governor, spoke of the markets.", ""),
        ("Bettina Osk, the chief economist, spoke of the markets.", ""),
        ("Renata Sole, the chief economist of Larch Securities, spoke.", ""),
    ],
)
def test_one_of_several(draft: str, right: str) -> None:
    """Of two who hold one office neither holds the single one of a third, whoever holds that elsewhere."""
    assert (right or draft) == mended(draft, DEPUTIES)


def test_one_finding_for_an_office_of_a_namesake() -> None:
    """Whose office it is, is told once: the sentence is not held against the namesake as well."""
    source = 'Mira Holm, manager of the Tarn series: "We take it." Jens Holm, head of the Tarn workshop: "We tested."'

    assert ["role"] == [rule for rule, _ in found("Jens Holm, manager of the Tarn series, was as frank.", source)]


@pytest.mark.parametrize("name", ["Lena Dorn", "Frau Dorn"])
def test_who_follows_in_an_office(name: str) -> None:
    """Whom another sentence calls the successor holds the office, whatever it was called there."""
    source = (
        "Karl Dorn, the city building director, retired in May. His successor is Lena Dorn, until then at the port."
    )

    assert [] == found(f"{name}, the new building director, has signed.", source)


CAREERS = (
    "Nell Roy, a retired army captain, and Ben Dax, a retired midwife, spoke. Sue Orr, a former minister of trade, did "
    "not. The flaw was found by Max Lind, a student at the University of Ostra; Ute Beck, a cardiologist, thanked him."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Nell Roy, who used to be a fire captain, spoke.", "army captain"),
        ("Ben Dax, a retired dean, spoke.", "midwife"),
        ("Ben Dax, a former teacher, spoke.", "midwife"),
        ("Max Lind, a lecturer at the University of Ostra, found the flaw.", "student"),
        ("Ute Beck, a virologist, thanked him.", "cardiologist"),
    ],
)
def test_another_career(draft: str, right: str) -> None:
    """One rank of two services, the work of a life, and what takes years to learn are one each."""
    assert right in mended(draft, CAREERS)


@pytest.mark.parametrize(
    "draft",
    [
        "Nell Roy, a retired officer, spoke.",
        "Nell Roy, a former mayor, spoke.",
        "Sue Orr, a former minister of health, did not speak.",
        "Ben Dax, a retired nurse, spoke.",
        "Ben Dax, a former councillor, spoke.",
        "Ute Beck, a physician, thanked him.",
        "Max Lind, a researcher at the University of Ostra, found the flaw.",
    ],
)
def test_more_than_one_career(draft: str) -> None:
    """Offices that somebody had before are many, and a vaguer word may be meant."""
    assert [] == [one for one in found(draft, CAREERS) if one[0] == "role"]


def test_one_of_their_players() -> None:
    """Behind one of several the title put right is a plural, too; brackets may have a team before it."""
    source = "After an hour Ada Kvist (Norrvik, defender) left the pitch."

    assert "one of their defenders," in mended("Ada Kvist, one of their strikers, left the pitch.", source)


def test_who_chairs_a_committee() -> None:
    """A verb tells of what somebody is at the head: the chair of the board is another one."""
    board = "Board of Lyde Mills: Ida Stroud, chair; Ole Lyle, non-executive."

    assert [] == found("Ole Lyle, who chairs the audit committee, met the board of Lyde Mills.", board)
    assert [("role", "chair")] == found("Ole Lyle, the chair, met the board of Lyde Mills.", board)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Paulo Nunes, the chief arbiter, found the telephone.", "Paulo Nunes, the deputy chief arbiter"),
        ("Silje Haug, vice president of the jury, was there.", "Silje Haug, president of the jury"),
    ],
)
def test_who_stands_in_for_somebody(draft: str, right: str) -> None:
    """The deputy is not the one for whom they stand in."""
    source = (
        "Present: Paulo Nunes (Brazil), deputy chief arbiter. The jury, with Silje Haug (Norway) as its president, sat."
    )

    assert right in mended(draft, source)
