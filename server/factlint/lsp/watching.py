"""Asking the editor to say when a file changes that findings depend on."""

from __future__ import annotations

import asyncio
import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.check.ignores import SIDECAR
from factlint.lsp.addresses import path_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.config import Config
    from factlint.lsp.server import FactlintServer

_CONFIGURATIONS = ("**/factlint.toml", "**/pyproject.toml", f"**/{SIDECAR}")
_MAGIC = frozenset("*?[")
# What tools write all the time, our own cache among it: no source lies there.
_NOISE = frozenset({".factlint", ".git", "node_modules"})


class Watching:
    """Registers what is to be watched: configurations from the start, and the sources that each of them names."""

    def __init__(self, server: FactlintServer) -> None:
        self._server = server
        self._watched: dict[str, list[types.FileSystemWatcher]] = {}
        self._asking: set[asyncio.Task[None]] = set()

    @property
    def supported(self) -> bool:
        """Whether the editor watches files for a server. One that does not is asked nothing; we look when it saves."""
        workspace = self._server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        return bool(watching and watching.dynamic_registration)

    def start(self) -> None:
        """Watch for configurations, and for what is to be ignored beside drafts."""
        self._register("configurations", [types.FileSystemWatcher(pattern) for pattern in _CONFIGURATIONS])

    def watch(self, config: Config) -> None:
        """Watch the sources, the facts and the rule pages of ``config``, in place of what was watched for it before."""
        patterns = [
            *(source.path for source in config.sources),
            *config.facts,
            *(str(folder) for folder in config.rules),
        ]
        watchers = []
        for pattern in patterns:
            base, rest = _split(config.root, pattern)
            watchers.append(types.FileSystemWatcher(self._glob(base, rest)))
        self._register(str(config.file), watchers)

    def _glob(self, base: Path, rest: str) -> types.GlobPattern:
        workspace = self._server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.relative_pattern_support:
            return types.RelativePattern(base_uri=uri_of(base), pattern=rest)
        return f"{base.as_posix()}/{rest}"

    def _register(self, name: str, watchers: list[types.FileSystemWatcher]) -> None:
        if not self.supported or self._watched.get(name, []) == watchers:
            return
        old, self._watched[name] = self._watched.get(name), watchers
        task = asyncio.create_task(self._ask(f"factlint watches {name}", watchers, again=bool(old)))
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def _ask(self, number: str, watchers: list[types.FileSystemWatcher], *, again: bool) -> None:
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        # An editor that refuses does as one that cannot watch.
        with contextlib.suppress(Exception):
            if again:
                await self._server.client_unregister_capability_async(
                    types.UnregistrationParams([types.Unregistration(number, method)])
                )
            if watchers:
                options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
                await self._server.client_register_capability_async(
                    types.RegistrationParams([types.Registration(number, method, options)])
                )


def matter(events: list[types.FileEvent]) -> bool:
    """Tell whether any of these changes can be one of a source, a facts file, a rule page or a configuration."""
    paths = (path_of(event.uri) for event in events)
    return any(path is not None and _NOISE.isdisjoint(path.parts) for path in paths)


def _split(root: Path, pattern: str) -> tuple[Path, str]:
    """Split a pattern of ``root`` into the folder that it starts from and the rest, as editors take it."""
    whole = Path(os.path.normpath(root / pattern))
    if whole.is_dir():
        return whole, "**/*"
    plain = list(_plain(whole.parts[:-1]))
    rest = "/".join(whole.parts[len(plain) :])
    # A folder that a pattern stands for is watched below, too.
    return Path(*plain), rest if whole.suffix or not _MAGIC.isdisjoint(whole.name) else f"{rest}/**/*"


def _plain(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        if not _MAGIC.isdisjoint(part):
            return
        yield part
