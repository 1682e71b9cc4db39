"""Writing a country in the form in which another one is written: as a name or as a demonym."""

from __future__ import annotations

from factlint.language.gazetteer.lookup import country_forms, lookup
from factlint.model.mentions import EntityKind, Form


def demonym_like(key: str, pattern: str) -> str | None:
    """Return the country ``key`` as ``pattern`` writes its own: ``country:LT`` like ``Latvian`` is ``Lithuanian``.

    None where the gazetteer does not know the country, or ``pattern`` is no country.
    """
    entry = lookup(pattern.removesuffix("'s").removesuffix("’s"))
    forms = country_forms(key)
    if entry is None or entry.kind is not EntityKind.COUNTRY or forms is None:
        return None
    name, demonym = forms
    return demonym if entry.form is Form.DEMONYM else name
