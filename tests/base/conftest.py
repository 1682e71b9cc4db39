"""What the tests of the fact base share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from base.project import Project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose sources have been read."""
    return Project(tmp_path)
