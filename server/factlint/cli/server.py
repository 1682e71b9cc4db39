"""``factlint server``: the language server, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from factlint.model.errors import FactlintError

_LAST_PORT = 65535


def server(
    tcp: Annotated[
        str | None,
        typer.Option(
            metavar="HOST:PORT",
            help="Listen there, and serve every editor that connects, until interrupted. 0 picks a port.",
        ),
    ] = None,
) -> int:
    """Serve an editor over the language server protocol: on stdin and stdout, or over TCP."""
    # The protocol's library takes most of a second to load: nothing but this command may wait for it.
    from factlint.lsp.server import FactlintServer
    from factlint.lsp.transport import serve_stdio, serve_tcp

    if tcp is None:
        return serve_stdio(FactlintServer)
    serve_tcp(FactlintServer, *_address(tcp), announce=_announce)
    return 0


def _address(text: str) -> tuple[str, int]:
    """Split ``HOST:PORT``; a port alone means this machine, and an IPv6 host stands in brackets."""
    host, _, port = text.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) <= _LAST_PORT):
        message = f"--tcp {text}: name a host and a port, such as 127.0.0.1:9257"
        raise FactlintError(message)
    return host.removeprefix("[").removesuffix("]") or "127.0.0.1", int(port)


def _announce(host: str, port: int) -> None:
    typer.echo(f"factlint: listening on {host}:{port}", err=True)
