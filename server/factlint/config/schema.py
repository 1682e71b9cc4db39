"""The JSON schema of the configuration, for editors that complete and check TOML."""

from __future__ import annotations

import json
import sys
from typing import Any

from factlint.config.settings import Settings


def schema() -> dict[str, Any]:
    """Return the JSON schema of ``factlint.toml``; ``schema.json`` beside this file holds the same."""
    made = Settings.model_json_schema(by_alias=True)
    source = made["properties"]["sources"]["items"]
    # A bare pattern may stand for a table; pydantic cannot know.
    made["properties"]["sources"]["items"] = {"anyOf": [{"type": "string"}, source]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "factlint.toml"}


def main() -> None:
    """Write the schema to standard output."""
    sys.stdout.write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
