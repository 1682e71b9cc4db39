"""What stands around a title: the mentions of the unit by their tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.docs import words_of
from factlint.language.roles.lexicon import lexicon
from factlint.language.roles.normal import normal_title
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from factlint.language.roles.titles import Title

_LONGEST_OWNER: Final = 4
_LONGEST_ABBREVIATION: Final = 4
POSSESSIVES: Final = frozenset({"'s", "\u2019s", "'", "\u2019"})
_OFFICE_OF: Final = frozenset({"of", "at", "for", "in", "to"})
_BODIES: Final = frozenset(
    {EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.GROUP, EntityKind.OTHER, EntityKind.PRODUCT}
)
_NOW: Final = frozenset({"now", "currently", "at"})
"""What stands before the office that somebody has now; "at present" is two words."""
_DETERMINERS: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})


@dataclass(frozen=True, slots=True)
class Found:
    """A person and a title: tokens ``first`` to ``last`` (not included) of the title, and whose office it is."""

    person: EntityMention
    title: str
    first: int
    last: int
    of: EntityMention | None
    former: bool
    future: bool = False
    scope: tuple[str, ...] = ()
    whole: tuple[int, int] | None = None


class Setting:
    """The tokens of a unit and the mentions that begin and end at them."""

    def __init__(self, doc: Doc, entities: Sequence[EntityMention]) -> None:
        """Index ``entities`` by the tokens of ``doc``."""
        self.doc = doc
        self._words = words_of(doc)
        begins: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        if entities:
            for number, (start, length) in enumerate(doc.to_array(["IDX", "LENGTH"]).tolist()):
                begins[start] = number
                self._ends[start + length] = number + 1
        self.by_first: dict[int, tuple[EntityMention, int]] = {}
        self.by_last: dict[int, tuple[EntityMention, int]] = {}
        self.named_tokens: list[tuple[int, int]] = []
        for entity in entities:
            first, last = begins.get(entity.start), self._ends.get(entity.end)
            if first is None or last is None or entity.kind is EntityKind.EVENT or entity.form is Form.DESCRIPTION:
                continue
            if entity.form is Form.PRONOUN and entity.kind is not EntityKind.PERSON:
                continue
            self.by_first[first] = (entity, last)
            self.by_last[last] = (entity, first)
            self.named_tokens.append((first, last))

    def text(self, at: int) -> str:
        """Return the lower-case text of a token, or the empty text outside the unit."""
        return self._words[at] if 0 <= at < len(self._words) else ""

    def person_at(self, at: int) -> EntityMention | None:
        """Return the person whose name begins at ``at``, past a form of address."""
        found = self.by_first.get(at)
        if found is None and self.text(at).rstrip(".") in {"mr", "mrs", "ms", "sir", "dr", "dame"}:
            found = self.by_first.get(at + 1) or (self.by_first.get(at + 2) if self.text(at + 1) == "." else None)
        return found[0] if found is not None and found[0].kind is EntityKind.PERSON else None

    def first_of(self, person: EntityMention) -> int:
        """Return the first token of the name of a person of this unit."""
        return self.by_last[self._ends[person.end]][1]

    def end_of(self, person: EntityMention) -> int:
        """Return the token after the name of a person of this unit."""
        return self._ends[person.end]

    def person_before(self, at: int) -> tuple[EntityMention, int] | None:
        """Return the person whose name ends at ``at``, and where it begins."""
        found = self.by_last.get(at)
        return found if found is not None and found[0].kind is EntityKind.PERSON else None

    def other_before(self, at: int) -> tuple[EntityMention, int] | None:
        """Return the country, place or organisation named right before ``at``, an adjective between, and its start."""
        for skipped in range(3):
            here = at - skipped
            if skipped and (here < 0 or self.doc[here].pos_ != "ADJ"):
                return None
            end = here - 1 if self.text(here - 1) in POSSESSIVES else here
            found = self.by_last.get(end)
            if found is not None:
                return found if found[0].kind is not EntityKind.PERSON else None
        return None

    def office_after(self, at: int) -> tuple[EntityMention | None, int]:
        """Return whose office the words at ``at`` say it is (``of Russia's Security Council``), and where they end."""
        if self.text(at) not in _OFFICE_OF:
            return None, at
        here = at + 1
        office: EntityMention | None = None
        end = at
        for _ in range(6):
            found = self.by_first.get(here)
            if found is not None:
                if found[0].kind is EntityKind.PERSON:
                    return office, end
                office, end = found[0], found[1]
                if self.text(end) in POSSESSIVES:
                    here = end + 1
                    continue
                if found[0].form is Form.DEMONYM:
                    here = end
                    continue
                return office, self.after_nouns(end)
            if here < len(self.doc) and (self.text(here) in _DETERMINERS or self.doc[here].pos_ in {"ADJ", "NOUN"}):
                if self.doc[here].pos_ == "NOUN":
                    end = here + 1
                here += 1
                continue
            break
        return office, end

    def after_nouns(self, at: int) -> int:
        """Return where the nouns in lower case that begin at ``at`` end: ``division`` in ``the Harbour division``."""
        while at < len(self.doc) and self.doc[at].pos_ in {"NOUN", "PROPN"} and self.doc[at].text.islower():
            at += 1
        return at

    def start_of_phrase(self, title: Title) -> tuple[int, EntityMention | None]:
        """Return where the noun phrase of ``title`` begins, and whose office it is if that stands in front."""
        at = title.time_first
        found = self.other_before(at)
        office = None
        if found is not None:
            office, at = found
            if self.text(at - 1) == "-":
                at -= 1
        while at > 0 and self.doc[at - 1].pos_ in {"ADJ", "NOUN"} and self.doc[at - 1].text.islower():
            at -= 1
        if at == title.time_first and self.is_abbreviation(at - 1):
            at -= 1
        known = lexicon()
        while at > 0 and ((self.text(at - 1),) in known.former or (self.text(at - 1),) in known.present):
            at -= 1
        if self.text(at - 1) in POSSESSIVES:
            at = self._start_of_owner(at - 2, at)
        if self.text(at - 1) in _DETERMINERS:
            at -= 1
        if self.text(at - 1) == "present":
            at -= 1
        now = self.text(at - 1) in _NOW and (self.text(at - 1) != "at" or self.text(at) == "present")
        return at - now, office

    def _start_of_owner(self, last: int, otherwise: int) -> int:
        """Return where the nouns of a possessive that ends at ``last`` begin, behind an article: ``the choir``'s."""
        if self.doc[last].pos_ == "PROPN":
            return self._start_of_name(last)
        first = last + 1
        while first > 0 and self.doc[first - 1].pos_ in {"NOUN", "ADJ"} and last - first < _LONGEST_OWNER:
            first -= 1
        if first > last or self.text(first - 1) not in _DETERMINERS or (self.text(last),) in lexicon().heads:
            return otherwise  # "the president's lawyer" is a lawyer of somebody's
        return first

    def _start_of_name(self, last: int) -> int:
        """Return where a name that ends at ``last``, known or not, begins: ``Corvid``'s."""
        first = last
        while first > 0 and self.doc[first - 1].pos_ == "PROPN" and first not in self.by_last:
            first -= 1
        return first

    def is_abbreviation(self, at: int) -> bool:
        """Tell whether a token in capitals alone, and no name's, says which office it is: the ``HR`` director."""
        if at < 0 or at + 1 in self.by_last:
            return False
        token = self.doc[at]
        return token.is_alpha and token.is_upper and 1 < len(token) <= _LONGEST_ABBREVIATION

    def possessor(self, at: int) -> EntityMention | None:
        """Return what "its" at ``at`` can only mean: the one organisation or country named before in the sentence."""
        if self.text(at) not in {"its", "their"}:
            return None
        start = self.doc[at].sent.start
        named = {
            entity.entity: entity
            for first, (entity, _) in self.by_first.items()
            if start <= first < at and entity.kind in _BODIES and entity.form in {Form.NAME, Form.METONYM}
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def is_former(self, title: Title, begin: int) -> bool:
        """Tell whether the phrase of ``title``, which begins at token ``begin``, says that the office is over."""
        return title.former or any((self.text(at),) in lexicon().former for at in range(begin, title.first))


def named(
    person: EntityMention, title: Title, of: EntityMention | None, *, former: bool, future: bool = False
) -> Found:
    """Return what was found, with the title in its normal form."""
    return Found(person, normal_title(" ".join(title.words)), title.first, title.last, of, former, future)
