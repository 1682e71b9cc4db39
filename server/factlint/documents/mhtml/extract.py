"""From the bytes of a saved page to its HTML."""

from __future__ import annotations

import email
import email.policy
from email.message import Message
from typing import TYPE_CHECKING

from factlint.documents.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_PAGE = "is no saved web page (it holds no HTML); save the page again, as one file or as HTML"
_MOST_PARTS = 10_000


def extract(data: bytes) -> str:
    """Return the HTML of a page saved as one file. Raises UnreadableError for what is none."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        page = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
        content = page.get_payload(decode=True) if page is not None else None
        charset = page.get_content_charset() if page is not None else None
    except (ValueError, LookupError, RecursionError, TypeError) as error:
        raise UnreadableError(_NO_PAGE) from error
    if not isinstance(content, bytes):
        raise UnreadableError(_NO_PAGE)
    try:
        return content.decode(charset or "utf-8", errors="replace").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return content.decode("utf-8", errors="replace").replace("\r\n", "\n")


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a message, from the outside in, without recursion."""
    waiting: list[Message] = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        yield part
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting += [one for one in payload if isinstance(one, Message)]
