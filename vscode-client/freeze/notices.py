"""The licences of what is frozen with the server: Python, and every package that factlint leans on."""

from __future__ import annotations

import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

_NAMES = ("licen", "copying", "notice", "authors")
_RULE = f"\n{'-' * 80}\n\n"
# What stands beside Python and the packages in the folder; each asks for no more than to be named.
_LIBRARIES = """Libraries of the system: bzip2 (its own licence), expat and libffi (MIT), libgcc and libstdc++ (GPL-3.0
with the GCC runtime library exception), liblzma (0BSD), libuuid (BSD-3-Clause), OpenSSL (Apache-2.0), SQLite (public
domain), zlib (Zlib). The program that starts it all is PyInstaller's bootloader (GPL-2.0 with an exception that lets
it be part of programs under any licence).
"""


def notices() -> str:
    """Return the texts, one package after another. Raises LookupError for one that brings neither text nor name."""
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    texts = [f"Python {sys.version.split()[0]}\n\n{python.read_text('utf-8')}", _LIBRARIES]
    texts.extend(_text(found) for _, found in sorted(_closure("factlint").items()))
    return _RULE.join(texts)


def _closure(name: str) -> dict[str, Distribution]:
    """Return what a distribution needs, and what that needs, by name."""
    found: dict[str, Distribution] = {}
    waiting = list(distribution(name).requires or ())
    while waiting:
        wanted = Requirement(waiting.pop())
        key = wanted.name.lower().replace("_", "-")
        if key in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        try:
            found[key] = distribution(wanted.name)
        except PackageNotFoundError:
            continue
        waiting.extend(found[key].requires or ())
    return found


def _text(package: Distribution) -> str:
    files = [file for file in package.files or () if ".dist-info" in str(file) and _is_licence(file.name)]
    texts = [Path(str(file.locate())).read_text("utf-8", "replace").strip() for file in files]
    told = package.metadata.get("License-Expression") or package.metadata.get("License")
    told = told or next((one for one in package.metadata.get_all("Classifier") or () if "License" in one), None)
    if not texts and not told:
        message = f"{package.name} brings no licence: it cannot be shipped"
        raise LookupError(message)
    head = f"{package.name} {package.version}" + (f" ({told.splitlines()[0]})" if told else "")
    return "\n\n".join([head, *texts]) + "\n"


def _is_licence(name: str) -> bool:
    return any(part in name.lower() for part in _NAMES)
