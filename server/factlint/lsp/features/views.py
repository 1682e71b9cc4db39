"""What a side bar shows: the facts by subject, and a draft's claims by verdict; a page at a time, as it is opened.

These are requests of our own, beside the protocol. Parameters with a question mark may be left out. ``start`` is where
a page starts, and ``next`` where the one after it does, null on the last. Ranges and locations are the protocol's;
``tooltip`` is Markdown with the evidence, ``location`` the first evidence's, or null.

``factlint/subjects`` ``{uri?, query?, start?}``
    ``{project, configuration, reading, total, next, subjects: [{key, name, facts, disputed}]}``, of the project of the
    document ``uri``, else of the first folder with a configuration. ``project`` is the folder's name, and
    ``configuration`` the address of its file, null where there is none; ``reading`` says that its sources are being
    read for the first time. ``query`` are words that a fact must hold; ``name`` is empty for what names no subject.

``factlint/facts`` ``{uri?, key, start?}``
    ``{next, facts: [{value, relation, disputed, byHand, tooltip, location}]}`` of a subject.

``factlint/verdicts`` ``{uri}``
    ``{conflicting, supported, unknown}``, how many claims an open draft has of each; null for what is no draft, or was
    not read yet.

``factlint/claims`` ``{uri, verdict, start?}``
    ``{next, claims: [{value, subject, rule, range, tooltip, location}]}`` of one verdict.

An editor with ``{"factlint": {"views": true}}`` among its experimental capabilities is told by the notification
``factlint/changed`` ``{uri?}`` that a draft was checked, or, without an address, that facts were read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from factlint.config import config_file
from factlint.facts.naming import PRONOUNS
from factlint.lsp.addresses import path_of, uri_of
from factlint.lsp.card import card, fact_card
from factlint.lsp.claims import worth_showing
from factlint.lsp.features.hover import dates_of
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lsprotocol import types

    from factlint.facts.subjects import Subject
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.project import Project
    from factlint.lsp.server import FactlintServer
    from factlint.model.facts import Fact, JudgedClaim
    from factlint.model.findings import Evidence

    Answer = dict[str, Any]
Entry = TypeVar("Entry")

PAGE = 500
"""How many entries are told at a time."""
_GROUP = "group:"
"""What the key of a group begins with: whatever member a sentence begins with, the group is what it tells of."""
_VERDICTS = {"conflicting": Verdict.CONFLICTING, "supported": Verdict.SUPPORTED, "unknown": Verdict.UNKNOWN}


def register(server: FactlintServer) -> None:
    """Answer of the facts as they are now, and of the newest text; of one that is overtaken nothing is told."""

    @server.feature("factlint/subjects")
    async def subjects(params: object) -> Answer | None:
        return await server.ask("listing the facts", lambda: _subjects(server, params), long=True)

    @server.feature("factlint/facts")
    async def facts(params: object) -> Answer | None:
        return await server.ask("showing facts", lambda: _facts(server, params), long=True)

    @server.feature("factlint/verdicts")
    async def verdicts(params: object) -> Answer | None:
        known = await _claims_of(server, params)
        if known is None:
            return None
        counts = Counter(claim.verdict for claim in known[2])
        return {name: counts[verdict] for name, verdict in _VERDICTS.items()}

    @server.feature("factlint/claims")
    async def claims(params: object) -> Answer | None:
        known = await _claims_of(server, params)
        return await server.ask("showing claims", lambda: _claims(server, params, *known)) if known else None


def _subjects(server: FactlintServer, params: object) -> Answer:
    project = _project(server, _text(params, "uri"))
    base = project.bases.of(None) if project and project.bases else None
    found = base.subjects(_text(params, "query"), pause=server.worker.let_others_go_first) if base else []
    page, rest = _page(found, params)
    return {
        "project": project.file.parent.name if project else None,
        "configuration": uri_of(project.file) if project else None,
        "reading": project is not None and project.reading and project.bases is None,
        "total": sum(one.facts for one in found),
        "next": rest,
        "subjects": [one._asdict() for one in page],
    }


def _facts(server: FactlintServer, params: object) -> Answer | None:
    project = _project(server, _text(params, "uri"))
    if project is None or project.bases is None:
        return None
    root, base, key = project.bases.config.root, project.bases.of(None), _text(params, "key")
    page, rest = _page(base.facts_about(key), params)
    subject = next((one for one in base.subjects() if one.key == key), None)
    return {"next": rest, "facts": [_fact(server, project, root, one, subject) for one in page]}


def _fact(server: FactlintServer, project: Project, root: Path, fact: Fact, subject: Subject | None) -> Answer:
    told = fact
    if subject and fact.members and subject.key.startswith(_GROUP):
        told = fact.model_copy(update={"subject": subject.name, "relation": "is made up of"})
    elif subject and subject.name and fact.subject.casefold() in PRONOUNS:
        told = fact.model_copy(update={"subject": subject.name})
    tooltip = fact_card(told, root, server.places, dates=dates_of(server, project.file, root, [fact]))
    return {
        "value": fact.value,
        "relation": told.relation,
        "disputed": fact.disputed,
        "byHand": fact.by_hand,
        "tooltip": tooltip,
        "location": _location(server, root, fact.evidence),
    }


def _claims(server: FactlintServer, params: object, buffer: Buffer, root: Path, claims: list[JudgedClaim]) -> Answer:
    wanted = _VERDICTS.get(_text(params, "verdict"))
    page, rest = _page([claim for claim in claims if claim.verdict is wanted], params)
    return {"next": rest, "claims": [_claim(server, buffer, root, one) for one in page]}


def _claim(server: FactlintServer, buffer: Buffer, root: Path, claim: JudgedClaim) -> Answer:
    dates = dates_of(server, path_of(buffer.uri), root, [claim])
    return {
        "value": claim.value,
        "subject": claim.subject,
        "rule": claim.rule,
        "range": buffer.lines.range(claim.start, claim.end),
        "tooltip": card([claim], root, server.places, markdown=True, dates=dates).value,
        "location": _location(server, root, claim.evidence),
    }


async def _claims_of(server: FactlintServer, params: object) -> tuple[Buffer, Path, list[JudgedClaim]] | None:
    buffer = server.buffers.get(_text(params, "uri"))
    if buffer is None:
        return None
    known = await server.ask(
        "showing claims", lambda: server.analysis.claims(buffer, lambda: not server.buffers.is_newest(buffer))
    )
    return (buffer, known[0], worth_showing(known[1])) if known and server.buffers.is_newest(buffer) else None


def _project(server: FactlintServer, uri: str) -> Project | None:
    """Return the project of a document, else the first of the workspace. Nobody is told where there is none."""
    path = path_of(uri) if uri else None
    if path and config_file(path):
        return server.analysis.projects.of(path)
    return next(iter(server.analysis.projects.all()), None)


def _location(server: FactlintServer, root: Path, evidence: Sequence[Evidence]) -> types.Location | None:
    return server.places.location(root, evidence[0]) if evidence else None


def _page(entries: Sequence[Entry], params: object) -> tuple[Sequence[Entry], int | None]:
    given = getattr(params, "start", 0)
    start = max(given, 0) if isinstance(given, int) else 0
    end = start + PAGE
    return entries[start:end], end if end < len(entries) else None


def _text(params: object, name: str) -> str:
    value = getattr(params, name, "")
    return value if isinstance(value, str) else ""
