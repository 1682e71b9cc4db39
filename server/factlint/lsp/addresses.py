"""Between the addresses (URIs) of an editor and the paths of files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

if TYPE_CHECKING:
    from factlint.lsp.buffers import Buffer

# What a buffer without a file is called, so that its text is read as what the editor takes it for.
_SUFFIXES = {
    "asciidoc": ".adoc",
    "html": ".html",
    "latex": ".tex",
    "markdown": ".md",
    "org": ".org",
    "restructuredtext": ".rst",
    "rst": ".rst",
    "tex": ".tex",
}


def path_of(uri: str) -> Path | None:
    """Return the absolute path of a file's address; None for a buffer that is no file on this machine."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or "\0" in unquote(parts.path):
        return None
    path = url2pathname(parts.path)
    host = parts.netloc
    if host and host != "localhost":
        path = f"//{unquote(host)}{path}"
    return Path(os.path.normpath(path)) if Path(path).is_absolute() else None


def uri_of(path: Path) -> str:
    """Return the address of an absolute path."""
    return path.as_uri()


def name_of(buffer: Buffer, root: Path) -> str:
    """Return the name under which a buffer is read: its path from ``root``, or one that says its format."""
    path = path_of(buffer.uri)
    if path is None:
        return "untitled" + _SUFFIXES.get(buffer.language, ".txt")
    return Path(os.path.relpath(path, root)).as_posix()
