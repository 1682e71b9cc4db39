"""The protocol as pygls speaks it, made to outlive whatever a client sends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInternalError,
    JsonRpcInvalidRequest,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

if TYPE_CHECKING:
    from collections.abc import Generator

    from factlint.lsp.server import FactlintServer

# pygls keeps documents of its own for these. Ours (``buffers``) read the ends of lines as editors do.
_OURS = (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_CLOSE)


class Protocol(LanguageServerProtocol):
    """Takes one message after another. What cannot be understood is answered where an answer is due, and skipped."""

    _server: FactlintServer

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - handed on as they come
        super().__init__(*args, **kwargs)
        self.begun = False
        self.ended = False
        for method in _OURS:
            self.fm.builtin_features.pop(method)

    def receive(self, body: bytes) -> None:
        """Act on one message as it came from the client."""
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            self._refuse(None, JsonRpcParseError("a message is no JSON; it was skipped"))
            return
        number = data.get("id") if isinstance(data, dict) else None
        number = number if isinstance(number, int | str) else None
        method = data.get("method") if isinstance(data, dict) else None
        if not isinstance(data, dict) or data.get("jsonrpc") != self.VERSION:
            self._refuse(number, JsonRpcInvalidRequest("a message is not JSON-RPC 2.0; it was skipped"))
        elif wrong := self._out_of_turn(method):
            if number is not None and method is not None:
                self._refuse(number, wrong)
        else:
            self._deliver(data, number, method)

    def _out_of_turn(self, method: object) -> JsonRpcException | None:
        if method == types.INITIALIZE:
            if self.begun:
                return JsonRpcInvalidRequest("'initialize' came twice; the second was skipped")
            self.begun = True
        elif method == types.EXIT:
            return None
        elif not self.begun:
            return JsonRpcServerNotInitialized(f"'{method}' came before 'initialize'; it was skipped")
        elif self._shutdown:
            return JsonRpcInvalidRequest(f"'{method}' came after 'shutdown'; it was skipped")
        return None

    def _deliver(self, data: dict[str, Any], number: int | str | None, method: object) -> None:
        try:
            message = self.structure_message(data)
        except JsonRpcException as error:
            name = f"'{method}'" if isinstance(method, str) else "an answer"
            told = type(error)(f"{name} has parameters that cannot be read; it was skipped")
            # Only a request waits for an answer.
            if method is not None and number is not None:
                self._refuse(number, told)
            else:
                self._tell(told)
            if method == types.INITIALIZE:
                self.begun = False
            return
        self.handle_message(message)

    def _refuse(self, number: int | str | None, error: JsonRpcException) -> None:
        """Answer a message with an error. Without a number, the answer bears none: so JSON-RPC wants it."""
        self._send_response(number, error=error.to_response_error())  # type: ignore[arg-type]
        self._tell(error)

    def _tell(self, error: JsonRpcException) -> None:
        self._server.teller.noted(f"message {error.message}", error.message)

    def _send_response(
        self,
        msg_id: int | str,
        result: object = None,
        error: types.ResponseError | None = None,
    ) -> None:
        if error is not None and error.code == JsonRpcInternalError.CODE:
            # pygls sends the error's own words and the trace: both may hold words of the draft.
            error = types.ResponseError(error.code, "factlint failed at this request; its log says where")
        super()._send_response(msg_id, result, error)

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: object) -> Generator[Any, Any, None]:
        """End the conversation; who holds the connection closes it."""
        self.ended = True
        yield from ()

    @property
    def ended_well(self) -> bool:
        """Whether the client asked to shut down before it left."""
        return bool(self._shutdown)
