"""Claims: what a text states, read from one sentence at a time.

Offsets are code points of the document's prose.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factlint.model.dates import DateValue
from factlint.model.noted import Noted
from factlint.model.quantities import Quantity
from factlint.model.record import record


class ClaimKind(StrEnum):
    """What kind of value a claim gives, and so what it is compared with."""

    DATE = "date"
    QUANTITY = "quantity"
    PLACE = "place"
    ROLE = "role"
    MEMBERS = "members"
    QUOTATION = "quotation"
    UTTERANCE = "utterance"
    NAME = "name"
    WORD = "word"
    KIND = "kind"

    __hash__ = str.__hash__  # an enum's own is no faster than any function in Python


@record
class Part:
    """A part of a value with the span where it is written."""

    text: str
    start: int
    end: int


@record
class DateClaim:
    """Something happened at a date. ``weekday`` and ``day`` are the parts of the date that a fix may change alone."""

    value: DateValue
    stated: DateValue
    weekday: Part | None = None
    day: Part | None = None

    @property
    def is_weekday(self) -> bool:
        """Whether no more is written than a weekday, which any text may have of another week."""
        return self.stated.granularity == "weekday" and not self.stated.first.is_of_month


@record
class QuantityClaim:
    """An amount of something; ``counted`` are the terms of what is counted, the head noun first.

    ``column`` says that it stands in a table, whose header names what is counted.
    """

    value: Quantity
    counted: tuple[str, ...] = ()
    column: bool = False


@record
class CellPlace:
    """Where in a table a value stands: the terms of its row's label and of its column's header, and the dates there.

    ``label`` and ``header`` have the terms in the order of the words; ``within`` those of its own cell. ``dates`` are
    the header's, ``about`` those of the table's caption or heading. ``one`` is what one stands for in the cell, a
    million euros, if not itself.
    """

    label: tuple[str, ...]
    header: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    dates: tuple[DateValue, ...] = ()
    about: tuple[DateValue, ...] = ()
    one: Decimal = Decimal(1)


@record
class PlaceClaim:
    """Something is, or happened, in a place: the place's entity key."""

    place: str


@record
class RoleClaim:
    """A person holds an office; ``of`` is the entity key of its country or organisation, ``of_part`` its place.

    ``former`` says that the office is over, ``future`` that it is to come. ``scope`` are the other words that say which
    office it is (``flight``, ``operation``), ``whole_part`` is the title with them.
    """

    person: str
    title: str
    title_part: Part
    of: str | None = None
    of_part: Part | None = None
    person_part: Part | None = None
    former: bool = False
    future: bool = False
    scope: tuple[str, ...] = ()
    whole_part: Part | None = None


@record
class MembersClaim:
    """A list of names that belong together; ``group`` is the entity key of what they are members of, where it is named.

    ``open`` says that there are more (``including``), ``closed`` that there are not (``namely``).
    """

    members: tuple[str, ...]
    parts: tuple[Part, ...]
    group: str | None = None
    open: bool = False
    closed: bool = False


@record
class QuotationClaim:
    """Words and whose they are. ``words`` are those between the marks.

    ``name`` is the speaker's in full, where the document tells: ``Ann Lee`` for ``Lee`` and ``she``; ``sure`` says of a
    pronoun that it can be nobody else.
    """

    words: Part
    speaker: str | None
    speaker_part: Part | None
    direct: bool = True
    pronoun: bool = False
    name: str = ""
    sure: bool = False


@record
class NameClaim:
    """A name, as it is written, of the entity with this key.

    ``slot`` is its place in the clause (``subject``, ``object``, ``to``, ``by`` …), ``series`` the keys of the names
    that it stands in a row with; ``sure`` is false for a lone capitalised word that may be no name.
    """

    entity: str
    name: str
    person: bool
    slot: str = ""
    series: frozenset[str] = frozenset()
    sure: bool = True


@record
class WordClaim:
    """A word that has an opposite, or a predicate that can be denied.

    ``lemma`` is the word's, ``opposites`` the lemmas that say the contrary; ``negation`` is where the word is denied
    (``not``, ``no``), None where it is affirmed. ``verb`` tells predicates from other words, ``tag`` which form of the
    lemma it is (Penn Treebank). ``contrary`` are what to write, and in place of what, to say the contrary of a
    predicate. ``senses`` name what it shares with verbs that say nearly the same;
    ``agent`` and ``patient`` are the terms of who does it, and to whom.
    """

    lemma: str
    opposites: frozenset[str]
    negation: Part | None = None
    verb: bool = False
    tag: str = ""
    contrary: tuple[Part, ...] = ()
    senses: frozenset[str] = frozenset()
    agent: frozenset[str] = frozenset()
    patient: frozenset[str] = frozenset()


@record
class KindClaim:
    """Something is of a kind that others exclude: blue and not green, somebody's aunt and not her sister.

    ``kinds`` are the ways down to the word's meanings: see ``factlint.claims.kinds``.
    """

    lemma: str
    kinds: tuple[str, ...]


Value = (
    DateClaim
    | QuantityClaim
    | PlaceClaim
    | RoleClaim
    | MembersClaim
    | QuotationClaim
    | NameClaim
    | WordClaim
    | KindClaim
)


@record
class Claim(Noted):
    """One thing that a sentence states.

    ``start`` to ``end`` is where its value stands. ``near`` are the terms of the words that the value hangs on, the
    nearest first; ``clause`` all terms of its clause; ``marks`` the words that tell one thing from others of its kind
    (``next``, ``first``, ``previous``), ``modifiers`` the nouns of the clause with the terms that say which one of its
    kind each is (``apricot`` harvest), ``arguments`` the terms of the predicate's subject, object and complement.
    ``around`` are the terms that stand next to the value, the nearest first; ``change`` is true where the value tells
    by how much something rose or fell.
    ``mood`` is empty where the sentence states the claim, else the word that asks, denies, supposes or plans it
    (``?``, ``not``, ``if``, ``would``); ``spoken`` is true inside somebody's quoted words, ``rejected`` where the
    text gives the value as a wrong one (``on 5 May and not on 4 May``), ``past`` where the predicate
    is in the past tense, ``state`` where it tells how something is and not what happens. ``subject`` and ``relation``
    are words to show. ``cell`` says where in a table the value stands, None outside of tables.
    """

    kind: ClaimKind
    value: Value
    shown: str
    start: int
    end: int
    near: tuple[str, ...] = ()
    clause: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    modifiers: tuple[tuple[str, frozenset[str]], ...] = ()
    arguments: tuple[tuple[str, frozenset[str]], ...] = ()
    around: tuple[str, ...] = ()
    change: bool = False
    mood: str = ""
    spoken: bool = False
    rejected: bool = False
    past: bool = False
    state: bool = False
    subject: str = ""
    relation: str = ""
    cell: CellPlace | None = None

    @property
    def firm(self) -> bool:
        """Whether the text itself states the claim as so."""
        return not self.mood and not self.spoken


@record
class Word:
    """A content word of a sentence, or a name or an amount, and its place.

    ``term`` is its normalised form or the key of what it names, "" for a word that tells little, ``#`` for an amount or
    a date; ``slot`` its place below the word that it hangs on (``subject``, ``object``, ``of``, ``modifier``, a
    preposition), which is number ``head`` of the sentence's words, -1 if it is none of them.
    """

    start: int
    end: int
    term: str
    lemma: str
    slot: str
    head: int


@record
class Sentence(Noted):
    """A sentence, or what stands for one (a table row, a list item), with all that a comparison needs of it.

    ``terms`` are its normalised words and entity keys; ``context`` those of what introduces it (lead-in, heading);
    ``names`` the folded names in it. ``quoted`` says that it stands in a block quote.
    """

    start: int
    end: int
    text: str
    terms: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    dates: tuple[DateValue, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    quoted: bool = False
    words: tuple[Word, ...] = ()

    def __hash__(self) -> int:
        return hash((self.text, self.terms))  # enough to tell most apart, and known to both
