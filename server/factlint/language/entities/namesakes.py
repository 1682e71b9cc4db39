"""Places of one name: Georgia the country and Georgia the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.gazetteer import country_of
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNTRY: Final = "country:GE"
_STATE: Final = "place:georgia-us"
_NEIGHBOURS: Final = frozenset({"place:tbilisi", "country:RU", "country:AM", "country:AZ", "country:TR"})


def tell_namesakes(document: Sequence[Unit]) -> None:
    """Take Georgia for the state where the document speaks of places in America and of nothing near the country."""
    mentions = [mention for unit in document for mention in unit.mentions]
    keys = {mention.entity for mention in mentions}
    if _COUNTRY not in keys or keys & _NEIGHBOURS:
        return
    demonym = any(mention.entity == _COUNTRY and mention.form is Form.DEMONYM for mention in mentions)
    counties = any(" county" in unit.text.lower() for unit in document)
    american = counties or any(country_of(key) == "country:US" for key in keys)
    if demonym or not american:
        return
    for unit in document:
        unit.mentions = [
            rekeyed(mention, _STATE, EntityKind.PLACE) if mention.entity == _COUNTRY else mention
            for mention in unit.mentions
        ]
