"""Two thousand edits by chance: the server's text stays the editor's, and every finding stays on its words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

import factlint
from lsp.conftest import NOTES
from lsp.editor import EDITORS, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

EDITS = 700
"""In each of three editors."""
LOOKED_AT_EVERY = 35
LONGEST = 2_500
"""Code points of the text; from there on more is cut than put in, so that a look at it stays quick."""
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
async def test_two_thousand_edits(
    project: Path, edit: Callable[..., AbstractAsyncContextManager[Editor]], name: str
) -> None:
    """After each edit the texts are equal; every so often, what is underlined is what is found in the text anew."""
    chance = random.Random(f"{name} 1")
    base = factlint.FactBase.from_documents([factlint.Document.from_text(MORE_NOTES, name="notes.md")])
    (project / "sources" / "notes.md").write_text(MORE_NOTES)
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md", START)
        await until(lambda: editor.server.buffers.get(draft.uri))
        texts = {draft.version: draft.text}
        seen: dict[int, str] = {}
        _watch(editor, draft, seen)
        undo: list[tuple[int, int, str]] = []
        for number in range(1, EDITS + 1):
            _edit_by_chance(editor, draft, chance, undo)
            texts[draft.version] = draft.text
            if number % LOOKED_AT_EVERY:
                continue
            found = await editor.found(draft)
            document = factlint.Document.from_text(draft.text, name="weekend.md")
            expected = [(one.rule, one.start, one.end, one.text) for one in base.check(document)]
            actual = [(each.code, *_span(draft, each.range), draft.words(each.range)) for each in found]
            assert expected == actual
            assert "1980" in [draft.words(each.range) for each in found]

    assert EDITS == len(seen)
    assert all(texts[version] == text for version, text in seen.items())


def _watch(editor: Editor, draft: Buffer, seen: dict[int, str]) -> None:
    """Note every state of the draft that the server comes to hold."""
    changed = editor.server.checks.after_edit

    def after_edit(buffer: Any) -> None:  # noqa: ANN401 - the server's own
        if buffer.uri == draft.uri:
            seen[buffer.version] = buffer.text
        changed(buffer)

    editor.server.checks.after_edit = after_edit


def _edit_by_chance(editor: Editor, draft: Buffer, chance: random.Random, undo: list[tuple[int, int, str]]) -> None:
    # The last paragraph is left alone: it is wrong all along, and everything before it moves it about.
    last = draft.text.rindex("\n\nCafé")
    kinds = ["insert", "insert", "delete", "paste", "replace", "undo"]
    kind = chance.choice(kinds if len(draft.text) < LONGEST else ["delete", "cut", "undo"])
    if kind == "undo" and undo:
        start, end, text = undo.pop()
        editor.type(draft, start, end, text)
        return
    start = _place(draft, chance.randrange(last))
    end = start
    if kind in {"delete", "replace", "cut"}:
        end = max(_place(draft, min(start + chance.randint(1, 400 if kind == "cut" else 12), last - 1)), start)
    text = {"insert": chance.choice(TYPED), "replace": chance.choice(TYPED), "paste": chance.choice(PASTED)}.get(
        kind, ""
    )
    old = draft.text[start:end]
    editor.type(draft, start, end, text)
    # What joins with its neighbours to one end of a line cannot be taken back alone.
    whole = draft.may_stand(start) and draft.may_stand(start + len(text))
    undo[:] = [*undo[-20:], (start, start + len(text), old)] if whole else []


def _place(draft: Buffer, offset: int) -> int:
    """Return the nearest place at which a cursor can be."""
    return offset if draft.may_stand(offset) else offset + 1


def _span(draft: Buffer, range_: object) -> tuple[int, int]:
    return draft.offset(range_.start), draft.offset(range_.end)
