"""Checking all drafts of the workspace: one after another, and after whatever the writer waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import path_of, uri_of
from factlint.lsp.drafts import drafts_of, look_at
from factlint.lsp.pulls import result_id
from factlint.lsp.show import configuration_diagnostics

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer

    Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport


class Survey:
    """One round through the drafts; ``token`` is for its progress, ``partial`` for results as they are found."""

    def __init__(
        self, server: FactlintServer, token: types.ProgressToken | None, partial: types.ProgressToken | None
    ) -> None:
        self._server = server
        self._token = token
        self._partial = partial
        self.cancelled = False

    async def run(self, known: Mapping[str, str]) -> list[Report]:
        """Return a report for each draft of which something else was ``known`` (result ids by address).

        With a token for partial results they are sent as they are found, and the last ones returned.
        """
        # The first look at a project queues the reading of its sources; long work is done in turn, so that comes first.
        await self._server.ask("looking at the workspace", self._server.analysis.projects.all)
        drafts = await self._server.ask("listing the drafts", self._drafts, long=True) or []
        news: list[Report] = []
        self._begin(len(drafts))
        try:
            for done, path in enumerate(drafts):
                if self._is_cancelled():
                    self.cancelled = True
                    break
                self._tell(done, len(drafts), path)
                report = await self._report(path, known)
                if report is not None:
                    news.append(report)
                    news = self._send(news, last=done + 1 == len(drafts))
        finally:
            self._end()
        if not self.cancelled:
            # What is open is asked for by itself.
            gone = known.keys() - {uri_of(path) for path in drafts} - {buffer.uri for buffer in self._server.buffers}
            news.extend(types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=[]) for uri in sorted(gone))
        return news

    def _drafts(self) -> list[Path]:
        """Run in the worker."""
        opened = [path for buffer in self._server.buffers if (path := path_of(buffer.uri))]
        found = {path: None for project in self._server.analysis.projects.all() for path in drafts_of(project)}
        return [path for path in sorted(found) if path not in opened]

    async def _report(self, path: Path, known: Mapping[str, str]) -> Report | None:
        answer = await self._server.ask("checking a draft", lambda: self._check(path), long=True)
        if answer is None:
            return None
        buffer, found = answer
        name = result_id(buffer, found)
        if known.get(buffer.uri) == name:
            return None
        return types.WorkspaceFullDocumentDiagnosticReport(uri=buffer.uri, items=found, result_id=name)

    def _check(self, path: Path) -> tuple[Buffer, list[types.Diagnostic]] | None:
        """Run in the worker. A draft that cannot be read is told as such; one that was removed meanwhile is not."""
        buffer, problem, code = look_at(path, self._server.buffers.encoding)
        if problem:
            return (buffer, configuration_diagnostics(problem, code)) if path.exists() else None
        checked = self._server.analysis.check(buffer, lambda: False)
        return (checked.buffer, self._server.diagnostics_of(checked)) if checked else None

    def _send(self, news: list[Report], *, last: bool) -> list[Report]:
        if self._partial is None or last:
            return news
        self._server.protocol.notify(
            types.PROGRESS, types.ProgressParams(self._partial, types.WorkspaceDiagnosticReportPartialResult(news))
        )
        return []

    def _begin(self, count: int) -> None:
        if self._token is not None and count:
            title = types.WorkDoneProgressBegin(f"factlint: checking {count} drafts", cancellable=True, percentage=0)
            self._server.work_done_progress.begin(self._token, title)

    def _tell(self, done: int, total: int, path: Path) -> None:
        if self._token is not None:
            report = types.WorkDoneProgressReport(message=f"{done}/{total} {path.name}", percentage=100 * done // total)
            self._server.work_done_progress.report(self._token, report)

    def _is_cancelled(self) -> bool:
        if self._token is None:
            return False
        waiting = self._server.work_done_progress.tokens.get(self._token)
        return bool(waiting and waiting.cancelled())

    def _end(self) -> None:
        tokens = self._server.work_done_progress.tokens
        if self._token is not None and self._token in tokens:
            del tokens[self._token]
            self._server.work_done_progress.end(self._token, types.WorkDoneProgressEnd())
