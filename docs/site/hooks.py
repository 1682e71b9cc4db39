"""What MkDocs asks while it builds the site: the pages that are made from what stands elsewhere in the repository."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from commands import commands_page  # noqa: E402 - MkDocs loads this file by its path
from configuration import configuration_page  # noqa: E402
from rule_pages import rule_list, rule_page, rules  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

HOUSE = HERE.parent.parent
RULES, EDITORS = "Rules", "Editors"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the pages of all rules and editors in the menu."""
    ids = [page.id for page in rules().pages.values()]
    made: dict[str, list[Any]] = {
        RULES: ["rules/index.md", *({id_: f"rules/{id_}.md"} for id_ in ids)],
        EDITORS: [{"VS Code": "editors/vscode.md"}, *(f"editors/{path.name}" for path in _editors())],
    }
    config.nav = [{name: made.get(name, value)} for entry in config.nav or [] for name, value in entry.items()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is not written in this folder."""
    pages = {
        "commands.md": commands_page(),
        "configuration.md": configuration_page(),
        "changelog.md": (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8"),
        "editors/vscode.md": (HOUSE / "vscode-client" / "README.md").read_text(encoding="utf-8"),
        "rules/index.md": rule_list(rules().pages.values()),
    }
    pages |= {f"rules/{page.id}.md": rule_page(page) for page in rules().pages.values()}
    pages |= {f"editors/{path.name}": path.read_text(encoding="utf-8") for path in _editors()}
    for path, content in pages.items():
        files.append(File.generated(config, path, content=content))
    return files


def _editors() -> list[Path]:
    return sorted((HOUSE / "editors").glob("*.md"))
