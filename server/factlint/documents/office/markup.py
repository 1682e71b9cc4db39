"""Going through XML without a tree. A document type is refused: with it come entities that unfold without end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from factlint.documents.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn

# Between an element's namespace and its name.
_SEPARATOR = " "


class Handler(Protocol):
    """Takes the events of a file. ``prefix`` is the last word of the namespace that tells one from another."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take its end."""

    def text(self, words: str) -> None:
        """Take text."""


def parse(data: bytes, handler: Handler, prefixes: Mapping[str, str]) -> None:
    """Tell ``handler`` what the XML ``data`` holds, names as ``prefix:name``, "" for a namespace that is not known.

    ``prefixes`` give the prefix of a namespace. Raises UnreadableError for what is no XML, or has a document type.
    """
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    names: dict[str, str] = {}

    def short(name: str) -> str:
        known = names.get(name)
        if known is None:
            space, _, local = name.rpartition(_SEPARATOR)
            known = names[name] = f"{prefixes.get(space, '')}:{local}"
        return known

    def start(name: str, attributes: dict[str, str]) -> None:
        handler.start(short(name), {short(key): value for key, value in attributes.items()})

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(short(name))
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the parser takes no names
    except (expat.ExpatError, ValueError) as error:
        message = f"holds broken XML ({error}); open it in a word processor and save it again"
        raise UnreadableError(message) from error


def _refuse(*_: object) -> NoReturn:
    message = "holds a document type with entities, which no word processor writes; it is not read"
    raise UnreadableError(message)
