"""What was worked out is kept for as long as documents at hand ask for it."""

from __future__ import annotations

from factlint.language.recent import Recent


class Counted(str):
    """A key that counts how often it is asked for its hash."""

    __slots__ = ("asked",)

    def __hash__(self) -> int:
        self.asked = getattr(self, "asked", 0) + 1
        return super().__hash__()

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other)


def test_forgotten_after_the_last_rounds() -> None:
    """What three rounds did not ask for is gone in the third; what one of them asked for lasts from there."""
    kept: Recent[str, int] = Recent(rounds=3)
    kept.put("left", 1)
    kept.put("asked", 2)
    kept.begin()
    assert kept.get("asked") == 2
    kept.begin()
    assert kept.get("nothing") is None
    kept.begin()

    assert kept.get("left") is None
    assert kept.get("asked") == 2
    assert len(kept) == 1


def test_another_value() -> None:
    """A value put in the place of another lasts from then on, and the other never comes back."""
    kept: Recent[str, int] = Recent(rounds=2, spare=5)
    kept.put("key", 1)
    kept.begin()
    kept.put("key", 2)
    kept.begin()

    assert kept.get("key") == 2
    assert len(kept) == 1


def test_spare_values_outlive_their_rounds() -> None:
    """Of what nobody asked for of late the last few are kept, and stay once they are asked for again."""
    kept: Recent[int, str] = Recent(rounds=2, spare=2)
    for number in range(4):
        kept.put(number, str(number))
    for _ in range(2):
        kept.begin()

    assert [kept.get(number) for number in range(4)] == [None, None, "2", "3"]
    kept.begin()
    assert kept.get(3) == "3"
    assert len(kept) == 2


def test_cleared() -> None:
    """Nothing is left, neither of the rounds nor beside them."""
    kept: Recent[str, int] = Recent(rounds=1, spare=1)
    kept.put("a", 1)
    kept.begin()
    kept.put("b", 2)
    kept.clear()

    assert (len(kept), kept.get("a"), kept.get("b")) == (0, None, None)


def test_hashes_are_few() -> None:
    """However many rounds there are, a key is hashed to be looked up, to be put, and to be let go."""
    kept: Recent[str, int] = Recent(rounds=8)
    key = Counted("key")
    assert kept.get(key) is None
    kept.put(key, 1)
    for _ in range(20):
        kept.begin()

    assert key.asked == 3
