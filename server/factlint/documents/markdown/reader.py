"""Reading Markdown: the block parser's tokens as blocks of prose."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block, Reading
from factlint.documents.content import Content, Cut
from factlint.documents.front_matter import read_front_matter
from factlint.documents.lines import LINE_END, Line, lines_of
from factlint.documents.markdown.inline import cuts_of
from factlint.documents.markdown.parts import parts_of, placed
from factlint.documents.markdown.places import located
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from factlint.documents.blocks import Piece

# Lists and quotes nested deeper than this are nobody's prose, and the parser calls itself once a level.
_DEEPEST = 60
_REMEMBERED = 512
"""Of how many parts the blocks are remembered: a draft being written is read over and over."""
_SHORT = 8_000
"""Only parts of at most so many characters are."""
_KINDS = {"heading_open": UnitKind.HEADING, "paragraph_open": UnitKind.PARAGRAPH}
_TASK = re.compile(r"\[[ xX]\](?=\s)")
_ALERT = re.compile(r"\[![A-Z]{1,20}\]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:")
_HEADING_ID = re.compile(r"\s{0,20}\{[#.][^{}]{0,200}\}$")


def read(text: str) -> Reading:
    """Read Markdown; what stands in code blocks and HTML blocks is left out."""
    front = read_front_matter(text)
    warnings = [(0, front.warning)] if front.warning else []
    blocks: list[Block] = []
    for start, part in parts_of(text, front.end):
        of_part = _remembered(part) if len(part) <= _SHORT else blocks_of(part)
        before = len(blocks)
        blocks.extend(placed(block, start, before) for block in of_part)
    return Reading(blocks, front.date, warnings)


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a part of a file, at offsets of the part."""
    # The parser knows line feeds alone; with them in place of other newlines its line numbers are the file's.
    body = LINE_END.sub("\n", text) if "\r" in text else text
    if body.startswith("\ufeff"):
        body = " " + body[1:]
    environment: dict[str, Any] = {}
    tokens = _parser().parse(body, environment)
    walk = _Walk(text, list(lines_of(text)), environment.get("references", {}))
    for token in tokens:
        walk.take(token)
    return walk.blocks


_remembered = lru_cache(maxsize=_REMEMBERED)(blocks_of)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


class _Walk:
    """Goes through the parser's tokens once, with what is open around the current one."""

    def __init__(self, text: str, lines: list[Line], references: dict[str, Any]) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._lines = lines
        self._references = references
        self._kind = UnitKind.PARAGRAPH
        self._quotes: list[bool] = []
        # Of each open list, what introduces it; of each open item, the index of its first block.
        self._leads: list[int | None] = []
        self._items: list[int | None] = []
        self._introduction: int | None = None
        self._headers: list[str] = []
        self._row: Block | None = None
        self._row_at = 0

    def take(self, token: Token) -> None:
        """Take the next token of the file."""
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind in _KINDS:
            self._kind = _KINDS[kind]
        elif kind.startswith("tr_"):
            self._take_row(token)
        elif kind.startswith("list_item_"):
            if token.nesting > 0:
                self._items.append(None)
            else:
                self._items.pop()
        elif kind.startswith(("bullet_list_", "ordered_list_", "table_", "blockquote_")):
            self._take_container(token)
        elif token.nesting == 0:
            # Code, HTML and rules part a list from what stood above them.
            self._introduction = None

    def _take_container(self, token: Token) -> None:
        """Open or close a list, a table or a quote."""
        stack: list[Any] = self._quotes if token.type.startswith("block") else self._leads
        if token.nesting < 0:
            stack.pop()
            self._introduction = None
        elif stack is self._quotes:
            self._quotes.append(True)
            self._introduction = None
        else:
            outer = self._items[-1] if self._items else None
            self._leads.append(self._introduction if outer is None else outer)
            self._headers = []

    def _inline(self, token: Token) -> None:
        if self._row:
            self._row.cells.append(self._cell(token.content))
        elif token.map:
            for content in self._contents(token, token.map[0]):
                self._add(content)

    def _add(self, content: Content) -> None:
        kind, lead = self._kind, None
        if self._items and kind is UnitKind.PARAGRAPH:
            lead = self._items[-1]
            if lead is None:
                kind, lead = UnitKind.ITEM, self._leads[-1]
        if self._items and self._items[-1] is None:
            self._items[-1] = len(self.blocks)
        prefix = self._prefix(content.text, kind)
        quoted = bool(self._quotes) and self._quotes[-1]
        self.blocks.append(Block(kind, content.pieces([*prefix, *self._cuts(content.text)]), lead, quoted))
        self._introduction = len(self.blocks) - 1 if kind is UnitKind.PARAGRAPH else None

    def _prefix(self, words: str, kind: UnitKind) -> list[Cut]:
        """Return the mark that a block begins with: of a task, an alert, a footnote."""
        if self._quotes and (alert := _ALERT.match(words)):
            # An alert is set as a quote, but nobody is quoted.
            self._quotes[-1] = False
            return [Cut(0, alert.end())]
        mark = _TASK.match(words) if kind is UnitKind.ITEM else _FOOTNOTE.match(words)
        return [Cut(0, mark.end())] if mark else []

    def _cuts(self, words: str) -> list[Cut]:
        cuts = cuts_of(words, self._references)
        if self._kind is UnitKind.HEADING and (identifier := _HEADING_ID.search(words, max(0, len(words) - 220))):
            cuts = [*(cut for cut in cuts if cut.end <= identifier.start()), Cut(identifier.start(), identifier.end())]
        return cuts

    def _contents(self, token: Token, first: int) -> Iterator[Content]:
        """Yield the token's content in its places; footnotes right below each other one by one."""
        parts: list[tuple[str, int]] = []
        for number, words in enumerate(token.content.split("\n"), first):
            if number >= len(self._lines):
                break
            line = self._lines[number]
            part = self._heading_line(token, words, line) or located(self._text, words.replace("\ufffd", "\0"), line)
            part = part or located(self._text, words, line)
            if part is None:
                continue
            if parts and _FOOTNOTE.match(words):
                yield Content(parts)
                parts = []
            parts.append(part)
        if parts:
            yield Content(parts)

    def _heading_line(self, token: Token, words: str, line: Line) -> tuple[str, int] | None:
        """Return the words of a heading after its number signs: more signs may follow them."""
        if self._kind is not UnitKind.HEADING or token.map is None:
            return None
        signs = self._text.find("#", line.start, line.end)
        if signs < 0:
            return None
        place = self._text.find(words, signs, line.end)
        return (words, place) if place >= 0 else None

    def _take_row(self, token: Token) -> None:
        if token.nesting < 0:
            self._close_row()
            return
        quoted = bool(self._quotes) and self._quotes[-1]
        self._row = Block(UnitKind.ROW, lead=self._leads[-1], quoted=quoted, headers=self._headers)
        self._row_at = self._lines[token.map[0]].start if token.map else 0

    def _cell(self, words: str) -> list[Piece]:
        # Within a cell every bar is escaped in the file, and the parser takes the backslash away.
        words = words.replace("|", "\\|")
        place = self._text.find(words, self._row_at) if words else -1
        if place < 0:
            return []
        self._row_at = place + len(words)
        content = Content([(words, place)])
        return content.pieces(cuts_of(words, self._references))

    def _close_row(self) -> None:
        if self._row is None:
            return
        if not self._headers:
            self._headers = [plain(self._text, pieces) for pieces in self._row.cells]
        self.blocks.append(self._row)
        self._row = None
