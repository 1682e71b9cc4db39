"""Writing a file whole: whoever reads it sees what it held, or all that it holds now; so does a full disk leave it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of what the file ``path`` holds; permissions stay, and a link stays one.

    A file that is not there is made, with the folders above it. Raises OSError, and then nothing has changed.
    """
    if not path.exists():
        make_file(path, data)
        return
    file = path.resolve()
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            # Else a loss of power could leave the name with nothing behind it.
            os.fsync(stream.fileno())
        # By its path: Windows knows no other way.
        Path(temporary).chmod(file.stat().st_mode & 0o7777)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink()
        raise


def make_file(path: Path, data: bytes) -> None:
    """Make the file ``path``, with the folders above it. Raises OSError, also where one is there; then none is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        try:
            stream.write(data)
            stream.flush()
        except BaseException:
            path.unlink()
            raise
