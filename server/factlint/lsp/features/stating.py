"""Commands that write to the project: a fact stated by hand, a finding ignored beside its draft."""

from __future__ import annotations

import asyncio
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from factlint.check.ignores import SIDECAR, entry
from factlint.lsp.addresses import path_of
from factlint.lsp.commands import IGNORE_BESIDE, STATE_AS_FACT
from factlint.lsp.sourcing import insertions_for
from factlint.lsp.writing import insert, put
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.config.edit import Insertion
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer

_NEW_FILE = "facts.yml"
_MAGIC = frozenset("*?[")


class _Fact(NamedTuple):
    """What is to be written: ``entry`` into ``file``, and ``insertions`` into ``config``, so that it names that."""

    file: Path
    entry: str
    config: Path
    insertions: list[Insertion]


def register(server: FactlintServer) -> None:
    """Do what the code actions offer. Each tells the writer what was written, and where."""

    @server.command(STATE_AS_FACT)
    async def state(uri: str, offset: int) -> None:
        buffer = server.buffers.get(uri)
        newest = {each.uri: each.text for each in server.buffers}
        try:
            found = server.worker.submit(lambda: _fact(server, buffer, offset, newest)) if buffer else None
            fact = await asyncio.wrap_future(found) if found else None
            if fact is None:
                _say(server, "there is no sentence that can be stated as a fact", types.MessageType.Warning)
                return
            await put(server, fact.file, fact.entry)
            if fact.insertions:
                await insert(server, fact.config, fact.insertions)
        except FactlintError as error:
            _say(server, str(error), types.MessageType.Error)
        else:
            named = f", which {fact.config.name} now names" if fact.insertions else ""
            _say(server, f"stated as a fact in {fact.file}{named}")

    @server.command(IGNORE_BESIDE)
    async def ignore(uri: str, rule: str, words: str) -> None:
        path = path_of(uri)
        if path is None:
            return
        file = path.parent / SIDECAR
        try:
            await put(server, file, entry(path.name, rule, words) + "\n")
        except FactlintError as error:
            _say(server, str(error), types.MessageType.Error)
        else:
            _say(server, f"{rule} is ignored in {path.name} by a line in {file}")


def _fact(server: FactlintServer, buffer: Buffer, offset: int, newest: Mapping[str, str]) -> _Fact | None:
    """Run in the worker."""
    from factlint.facts.by_hand import entry_of  # noqa: PLC0415 - loaded in the worker

    known = server.analysis.base_of(buffer)
    project = server.analysis.projects.of(path_of(buffer.uri))
    if known is None or project is None or project.bases is None:
        return None
    root, base = known
    sentence = base.sentence_at(server.analysis.document(buffer, root), offset)
    if sentence is None:
        return None
    config = project.bases.config
    written = entry_of(sentence)
    if project.bases.listing.facts:
        return _Fact(project.bases.listing.facts[0], written, project.file, [])
    named = next(iter(config.facts), None)
    file = _file_for(named) if named else Path(_NEW_FILE)
    # worked out before anything is written
    insertions = [] if named else insertions_for(project.file, file.as_posix(), newest, "facts")
    return _Fact(root / file, written, project.file, insertions)


def _file_for(pattern: str) -> Path:
    """Return a file that a pattern of facts files stands for."""
    path = Path(pattern)
    if _MAGIC.isdisjoint(pattern):
        return path if path.suffix else path / _NEW_FILE
    plain = list(takewhile(_MAGIC.isdisjoint, path.parts))
    return Path(*plain, _NEW_FILE)


def _say(server: FactlintServer, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
    server.window_show_message(types.ShowMessageParams(kind, f"factlint: {text}"))
