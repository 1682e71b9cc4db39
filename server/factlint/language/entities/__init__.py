"""Names and what they name: mentions of one unit, and their joining across a document."""

from __future__ import annotations

from factlint.language.entities.events import events_agree
from factlint.language.entities.find import find_entities
from factlint.language.entities.link import link_entities
from factlint.language.entities.lists import NameList, name_lists

__all__ = ["NameList", "events_agree", "find_entities", "link_entities", "name_lists"]
