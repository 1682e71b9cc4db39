"""How a sentence is kept as text: short, and quick to read back.

A JSON array of two: every string once, and the sentence with strings as their numbers in the first. A dataclass is the
array of its fields, left out from the end where they hold their defaults; a value of a union is preceded by its place
in the union. The types themselves say what stands where, so a new field needs nothing here.
"""

from __future__ import annotations

import dataclasses
import json
import types
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from factlint.model.claims import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    Encoder = Callable[[Any, "_Numbers"], Any]
    Decoder = Callable[[Any, list[str]], Any]

_PLAIN = (int, bool)
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


class _Numbers(dict[str, int]):
    """The number of each string, in the order in which they were first asked for.

    ``rows`` are the sets of strings that were encoded already: all claims of a clause have the same ones.
    """

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.rows: dict[frozenset[str], list[int]] = {}

    def __missing__(self, string: str) -> int:
        """Give a new string the next number."""
        number = self[string] = len(self)
        return number


def encode(sentence: Sentence) -> str:
    """Return a sentence as text."""
    strings = _Numbers()
    row = _encode(sentence, strings)
    return _JSON.encode([list(strings), row])


def decode(text: str) -> Sentence:
    """Return the sentence of a text made by ``encode``. Raises ValueError for any other text."""
    try:
        strings, row = json.loads(text)
        sentence: Sentence = _decode(row, [intern(string) for string in strings])
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        message = "no sentence"
        raise ValueError(message) from error
    return sentence


def _encoder(kind: Any) -> Encoder | None:  # noqa: ANN401 - any type of a field
    """Return what encodes values of a type, None where they are JSON as they are."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _union_encoder(inner)
    if origin is tuple and inner[-1] is not Ellipsis:
        each = [_encoder(one) for one in inner]
        return lambda value, strings: [e(v, strings) if e else v for e, v in zip(each, value, strict=True)]
    if origin in {tuple, frozenset}:
        return _encode_strings if origin is frozenset and inner[0] is str else _series_encoder(origin, inner[0])
    if dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    if kind is str:
        return _encode_string
    if kind is Decimal or issubclass(kind, str):
        return lambda value, strings: strings[str(value)]
    if kind in _PLAIN:
        return None
    message = f"cannot be kept: {kind}"
    raise TypeError(message)


def _encode_string(value: str, strings: _Numbers) -> int:
    return strings[value]


def _encode_strings(value: frozenset[str], strings: _Numbers) -> list[int]:
    row = strings.rows.get(value)
    if row is None:
        row = strings.rows[value] = [strings[each] for each in sorted(value)]
    return row


def _series_encoder(origin: Any, kind: Any) -> Encoder:  # noqa: ANN401
    one = _encoder(kind)
    if one is None:
        return lambda value, _: list(value)
    if kind is str:  # most of what there is: not a call for each
        return lambda value, strings: [strings[each] for each in value]
    order = sorted if origin is frozenset else list
    return lambda value, strings: [one(each, strings) for each in order(value)]


def _union_encoder(inner: tuple[Any, ...]) -> Encoder | None:
    kinds = [kind for kind in inner if kind is not types.NoneType]
    each = {kind: _encoder(kind) for kind in kinds}
    if len(kinds) == 1:
        one = each[kinds[0]]
        return None if one is None else lambda value, strings: None if value is None else one(value, strings)
    places = {kind: (place, each[kind]) for place, kind in enumerate(kinds)}

    def encode_one(value: Any, strings: _Numbers) -> Any:  # noqa: ANN401
        place, one = places[type(value)]
        return [place, one(value, strings) if one else value]

    return encode_one


def _record_encoder(kind: Any) -> Encoder:  # noqa: ANN401
    hints, fields = get_type_hints(kind), dataclasses.fields(kind)
    values_of = _getter([field.name for field in fields])
    each = [(at, one) for at, field in enumerate(fields) if (one := _encoder(hints[field.name])) is not None]
    defaults = [field.default for field in fields]

    def encode_record(value: Any, strings: _Numbers) -> list[Any]:  # noqa: ANN401
        row = [*values_of(value)]
        while row and row[-1] == defaults[len(row) - 1]:
            row.pop()
        used = len(row)
        for at, one in each:
            if at >= used:
                break
            value = row[at]
            row[at] = strings[value] if one is _encode_string else one(value, strings)  # not a call for each string
        return row

    return encode_record


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads these fields of a record."""
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


def _decoder(kind: Any) -> Decoder | None:  # noqa: ANN401
    """Return what decodes values of a type, None where they are JSON as they are."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _union_decoder(inner)
    if origin is tuple and inner[-1] is not Ellipsis:
        each = [_decoder(one) for one in inner]
        return lambda row, strings: tuple([d(v, strings) if d else v for d, v in zip(each, row, strict=True)])
    if origin in {tuple, frozenset}:
        return _series_decoder(origin, inner[0])
    if dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    if kind is Decimal:
        return lambda place, strings: Decimal(strings[place])
    if issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return lambda place, strings: members[strings[place]]
    return (lambda place, strings: strings[place]) if issubclass(kind, str) else None


def _series_decoder(origin: Any, kind: Any) -> Decoder:  # noqa: ANN401
    one = _decoder(kind)
    if one is None:
        return lambda row, _: origin(row)
    if kind is str:  # most of what there is: not a call for each
        return lambda row, strings: origin([strings[place] for place in row])
    return lambda row, strings: origin([one(each, strings) for each in row])


def _union_decoder(inner: tuple[Any, ...]) -> Decoder | None:
    each = [_decoder(kind) for kind in inner if kind is not types.NoneType]
    if len(each) == 1:
        one = each[0]
        return None if one is None else lambda value, strings: None if value is None else one(value, strings)

    def decode_one(pair: Any, strings: list[str]) -> Any:  # noqa: ANN401
        place, value = pair
        one = each[place]
        return one(value, strings) if one else value

    return decode_one


def _record_decoder(kind: Any) -> Decoder:  # noqa: ANN401
    hints = get_type_hints(kind)
    each = [_decoder(hints[field.name]) for field in dataclasses.fields(kind)]

    def decode_record(row: Any, strings: list[str]) -> Any:  # noqa: ANN401
        return kind(*[d(v, strings) if d else v for d, v in zip(each, row, strict=False)])

    return decode_record


_encode = _record_encoder(Sentence)
_decode = _record_decoder(Sentence)
