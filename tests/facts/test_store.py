"""The store and the views of it, against what plain dictionaries say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from factlint.facts.store import Store
from factlint.facts.view import View
from facts.factory import add, digest, row, whole

NAMES = st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"])
TERMS = st.lists(st.sets(st.sampled_from(["bridge", "open", "person:lindqvist", "@day:07-12"])), max_size=4)


class StoreMachine(RuleBasedStateMachine):
    """Adds and removes documents in any order; views of some of them must say what dictionaries say."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "facts.sqlite"
        self.store = Store(self.path)
        self.known: dict[str, tuple[str, list[set[str]]]] = {}

    def teardown(self) -> None:
        """Close the store."""
        self.store.close()
        whole(self.path)
        self.folder.cleanup()

    @rule(name=NAMES, state=st.integers(0, 3), sentences=TERMS)
    def add(self, name: str, state: int, sentences: list[set[str]]) -> None:
        """Add one state of a document; a second time it changes nothing."""
        own = add(self.store, name, sentences, state=state)
        self.known.setdefault(own, (name, sentences))

    @rule(name=NAMES, state=st.integers(0, 3))
    def remove(self, name: str, state: int) -> None:
        """Remove one state of a document, or nothing."""
        self.store.remove(digest(name, state))
        self.known.pop(digest(name, state), None)

    @rule(names=st.sets(NAMES))
    def keep(self, names: set[str]) -> None:
        """Keep the first known state of each name: the other states of these names go, other names stay."""
        used = {name: own for own, (name, _) in sorted(self.known.items()) if name in names}
        self.store.keep(used.values())
        self.known = {o: known for o, known in self.known.items() if known[0] not in used or o == used[known[0]]}

    @rule()
    def reopen(self) -> None:
        """Close the file and open it again."""
        self.store.close()
        self.store = Store(self.path)

    @invariant()
    def holds_what_was_added(self) -> None:
        """Hold the documents that were added and not removed."""
        assert {own: name for own, (name, _) in self.known.items()} == {
            own: kept.name for own, kept in self.store.documents().items()
        }

    @invariant()
    def views_count_right(self) -> None:
        """Count and find as the dictionaries do, in a view of all documents and in one of every other."""
        for chosen in (sorted(self.known), sorted(self.known)[::2]):
            sentences = [
                terms
                for own in sorted(chosen, key=lambda own: (self.known[own][0], own))
                for terms in self.known[own][1]
            ]
            view = View(self.store, {own: self.known[own][0] for own in chosen})
            in_order = [stored for number, _ in view.documents() for stored in view.of_document(number)]
            assert len(sentences) == view.size()
            assert sentences == [set(stored.sentence.terms) for stored in in_order]
            for term in ("bridge", "open", "person:lindqvist", "@day:07-12", "unknown"):
                with_it = [stored.id for stored in in_order if term in stored.sentence.terms]
                assert with_it == view.with_term(term, 100)
                assert view.counts([term]) == ({term: len(with_it)} if with_it else {})
            listed = {"person:" + rest for rest in view.starting("person:", 9)}
            assert {t for terms in sentences for t in terms if t.startswith("person:")} <= listed
            assert all(stored is not None for stored in map(view.sentence, view.with_term("bridge", 100)))
            view.close()


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return an empty store in a file."""
    return Store(tmp_path / "facts.sqlite")


def test_a_document_is_kept_once(store: Store) -> None:
    """A digest that is known is left as it is: two processes may read the same source at once."""
    add(store, "a.txt", [{"bridge"}])
    store.add("a.txt", digest("a.txt"), [row({"bridge"}), row({"tunnel"})])

    view = View(store, {digest("a.txt"): "a.txt"})
    assert {"bridge": 1} == view.counts(["bridge", "tunnel"])


def test_remove_leaves_nothing(store: Store, tmp_path: Path) -> None:
    """After removing a document the file holds no sentence, no posting and no count of it."""
    add(store, "a.txt", [{"bridge", "open"}, {"bridge"}])
    add(store, "b.txt", [{"bridge"}])

    store.remove(digest("a.txt"))
    store.close()

    assert {digest("b.txt"): 1} == whole(tmp_path / "facts.sqlite")


def test_order_does_not_hang_on_history(tmp_path: Path) -> None:
    """Sentences are numbered by the names of their sources, whatever was read first or read again."""
    numbers = []
    for folder, order in (("one", "abc"), ("two", "cab")):
        store = Store(tmp_path / folder / "facts.sqlite")
        for name in order:
            add(store, name, [{"bridge"}, {name}])
        store.remove(digest("b"))
        add(store, "b", [{"bridge"}, {"b"}])
        view = View(store, {digest(name): name for name in order})
        numbers.append({name: view.with_term(name, 9) for name in "abc"})
        assert numbers[-1]["a"] < numbers[-1]["b"] < numbers[-1]["c"]

    assert numbers[0] == numbers[1]


def test_a_view_stays_as_it_was(store: Store, tmp_path: Path) -> None:
    """What another removes, replaces or adds while a view is open is not seen by it, and is by the next one."""
    old = add(store, "a.txt", [{"bridge"}])
    view = View(store, {old: "a.txt"})

    other = Store(tmp_path / "facts.sqlite")
    new = add(other, "a.txt", [{"bridge"}, {"bridge"}], state=1)
    other.keep([new])

    assert {"bridge": 1} == view.counts(["bridge"])
    assert view.sentence(view.with_term("bridge", 9)[0]) is not None
    with pytest.raises(KeyError):
        View(store, {old: "a.txt"})
    assert {"bridge": 2} == View(store, {new: "a.txt"}).counts(["bridge"])


def test_a_view_hides_the_others(store: Store) -> None:
    """Documents of other fact bases in the same file are neither counted nor found, and are not lost."""
    mine, theirs = add(store, "mine.txt", [{"bridge"}]), add(store, "theirs.txt", [{"bridge"}] * 5)
    store.keep([mine])

    assert {"bridge": 1} == View(store, {mine: "mine.txt"}).counts(["bridge"])
    assert {"bridge": 5} == View(store, {theirs: "theirs.txt"}).counts(["bridge"])


def test_what_nobody_uses_goes_in_time(store: Store) -> None:
    """A document that no fact base asked for in a month is removed; one in use stays for ever."""
    used, unused = add(store, "a.txt", [{"bridge"}]), add(store, "gone.txt", [{"bridge"}])
    today = dt.datetime.now(tz=dt.UTC).date()

    store.keep([used], today=(today + dt.timedelta(days=20)).isoformat())
    assert {used, unused} == set(store.documents())
    store.keep([used], today=(today + dt.timedelta(days=45)).isoformat())
    assert {used} == set(store.documents())
    store.keep([used], today=(today + dt.timedelta(days=400)).isoformat())
    assert {used} == set(store.documents())


def test_equal_ids_make_room() -> None:
    """Two documents whose digests begin alike are kept apart."""
    store = Store(None)
    one, two = "0123456789" + "a" * 54, "0123456789" + "b" * 54
    store.add("a.txt", one, [row({"bridge"})])
    store.add("b.txt", two, [row({"tunnel"})])

    view = View(store, {one: "a.txt", two: "b.txt"})
    assert {"bridge": 1, "tunnel": 1} == view.counts(["bridge", "tunnel"])
    assert view.with_term("bridge", 9) != view.with_term("tunnel", 9)


def test_in_memory_copy(store: Store) -> None:
    """A store that can no longer be written goes on in memory with what it held."""
    own = add(store, "a.txt", [{"bridge"}])

    copy = store.in_memory()
    add(copy, "b.txt", [{"bridge"}])

    assert {"bridge": 2} == View(copy, {own: "a.txt", digest("b.txt"): "b.txt"}).counts(["bridge"])
