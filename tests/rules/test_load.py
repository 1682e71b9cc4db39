"""Reading rule pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factlint.config.explain import shown
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity
from factlint.rules import Rules, load_pages, pages_fingerprint, pages_folder
from factlint.rules.load import load_ours

PAGES = Path(__file__).parent / "pages"
COMPARATORS = {"event-date", "count"}
FERRY = """\
---
id: ferry-date
title: A sailing on another day
severity: error
comparator: event-date
message: "{subject} sailed on {wanted}"
---
# A sailing on another day
"""


@pytest.fixture(scope="module")
def rules() -> Rules:
    """Return the pages for testing, without ours."""
    return Rules(load_ours(PAGES))


def _house(folder: Path, text: str, name: str = "ferry-date.md") -> Rules:
    """Return the pages for testing, with one of a project over them."""
    path = folder / name
    path.write_text(text, "utf-8")
    return load_pages([PAGES, folder], COMPARATORS | {page.comparator for page in load_pages().pages.values()})


def test_a_page_in_full(rules: Rules) -> None:
    """Every key of the front matter is read, and the prose starts on its line of the file."""
    page = rules.pages["ferry-date"]

    assert ("A sailing on another day", Severity.ERROR, "event-date") == (page.title, page.severity, page.comparator)
    assert (True, True, None, ("weekday",)) == (page.default, page.safe, page.tolerance, page.overrides)
    assert page.vocabulary["harbours"] == (("the Quay", "the Old Quay"), ("the Mole",))
    assert page.prose.startswith("# A sailing on another day\n")
    assert "# A sailing on another day" == page.path.read_text().splitlines()[page.prose_line - 1]


def test_the_message_is_filled(rules: Rules) -> None:
    """``say`` puts values in their places, and leaves a name that it is not given."""
    page = rules.pages["ferry-date"]

    assert "The Heron sailed on {wanted}, not on 4 March." == page.say(subject="The Heron", found="4 March")


def test_vocabulary_is_merged(rules: Rules) -> None:
    """A vocabulary is made of all pages, on or off, each word once; an unknown one is an error of the programmer."""
    assert ("sail", "put to sea", "cast off") == rules.vocabulary("sailing")
    assert ("the Quay", "the Old Quay", "the Mole") == rules.vocabulary("harbours")
    assert (("the Quay", "the Old Quay"), ("the Mole",)) == rules.groups("harbours")
    assert ("harbours", "sailing") == rules.vocabularies
    with pytest.raises(KeyError, match="the nearest known one is 'sailing'"):
        rules.vocabulary("sailings")


def test_select(rules: Rules) -> None:
    """Rules are chosen by id, by ``default`` and ``all``, left out by id, and made more or less severe."""
    assert ("ferry-date",) == rules.ids
    assert ("ferry-date", "passengers") == rules.select(["default", "passengers"]).ids
    assert ("passengers",) == rules.select(["all"], ["ferry-date"]).ids
    assert ("passengers",) == rules.select(["passengers"]).ids
    assert () == rules.select([], ["all"]).ids
    changed = rules.select(severity={"ferry-date": "hint"})
    assert [Severity.HINT] == [page.severity for page in changed]
    assert "passengers" not in changed
    assert rules["ferry-date"].severity is Severity.ERROR


@pytest.mark.parametrize("what", ["select", "ignore", "severity"])
def test_select_an_unknown_rule(rules: Rules, what: str) -> None:
    """An unknown id is an error that names where it stands and the nearest known id."""
    values = {"ferry-dat": "error"} if what == "severity" else ["ferry-dat"]
    with pytest.raises(FactlintError, match=rf"{what}: there is no rule 'ferry-dat'; .* 'ferry-date'"):
        rules.select(**{what: values})
    with pytest.raises(FactlintError, match="rule: there is no rule 'fery-date'"):
        rules.page("fery-date")


def test_a_project_changes_a_page(tmp_path: Path) -> None:
    """A page with a known id replaces what it gives, adds its words, and leaves the rest as it was."""
    text = '---\nid: ferry-date\nseverity: hint\nmessage: "Not {found}"\nvocabulary: {sailing: [weigh anchor]}\n---\n'
    ours = load_pages([PAGES], COMPARATORS | {page.comparator for page in load_pages().pages.values()})["ferry-date"]
    page = _house(tmp_path, text)["ferry-date"]

    assert (Severity.HINT, "Not {found}") == (page.severity, page.message)
    assert (("sail",), ("put to sea",), ("weigh anchor",)) == page.vocabulary["sailing"]
    assert ours.vocabulary["harbours"] == page.vocabulary["harbours"]
    assert (ours.title, ours.safe, ours.prose, ours.path) == (page.title, page.safe, page.prose, page.path)


def test_a_page_over_one_in_use(tmp_path: Path) -> None:
    """A project changes a page of ours whose examples have been read already."""
    assert load_pages().pages["event-date"].examples

    (tmp_path / "event-date.md").write_text("---\nid: event-date\nseverity: hint\n---\n")

    assert Severity.HINT is load_pages([tmp_path]).pages["event-date"].severity


def test_prose_of_a_project_comes_with_its_place(tmp_path: Path) -> None:
    """Where a project's page has prose, its examples are tried, and its lines named."""
    page = _house(tmp_path, "---\nid: ferry-date\n---\n\nOur own.\n")["ferry-date"]

    assert (tmp_path / "ferry-date.md", "\nOur own.\n", 4) == (page.path, page.prose, page.prose_line)


@pytest.mark.parametrize(
    ("text", "line", "clause"),
    [
        ("# No front matter\n", 1, "a rule page starts with front matter between two lines of ---"),
        ("---\nid: ferry-date\n", 1, "a rule page starts with front matter"),
        ("---\n- id\n---\n", 2, "the front matter must be keys with values, such as id: ferry-date"),
        ("---\nid: ferry-date\ntitle: [a\n---\n", 4, "broken YAML: did not find expected ',' or ']'"),
        ("---\nid: ferry-date\ntitle: 2023-13-45\n---\n", 2, "broken YAML: month must be in 1..12"),
        ("---\nid: other\n---\n", 2, "the id 'other' must be the name of the file, 'ferry-date'"),
        ("---\nid: Ferry Date\n---\n", 2, "'id' must be lower-case words joined by hyphens"),
        ("---\n\nid: ferry-date\nsafe: maybe\n---\n", 4, "'safe' must be true or false, not 'maybe'"),
        ("---\nid: ferry-date\nseverty: hint\n---\n", 3, "unknown key 'severty'; the nearest known one is 'severity'"),
        ("---\nid: ferry-date\nseverity: bad\n---\n", 3, "'severity' must be one of error, warning, information, hint"),
        ("---\nid: ferry-date\ntolerance: -1\n---\n", 3, "'tolerance' "),
        ("---\nid: ferry-date\nvocabulary:\n  sailing:\n  - [1]\n---\n", 5, "'vocabulary.sailing[0][0]' must be text"),
        ("---\nid: ferry-date\nvocabulary:\n  sailing: go\n---\n", 4, "'vocabulary.sailing' must be a list"),
        ("---\nid: ferry-date\ncomparator: event-dat\n---\n", 3, "there is no comparator 'event-dat'; the nearest"),
        ('---\nid: ferry-date\nmessage: "{founds}"\n---\n', 3, "the message cannot show '{founds}'; the nearest"),
        ('---\nid: ferry-date\nmessage: "{found.__class__}"\n---\n', 3, "'message' must be text with names in braces"),
        ('---\nid: ferry-date\nmessage: "{found!r:>9}"\n---\n', 3, "'message' must be text with names in braces"),
        ('---\nid: ferry-date\nmessage: "{found"\n---\n', 3, "'message' must be text with names in braces"),
    ],
)
def test_a_broken_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int, clause: str) -> None:
    """An error in a page is one line: file, line, what was expected."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FactlintError) as raised:
        _house(tmp_path, text)

    assert str(raised.value).startswith(f"ferry-date.md:{line}: {clause}")
    assert "\n" not in str(raised.value)


def test_a_new_page_must_be_whole(tmp_path: Path) -> None:
    """A page with a new id says all that a rule needs."""
    with pytest.raises(FactlintError, match=r"new-one\.md:2: the key 'title' is missing; a new rule needs title, sev"):
        _house(tmp_path, "---\nid: new-one\n---\n", "new-one.md")


def test_a_page_that_is_not_utf8(tmp_path: Path) -> None:
    """A page in another encoding is one line."""
    (tmp_path / "ferry-date.md").write_bytes(b"---\nid: ferry-date\ntitle: caf\xe9\n---\n")
    with pytest.raises(FactlintError, match=r"ferry-date\.md:3: the rule page is not UTF-8"):
        load_pages([tmp_path])


def test_problems_are_gathered(tmp_path: Path) -> None:
    """With a list for problems, a broken page and a missing folder are told and left out; the rest is loaded."""
    (tmp_path / "bad.md").write_text("nothing")
    (tmp_path / "README.md").write_text("no page")
    problems: list[str] = []
    comparators = COMPARATORS | {page.comparator for page in load_pages().pages.values()}
    rules = load_pages([PAGES, tmp_path, tmp_path / "none"], comparators, problems)

    assert "ferry-date" in rules
    assert [
        f"{shown(tmp_path / 'bad.md')}:1: a rule page starts with front matter between two lines of ---",
        f"rules: there is no folder '{shown(tmp_path / 'none')}'; correct the path",
    ] == problems


def test_windows_newlines(tmp_path: Path) -> None:
    """A page with CRLF and a byte order mark reads as any other."""
    (tmp_path / "ferry-date.md").write_bytes(b"\xef\xbb\xbf" + FERRY.replace("\n", "\r\n").encode())

    assert "# A sailing on another day\n" == load_ours(tmp_path)[0].prose


def test_fingerprints(tmp_path: Path, rules: Rules) -> None:
    """What changes reading changes both hashes, what changes checking alone one; a comment only that of the files."""
    path = tmp_path / "ferry-date.md"
    path.write_text(FERRY)
    before = Rules(load_ours(tmp_path))
    files = pages_fingerprint([tmp_path])
    path.write_text(FERRY.replace("---\nid", "---\n# a comment\nid"))

    assert files != pages_fingerprint([tmp_path])
    softer = before.select(severity={"ferry-date": "hint"})
    assert before.fingerprint() != softer.fingerprint()
    assert before.reading_fingerprint() == softer.reading_fingerprint()
    assert rules.reading_fingerprint() == rules.select(["all"]).reading_fingerprint()
    assert rules.fingerprint() != rules.select(["all"]).fingerprint()
    assert before.reading_fingerprint() != rules.reading_fingerprint()


def test_our_pages_load() -> None:
    """Our own pages are found and whole, each named after its id."""
    rules = load_pages()

    assert sorted(path.stem for path in pages_folder().glob("*.md") if path.stem != "README") == list(rules.pages)


def test_loading_is_cheap() -> None:
    """Reading the pages brings neither spaCy nor the look-up of near names."""
    code = "import sys, factlint.rules as r; r.load_pages(); print({'spacy', 'rapidfuzz', 'pygls'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "set()\n" == done.stdout
