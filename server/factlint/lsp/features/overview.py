"""A draft's claims with their verdicts: in the outline, beside their words, and counted above the first line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.card import VERDICTS, fact_of
from factlint.lsp.claims import worth_showing
from factlint.lsp.commands import SUMMARY
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import JudgedClaim

_SIGNS = {Verdict.SUPPORTED: "✓", Verdict.CONFLICTING: "✗", Verdict.UNKNOWN: "?"}
_KINDS = {
    Verdict.SUPPORTED: types.SymbolKind.Constant,
    Verdict.CONFLICTING: types.SymbolKind.Event,
    Verdict.UNKNOWN: types.SymbolKind.Variable,
}


def register(server: FactlintServer) -> None:
    """Answer for the newest text; of one that is overtaken nothing is told."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(
        params: types.DocumentSymbolParams,
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation] | None:
        known = await _claims_of(server, params.text_document.uri)
        if known is None:
            return None
        buffer, claims = known
        document = server.client_capabilities.text_document
        wanted = document.document_symbol if document else None
        if wanted and wanted.hierarchical_document_symbol_support:
            return [_symbol(buffer, claim) for claim in claims]
        return [_flat(buffer, claim) for claim in claims]

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def hints(params: types.InlayHintParams) -> list[types.InlayHint] | None:
        known = await _claims_of(server, params.text_document.uri) if server.settings.inlayHints else None
        if known is None:
            return None
        buffer, claims = known
        start, end = buffer.lines.offset(params.range.start), buffer.lines.offset(params.range.end)
        return [_hint(buffer, claim) for claim in claims if start <= claim.end <= end]

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lens(params: types.CodeLensParams) -> list[types.CodeLens] | None:
        known = await _claims_of(server, params.text_document.uri) if server.settings.codeLens else None
        if known is None:
            return None
        title = summary(known[1])
        at = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [types.CodeLens(at, types.Command(title, SUMMARY, arguments=[params.text_document.uri]))]

    @server.command(SUMMARY)
    async def show(uri: str) -> None:
        known = await _claims_of(server, uri)
        text = summary(known[1]) if known else "this document has not been checked"
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"factlint: {text}"))


async def _claims_of(server: FactlintServer, uri: str) -> tuple[Buffer, list[JudgedClaim]] | None:
    buffer = server.buffers.get(uri)
    if buffer is None:
        return None
    known = await server.ask(
        "an overview", lambda: server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
    )
    return (buffer, worth_showing(known[1])) if known and server.buffers.is_newest(buffer) else None


def summary(claims: list[JudgedClaim]) -> str:
    """Return in a line how many claims there are of each verdict."""
    counts = Counter(claim.verdict for claim in claims)
    each = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict)
    return f"{len(claims)} {'claim' if len(claims) == 1 else 'claims'}: {each}"


def _symbol(buffer: Buffer, claim: JudgedClaim) -> types.DocumentSymbol:
    at = buffer.lines.range(claim.start, claim.end)
    return types.DocumentSymbol(fact_of(claim), _KINDS[claim.verdict], at, at, VERDICTS[claim.verdict])


def _flat(buffer: Buffer, claim: JudgedClaim) -> types.SymbolInformation:
    at = types.Location(buffer.uri, buffer.lines.range(claim.start, claim.end))
    return types.SymbolInformation(at, fact_of(claim), _KINDS[claim.verdict], container_name=VERDICTS[claim.verdict])


def _hint(buffer: Buffer, claim: JudgedClaim) -> types.InlayHint:
    return types.InlayHint(
        buffer.lines.position(claim.end), _SIGNS[claim.verdict], padding_left=True, tooltip=VERDICTS[claim.verdict]
    )
