"""The reference of ``factlint.toml``, made from the types that read it."""

from __future__ import annotations

from typing import Any

from factlint.config.schema import schema

EXAMPLES = {
    "sources": 'sources = ["sources/", { path = "wire/summit.txt", date = "2023-07-12" }]',
    "facts": 'facts = ["facts.yml"]',
    "drafts": 'drafts = ["drafts/**/*.md"]',
    "exclude": 'exclude = ["node_modules", "drafts/old/**"]',
    "select": 'select = ["default", "unsupported"]',
    "ignore": 'ignore = ["weekday"]',
    "severity": '[severity]\ncount = "warning"',
    "per-file": '[per-file."drafts/history/*.md"]\nignore = ["role"]\nseverity = { place = "hint" }',
    "rules": 'rules = ["house-rules/"]',
    "language-model": 'language-model = "models/legal-english"',
}
"""One for each key."""

HEAD = """# Configuration

`factlint.toml` stands in the folder of a project; the nearest one above a file holds for that file. The same keys may
stand in `[tool.factlint]` of a `pyproject.toml`. All may be left out. Patterns are relative to the folder of the
configuration: a file, a folder, or a path with `*` and `**`. A pattern that matches nothing is an error, and so is a
key that is not known.

`factlint init` writes a first one. Editors that know JSON Schema for TOML find the schema in the package, as
`factlint/config/schema.json`.
"""


def configuration_page() -> str:
    """Return the Markdown of the reference. Raises KeyError for a key without an example."""
    whole = schema()
    parts = [HEAD]
    for key, told in whole["properties"].items():
        parts.append(f"## {key} {{ #{key} }}\n\n{told['description']}\n\n{_facts(told)}\n")
        parts.append(f"```toml\n{EXAMPLES[key]}\n```\n")
        for name, inner in _tables(told, whole["$defs"]):
            parts.append(_keys(key, name, inner))
    return "\n".join(parts)


def _facts(told: dict[str, Any]) -> str:
    default = told.get("default")
    return f"{_kind(told).capitalize()}; {'none' if default in (None, [], {}) else f'`{default}`'} by default."


def _keys(key: str, name: str, inner: dict[str, Any]) -> str:
    """Return the keys of a table that may stand in the value of a key."""
    required = inner.get("required", [])
    rows = [
        f'| <a id="{key}.{each}"></a>`{each}` | {_kind(told)} | {"yes" if each in required else "no"} '
        f"| {told['description']} |"
        for each, told in inner["properties"].items()
    ]
    head = f"{inner['description']}\n\n| key of {name} | value | required | |\n|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def _tables(told: dict[str, Any], known: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the tables that may stand in a value."""
    inner = [told.get("items", {}), told.get("additionalProperties", {})]
    names = [one["$ref"].rpartition("/")[2] for each in inner for one in each.get("anyOf", [each]) if "$ref" in one]
    return [("such a table", known[name]) for name in names if "properties" in known[name]]


def _kind(told: dict[str, Any]) -> str:
    """Return in words what a value is."""
    if "anyOf" in told:
        return " or ".join(_kind(each) for each in told["anyOf"] if each.get("type") != "null")
    if "$ref" in told:
        return "a severity" if told["$ref"].endswith("Severity") else "a table"
    match told.get("type"):
        case "array":
            return f"a list, each {_kind(told['items'])}"
        case "object":
            return f"a table, each value {_kind(told['additionalProperties'])}"
        case _:
            return {"date": "a date", "path": "a path"}.get(told.get("format", ""), "text")
