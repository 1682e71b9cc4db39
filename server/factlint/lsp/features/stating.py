"""Commands that write to the project: a fact stated by hand, a finding ignored beside its draft."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from factlint.check.ignores import SIDECAR, entry
from factlint.lsp.addresses import path_of
from factlint.lsp.commands import IGNORE_BESIDE, STATE_AS_FACT
from factlint.lsp.writing import put
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer

_NEW_FILE = "facts.yml"
_MAGIC = frozenset("*?[")


class _Fact(NamedTuple):
    """What is to be written: ``entry`` into ``file``, which ``config`` has yet to name if it is given."""

    file: Path
    entry: str
    config: Path | None


def register(server: FactlintServer) -> None:
    """Do what the code actions offer. Each tells the writer what was written, and where."""

    @server.command(STATE_AS_FACT)
    async def state(uri: str, offset: int) -> None:
        buffer = server.buffers.get(uri)
        fact = await server.ask("stating a fact", lambda: _fact(server, buffer, offset)) if buffer else None
        if fact is None:
            _say(server, "there is no sentence that can be stated as a fact", types.MessageType.Warning)
            return
        try:
            await put(server, fact.file, fact.entry)
            if fact.config:
                await put(server, fact.config, f'facts = ["{fact.file.name}"]\n', line=_line_for_key(fact.config))
        except FactlintError as error:
            _say(server, str(error), types.MessageType.Error)
        else:
            named = f", which {fact.config.name} now names" if fact.config else ""
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


def _fact(server: FactlintServer, buffer: Buffer, offset: int) -> _Fact | None:
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
        return _Fact(project.bases.listing.facts[0], written, None)
    named = next(iter(config.facts), None)
    return _Fact(root / (_file_for(named) if named else _NEW_FILE), written, None if named else project.file)


def _file_for(pattern: str) -> Path:
    """Return a file that a pattern of facts files stands for."""
    path = Path(pattern)
    if _MAGIC.isdisjoint(pattern):
        return path if path.suffix else path / _NEW_FILE
    plain = list(takewhile(_MAGIC.isdisjoint, path.parts))
    return Path(*plain, _NEW_FILE)


def _line_for_key(config: Path) -> int:
    """Return the line (from 0) of a configuration before which a key of factlint may stand."""
    try:
        lines = config.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    if config.name == "pyproject.toml":
        return next((number + 1 for number, line in enumerate(lines) if line.strip() == "[tool.factlint]"), len(lines))
    return next((number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), 0)


def _say(server: FactlintServer, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
    server.window_show_message(types.ShowMessageParams(kind, f"factlint: {text}"))
