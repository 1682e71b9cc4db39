"""What the world calls its countries, capitals, cities, organisations and groups, and how names are folded."""

from __future__ import annotations

from factlint.language.gazetteer.folding import (
    fold,
    is_eastern_family_name,
    is_syllables,
    person_key,
    slug,
    surname,
    without_marks,
)
from factlint.language.gazetteer.forms import demonym_like
from factlint.language.gazetteer.given_names import is_given_name, pronoun_of
from factlint.language.gazetteer.lookup import Entry, canonical, country_of, descriptor_of, lookup, starts
from factlint.language.gazetteer.near import given_forms, near_names, parts_of_name

__all__ = [
    "Entry",
    "canonical",
    "country_of",
    "demonym_like",
    "descriptor_of",
    "fold",
    "given_forms",
    "is_eastern_family_name",
    "is_given_name",
    "is_syllables",
    "lookup",
    "near_names",
    "parts_of_name",
    "person_key",
    "pronoun_of",
    "slug",
    "starts",
    "surname",
    "without_marks",
]
