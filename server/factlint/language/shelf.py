"""Parses as bytes, and back: so that what was parsed once need not be parsed by the next process."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class Shelf(Protocol):
    """Where parses are kept by their text. What is not there is no error."""

    def get(self, texts: Sequence[str]) -> dict[str, bytes]:
        """Return what was kept for each of ``texts`` for which something was."""


STRINGS: Final = ("ORTH", "NORM", "LEMMA", "TAG", "MORPH", "DEP", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
NUMBERS: Final = ("SPACY", "POS", "HEAD", "SENT_START", "ENT_IOB")
"""What is kept of a word: what stands for a string, by its hash, and what is a number."""
_QUICK = 1
"""zlib's level: half the size, for little time."""
_WINDOW = 13
_MEMORY = 6
"""How far back zlib looks (a power of two, in bytes) and how much it notes: a unit is mostly shorter than that.

By itself it readies a quarter of a MiB for each text, which takes four times as long as to pack a unit.
"""


# spaCy's own DocBin does the same, but looks through all installed packages for each text that it writes.


def packed(doc: Doc) -> bytes:
    """Return a parse as bytes: its words, tags, base forms, heads, names and sentences."""
    hashes: Any = doc.to_array(list(STRINGS))
    strings = sorted(doc.vocab.strings[one] for one in set(hashes.ravel().tolist()))
    head = json.dumps(strings).encode()
    return squeezed(b"\n".join((head, hashes.tobytes() + doc.to_array(list(NUMBERS)).tobytes())))


def squeezed(data: bytes) -> bytes:
    """Return bytes in less space; ``zlib.decompress`` gives them back."""
    packer = zlib.compressobj(_QUICK, zlib.DEFLATED, _WINDOW, _MEMORY)
    return packer.compress(data) + packer.flush()


def unpacked(data: bytes, text: str, vocab: Vocab) -> Doc | None:
    """Return the parse of ``text`` from what ``packed`` made of it; None if the bytes are damaged."""
    import numpy as np  # noqa: PLC0415 - whoever reads a parse has loaded spaCy, and numpy with it
    from spacy.tokens import Doc  # noqa: PLC0415 - the vocabulary is spaCy's

    try:
        head, _, rows = zlib.decompress(data).partition(b"\n")
        for string in json.loads(head):
            vocab.strings.add(string)
        flat: Any = np.frombuffer(rows, dtype="uint64")
        words = flat.size // (len(STRINGS) + len(NUMBERS))
        hashes = flat[: words * len(STRINGS)].reshape(words, len(STRINGS))
        numbers = flat[words * len(STRINGS) :].reshape(words, len(NUMBERS))
        rest: Any = np.hstack([hashes[:, 1:], numbers[:, 1:]])
        doc = Doc(vocab, words=hashes[:, 0], spaces=numbers[:, 0].astype(bool))
        doc = doc.from_array([*STRINGS[1:], *NUMBERS[1:]], rest)
    except Exception:  # noqa: BLE001 - whatever spaCy, numpy, zlib and json raise at bytes that are none of theirs
        return None
    return doc if doc.text == text else None
