"""One server for each recorded editor, and a folder of its own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from lsp.clients.writer import Writer, start, stop
from lsp.conftest import NOTES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    import pytest


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def writers() -> AsyncIterator[Callable[[str], Awaitable[Writer]]]:
    """Return a way to have an editor by its name: it stays, with its server, until all tests are done."""
    known: dict[str, Writer] = {}

    async def have(name: str) -> Writer:
        if name not in known:
            known[name] = await start(name)
        return known[name]

    yield have
    for writer in known.values():
        await stop(writer)


@pytest_asyncio.fixture(loop_scope="session")
async def writer(request: pytest.FixtureRequest, writers: Callable[[str], Awaitable[Writer]]) -> AsyncIterator[Writer]:
    """Return the editor that the test is about, with nothing open; nothing that it did is left behind."""
    writer = await writers(request.param)
    shown, logged = len(writer.client.messages), len(writer.client.log_messages)
    yield writer
    for buffer in list(writer.buffers.values()):
        writer.close(buffer)
    writer.settings({})
    told = [each.message for each in (*writer.client.messages[shown:], *writer.client.log_messages[logged:])]
    assert not [line for line in told if "failed at" in line]


@pytest_asyncio.fixture(loop_scope="session")
async def folder(writer: Writer, tmp_path: Path) -> AsyncIterator[Path]:
    """Return a folder of the workspace with a configuration and a source that drafts can contradict."""
    folder = tmp_path / "harbour"
    (folder / "sources").mkdir(parents=True)
    (folder / "drafts").mkdir()
    (folder / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\n')
    (folder / "sources" / "notes.md").write_text(NOTES)
    writer.has_folder(folder)
    yield folder
    (folder / "factlint.toml").unlink(missing_ok=True)
    writer.has_folder(folder, gone=True)
