"""Two hundred edits by chance: the server's text stays the editor's, and every finding stays on its words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

import factlint
from lsp.conftest import NOTES
from lsp.editor import EDITORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

EDITS = 200
LOOKED_AT_EVERY = 10
TYPED = [
    "a",
    " ",
    ".",
    "🎣",
    "👩🏽‍🚀",
    "e\N{COMBINING ACUTE ACCENT}",
    "漢",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\f",
    "ﬁ",
    "*",
    "`",
]
PASTED = [
    "🎉 The harbour board was founded in 1934. ",
    "\r\n\r\nThe Tidewater Regatta took place in Lorient on 16 June 2022. 🎏",
    "\n\n🚢🚢 The harbour board was founded in 1931.\n\n",
    "",
]
START = (
    "# A weekend at sea 🚢\r\n\r\n"
    "👩🏽‍🚀 Crews came early. The Tidewater Regatta took place in Lorient on 15 June 2022.\r\n\r\n"
    "The harbour board was founded in 1932. Nobody 漢字 had slept.\r\n"
    "\n\nCafé 🎈 The lantern museum was founded in 1980.\n"
)
MORE_NOTES = f"{NOTES}\nThe lantern museum was founded in 1979.\n"


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_two_hundred_edits(
    project: Path, edit: Callable[..., AbstractAsyncContextManager[Editor]], name: str
) -> None:
    """Every so often the texts are equal, and what is underlined is what the Python interface finds in them."""
    chance = random.Random(f"{name} 1")
    base = factlint.FactBase.from_documents([factlint.Document.from_text(MORE_NOTES, name="notes.md")])
    (project / "sources" / "notes.md").write_text(MORE_NOTES)
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md", START)
        for number in range(1, EDITS + 1):
            _edit_by_chance(editor, draft, chance)
            if number % LOOKED_AT_EVERY:
                continue
            found = await editor.found(draft)
            document = factlint.Document.from_text(draft.text, name="weekend.md")
            expected = [(one.rule, one.start, one.end, one.text) for one in base.check(document)]
            actual = [(each.code, *_span(draft, each.range), draft.words(each.range)) for each in found]
            assert expected == actual
            assert draft.text == editor.server.buffers.get(draft.uri).text
            assert "1980" in [draft.words(each.range) for each in found]


def _edit_by_chance(editor: Editor, draft: Buffer, chance: random.Random) -> None:
    # The last paragraph is left alone: it is wrong all along, and everything before it moves it about.
    places = [offset for offset in range(draft.text.rindex("\n\nCafé")) if draft.may_stand(offset)]
    start = chance.choice(places)
    kind = chance.choice(["insert", "insert", "delete", "paste", "replace"])
    end = start
    if kind in {"delete", "replace"}:
        end = chance.choice([place for place in places if start <= place <= start + 12])
    text = {
        "insert": chance.choice(TYPED),
        "replace": chance.choice(TYPED),
        "paste": chance.choice(PASTED),
        "delete": "",
    }
    editor.type(draft, start, end, text[kind])


def _span(draft: Buffer, range_: object) -> tuple[int, int]:
    return draft.offset(range_.start), draft.offset(range_.end)
