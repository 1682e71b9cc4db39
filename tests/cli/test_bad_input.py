"""Bad input: one clear line each, the rest is checked and printed, exit status 2."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return what was said on standard error, and make sure that it is no traceback."""
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()


def test_drafts_that_cannot_be_read(factlint_process: Run, project: Path) -> None:
    """Missing, empty, binary and broken drafts get a line each; the good one is checked all the same."""
    (project / "drafts/empty.md").write_bytes(b"\xef\xbb\xbf \n")
    (project / "drafts/binary.txt").write_bytes(bytes(range(256)) * 20)
    (project / "drafts/broken.md").write_text("---\ndate: [2021\n---\n\nThe Kiel Regatta took place on 12 June 2021.\n")
    done = factlint_process("check", "--output-format=json", "--source", "sources", "missing.md", "drafts")
    said = lines(done)

    assert done.returncode == 2
    assert len(said) == 4
    for name in ("missing.md", "drafts/empty.md", "drafts/binary.txt", "drafts/broken.md"):
        assert any(line.startswith(f"error: {name}:") for line in said), name
    assert {"drafts/report.md", "drafts/broken.md"} == {finding["path"] for finding in json.loads(done.stdout)}


def test_sources_that_cannot_be_read(factlint: Run, project: Path) -> None:
    """A missing or binary source gets a line; the others are read, the one that is no UTF-8 among them."""
    (project / "sources/binary.txt").write_bytes(b"\0\1\2" * 500)
    (project / "sources/regatta.txt").write_bytes(
        "The Kiel Regatta, sailed past the café on the quay, took place on 4 and 5 June 2021.".encode("cp1252")
    )
    done = factlint("check", "--output-format=json", "--source", "sources", "--source", "none/", "drafts/report.md")

    assert done.returncode == 2
    assert sorted(line.split(":")[1].strip() for line in lines(done)) == ["--source", "sources/binary.txt"]
    assert "event-date" in {finding["rule"] for finding in json.loads(done.stdout)}


def test_no_source_left(factlint: Run) -> None:
    """With nothing to check against, nothing is checked, and no array of silence pretends otherwise to people."""
    done = factlint("check", "--source", "none/", "drafts")

    assert done.returncode == 2
    assert done.stdout == ""
    assert "nothing was done" in lines(done)[-1]


def test_patterns_that_match_nothing(factlint: Run, project: Path) -> None:
    """A pattern without a match is an error, and the drafts of the other patterns are checked."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["draft/*.md", "drafts/report.md"]\n')
    done = factlint("check", "--output-format=json")

    assert done.returncode == 2
    assert lines(done) == [f"error: drafts: 'draft/*.md' matches no document in {project}; correct the pattern"]
    assert json.loads(done.stdout)


def test_unknown_configuration_keys(factlint: Run, project: Path) -> None:
    """Each unknown key gets a line that says where it stands and names the nearest known one."""
    (project / "factlint.toml").write_text('source = ["sources/"]\ndrafts = ["drafts/"]\nignored = ["name"]\n')
    done = factlint("check")

    assert done.returncode == 2
    assert [line[:22] for line in lines(done)] == ["error: factlint.toml:1", "error: factlint.toml:3"]
    assert "'sources'" in done.stderr
    assert "'ignore'" in done.stderr


def test_a_rule_page_with_an_error(factlint: Run, project: Path) -> None:
    """The page, the line and what was expected are said; the other rules run."""
    (project / "house").mkdir()
    (project / "house/motto.md").write_text("---\nid: motto\ntitle: Mottos\nseverity: loud\n---\n")
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\nrules = ["house/"]\n')
    done = factlint("check", "--output-format=json")

    assert done.returncode == 2
    assert re.fullmatch(r"error: house/motto\.md:4: .*severity.*", "\n".join(lines(done)))
    assert json.loads(done.stdout)


def test_broken_html(factlint: Run, project: Path) -> None:
    """HTML that never closes what it opens is read as a browser reads it."""
    (project / "drafts/broken.html").write_text(
        "<html><body><div><p>The <b>Kiel Regatta took place on 12 June 2021.<p>It <a href='rained"
    )
    done = factlint("check", "--output-format=json", "--source", "sources", "drafts/broken.html")

    assert all(line.startswith("error: drafts/broken.html:") for line in lines(done))
    assert done.returncode == (2 if done.stderr else 1)
    assert "12 June 2021" in {finding["text"] for finding in json.loads(done.stdout)}


def test_control_characters_never_reach_the_terminal(factlint_process: Run, project: Path) -> None:
    """A draft and its name can hold escape sequences; what is shown of them is pictures."""
    name = "drafts/\x1b[31mred.md"
    (project / name).write_text("The Kiel Regatta took place on 12 June 2021. \x1b]0;title\x07\n")
    (project / "drafts/\x1bbinary.txt").write_bytes(b"\0" * 100)
    done = factlint_process("check", "--source", "sources", name, "drafts/\x1bbinary.txt", FORCE_COLOR="", NO_COLOR="1")

    assert "\x1b" not in done.stdout + done.stderr
    assert "␛[31mred.md:1:" in done.stdout
    assert "␛binary.txt" in done.stderr
