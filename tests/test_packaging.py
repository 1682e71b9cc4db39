"""The wheel: whole, and the same as the working tree."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from factlint import __version__
from factlint.rules import load_pages, pages_folder

HOUSE = Path(__file__).parents[1]
RUN = "import sys; from factlint.cli.main import main; sys.exit(main(sys.argv[1:]))"
WHERE = """
import json
from factlint import __version__
from factlint.language.pipeline import OURS
from factlint.rules import load_pages, pages_folder
print(json.dumps([__version__, str(pages_folder()), list(load_pages().pages), str(OURS), OURS.is_dir()]))
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (HOUSE / "pyproject.toml").is_file(), reason="the tests run outside the house"),
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source archive and, from that, the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(HOUSE)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def _python(code: str, *arguments: str, cwd: Path, package: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``code``; with ``package`` the factlint of that folder goes before the one that is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if package:
        environment["PYTHONPATH"] = str(package)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_what_the_wheel_holds(wheel: Path) -> None:
    """The package with its word lists and model, the rule pages and the licences are in the wheel, and nothing else."""
    names = zipfile.ZipFile(wheel).namelist()
    package = HOUSE / "server"
    files = [path for path in (package / "factlint").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    licences = [HOUSE / "LICENSE", *(path for path in files if "LICENSE" in path.name)]

    for name in (
        *(path.relative_to(package).as_posix() for path in files),
        *(f"factlint-{__version__}.dist-info/licenses/{path.relative_to(HOUSE).as_posix()}" for path in licences),
        *(f"factlint/rules/pages/{path.name}" for path in pages_folder().glob("*.md")),
    ):
        assert name in names
    assert len(licences) > 1
    assert [] == [name for name in names if not name.startswith(("factlint/", f"factlint-{__version__}.dist-info/"))]


def test_the_wheel_finds_its_own(installed: Path, tmp_path: Path) -> None:
    """The installed package reads its own pages and model, and as many rules as the working tree has."""
    done = _python(WHERE, cwd=tmp_path, package=installed)

    assert "" == done.stderr
    pages, model = installed / "factlint" / "rules" / "pages", installed / "factlint" / "language" / "model"
    assert [__version__, str(pages), list(load_pages().pages), str(model), True] == json.loads(done.stdout)


@pytest.mark.skipif(not (HOUSE / "seeds").is_dir(), reason="the seeds are not in this copy")
def test_the_same_findings(installed: Path, tmp_path: Path) -> None:
    """The wheel and the working tree say the same of the drafts on the seeds, and they say something."""
    outputs = []
    for name, package in (("wheel", installed), ("tree", None)):
        room = tmp_path / name
        shutil.copytree(HOUSE / "seeds", room)
        sources = [word for path in sorted(room.glob("*.txt")) for word in ("--source", path.name)]
        done = _python(RUN, "check", "--output-format", "json", *sources, "drafts", cwd=room, package=package)
        assert (1, "") == (done.returncode, done.stderr)
        outputs.append(json.loads(done.stdout))

    assert outputs[0] == outputs[1]
    assert {finding["path"] for finding in outputs[0]}
