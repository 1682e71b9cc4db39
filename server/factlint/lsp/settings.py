"""What an editor's user has chosen: how things are shown. What is checked, and how, stands in factlint.toml alone."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

SECTION = "factlint"
"""Where an editor keeps the settings."""


@dataclass(frozen=True)
class EditorSettings:
    """Settings under their names in the editor; a later source wins over an earlier one, key by key.

    First the defaults, then what the editor sends as it starts (``initializationOptions``), then its settings.
    """

    inlayHints: bool = False  # noqa: N815 - the name in the editor's settings
    codeLens: bool = True  # noqa: N815

    def with_values(self, given: object) -> EditorSettings:
        """Return the settings with those of ``given``, with or without the section around them; the rest stays."""
        values = given.get(SECTION, given) if isinstance(given, dict) else None
        if not isinstance(values, dict):
            return self
        known = {field.name for field in fields(self)}
        return replace(
            self, **{name: value for name, value in values.items() if name in known and value in {True, False}}
        )
