"""Parses as bytes, and back: so that what was parsed once need not be parsed by the next process."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class Shelf(Protocol):
    """Where parses are kept by their text. What is not there is no error."""

    def get(self, texts: Sequence[str]) -> dict[str, bytes]:
        """Return what was kept for each of ``texts`` for which something was."""


STRINGS: Final = ("ORTH", "LEMMA", "TAG", "DEP", "ENT_TYPE")
NUMBERS: Final = ("SPACY", "POS", "HEAD", "SENT_START", "ENT_IOB")
"""What is kept of a word, which is what is asked of it: what stands for a string, by its hash, and what is a number."""
_NUMBER: Final = "int16"
"""What each number fits into: a head is so many words away, and a text is parsed some thousand words at a time."""
_MOST_STRINGS = 20_000
"""Of how many hashes it is remembered what they stand for."""
_CHECK: Final = 4
"""How many bytes tell whether the others are whole."""
_QUICK = 1
"""zlib's level: half the size, for little time."""
_WINDOW = 13
_MEMORY = 6
"""How far back zlib looks (a power of two, in bytes) and how much it notes: a unit is mostly shorter than that.

By itself it readies a quarter of a MiB for each text, which takes four times as long as to pack a unit.
"""


# spaCy's own DocBin does the same, but looks through all installed packages for each text that it writes.


def packed(doc: Doc) -> bytes:
    """Return a parse as bytes: its words, tags, base forms, heads, names and sentences.

    Each string once, and each word as the places of its strings and its numbers: as short as if the hashes of each word
    were squeezed, in a third of the time. ``zlib.crc32`` tells whether the bytes are whole.
    """
    import numpy as np  # noqa: PLC0415 - whoever has a parse has loaded spaCy, and numpy with it

    hashes: Any = doc.to_array(list(STRINGS))
    once, places = np.unique(hashes.ravel(), return_inverse=True)
    strings = [_string(one, doc.vocab) for one in once.tolist()]
    rows = places.astype(np.min_scalar_type(len(strings))).tobytes()
    numbers: Any = doc.to_array(list(NUMBERS))
    body = b"\n".join((json.dumps(strings).encode(), rows + numbers.astype(_NUMBER).tobytes()))
    return zlib.crc32(body).to_bytes(_CHECK) + body


@lru_cache(_MOST_STRINGS)
def _string(hash_: int, vocab: Vocab) -> str:
    """Return what a hash stands for, which takes spaCy long."""
    return vocab.strings[hash_]


def squeezed(data: bytes) -> bytes:
    """Return bytes in less space; ``zlib.decompress`` gives them back."""
    packer = zlib.compressobj(_QUICK, zlib.DEFLATED, _WINDOW, _MEMORY)
    return packer.compress(data) + packer.flush()


def unpacked(data: bytes, text: str, vocab: Vocab) -> Doc | None:
    """Return the parse of ``text`` from what ``packed`` made of it; None if the bytes are damaged."""
    import numpy as np  # noqa: PLC0415 - whoever reads a parse has loaded spaCy, and numpy with it
    from spacy.tokens import Doc  # noqa: PLC0415 - the vocabulary is spaCy's

    body = data[_CHECK:]
    if zlib.crc32(body) != int.from_bytes(data[:_CHECK]):
        return None
    try:
        head, _, rows = body.partition(b"\n")
        hashes: Any = np.array([vocab.strings.add(string) for string in json.loads(head)], dtype="uint64")
        place, number = np.min_scalar_type(hashes.size), np.dtype(_NUMBER)
        words = len(rows) // (len(STRINGS) * place.itemsize + len(NUMBERS) * number.itemsize)
        places: Any = np.frombuffer(rows, place, words * len(STRINGS))
        numbers: Any = np.frombuffer(rows, number, offset=places.nbytes)
        strings: Any = hashes[places].reshape(words, len(STRINGS))
        numbers = numbers.reshape(words, len(NUMBERS)).astype("int64").astype("uint64")
        rest: Any = np.hstack([strings[:, 1:], numbers[:, 1:]])
        doc = Doc(vocab, words=strings[:, 0], spaces=numbers[:, 0].astype(bool))
        doc = doc.from_array([*STRINGS[1:], *NUMBERS[1:]], rest)
    except Exception:  # noqa: BLE001 - whatever spaCy, numpy and json raise at bytes that are none of theirs
        return None
    return doc if doc.text == text else None
