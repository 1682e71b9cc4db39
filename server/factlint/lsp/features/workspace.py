"""The conversation begins and ends; folders and files change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of
from factlint.lsp.watching import matter

if TYPE_CHECKING:
    from factlint.lsp.server import FactlintServer


def register(server: FactlintServer) -> None:
    """Agree on how positions count, and know what lies in the workspace."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        # pygls has chosen: the first that the client offers and the protocol knows.
        encoding = types.PositionEncodingKind(server.workspace.position_encoding or types.PositionEncodingKind.Utf16)
        server.buffers.encoding = server.places.encoding = encoding
        _know_folders(server)
        server.offer_pulling()
        server.set_up(params.initialization_options)

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        server.watching.start()
        await server.ask_for_settings()

    @server.feature(types.SHUTDOWN)
    def leaving(_: None) -> None:
        server.hush()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        if matter(list(params.changes)):
            server.look_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_: types.DidChangeWorkspaceFoldersParams) -> None:
        _know_folders(server)
        server.look_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(params: types.DidChangeConfigurationParams) -> None:
        """Take how things are to be shown; what is checked stands in factlint.toml alone."""
        server.set_up(params.settings)
        await server.ask_for_settings()


def _know_folders(server: FactlintServer) -> None:
    uris = [folder.uri for folder in server.workspace.folders.values()] or [server.workspace.root_uri or ""]
    server.analysis.projects.folders = tuple(path for uri in uris if (path := path_of(uri)))
