"""The marks that lines of Org begin with."""

from __future__ import annotations

import re

HEADING = re.compile(r"(\*{1,60})[ \t]{1,20}")
_KEYWORDS = "TODO|DONE|NEXT|WAITING|HOLD|CANCELL?ED|STARTED|SOMEDAY|PROJ|IDEA"
TODO = re.compile(rf"(?:(?:{_KEYWORDS})[ \t]{{1,20}})?(?:\[#[A-Za-z0-9]\][ \t]{{1,20}})?")
UNSEEN = re.compile(r"COMMENT(?:[ \t]|\Z)")
TAGS = re.compile(r"[ \t]{1,60}:(?:[\w@#%]{1,40}:){1,20}\Z")
HIDDEN_TAGS = (":noexport:", ":ignore:", ":archive:")
KEYWORD = re.compile(r"#\+([A-Za-z_-]{1,40})(?:\[[^\]]{0,200}\])?:[ \t]{0,20}")
BEGIN = re.compile(r"#\+begin[_:][ \t]{0,9}([\w-]{1,40})", re.IGNORECASE)
END = re.compile(r"#\+end[_:][ \t]{0,9}([\w-]{0,40})", re.IGNORECASE)
COMMENT = re.compile(r"#(?:[ \t]|\Z)")
DRAWER = re.compile(r":([\w-]{1,60}):\Z")
PLANNING = re.compile(r"(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):[ \t]{0,9}[<\[\d=]")
FIXED = re.compile(r":(?:[ \t]|\Z)")
RULE = re.compile(r"-{5,}")
TABLE_RULE = re.compile(r"\|[-+|]{1,2000}")
TABLE_FORMAT = re.compile(r"(?:\|[ \t]{0,20}(?:<[lcr]?\d{0,3}>)?[ \t]{0,20}){1,60}\|?")
ITEM = re.compile(
    r"(?:[-+]|\d{1,4}[.)]|[A-Za-z][.)])(?:[ \t]{1,20}|\Z)(?:\[@[\w]{1,9}\][ \t]{1,9})?(?:\[[ xX-]\](?:[ \t]{1,9}|\Z))?"
)
STARRED = re.compile(r"\*(?:[ \t]{1,20}|\Z)(?:\[[ xX-]\](?:[ \t]{1,9}|\Z))?")
TERM = re.compile(r"[^\r\n]{1,300}?[ \t]{1,20}::(?:[ \t]{1,20}|\Z)")
NOTE = re.compile(r"\[fn:[\w-]{1,60}\][ \t]{0,20}")
ENVIRONMENT = re.compile(r"\\begin\{([\w*]{1,40})\}")

# Blocks that hold no prose, and blocks whose words are somebody's.
UNREAD = frozenset("src example export comment latex html ascii results".split())
QUOTES = frozenset(("quote", "verse"))
