"""Names, dates, places and members from the sources, as the writer types them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.base import FactBase
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import Fact

_SHORTEST = 2
_MOST = 50
_MOST_SENTENCES = 50_000
"""Sentences of sources up to which all facts are gone through, once; beyond that it would keep the writer waiting."""
_WORD = re.compile(r"[\w’'-]{1,99}\Z")
_KINDS = {
    "event-date": types.CompletionItemKind.Event,
    "place": types.CompletionItemKind.Value,
    "membership": types.CompletionItemKind.EnumMember,
}
"""Rules whose facts have values that a writer would want to have written for them."""


class _Offer(NamedTuple):
    label: str
    kind: types.CompletionItemKind
    detail: str


def register(server: FactlintServer) -> None:
    """Answer with what begins as the word at the cursor; what is said of a name in the same line comes first."""
    known: list[tuple[FactBase, list[_Offer]]] = []

    def offers(buffer: Buffer) -> list[_Offer]:
        """Run in the worker: the facts of one base are gone through once."""
        found = server.analysis.base_of(buffer)
        if found is None:
            return []
        base = found[1]
        if not known or known[0][0] is not base:
            facts = base.facts() if base.sentences() <= _MOST_SENTENCES else []
            known[:] = [(base, _offers_of(facts))]
        return known[0][1]

    @server.feature(types.TEXT_DOCUMENT_COMPLETION)
    async def complete(params: types.CompletionParams) -> types.CompletionList | None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return None
        end = buffer.lines.offset(params.position)
        line = buffer.text[buffer.lines.offset(types.Position(params.position.line, 0)) : end]
        word = _WORD.search(line)
        if word is None or len(word[0]) < _SHORTEST:
            return None
        found = await server.ask("completing", lambda: offers(buffer)) or []
        at = buffer.lines.range(end - len(word[0]), end)
        return types.CompletionList(is_incomplete=True, items=_items(found, word[0], line, at))


def _offers_of(facts: Iterable[Fact]) -> list[_Offer]:
    unique: dict[str, _Offer] = {}
    for fact in facts:
        source = fact.evidence[0].path if fact.evidence else ""
        for value in fact.members or (fact.value,):
            if fact.rule in _KINDS:
                unique.setdefault(value, _Offer(value, _KINDS[fact.rule], fact.subject))
        name = re.sub(r"^(?:The|the|A|a|An|an)\s+", "", fact.subject)
        if name[:1].isupper():
            unique.setdefault(name, _Offer(name, types.CompletionItemKind.Reference, source))
    return list(unique.values())


def _items(offers: list[_Offer], word: str, line: str, at: types.Range) -> list[types.CompletionItem]:
    begun, said = word.casefold(), line.casefold()
    fit = [offer for offer in offers if offer.label.casefold().startswith(begun) and offer.label != word]
    # A date is meant for the thing that the line speaks of.
    ranked = sorted(fit, key=lambda offer: (not (offer.detail and offer.detail.casefold() in said), offer.label))
    return [
        types.CompletionItem(
            offer.label,
            kind=offer.kind,
            detail=offer.detail,
            sort_text=f"{rank:03}",
            filter_text=offer.label,
            text_edit=types.TextEdit(at, offer.label),
        )
        for rank, offer in enumerate(ranked[:_MOST])
    ]
