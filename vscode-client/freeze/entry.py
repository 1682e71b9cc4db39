"""Where the frozen program starts."""

from __future__ import annotations

from multiprocessing import freeze_support

if __name__ == "__main__":
    # `factlint check` starts processes of its own, and in them the program starts here too
    freeze_support()
    from factlint.cli.main import run

    run()
