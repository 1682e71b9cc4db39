"""Checking what an editor shows. All of it lives on the worker's thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.check.ignores import not_ignored_beside
from factlint.lsp.addresses import name_of, path_of
from factlint.lsp.listing import is_draft
from factlint.lsp.projects import Projects
from factlint.lsp.show import FACTS
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.base import FactBase
    from factlint.documents import Document
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.events import Events
    from factlint.lsp.worker import Worker
    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding

_KEPT = 64
"""Drafts whose claims are kept at a time."""


@dataclass(frozen=True)
class Checked:
    """What was found in one state of a document of a ``format``. Paths of evidence are relative to ``root``.

    ``problem`` says what is wrong with a document that cannot be checked, ``code`` of which kind that is.
    """

    buffer: Buffer
    root: Path
    findings: tuple[Finding, ...] = ()
    format: str = ""
    problem: str = ""
    code: str = ""


class Analysis:
    """Finds a document's project, and asks its fact base.

    A question that was overtaken (``stale`` says so) is given up at the next step, and answered with None; so is one
    that cannot be answered yet.
    """

    def __init__(self, worker: Worker, events: Events) -> None:
        self.projects = Projects(worker, events)
        self._events = events
        self._read: tuple[Buffer, Document] | None = None
        self._claims: OrderedDict[str, tuple[str, FactBase, list[JudgedClaim]]] = OrderedDict()

    def check(self, buffer: Buffer, stale: Callable[[], bool]) -> Checked | None:
        """Check a document. One that is no draft has no findings; a facts file may be one that cannot be read."""
        asked = None if stale() else self._ask(buffer)
        if asked is None:
            return None
        root, base = asked
        if base is None:
            return Checked(buffer, root, problem=self._problem(buffer), code=FACTS)
        if too_long := _too_long(buffer):
            return Checked(buffer, root, problem=too_long, code="too-long")
        document = self._document(buffer, root)
        if stale():
            return None
        findings = base.check(document)
        path = path_of(buffer.uri)
        if path:
            findings = not_ignored_beside(findings, path)
        return Checked(buffer, root, tuple(findings), document.format)

    def claims(self, buffer: Buffer, stale: Callable[[], bool]) -> tuple[Path, list[JudgedClaim]] | None:
        """Return a draft's claims, judged, and the folder that paths of evidence start from."""
        asked = None if stale() else self._ask(buffer)
        if asked is None:
            return None
        root, base = asked
        if base is None or _too_long(buffer):
            return None
        known = self._claims.get(buffer.uri)
        if known is None or known[0] != buffer.text or known[1] is not base:
            known = buffer.text, base, base.claims(self._document(buffer, root))
            self._claims[buffer.uri] = known
        self._claims.move_to_end(buffer.uri)
        if len(self._claims) > _KEPT:
            self._claims.popitem(last=False)
        return root, known[2]

    def prepare(self) -> None:
        """Read the draft that was looked at last, if it was not: its findings may have been known from before."""
        if self._read is None:
            return
        buffer, document = self._read
        asked = self._ask(buffer)
        if asked is not None and asked[1] is not None:
            asked[1].prepare(document)

    def base_of(self, buffer: Buffer) -> tuple[Path, FactBase] | None:
        """Return the fact base that a draft is judged by, with its folder; None if it is no draft or has none yet."""
        asked = self._ask(buffer)
        return None if asked is None or asked[1] is None else (asked[0], asked[1])

    def document(self, buffer: Buffer, root: Path) -> Document:
        """Return a draft, read."""
        return self._document(buffer, root)

    def _ask(self, buffer: Buffer) -> tuple[Path, FactBase | None] | None:
        """Return the fact base for a document, None in its place if it is no draft; None while there are no facts."""
        path = path_of(buffer.uri)
        project = self.projects.of(path)
        bases = project.bases if project else None
        if project is None or bases is None:
            return None
        root = bases.config.root
        if path and not is_draft(bases.config, bases.listing, path):
            self._events.noted(f"draft {path}", f"{path}: no draft by {project.file}, so it is not checked")
            return root, None
        key = f"rules {project.file}"
        try:
            base = bases.of(path)
        except FactlintError as error:
            self._events.problem(key, str(error))
            return None
        self._events.mended(key)
        return root, base

    def _problem(self, buffer: Buffer) -> str:
        """Return what is wrong with the text of a facts file; nothing for any other."""
        path = path_of(buffer.uri)
        project = self.projects.of(path)
        if path is None or project is None or project.bases is None or path not in project.bases.listing.facts:
            return ""
        from factlint.facts.by_hand import read_facts  # noqa: PLC0415 - loaded in the worker

        try:
            read_facts(buffer.text, path.name)
        except FactlintError as error:
            return str(error)
        return ""

    def _document(self, buffer: Buffer, root: Path) -> Document:
        from factlint.documents import Document  # noqa: PLC0415 - loaded in the worker

        if self._read is None or self._read[0] is not buffer:
            self._read = buffer, Document.from_text(buffer.text, name=name_of(buffer, root))
        return self._read[1]


def _too_long(buffer: Buffer) -> str:
    """Return what is said of a document that is too long to be read, as the command line says it; else nothing."""
    from factlint.documents.decoding import LONGEST  # noqa: PLC0415 - loaded in the worker

    if len(buffer.text) <= LONGEST:
        return ""
    return f"is longer than {LONGEST:,} characters, the most that are read; split the file"
