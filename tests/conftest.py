"""What holds for all tests."""

from __future__ import annotations

import os
import signal
import tempfile

from hypothesis import settings

# What is started by a job in the background is born deaf to Ctrl-C, which some tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, and no clock: a slow machine is no failure.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# What the command keeps for its user is kept for nobody here, and taken from nobody.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="factlint-tests-")
