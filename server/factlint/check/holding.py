"""Whether one place may lie in another, for all that is known of the two."""

from __future__ import annotations

import re

from factlint.language.gazetteer import country_of

REGION = re.compile(
    r"[:-](?:county|province|region|state|district|prefecture|canton|department|valley|coast|peninsula|islands?|isles?"
    r"|north|south|east|west|northern|southern|eastern|western|central)(?:-|$)|shire$"
)
"""Keys of what a town lies in: the text tells no more exactly where."""


def may_hold(country: str, place: str) -> bool:
    """Tell whether a place may lie in a country or a part of one, for all that the gazetteer knows."""
    if REGION.search(country) and not REGION.search(place):
        return True
    return country.startswith("country:") and not place.startswith("country:") and country_of(place) is None
