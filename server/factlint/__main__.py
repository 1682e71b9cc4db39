"""``python -m factlint``: the same as ``factlint``, for where the command is not on the path."""

from __future__ import annotations

from factlint.cli.main import run

if __name__ == "__main__":
    run()
