"""The editor asks for diagnostics: of a document that is open, or of all drafts of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.survey import Survey

if TYPE_CHECKING:
    from factlint.lsp.server import FactlintServer

_OPTIONS = types.DiagnosticOptions(
    identifier="factlint", inter_file_dependencies=True, workspace_diagnostics=True, work_done_progress=True
)


def register(server: FactlintServer) -> None:
    """Answer with what is true of the newest text and of the facts as they are now."""

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, _OPTIONS)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        buffer = server.buffers.get(params.text_document.uri)
        while buffer:
            shown = await server.checks.settled(buffer)
            newest = server.buffers.get(buffer.uri)
            # Of a text that was overtaken nothing is said: the answer would underline other words.
            if newest is buffer:
                found = shown.diagnostics if shown else []
                name = server.pulls.told(buffer, found)
                if name == params.previous_result_id:
                    return types.RelatedUnchangedDocumentDiagnosticReport(result_id=name)
                return types.RelatedFullDocumentDiagnosticReport(items=found, result_id=name)
            buffer = newest
        return types.RelatedFullDocumentDiagnosticReport(items=[])

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace_diagnostic(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """Answer with what is new, at once the first time; then when there is something new.

        Editors ask again as soon as they are answered: one that was told "nothing new" every time would keep the
        machine busy for nothing.
        """
        known = {each.uri: each.value for each in params.previous_result_ids}
        token = params.work_done_token
        while True:
            change = server.pulls.change
            survey = Survey(server, token, params.partial_result_token)
            token = None  # what has ended cannot begin again
            reports = await survey.run(known)
            if reports or not known or survey.cancelled:
                return types.WorkspaceDiagnosticReport(items=reports)
            await change.wait()
