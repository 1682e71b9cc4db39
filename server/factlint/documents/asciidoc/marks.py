"""The marks that blocks and lines of AsciiDoc begin with."""

from __future__ import annotations

import re

TITLE = re.compile(r"(?:={1,6}|#{1,6})[ \t]{1,20}(?=\S)")
UNDERLINE = re.compile(r"([=~^+-])\1{2,200}")
ATTRIBUTE = re.compile(r":(!?[A-Za-z0-9_][\w-]{0,60}!?):(?:[ \t]{1,20}(.{0,2000}))?")
REVISION = re.compile(r"(?:v?\d[\w.-]{0,30},?[ \t]{0,5})?(.{0,200})")
_PERSON = r"[A-ZÀ-Þ][\w.'’-]{0,40}(?: (?:[A-ZÀ-Þ][\w.'’-]{0,40}|de|la|van|von|der|den|al|bin|di|da)){0,4}"
AUTHOR = re.compile(rf"{_PERSON}(?<!\w\w\.)(?: <[^<>]{{1,200}}>)?(?:; {_PERSON}(?: <[^<>]{{1,200}}>)?){{0,9}}")

# Fences, and whether what they hold is prose.
FENCES = {
    "----": False, "....": False, "++++": False, "////": False, "```": False,
    "--": True, "====": True, "****": True, "____": True,
}  # fmt: skip
FENCE = re.compile(r"(?:-{4,200}|\.{4,200}|\+{4,200}|/{4,200}|={4,200}|\*{4,200}|_{4,200}|--)|```[\w-]{0,30}")
TABLE = re.compile(r"([|,:!])={3,200}")
INNER_TABLE = re.compile(r"!={3,200}")
BLOCK_ATTRIBUTES = re.compile(r"\[(?:[\w\"'#.%,!:*{}<^>+][^\]\[]{0,500}|\[[^\[\]]{1,200}\])?\]")
BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
RULE = re.compile(r"'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*")
MACRO = re.compile(r"[a-z][\w-]{1,30}::[^\s\[\]]{0,2000}\[[^\r\n]{0,2000}\]")
# A comment, or a line that is for what puts the file together.
COMMENT = re.compile(r"//(?!/)|(?:ifn?def|endif|ifeval|include)::[^\s\[\]]{0,2000}\[")

BULLET = re.compile(r"(\*{1,5}|-|•)[ \t]{1,20}(?=\S)(?:\[[ xX*]\][ \t]{1,5})?")
NUMBER = re.compile(r"(\.{1,5}|\d{1,4}\.|[A-Za-z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)[ \t]{1,20}(?=\S)")
TERM = re.compile(r"(?=\S)[^\r\n]{1,300}?(:{2,4}|;;)(?:[ \t]{1,20}|\Z)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]{1,20}")

# The styles of a block that is no prose, and of one that is quoted.
UNREAD_STYLES = frozenset(
    """
    source listing literal stem latexmath asciimath pass comment plantuml ditaa graphviz mermaid a2s blockdiag seqdiag
    vega vegalite svgbob wavedrom
    """.split()
)
QUOTED_STYLES = frozenset(("quote", "verse"))
HEADER = re.compile(r"%[\w%]{0,60}header|options=\"[^\"]{0,60}header|%header")
COLUMNS = re.compile(r"cols=(?:\"([^\"]{1,300})\"|'([^']{1,300})'|([^,\"'\]]{1,60}))")
FORMAT = re.compile(r"\bformat=[\"']?([cdpt]sv)")
SEPARATOR = re.compile(r"\bseparator=[\"']?(\\t|[^\s\"'\]])")
REPEATED = re.compile(r"(\d{1,3})\*")
# How many columns and rows a cell takes, how it is set, before its bar; the bar of a table within a cell is another.
_SET = r"(?:(\d{1,2})(?:\.\d{1,3})?\+|\.\d{1,3}\+|\d{1,2}\*)?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?"
CELL = re.compile(rf"(?<!\\)(?:(?<!\S){_SET})?\|")
INNER_CELL = re.compile(rf"(?<!\\)(?:(?<!\S){_SET})?!")
_NAME = re.compile(r"[\w-]{1,40}")


def named(attributes: str) -> set[str]:
    """Return the words that the attributes of a block begin with: its style."""
    first = attributes.replace("][", ",").strip("[]").split(",", 1)[0]
    return {word.lower() for word in _NAME.findall(first)}


def begins_block(words: str) -> bool:
    """Tell whether a line is a fence, the border of a table, or a title."""
    return bool(FENCE.fullmatch(words) or TABLE.fullmatch(words) or TITLE.match(words))


def underlines(title: str, below: str) -> bool:
    """Tell whether a line is the row of marks below a title: as long as that, give or take one."""
    is_row = UNDERLINE.fullmatch(below) is not None
    return is_row and abs(len(below) - len(title)) <= 1 and any(map(str.isalnum, title))
