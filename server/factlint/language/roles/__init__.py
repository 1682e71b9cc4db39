"""Offices and occupations, and the people that the text gives them to."""

from __future__ import annotations

from factlint.language.roles.agreement import offices_agree, titles_agree
from factlint.language.roles.find import find_roles
from factlint.language.roles.lexicon import singular
from factlint.language.roles.normal import is_title_word, normal_title
from factlint.language.roles.offices import is_office, may_be_one_office
from factlint.language.roles.professions import professions_agree, professions_exclude
from factlint.language.roles.titles import Title, find_titles

__all__ = [
    "Title",
    "find_roles",
    "find_titles",
    "is_office",
    "is_title_word",
    "may_be_one_office",
    "normal_title",
    "offices_agree",
    "professions_agree",
    "professions_exclude",
    "singular",
    "titles_agree",
]
