"""What was read of the units of drafts, kept for the next process: their parses and their claims.

Each is kept under all that it hangs on, so that what is found is right whatever became of the draft meanwhile. Nothing
is written while a draft is read: of all the states that a paragraph goes through under the writer's hands only that
counts in which it is left.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from factlint.claims.units import UnitClaims
from factlint.facts.encoding import decode, encode
from factlint.language.docs import text_of
from factlint.language.recent import ROUNDS, Recent
from factlint.language.shelf import packed, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factlint.claims.read import UnitWords
    from factlint.facts.paragraphs import Paragraphs

    State = Sequence[tuple[UnitWords, UnitClaims]]

_NAMES = 20_000
"""Of how many things it is remembered that they are in the file."""


class Keeping:
    """What is known of units from other processes, and will be known by them. See ``language.shelf``, ``claims.units``.

    ``version`` stands for the words of the rules: the claims hang on them.
    """

    def __init__(self, paragraphs: Paragraphs, version: str) -> None:
        """Keep it in ``paragraphs``."""
        self._file = paragraphs
        self._version = version
        self._draft = ""
        self._states: dict[str, State] = {}
        self._digests: Recent[UnitClaims, str] = Recent()
        self._units: dict[str, UnitClaims] = {}
        self._there: set[str] = set()

    def begin(self, draft: str) -> None:
        """Begin with the draft of that name."""
        self._draft = draft
        self._units = {}
        self._digests.begin()

    def get(self, texts: Sequence[str]) -> dict[str, bytes]:
        """Return the parse of each of ``texts`` of which there is one."""
        found = self._file.get([_parse_of(text) for text in texts])
        self._note(found)
        return {text: found[name] for text in texts if (name := _parse_of(text)) in found}

    def claims(self, words: UnitWords) -> UnitClaims | None:
        """Return what a unit claims, None where that was not kept; the same for units that claim the same."""
        if _parse_of(text_of(words.reading.doc)) not in self._there:
            return None  # both are written at once, and to tell what claims hang on takes time
        name = self._claims_of(words)
        body = self._file.get([name]).get(name)
        if body is None:
            return None
        try:
            text = zlib.decompress(body).decode("utf-8", "surrogatepass")
            unit = UnitClaims.of(tuple(decode(line) for line in text.split("\n") if line))
        except (ValueError, zlib.error):
            return None
        self._note([name])
        return self._known(unit, _digest(text))

    def state(self, units: State) -> None:
        """Take note of what the draft consists of now; it is written when ``write`` is called."""
        self._states.pop(self._draft, None)
        self._states[self._draft] = units
        while len(self._states) > ROUNDS:
            del self._states[next(iter(self._states))]
        for _, unit in units:
            self._digests.get(unit)  # as long as the draft holds it, it is known

    def digest(self, unit: UnitClaims) -> str | None:
        """Return what the content of a unit is known by, None for one that is not in the file."""
        return self._digests.get(unit)

    def unit(self, digest: str) -> UnitClaims | None:
        """Return the unit with this content of the draft at hand; None if it has none."""
        if not self._units:
            pairs = ((self._digests.get(unit), unit) for _, unit in self._states.get(self._draft, ()))
            self._units = {known: unit for known, unit in pairs if known is not None}
        return self._units.get(digest)

    @property
    def is_full(self) -> bool:
        """Whether this process has put in as much as is kept."""
        return self._file.is_full

    def read(self, name: str) -> bytes | None:
        """Return what was put under a name."""
        found = self._file.get([name])
        self._note(found)
        return found.get(name)

    def is_there(self, name: str) -> bool:
        """Tell whether something of this name was read from the file or written."""
        return name in self._there

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bytes by name."""
        self._file.put(bodies)
        self._note(bodies)

    def write(self, pause: Callable[[], None]) -> None:
        """Write the parses and the claims of the drafts as they are now, where they are not there yet.

        ``pause`` is called between two units; drafts may be read meanwhile.
        """
        bodies: dict[str, bytes] = {}
        states = dict(self._states)
        for words, unit in chain.from_iterable(states.values()):
            parse = _parse_of(text_of(words.reading.doc))
            if parse not in self._there and parse not in bodies:
                pause()
                bodies[parse] = packed(words.reading.doc)
            if self._digests.get(unit) is None:
                text = "\n".join(encode(sentence) for sentence in unit.sentences)
                bodies[self._claims_of(words)] = squeezed(text.encode("utf-8", "surrogatepass"))
                self._digests.put(unit, _digest(text))
        self.put(bodies)
        self._states = {draft: state for draft, state in self._states.items() if states.get(draft) is not state}

    def _known(self, unit: UnitClaims, digest: str) -> UnitClaims:
        unit = self._units.setdefault(digest, unit)
        self._digests.put(unit, digest)
        return unit

    def _note(self, names: Mapping[str, bytes] | Sequence[str]) -> None:
        if len(self._there) > _NAMES:
            self._there.clear()
        self._there.update(names)

    def _claims_of(self, words: UnitWords) -> str:
        """Return the name under which the claims of a unit are kept: a hash of all that they hang on."""
        told = (
            self._version,
            text_of(words.reading.doc),
            (words.names.entities, words.names.roles, words.names.lists),
            words.dates,
            words.spoken,
            words.quotations,
            words.cells,
            words.context,
            words.quoted,
        )
        return f"claims {_digest(json.dumps(told, default=_plain))}"


def _parse_of(text: str) -> str:
    return f"parse {text}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> object:  # noqa: ANN401 - whatever a mention or a claim holds
    """Return as JSON what it has no word for: a set in order, a record with the name of its type, else as text."""
    if isinstance(value, frozenset):
        return sorted(value)
    if is_dataclass(value):
        kind: Any = type(value)
        return [kind.__name__, *_values_of(kind)(value)]
    return [type(value).__name__, str(value)]


@cache
def _values_of(kind: type[Any]) -> Callable[[object], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)
