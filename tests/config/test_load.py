"""Finding and reading the configuration."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from factlint.config import Config, PerFile, Source, config_file, find_config, load_config
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
sources = ["logs/", { path = "wire/*.txt", date = "2021-03-04" }, { path = "minutes", date = 2021-03-05 }]
facts = ["facts/*.yaml"]
drafts = ["stories"]
exclude = ["old"]
select = ["default", "unsupported"]
ignore = ["count"]
rules = ["house/"]
language-model = "en_core_web_md"

[severity]
event-date = "warning"

[per-file."stories/columns/*"]
ignore = ["quote-text"]
severity = { event-date = "hint" }

[per-file."letters.md"]
select = ["name"]
"""


def _problems(path: Path, text: str) -> list[str]:
    path.write_text(text, "utf-8")
    with pytest.raises(FactlintError) as raised:
        load_config(path)
    return str(raised.value).splitlines()


def test_every_key(tmp_path: Path) -> None:
    """A file with all keys is read whole, dates as text or as TOML dates, folders of rules from its own folder."""
    file = tmp_path / "factlint.toml"
    file.write_text(WHOLE)

    expected = Config(
        root=tmp_path,
        file=file,
        sources=(
            Source(path="logs/"),
            Source(path="wire/*.txt", date=dt.date(2021, 3, 4)),
            Source(path="minutes", date=dt.date(2021, 3, 5)),
        ),
        facts=("facts/*.yaml",),
        drafts=("stories",),
        exclude=("old",),
        select=("default", "unsupported"),
        ignore=("count",),
        severity={"event-date": Severity.WARNING},
        per_file={
            "stories/columns/*": PerFile(ignore=("quote-text",), severity={"event-date": Severity.HINT}),
            "letters.md": PerFile(select=("name",)),
        },
        rules=(tmp_path / "house",),
        language_model="en_core_web_md",
    )
    assert expected == load_config(file)


def test_found_by_walking_up(tmp_path: Path) -> None:
    """The nearest file above a draft counts, whether or not the draft exists yet."""
    (tmp_path / "factlint.toml").write_text('drafts = ["far"]')
    near = tmp_path / "desk" / "stories"
    near.mkdir(parents=True)
    (tmp_path / "desk" / "factlint.toml").write_text('drafts = ["near"]')

    assert ("near",) == find_config(near / "new.md").drafts
    assert ("near",) == find_config(near).drafts
    assert ("far",) == find_config(tmp_path / "other.md").drafts


def test_shared_with_other_tools(tmp_path: Path) -> None:
    """``[tool.factlint]`` counts, after ``factlint.toml``; a pyproject without it is passed over, even a broken one."""
    (tmp_path / "pyproject.toml").write_text('[tool.factlint]\ndrafts = ["shared"]\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other\n")

    assert ("shared",) == find_config(inner / "a.md").drafts
    (inner / "pyproject.toml").write_text('[project]\ndependencies = ["factlint"]\n')
    assert ("shared",) == find_config(inner / "a.md").drafts
    (tmp_path / "factlint.toml").write_text('drafts = ["own"]')
    assert ("own",) == find_config(inner / "a.md").drafts


def test_the_file_itself(tmp_path: Path) -> None:
    """Its path is known even where it cannot be read, so that the same one is found once it is mended."""
    assert config_file(tmp_path) is None

    shared = tmp_path / "pyproject.toml"
    shared.write_text("[tool.other]\n")
    assert config_file(tmp_path) is None
    shared.write_text("[tool.factlint\n")
    assert shared == config_file(tmp_path / "drafts" / "not yet saved.md")
    own = tmp_path / "factlint.toml"
    own.write_text("sources = [")
    assert own == config_file(tmp_path / "draft.md")


def test_defaults_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file the folder of the draft is the root, and nothing is set; relative paths are taken from here."""
    monkeypatch.chdir(tmp_path)

    assert Config(root=tmp_path) == find_config(tmp_path / "draft.md")
    assert Config(root=tmp_path) == find_config(tmp_path.relative_to(tmp_path) / "draft.md")


def test_settings_of_one_file(tmp_path: Path) -> None:
    """Settings for a pattern add rules to ignore, replace the selected ones, and change severities."""
    file = tmp_path / "factlint.toml"
    file.write_text(WHOLE)
    config = load_config(file)

    everywhere = (("default", "unsupported"), ("count",), {"event-date": "warning"})
    assert everywhere == config.selection(tmp_path / "stories" / "a.md")
    column = (("default", "unsupported"), ("count", "quote-text"), {"event-date": "hint"})
    assert column == config.selection(tmp_path / "stories" / "columns" / "a.md")
    assert (("name",), ("count",), {"event-date": "warning"}) == config.selection(tmp_path / "deep" / "letters.md")


def test_unknown_keys_name_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each unknown key, at any depth, is a line with its place in the file and the nearest known key."""
    monkeypatch.chdir(tmp_path)
    text = (
        '# a desk\nsorces = []\nsources = [\n  "a",\n  {path = "b", dates = "x"},\n]\n[per-file."a*"]\nignored = []\n'
    )

    expected = [
        "factlint.toml:2: unknown key 'sorces'; the nearest known one is 'sources'",
        "factlint.toml:5: unknown key 'sources[1].dates'; the nearest known one is 'date'",
        "factlint.toml:8: unknown key 'per-file.a*.ignored'; the nearest known one is 'ignore'",
    ]
    assert expected == _problems(tmp_path / "factlint.toml", text)


def test_a_key_near_none_lists_all(tmp_path: Path) -> None:
    """Names of our own (root) and of Python (per_file) are no keys; what is near nothing gets the whole list."""
    (line,) = _problems(tmp_path / "factlint.toml", 'zzz = "/"\n')

    assert "known are drafts, exclude, facts, ignore, language-model, per-file," in line
    (line,) = _problems(tmp_path / "factlint.toml", 'root = "/"\n')
    assert "unknown key 'root'" in line
    (line,) = _problems(tmp_path / "factlint.toml", "per_file = {}\n")
    assert "'per-file'" in line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('sources = "logs/"', "1: 'sources' must be a list such as [\"…\"], not 'logs/'"),
        ("\nselect = [3]", "2: 'select[0]' must be text in quotes, not 3"),
        (
            "[severity]\ncount = 'bad'",
            "2: 'severity.count' must be one of error, warning, information, hint, not 'bad'",
        ),
        ("sources = [{date = 2021-03-04}]", "1: the key 'sources[0].path' is missing"),
        (
            'sources = [{path = "a", date = 20210304}]',
            "1: 'sources[0].date' must be a date such as 2023-07-12, not 20210304",
        ),
        (
            'sources = [{path = "a", date = "4 March"}]',
            "1: 'sources[0].date' must be a date such as 2023-07-12, not '4 March'",
        ),
        ("per-file = []", "1: 'per-file' must be a table, not []"),
        ("per-file.a = 1", "1: 'per-file.a' must be a table, not 1"),
        ("[[sources]]\npath = 'a'\n[[sources]]\npath = 4", "4: 'sources[1].path' must be text in quotes, not 4"),
        ("rules = 7", "1: 'rules' must be a list such as [\"…\"], not 7"),
    ],
)
def test_wrong_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, expected: str) -> None:
    """A value of a wrong type is one line that says what was expected and what stands there."""
    monkeypatch.chdir(tmp_path)

    assert [f"factlint.toml:{expected}"] == _problems(tmp_path / "factlint.toml", text)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\nsources = [\n", 2), ("a = 1\nb\nc = 2\n", 2), ("select = []\nselect = []\n", 2), ('a = "\ud800"', 1)],
)
def test_broken_toml(tmp_path: Path, text: str, line: int) -> None:
    """Broken TOML, and a file that is not UTF-8, are one line with the line number."""
    file = tmp_path / "factlint.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(FactlintError) as raised:
        load_config(file)

    assert 1 == len(str(raised.value).splitlines())
    assert f"factlint.toml:{line}: " in str(raised.value)


def test_lines_in_a_pyproject(tmp_path: Path) -> None:
    """In a pyproject the line is that of the whole file, and a table that is no table is told so."""
    (line,) = _problems(tmp_path / "pyproject.toml", "[project]\nname = 'x'\n\n[tool.factlint]\nselct = []\n")

    assert "pyproject.toml:5: unknown key 'selct'" in line
    (line,) = _problems(tmp_path / "pyproject.toml", "[tool]\nfactlint = 3\n")
    assert "pyproject.toml:2: " in line
    assert "'tool.factlint' must be a table" in line


def test_a_missing_file(tmp_path: Path) -> None:
    """A named configuration that is not there is one line."""
    with pytest.raises(FactlintError, match=r"no\.toml: cannot read the configuration: No such file"):
        load_config(tmp_path / "no.toml")


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    """A byte order mark, as Windows editors write it, is no error."""
    file = tmp_path / "factlint.toml"
    file.write_bytes(b'\xef\xbb\xbfdrafts = ["a"]\r\n')

    assert ("a",) == load_config(file).drafts
