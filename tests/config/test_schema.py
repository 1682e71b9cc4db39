"""The JSON schema of the configuration."""

from __future__ import annotations

import json
from pathlib import Path

import factlint.config
from factlint.config import schema
from factlint.config.settings import known_keys

FILE = Path(factlint.config.__file__).with_name("schema.json")


def test_the_shipped_schema_is_current() -> None:
    """The file that editors read is what the types say; ``make schema`` writes it."""
    assert FILE.read_text("utf-8") == json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def test_every_key_is_described() -> None:
    """Every key of the file stands in the schema, with a sentence on what it means, and no other may stand there."""
    made = schema()

    assert set(known_keys(())) == set(made["properties"])
    assert all(value["description"] for value in made["properties"].values())
    assert made["additionalProperties"] is False
    assert {"type": "string"} in made["properties"]["sources"]["items"]["anyOf"]
