"""Words by which a sentence says what a table names in a label: ``weight`` there, ``weighs`` here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.terms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

SAYING = {
    plain(noun): frozenset(map(plain, words.split()))
    for noun, words in {
        "weight": "weigh heavy light",
        "mass": "weigh heavy",
        "length": "long",
        "height": "high tall",
        "width": "wide broad",
        "depth": "deep",
        "thickness": "thick",
        "age": "old",
        "speed": "fast travel run",
        "price": "cost sell charge pay",
        "cost": "pay",
        "fare": "cost pay",
        "fee": "cost charge pay",
        "rent": "cost pay",
        "duration": "last take long",
        "capacity": "hold take carry room seat",
        "range": "reach",
        "distance": "away far long",
        "population": "inhabitant people live home",
        "employee": "employ staff people work",
        "staff": "employ people work employee",
        "member": "belong join",
        "output": "produce",
        "production": "produce",
        "consumption": "use consume",
        "power": "draw",
        "area": "cover",
        "attendance": "attend watch crowd spectator",
        "loss": "lose",
        "profit": "earn",
        "sale": "sell",
        "yield": "harvest",
        "rainfall": "rain",
        "increase": "rise grow",
        "memory": "store",
    }.items()
}
"""The words that say as a predicate what a label names."""


def names_too(label: str, terms: Iterable[str]) -> bool:
    """Tell whether one of ``terms`` says what a word of a label names: ``employed`` says ``employees``."""
    says = SAYING.get(plain(label.lstrip("=")), frozenset())
    return any(plain(term.lstrip("=")) in says for term in terms)
