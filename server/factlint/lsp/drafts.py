"""The drafts of the workspace that no editor has open, as they lie on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.config import expand
from factlint.lsp.addresses import uri_of
from factlint.lsp.buffers import Buffer
from factlint.lsp.listing import is_draft
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

    from lsprotocol import types

    from factlint.lsp.project import Project


def drafts_of(project: Project) -> list[Path]:
    """Return the files that a project names as drafts. One that names none has none: to check all is a choice."""
    from factlint.documents.extraction import is_extracted  # noqa: PLC0415 - loaded in the worker

    bases = project.bases
    if bases is None:
        return []
    found: dict[Path, None] = {}
    for pattern in bases.config.drafts:
        try:
            found |= dict.fromkeys(expand(bases.config.root, [pattern], bases.config.exclude, "drafts"))
        except FactlintError:  # the command line says it; here a pattern may fit no file yet
            continue
    # No editor shows the places of a file that is no text.
    return [path for path in found if not is_extracted(path.name) and is_draft(bases.config, bases.listing, path)]


def read_buffer(path: Path, encoding: types.PositionEncodingKind) -> Buffer | None:
    """Return a draft as it lies on the disk; None if it cannot be read."""
    buffer, problem, _ = look_at(path, encoding)
    return None if problem else buffer


def look_at(path: Path, encoding: types.PositionEncodingKind) -> tuple[Buffer, str, str]:
    """Return a draft as it lies on the disk, what is wrong with it ("" for nothing) and the code of that.

    One that cannot be read is empty.
    """
    from factlint.documents.decoding import TooLongError, read_text  # noqa: PLC0415 - loaded in the worker

    try:
        return Buffer(uri_of(path), 0, read_text(path), "", encoding), "", ""
    except FactlintError as error:
        code = "too-long" if isinstance(error, TooLongError) else "unreadable"
        return Buffer(uri_of(path), 0, "", "", encoding), str(error).removeprefix(f"{path}: "), code
