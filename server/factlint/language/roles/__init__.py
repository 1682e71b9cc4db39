"""Offices and occupations, and the people that the text gives them to."""

from __future__ import annotations

from factlint.language.roles.agreement import titles_agree
from factlint.language.roles.find import find_roles
from factlint.language.roles.normal import normal_title
from factlint.language.roles.titles import Title, find_titles

__all__ = ["Title", "find_roles", "find_titles", "normal_title", "titles_agree"]
