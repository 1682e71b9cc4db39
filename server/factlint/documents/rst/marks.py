"""The marks that blocks of reStructuredText begin with."""

from __future__ import annotations

import re

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
SHORTEST_RULE = 4
ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*+")
BULLET = re.compile(r"[-*+•‣](?:[ \t]{1,20}|\Z)")
_ORDINAL = r"(?:\d{1,4}|[A-Za-z#]|[ivxlcdmIVXLCDM]{1,9})"
ENUMERATOR = re.compile(rf"(?:\({_ORDINAL}\)|{_ORDINAL}[.)])(?:[ \t]{{1,20}}|\Z)")
_ONE_OPTION = r"(?:-[A-Za-z0-9](?: ?[A-Z_<][\w<>-]{0,40})?|--[A-Za-z][\w-]{0,60}(?:[ =][A-Z_<][\w<>-]{0,40})?|/[A-Z])"
OPTION = re.compile(rf"{_ONE_OPTION}(?:, {_ONE_OPTION}){{0,8}}(?:[ \t]{{2,20}}|\Z)")
FIELD = re.compile(r":((?![: ])(?:\\.|[^:\\]|:(?!\s|\Z|`)){1,200}):(?:[ \t]{1,20}|\Z)")
NOTE = re.compile(r"\.\.[ \t]{1,20}\[(?:\d{1,4}|#[\w.:+-]{0,60}|\*|[A-Za-z][\w.:+-]{0,60})\](?:[ \t]{1,20}|\Z)")
DIRECTIVE = re.compile(r"\.\.[ \t]{1,20}([A-Za-z0-9]+(?:[-_+.:][A-Za-z0-9]+){0,9})[ \t]?::(?:[ \t]{1,20}|\Z)")
WORD = re.compile(r"\S{1,100}(?:[ \t]{1,20}|\Z)")
