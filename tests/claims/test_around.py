"""The words that stand next to a value, whatever the parse says."""

from __future__ import annotations

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind


def test_each_value_has_its_own() -> None:
    """Of two values in a sentence each has the place that stands next to it before the other's."""
    one, other = claims("148 mm of rain fell in Tarnow and 236 mm at the Wolany dam.", ClaimKind.QUANTITY)

    assert one.around.index("name:tarnow") < len(one.around)
    assert other.around.index("name:wolany") < other.around.index("name:tarnow")


def test_other_values_are_no_words() -> None:
    """The unit of another amount says nothing of this one."""
    (one, _) = claims("The wall is 12 metres long and 3 metres high.", ClaimKind.QUANTITY)

    assert "metr" not in one.around


def test_cells_of_others() -> None:
    """In a table what stands around a value is its header and its row's label."""
    table = "| | Weight | Colour |\n|---|---|---|\n| Tarn | 3.2 kg | black |\n"

    (weight,) = claims(table, ClaimKind.QUANTITY, name="draft.md")

    assert ("=weigh", "name:tarn") == weight.around[:2]
    assert "black" not in weight.around
