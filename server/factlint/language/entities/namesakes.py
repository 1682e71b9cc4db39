"""Places of one name: Georgia the country and Georgia the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factlint.language.entities.unit import rekeyed
from factlint.language.gazetteer import country_of
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit

_COUNTRY: Final = "country:GE"
_STATE: Final = "place:georgia-us"
_NEIGHBOURS: Final = frozenset({"place:tbilisi", "country:RU", "country:AM", "country:AZ", "country:TR"})


def tell_namesakes(document: Sequence[Unit]) -> Sequence[Unit]:
    """Take Georgia for the state where the document speaks of places in America and of nothing near the country."""
    keys = frozenset[str]().union(*(unit.told(_keys) for unit in document))
    if _COUNTRY not in keys or keys & _NEIGHBOURS:
        return document
    mentions = (mention for unit in document for mention in unit.mentions)
    demonym = any(mention.entity == _COUNTRY and mention.form is Form.DEMONYM for mention in mentions)
    counties = any(" county" in unit.text.lower() for unit in document)
    american = counties or any(country_of(key) == "country:US" for key in keys)
    if demonym or not american:
        return document
    return [unit.asking(_as_state, lambda _: None) for unit in document]


def _keys(unit: Unit) -> frozenset[str]:
    return frozenset(mention.entity for mention in unit.mentions)


def _as_state(unit: Unit, _: Callable[[None], None]) -> Unit:
    return unit.having(
        [rekeyed(one, _STATE, EntityKind.PLACE) if one.entity == _COUNTRY else one for one in unit.mentions]
    )
