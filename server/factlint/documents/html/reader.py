"""Reading HTML: from tags and text to blocks of prose. A stack of open elements, no recursion, no error."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block, Piece, Reading
from factlint.documents.boilerplate import ends_article, is_boilerplate
from factlint.documents.html import elements
from factlint.documents.html.metadata import Metadata
from factlint.documents.html.scanner import Mark, Token, attributes_of, closes_itself, text_pieces, tokens_of
from factlint.documents.html.tables import Cell, Node, Table
from factlint.documents.units import UnitKind

# A block that is all one link, or several, leads elsewhere; longer ones, and sentences, are text.
_LONGEST_LINK = 200
_SENTENCE_ENDS = (".", "!", ".”", '."')
# Elements deeper than this pass nothing on, as in browsers.
_DEEPEST = 512


def read(text: str) -> Reading:
    """Read HTML. What is furniture of the page is left out, unless that leaves nothing."""
    reading = _Walk(text, whole_page=False).read()
    return reading if reading.blocks else _Walk(text, whole_page=True).read()


@dataclass(slots=True)
class _Element:
    """An open element with what it passes on to those inside."""

    name: str
    skipped: bool = False
    kind: UnitKind = UnitKind.PARAGRAPH
    quoted: bool = False
    code: bool = False
    linked: bool = False
    # Of a list, what introduces it; of an item, its first node, once there is one.
    lead: Node | None = None
    item: _Element | None = None
    table: Table | None = None
    sink: list[Node] = field(default_factory=list)


class _Walk:
    def __init__(self, text: str, *, whole_page: bool) -> None:
        self._text = text
        self._whole_page = whole_page
        self._top: list[Node] = []
        self._stack = [_Element("", sink=self._top)]
        self._open: Counter[str] = Counter()
        self._pieces: list[Piece] = []
        self._broken = False
        # Whether there are words since the last block began that stand in a link, and whether others do.
        self._linked = self._unlinked = False
        self._metadata = Metadata()
        self._title = ""

    def read(self) -> Reading:
        for token in tokens_of(self._text):
            if token.mark is Mark.TEXT:
                self._take_text(token)
            elif token.mark is Mark.OPEN:
                self._take_open(token)
            else:
                self._take_close(token)
        self._pop_to(1)
        self._flush()
        places = {id(node): number for number, node in enumerate(self._top)}
        for node in self._top:
            node.block.lead = None if node.lead is None else places.get(id(node.lead))
        self._metadata.take_title(self._title)
        about = self._metadata
        return Reading([node.block for node in self._top], about.date, title=about.title, author=about.author)

    def _take_text(self, token: Token) -> None:
        if token.name == "script":
            self._metadata.take_script(self._text[token.start : token.end])
        elif token.name == "title" and not self._title:
            self._title = unescape(self._text[token.start : token.end])
        element = self._stack[-1]
        if element.skipped:
            return
        self._pieces += text_pieces(self._text, token.start, token.end, code=element.code)
        if not self._text[token.start : token.end].isspace():
            self._broken = False
            self._linked |= element.linked
            self._unlinked |= not element.linked and any(map(str.isalnum, self._text[token.start : token.end]))

    def _take_open(self, token: Token) -> None:
        name = token.name
        attributes = attributes_of(token.attributes) if token.attributes else {}
        self._metadata.take_tag(name, attributes, len(self._top))
        if name in elements.VOID:
            self._take_void(token)
            return
        self._end_elements(name)
        if name in elements.BLOCKS:
            self._flush()
        if name not in elements.BLOCKS and closes_itself(token.attributes):
            return
        if len(self._stack) > _DEEPEST:
            return
        self._push(name, attributes)
        if name == "q" and not self._stack[-1].skipped:
            self._pieces.append(Piece(token.start, token.end, "“"))

    def _take_void(self, token: Token) -> None:
        if token.name == "hr":
            self._flush()
        elif token.name == "br" and not self._stack[-1].skipped:
            # Two line breaks in a row set paragraphs apart.
            if self._broken:
                self._flush()
            else:
                self._pieces.append(Piece(token.start, token.end, " "))
                self._broken = True

    def _take_close(self, token: Token) -> None:
        name = token.name
        if not self._open[name]:
            if name in elements.BLOCKS:
                self._flush()
            return
        if name == "q" and not self._stack[-1].skipped:
            self._pieces.append(Piece(token.start, token.end, "”"))
        if name not in elements.BLOCKS and not self._innermost(name):
            return
        self._pop_to(next(at for at in range(len(self._stack) - 1, 0, -1) if self._stack[at].name == name))

    def _innermost(self, name: str) -> bool:
        """Tell whether an inline element was opened within the innermost block: one outside is not closed from here."""
        for element in reversed(self._stack):
            if element.name == name:
                return True
            if element.name in elements.BLOCKS:
                return False
        return False

    def _end_elements(self, name: str) -> None:
        """Close the open elements that the start of ``name`` ends: an item the one before it."""
        ended, barriers = elements.ended_by(name)
        if not any(self._open[one] for one in ended):
            return
        outermost = None
        for at in range(len(self._stack) - 1, 0, -1):
            if self._stack[at].name in barriers:
                break
            if self._stack[at].name in ended:
                outermost = at
        if outermost is not None:
            self._pop_to(outermost)

    def _push(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._stack[-1]
        skipped = parent.skipped or elements.is_unread(name, attributes)
        if not skipped and not self._whole_page:
            skipped = elements.is_furniture(name, attributes)
        element = _Element(
            name,
            skipped,
            parent.kind,
            parent.quoted,
            parent.code,
            parent.linked or (name == "a" and "href" in attributes),
            None,
            parent.item,
            parent.table,
            parent.sink,
        )
        if name in elements.HEADINGS:
            element.kind = UnitKind.HEADING
        elif name in elements.CAPTIONS:
            element.kind = UnitKind.CAPTION
        elif name == "blockquote":
            element.quoted = True
        elif name in elements.CODE:
            element.code = True
        elif name in elements.LISTS:
            element.lead = parent.item.lead if parent.item else self._introduction(parent)
        elif name in elements.ITEMS:
            element.kind, element.item = UnitKind.ITEM, element
        elif name == "table":
            element.table = Table(self._introduction(parent), quoted=parent.quoted)
            element.item = None
            element.kind = UnitKind.PARAGRAPH
        elif name in elements.CELLS and parent.table:
            cell: Cell = parent.table.open_cell(name, attributes)
            element.sink, element.item, element.kind = cell.nodes, None, UnitKind.PARAGRAPH
        self._stack.append(element)
        self._open[name] += 1

    def _introduction(self, element: _Element) -> Node | None:
        last = element.sink[-1] if element.sink else None
        return last if last and last.block.kind is UnitKind.PARAGRAPH else None

    def _pop_to(self, depth: int) -> None:
        while len(self._stack) > depth:
            element = self._stack[-1]
            if element.name in elements.BLOCKS:
                self._flush()
            self._stack.pop()
            self._open[element.name] -= 1
            if element.name in ("tr", "table"):
                self._close_row(element)

    def _close_row(self, element: _Element) -> None:
        if element.table and element.table.row:
            self._stack[-1].sink.extend(element.table.close_row(self._text))

    def _flush(self) -> None:
        """Make a block of the words since the last block began."""
        pieces, self._pieces, self._broken = self._pieces, [], False
        leads_elsewhere = self._linked and not self._unlinked and not self._whole_page
        self._linked = self._unlinked = False
        element = self._stack[-1]
        words = plain(self._text, pieces) if pieces else ""
        if not words:
            return
        node = Node(Block(element.kind, pieces, None, element.quoted))
        if element.kind is UnitKind.ITEM and element.item:
            if element.item.lead:
                node.block.kind, node.lead = UnitKind.PARAGRAPH, element.item.lead
            else:
                node.lead, element.item.lead = self._lead_of_list(), node
        elif element.kind is UnitKind.CAPTION and element.table:
            element.table.lead = node
        if element.kind in (UnitKind.PARAGRAPH, UnitKind.HEADING) and (is_boilerplate(words) or ends_article(words)):
            return
        if leads_elsewhere and _is_teaser(element, words):
            return
        element.sink.append(node)
        if element.name == "dt":
            self._introduce_list(node)

    def _introduce_list(self, term: Node) -> None:
        """Make a term introduce the definitions that follow it."""
        for element in reversed(self._stack):
            if element.name in elements.LISTS:
                element.lead = term
                return

    def _lead_of_list(self) -> Node | None:
        return next((one.lead for one in reversed(self._stack) if one.name in elements.LISTS), None)


def _is_teaser(element: _Element, words: str) -> bool:
    """Tell whether a link that is a whole block leads elsewhere; in a list or a table it names a thing.

    A link that holds the block, and not the block the link, is a card of another page.
    """
    if element.table is not None or element.name == "h1" or len(words) > _LONGEST_LINK:
        return False
    return element.linked or (element.kind is UnitKind.PARAGRAPH and not words.endswith(_SENTENCE_ENDS))
