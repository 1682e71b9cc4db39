"""A small project to write in, and editors to write with."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from factlint.lsp.server import FactlintServer
from factlint.lsp.transport import listen
from lsp.editor import Editor, make_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsprotocol import types

NOTES = """\
# Harbour notes

The Tidewater Regatta took place in Lorient on 14 June 2022.

The harbour board was founded in 1931.
"""
DRAFT = """\
# A weekend at sea 🚢

Crews came early 👩🏽‍🚀🎉. The Tidewater Regatta took place in Lorient on 15 June 2022.

🎈 The harbour board was founded in 1932.
"""
WRONG = ["15 June 2022", "1932"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with a configuration, a source and a draft that contradicts it twice."""
    folder = tmp_path / "harbour"
    (folder / "sources").mkdir(parents=True)
    (folder / "drafts").mkdir()
    (folder / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\n')
    (folder / "sources" / "notes.md").write_text(NOTES)
    (folder / "drafts" / "weekend.md").write_text(DRAFT)
    return folder


@pytest.fixture
def edit() -> Callable[..., AbstractAsyncContextManager[Editor]]:
    """Return a way to have an editor with a server of its own, in this process and over TCP."""

    @asynccontextmanager
    async def editing(
        *folders: Path | None,
        name: str = "visual_studio_code",
        options: object = None,
        experimental: dict[str, object] | None = None,
        edits: types.WorkspaceEditClientCapabilities | None = None,
    ) -> AsyncIterator[Editor]:
        servers: list[FactlintServer] = []

        def make() -> FactlintServer:
            servers.append(FactlintServer())
            return servers[-1]

        address: asyncio.Future[tuple[str, int]] = asyncio.get_running_loop().create_future()
        listening = asyncio.create_task(listen(make, "127.0.0.1", 0, lambda *at: address.set_result(at)))
        client = make_client()
        await client.start_tcp(*await address)
        editor = Editor(client, name)
        await editor.start(*folders, options=options, experimental=experimental, edits=edits)
        editor.server = servers[0]
        try:
            yield editor
        finally:
            await client.shutdown_session()
            await client.stop()
            client.protocol.writer.close()
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)

    return editing
