"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# The same examples in every run, and no clock: a slow machine is no failure.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")
