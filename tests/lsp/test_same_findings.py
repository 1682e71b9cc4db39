"""The command line, the server and the Python interface find the same."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_lsp import ClientServerConfig

import factlint
from lsp.editor import EDITORS, Editor, edits_of, make_client

SEEDS = Path(__file__).parents[2] / "seeds"
COMMAND = [sys.executable, "-c", "from factlint.cli.main import run; run()"]
Found = tuple[str, str, str, int, int, str, tuple[tuple[str, tuple[tuple[int, int, str], ...]], ...]]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project over the seeds, with a draft whose findings stand after emoji and Windows newlines too."""
    folder = tmp_path_factory.mktemp("seeds")
    for path in SEEDS.rglob("*.*"):
        copy = folder / path.relative_to(SEEDS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (folder / "factlint.toml").write_text('sources = ["*.txt"]\ndrafts = ["drafts/"]\n')
    report = (folder / "drafts" / "summit-report.md").read_text()
    marked = "\r\n".join(f"{line} 🎉" if line else line for line in report.replace(". ", ". 👩🏽‍🚀 ").splitlines())
    (folder / "drafts" / "marked.md").write_bytes(marked.encode())
    return folder


@pytest.fixture(scope="module")
def drafts(seeds: Path) -> list[Path]:
    """Return the drafts in order."""
    return sorted((seeds / "drafts").iterdir())


@pytest.fixture(scope="module")
def printed(seeds: Path) -> list[Found]:
    """Return what the command line prints."""
    done = subprocess.run(
        [*COMMAND, "check", "--output-format", "json"], cwd=seeds, capture_output=True, timeout=300, check=False
    )
    assert 1 == done.returncode, done.stderr
    return [
        (
            Path(each["path"]).name,
            each["rule"],
            each["severity"],
            each["start"],
            each["end"],
            each["message"],
            tuple(
                (fix["title"], tuple((edit["start"], edit["end"], edit["text"]) for edit in fix["edits"]))
                for fix in each["fixes"]
            ),
        )
        for each in json.loads(done.stdout)
    ]


def test_there_is_something_to_compare(printed: list[Found], drafts: list[Path]) -> None:
    """Each draft that has mistakes has findings; the clean one has none."""
    assert {"marked.md", "summit-report.md", "vilnius-briefing.html"} == {each[0] for each in printed}
    assert len(drafts) == 4


def test_the_python_interface(printed: list[Found], drafts: list[Path], seeds: Path) -> None:
    """The same findings in memory, from documents."""
    texts = {path.name: path.read_bytes().decode() for path in seeds.glob("*.txt")}
    base = factlint.FactBase.from_documents(
        [factlint.Document.from_text(text, name=name) for name, text in sorted(texts.items())]
    )
    found = [
        (
            path.name,
            each.rule,
            each.severity,
            each.start,
            each.end,
            each.message,
            tuple((fix.title, tuple((edit.start, edit.end, edit.text) for edit in fix.edits)) for fix in each.fixes),
        )
        for path in drafts
        for each in base.check(factlint.Document.from_text(path.read_bytes().decode(), name=f"drafts/{path.name}"))
    ]

    assert sorted(printed) == sorted(found)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_the_server(printed: list[Found], drafts: list[Path], seeds: Path, name: str) -> None:
    """The same findings and fixes in three editors, from ``factlint server`` as they start it, over pipes."""
    client = await ClientServerConfig([*COMMAND, "server"], client_factory=make_client).start()
    editor = Editor(client, name)
    await editor.start(seeds)
    found = []
    for path in drafts:
        draft = editor.open(path)
        for each in await editor.found(draft):
            start, end = draft.offset(each.range.start), draft.offset(each.range.end)
            fixes = []
            for action in await editor.fixes(draft, each.range):
                if [each] == list(action.diagnostics) and " in all " not in action.title:
                    edits = edits_of(action, draft)
                    spans = (
                        (draft.offset(one.range.start), draft.offset(one.range.end), one.new_text) for one in edits
                    )
                    fixes.append((action.title, tuple(spans)))
            message = each.message.splitlines()[0]
            found.append((path.name, each.code, each.severity.name.lower(), start, end, message, tuple(fixes)))
    await client.shutdown_session()
    await asyncio.wait_for(client.stop(), 20)

    assert sorted(printed) == sorted(found)
