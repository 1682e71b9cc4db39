"""The server that is frozen for the package of the extension: it runs where no Python is."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from lsp.conftest import DRAFT, NOTES, WRONG
from lsp.editor import Editor, make_client

SERVER = Path(__file__).parents[2] / "vscode-client" / "dist" / "server"
PROGRAM = SERVER / "factlint"

pytestmark = pytest.mark.skipif(
    not PROGRAM.is_file(),
    reason="no frozen server: `make test-editors` or `make vsix-linux-x64` makes it",
)


@pytest.mark.asyncio
async def test_the_frozen_server_finds_without_python(tmp_path: Path) -> None:
    """With nothing on PATH and no environment, it reads the sources and says what conflicts, over stdin and stdout."""
    (tmp_path / "factlint.toml").write_text('sources = ["notes.md"]\n')
    (tmp_path / "notes.md").write_text(NOTES)
    (tmp_path / "weekend.md").write_text(DRAFT)
    client = make_client()
    await client.start_io(str(PROGRAM), "server", env={"PATH": "", "HOME": str(tmp_path)}, cwd=str(tmp_path))
    editor = Editor(client, "visual_studio_code")

    begun = await editor.start(tmp_path)
    draft = editor.open(tmp_path / "weekend.md")
    await editor.becomes(draft, WRONG)
    card = await editor.hover(draft, draft.text.index("1932"))

    assert "factlint" == begun.server_info.name
    assert "The harbour board was founded in 1931" in card.contents.value.replace("\\", "")
    assert [] == editor.shown()
    await client.shutdown_session()
    await asyncio.wait_for(client._server.wait(), 60)
    await client.stop()


def test_the_frozen_server_brings_all_licences() -> None:
    """Those of the packages in one file, that of our model beside it."""
    notices = (SERVER / "third-party-notices.txt").read_text("utf-8")
    for name in ("Python 3", "spacy 3.8", "numpy", "pygls", "pydantic", "PyInstaller's bootloader"):
        assert name in notices
    ours = SERVER / "_internal" / "factlint"
    assert (ours / "language" / "model" / "LICENSE.md").is_file()
    assert (ours / "rules" / "pages" / "event-date.md").is_file()
    assert not list(SERVER.rglob("*readline*"))
