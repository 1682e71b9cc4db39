"""What an amount means: a number with its unit, its kind and how exactly it is meant."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from factlint.model.record import record

# What one of each unit is in the first unit of its line. Units that are not here compare only with themselves.
_SCALES: tuple[dict[str, Decimal], ...] = tuple(
    {unit: Decimal(size) for unit, size in line.items()}
    for line in (
        {"m": "1", "mm": "0.001", "cm": "0.01", "km": "1000", "in": "0.0254", "ft": "0.3048", "yd": "0.9144",
         "mi": "1609.344", "nmi": "1852", "µm": "0.000001", "nm": "0.000000001"},
        {"m²": "1", "km²": "1000000", "ha": "10000", "acre": "4046.8564", "mi²": "2589988.11", "ft²": "0.09290304"},
        {"m³": "1", "l": "0.001", "ml": "0.000001", "cl": "0.00001", "hl": "0.1", "gal": "0.003785411784",
         "bbl": "0.158987294928", "km³": "1000000000"},
        {"g": "1", "mg": "0.001", "kg": "1000", "t": "1000000", "lb": "453.59237", "oz": "28.349523125",
         "µg": "0.000001", "kt": "1000000000", "Mt": "1000000000000", "Gt": "1000000000000000"},
        {"s": "1", "ms": "0.001", "µs": "0.000001", "ns": "0.000000001", "min": "60", "h": "3600", "day": "86400",
         "week": "604800"},
        {"month": "1", "year": "12", "decade": "120", "century": "1200"},
        {"B": "1", "bit": "0.125", "kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000",
         "PB": "1000000000000000", "KiB": "1024", "MiB": "1048576", "GiB": "1073741824", "TiB": "1099511627776"},
        {"bit/s": "1", "kbit/s": "1000", "Mbit/s": "1000000", "Gbit/s": "1000000000"},
        {"km/h": "1", "mph": "1.609344", "m/s": "3.6", "kn": "1.852"},
        {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000"},
        {"Wh": "1", "kWh": "1000", "MWh": "1000000", "GWh": "1000000000", "TWh": "1000000000000"},
        {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
        {"V": "1", "mV": "0.001", "kV": "1000"},
        {"Sv": "1", "mSv": "0.001", "µSv": "0.000001"},
        {"J": "1", "kJ": "1000", "cal": "4.184", "kcal": "4184"},
        {"N": "1", "kN": "1000"},
    )
)  # fmt: skip
_SCALE_OF = {unit: (line, size) for line, sizes in enumerate(_SCALES) for unit, size in sizes.items()}
# Conversions are written rounded (5 miles, 8 km), so a value in another unit may be this far off.
_CONVERTED_SLACK = Decimal("0.03")
_ABOUT_SLACK = Decimal("0.05")
# Almost a quarter may be 23 percent.
_ABOUT_SHARE = Decimal("0.1")
_SMALL = 10  # from here on, "about" is wrong by one at least
# "More than 1,300" is said of 1,340, not of 13,000.
_FARTHEST = 3


class QuantityKind(StrEnum):
    """What an amount is an amount of."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MEASURE = "measure"
    DURATION = "duration"
    ORDINAL = "ordinal"
    SCORE = "score"
    VERSION = "version"


class Bound(StrEnum):
    """How exactly an amount is meant."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"


UNBOUND = frozenset({Bound.EXACT, Bound.ABOUT, Bound.ALMOST})
"""What names an amount itself, and no side of it on which the right one lies far from it perhaps."""
_ABOVE = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_BELOW = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.ALMOST})
_NOTHING = Decimal(0)


@record
class Quantity:
    """An amount, or a range from ``amount`` to ``high``; of a score the two are its sides, in the order of the text.

    ``unit`` is canonical (``EUR``, ``%``, ``km``, ``KiB``, ``s``), empty for a plain number; ``label`` is the text of
    a version (``3.2.0``), which no single number holds.
    """

    kind: QuantityKind
    amount: Decimal
    high: Decimal | None = None
    unit: str = ""
    bound: Bound = Bound.EXACT
    label: str = ""

    def comparable(self, other: Quantity) -> bool:
        """Tell whether the two measure the same kind of thing, in units that convert into one another."""
        if self.kind != other.kind:
            return False
        return self.unit == other.unit or _line(self.unit) == _line(other.unit) != -1

    def in_units_of(self, other: Quantity) -> Decimal | None:
        """Return how many of the other's unit one of this one's is; None where they do not convert."""
        if self.kind != other.kind or _line(self.unit) != _line(other.unit) or _line(self.unit) == -1:
            return None
        return _SCALE_OF[self.unit][1] / _SCALE_OF[other.unit][1]

    def agrees(self, other: Quantity, tolerance: float = 0) -> bool:
        """Tell whether both can be true of one thing.

        A range agrees with what lies inside, a bound with what it allows, ``about`` with what is near; ``tolerance``
        is a share of the greater amount by which exact numbers may differ. Values that are not comparable disagree.
        """
        if not self.comparable(other):
            return False
        if self.kind is QuantityKind.VERSION:
            return _versions_agree(self.label, other.label)
        if self.kind is QuantityKind.SCORE:
            return {self.amount, self.high} == {other.amount, other.high}
        if not tolerance and self.unit == other.unit and self._is_plain() and other._is_plain():
            return self.amount == other.amount  # as most are, which all that follows would tell too
        if self.opposes(other):
            return False
        if self.bound == other.bound and self.bound not in UNBOUND:
            # "more than 30" and "more than 300" can both be true, yet nobody writes the one for the other
            return _near(self._size(self.amount), other._size(other.amount), 2 * _ABOUT_SLACK)
        if self.kind is QuantityKind.PERCENT and (_rounds_to(self, other) or _rounds_to(other, self)):
            return True
        slack = Decimal(str(tolerance)) if tolerance else _NOTHING
        slack += _CONVERTED_SLACK if self.unit != other.unit else 0
        (low, high), (other_low, other_high) = self._reach(slack), other._reach(slack)
        return low <= other_high and other_low <= high and self._strict(other) and other._strict(self)

    def _is_plain(self) -> bool:
        """Tell whether this is one exact amount, which is no other one rounded."""
        return self.bound is Bound.EXACT and self.high is None and self.kind is not QuantityKind.PERCENT

    def opposes(self, other: Quantity) -> bool:
        """Tell whether the two lie on the two sides of one amount: over 270 and under 270, half at most and more."""
        if not self.comparable(other) or self.high is not None or other.high is not None:
            return False
        bounds = {self.bound, other.bound}
        return bool(bounds & _ABOVE and bounds & _BELOW) and self._size(self.amount) == other._size(other.amount)

    def _size(self, amount: Decimal) -> Decimal:
        return amount * _SCALE_OF[self.unit][1] if self.unit in _SCALE_OF else amount

    def _reach(self, slack: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest amount that the words allow."""
        low = self._size(self.amount)
        high = self._size(self.high) if self.high is not None else low
        low, high = low - abs(low) * slack, high + abs(high) * slack
        match self.bound:
            case Bound.ABOUT | Bound.ALMOST:
                least = self._size(_half_step(self.amount)) if abs(self.amount) >= _SMALL else Decimal(0)
                about = _ABOUT_SHARE if self.kind is QuantityKind.PERCENT else _ABOUT_SLACK
                return low - max(abs(low) * about, least), high + max(abs(high) * about, least)
            case Bound.MORE_THAN:
                return low, high * _FARTHEST if high > 0 else Decimal("Infinity")
            case Bound.LESS_THAN:
                return low / _FARTHEST if low > 0 else Decimal("-Infinity"), high
            case Bound.AT_LEAST:
                return low, Decimal("Infinity")
            case Bound.AT_MOST:
                return Decimal("-Infinity"), high
        return low, high

    def _strict(self, other: Quantity) -> bool:
        """Tell whether the other's exact amount is beside a bound that leaves the bound itself out."""
        if (
            self.bound not in {Bound.MORE_THAN, Bound.LESS_THAN}
            or other.bound is not Bound.EXACT
            or other.high is not None
        ):
            return True
        return self._size(self.amount) != other._size(other.amount)


def _rounds_to(exact: Quantity, whole: Quantity) -> bool:
    """Tell whether one exact amount is another without its fraction: 57.2 and 57; nobody rounds a rate of 4.75 to 5."""
    if whole.amount < _SMALL or exact.amount == exact.amount.to_integral_value():
        return False
    if {exact.bound, whole.bound} != {Bound.EXACT} or exact.high is not None or whole.high is not None:
        return False
    return exact.amount.quantize(Decimal(1), ROUND_HALF_UP) == whole.amount


def _half_step(amount: Decimal) -> Decimal:
    """Return half a unit of the last digit of an amount that is no zero: a round 40 may stand for 35 to 45."""
    exponent = amount.normalize().as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)


def _line(unit: str) -> int:
    return _SCALE_OF[unit][0] if unit in _SCALE_OF else -1


def _near(a: Decimal, b: Decimal, share: Decimal) -> bool:
    return abs(a - b) <= max(abs(a), abs(b)) * share


def _versions_agree(a: str, b: str) -> bool:
    """Tell whether one version is the other or a series that holds it: 3.2 holds 3.2.1."""
    mine, theirs = a.split("."), b.split(".")
    length = min(len(mine), len(theirs))
    return mine[:length] == theirs[:length]
