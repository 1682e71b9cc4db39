"""Adding to the sources while writing: the file at hand, or the words that are selected."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.config.edit import inserted
from factlint.lsp.addresses import path_of
from factlint.lsp.commands import ADD_SELECTION, ADD_SOURCE
from factlint.lsp.sourcing import file_addition, selection_addition
from factlint.lsp.writing import create, insert
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.lsp.sourcing import Addition

ADD = "source.addSource.factlint"
_FEWEST_WORDS = 4
"""Of fewer words nobody would make a source."""


def register(server: FactlintServer) -> None:
    """Do what the code actions offer. Each tells the writer what was added, and where."""

    @server.command(ADD_SOURCE)
    async def add_file(uri: str) -> None:
        path = path_of(uri)
        if path is None:
            _say(server, "this document is no file yet: save it first", types.MessageType.Warning)
        else:
            await _add(server, lambda: file_addition(server.analysis.projects, path, _newest(server)))

    @server.command(ADD_SELECTION)
    async def add_selection(uri: str, at: types.Range) -> None:
        buffer = server.buffers.get(uri)
        words = _selected(buffer, at).strip() if buffer else ""
        if buffer is None or not words:
            _say(server, "nothing is selected: select the words of the source first", types.MessageType.Warning)
        else:
            await _add(server, lambda: selection_addition(server.analysis.projects, buffer, words, _newest(server)))


def offers(buffer: Buffer, at: types.Range) -> Iterator[types.CodeAction]:
    """Yield the ways to add what an editor shows to the sources."""
    if len(_selected(buffer, at).split()) >= _FEWEST_WORDS:
        command = types.Command("Add the selection as a source", ADD_SELECTION, arguments=[buffer.uri, at])
        yield types.CodeAction(command.title, kind=ADD, command=command)
    elif path_of(buffer.uri) is not None:
        command = types.Command("Add this file as a source", ADD_SOURCE, arguments=[buffer.uri])
        yield types.CodeAction(command.title, kind=ADD, command=command)


async def _add(server: FactlintServer, plan: Callable[[], Addition]) -> None:
    try:
        addition = await asyncio.wrap_future(server.worker.submit(plan))
        if addition.text is not None:
            await create(server, addition.source, addition.text)
        if addition.new:
            await create(server, addition.config, inserted("", addition.insertions), whole=True)
        elif addition.insertions:
            await insert(server, addition.config, addition.insertions)
    except FactlintError as error:
        _say(server, str(error), types.MessageType.Error)
    else:
        named = f", which {addition.config.name} now names" if addition.insertions else ""
        _say(server, f"added to the sources: {addition.name}{named}")


def _selected(buffer: Buffer, at: types.Range) -> str:
    start, end = sorted((buffer.lines.offset(at.start), buffer.lines.offset(at.end)))
    return buffer.text[start:end]


def _newest(server: FactlintServer) -> dict[str, str]:
    """Return the texts of the open documents by their address."""
    return {buffer.uri: buffer.text for buffer in server.buffers}


def _say(server: FactlintServer, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
    server.window_show_message(types.ShowMessageParams(kind, f"factlint: {text}"))
