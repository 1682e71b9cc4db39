"""The words that amounts are written with: numbers, multipliers, units, currencies."""

from __future__ import annotations

from decimal import Decimal

from factlint.model.quantities import QuantityKind

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
ONES = {word: number for number, word in enumerate(_ONES)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
LARGE = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
         "lakh": 10**5, "crore": 10**7}  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)}  # fmt: skip
FRACTIONS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
             "sixths": 6, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip

# Multipliers after figures; those of one letter only where they touch the figure (see units.py).
MULTIPLIERS = {
    **{word: Decimal(size) for word, size in LARGE.items() if word not in {"hundred", "dozen"}},
    **{f"{word}s": Decimal(size) for word, size in LARGE.items() if word in {"million", "billion"}},
    "bn": Decimal(10**9), "mn": Decimal(10**6), "tn": Decimal(10**12), "trn": Decimal(10**12), "mln": Decimal(10**6),
    "bln": Decimal(10**9), "m": Decimal(10**6), "k": Decimal(10**3), "K": Decimal(10**3), "M": Decimal(10**6),
    "B": Decimal(10**9), "b": Decimal(10**9), "hundred": Decimal(100), "dozen": Decimal(12),
}  # fmt: skip
TOUCHING = frozenset({"m", "k", "K", "M", "B", "b"})

SYMBOLS = {"US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
           "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
           "₴": "UAH", "₦": "NGN", "₪": "ILS"}  # fmt: skip
CURRENCY_CODES = frozenset(
    "USD EUR GBP JPY CNY INR RUB KRW TRY UAH AUD CAD NZD HKD SGD BRL CHF SEK NOK DKK PLN CZK HUF ZAR MXN NGN ILS "
    "AED SAR THB IDR".split()
)
CURRENCY_WORDS = {
    "euro": "EUR", "dollar": "USD", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "franc": "CHF", "zloty": "PLN", "hryvnia": "UAH", "rand": "ZAR", "shekel": "ILS", "peso": "MXN",
    "naira": "NGN", "dirham": "AED", "baht": "THB", "lira": "TRY", "forint": "HUF",
}  # fmt: skip
CURRENCY_WORDS |= {f"{word}s": code for word, code in CURRENCY_WORDS.items()}
NATIONAL = {"US": "USD", "U.S.": "USD", "American": "USD", "Canadian": "CAD", "Australian": "AUD", "Singapore": "SGD",
            "Hong Kong": "HKD", "New Zealand": "NZD"}  # fmt: skip
NATIONAL_WORDS = {
    "Swiss": ("CHF", "franc"), "Danish": ("DKK", "krone kroner crown"), "Norwegian": ("NOK", "krone kroner crown"),
    "Swedish": ("SEK", "krona kronor crown"), "Icelandic": ("ISK", "krona kronur"), "Czech": ("CZK", "crown koruna"),
    "Polish": ("PLN", "zloty"), "Hungarian": ("HUF", "forint"), "Turkish": ("TRY", "lira"), "Indian": ("INR", "rupee"),
    "Japanese": ("JPY", "yen"), "Chinese": ("CNY", "yuan"), "Russian": ("RUB", "rouble ruble"),
    "Mexican": ("MXN", "peso"), "Israeli": ("ILS", "shekel"), "South African": ("ZAR", "rand"),
    "Egyptian": ("EGP", "pound"), "British": ("GBP", "pound"),
}  # fmt: skip
"""Currencies by the nation that stands before their names: francs are not Swiss everywhere."""

_M, _D = QuantityKind.MEASURE, QuantityKind.DURATION
_UNIT_WORDS: dict[str, str] = {
    "km": "kilometre kilometer km kms", "m": "metre meter", "cm": "centimetre centimeter cm",
    "mm": "millimetre millimeter mm", "µm": "micrometre micrometer micron µm", "nm": "nanometre nanometer nm",
    "mi": "mile mi", "nmi": "nautical-mile", "yd": "yard yd", "ft": "foot feet ft", "in": "inch inches in ins",
    "km²": "km² km2 square-kilometre square-kilometer", "m²": "m² m2 square-metre square-meter",
    "mi²": "square-mile", "ft²": "square-foot square-feet", "ha": "hectare ha", "acre": "acre",
    "m³": "m³ m3 cubic-metre cubic-meter", "km³": "cubic-kilometre cubic-kilometer", "l": "litre liter",
    "ml": "millilitre milliliter ml",
    "gal": "gallon", "bbl": "barrel",
    "kg": "kilogram kilogramme kilo kg kgs", "g": "gram gramme", "mg": "milligram mg", "µg": "microgram µg mcg",
    "t": "tonne", "ton": "ton", "kt": "kilotonne", "Mt": "megatonne Mt", "Gt": "gigatonne Gt",
    "lb": "pound lb lbs", "oz": "ounce oz",
    "B": "byte bytes", "bit": "bit", "kB": "kB KB kilobyte", "MB": "MB megabyte", "GB": "GB gigabyte",
    "TB": "TB terabyte", "PB": "PB petabyte", "KiB": "KiB kibibyte", "MiB": "MiB mebibyte", "GiB": "GiB gibibyte",
    "TiB": "TiB tebibyte", "bit/s": "bps bit/s", "kbit/s": "kbps kbit/s", "Mbit/s": "Mbps Mbit/s",
    "Gbit/s": "Gbps Gbit/s",
    "km/h": "km/h kmh kph kilometres-per-hour kilometers-per-hour", "mph": "mph miles-per-hour", "m/s": "m/s",
    "kn": "knot knots", "W": "watt", "kW": "kW kilowatt", "MW": "MW megawatt", "GW": "GW gigawatt",
    "TW": "TW terawatt",
    "Wh": "Wh", "kWh": "kWh kilowatt-hour", "MWh": "MWh megawatt-hour", "GWh": "GWh gigawatt-hour",
    "TWh": "TWh terawatt-hour", "Hz": "Hz hertz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz gigahertz",
    "V": "volt", "mV": "mV", "kV": "kV kilovolt", "°C": "°C °-C degrees-Celsius degrees-centigrade ℃",
    "°F": "°F °-F degrees-Fahrenheit",
    "°": "degree °", "bp": "basis-point bps", "times": "times", "ppm": "ppm parts-per-million",
    "dB": "dB decibel", "Nm": "Nm N·m newton-metre newton-meter", "bar": "bar", "kPa": "kPa kilopascal",
    "hPa": "hPa hectopascal", "MPa": "MPa megapascal", "psi": "psi", "px": "px pixel",
    "rpm": "rpm", "hp": "hp horsepower", "p": "p pence", "light-year": "light-year",
    "Sv": "Sv sievert", "mSv": "mSv millisievert", "µSv": "µSv microsievert", "Bq": "Bq becquerel", "N": "newton",
    "kN": "kN kilonewton", "J": "joule", "kJ": "kJ kilojoule", "kcal": "kcal kilocalorie", "cal": "calorie",
    "mA": "mA milliampere milliamp", "mAh": "mAh", "Ah": "Ah", "cl": "centilitre centiliter cl", "hl": "hectolitre",
    "lm": "lumen", "lx": "lux", "dpi": "dpi", "fps": "fps", "ct": "carat",
}  # fmt: skip
_DURATION_WORDS = {
    "s": "second sec secs", "ms": "millisecond ms", "µs": "microsecond µs", "ns": "nanosecond ns",
    "min": "minute min mins",
    "h": "hour hr hrs", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
    "century": "century centuries",
}  # fmt: skip
_NO_PLURAL = 3


def _forms(table: dict[str, str], kind: QuantityKind) -> dict[str, tuple[str, QuantityKind]]:
    """Return each written form of a unit, spaces as hyphens, with canonical unit and kind; words get plurals."""
    found = {}
    for unit, words in table.items():
        for word in words.split():
            found[word] = (unit, kind)
            if (
                len(word) > _NO_PLURAL
                and word.isascii()
                and word[-1] != "s"
                and not any(c in word for c in "/0123456789")
            ):
                found[f"{word}s"] = (unit, kind)
    return found


UNITS = {
    **_forms(_UNIT_WORDS, _M),
    **_forms(_DURATION_WORDS, _D),
    "bit": ("bit", _M),
    "bits": ("bit", _M),
    "tons": ("ton", _M),
    "days": ("day", _D),
}
