"""Freezes the server: Python, factlint and all that it needs, in one folder that runs where no Python is.

Run it with the repository's environment. It leaves ``vscode-client/dist/server``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from notices import notices

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "freeze"
SERVER = HERE.parent / "dist" / "server"
# The fast arithmetic of NumPy was changed after it was linked; stripping such a file breaks it.
UNTOUCHABLE = "numpy.libs"


def main() -> None:
    """Freeze, and take out what is never used when it runs."""
    shutil.rmtree(SERVER, ignore_errors=True)
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={BUILD / 'made'}", f"--workpath={BUILD / 'work'}"]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(HERE / "factlint.spec")], check=True, cwd=HERE)
    made = BUILD / "made" / "server"
    for link in [path for path in made.rglob("*") if path.is_symlink()]:
        # a zip holds no links; these lead to libraries that are found where they lie
        link.unlink()
    strip = shutil.which("strip")
    libraries = [path for path in made.rglob("*.so*") if UNTOUCHABLE not in path.parts]
    if strip and libraries:
        subprocess.run([strip, "--strip-debug", *libraries], check=True)
    (made / "third-party-notices.txt").write_text(notices(), "utf-8")
    SERVER.parent.mkdir(exist_ok=True)  # a fresh clone has none
    made.rename(SERVER)
    size = sum(path.stat().st_size for path in SERVER.rglob("*") if path.is_file())
    print(f"{SERVER}: {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
