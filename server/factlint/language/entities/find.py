"""Finding the names in one unit of text."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from factlint.language.docs import words_of
from factlint.language.entities.events import find_events
from factlint.language.entities.keys import key_of
from factlint.language.entities.kinds import kind_by_words, kind_of
from factlint.language.entities.known import Known, find_known
from factlint.language.entities.metonyms import is_metonym
from factlint.language.entities.pieces import Piece, pieces
from factlint.language.entities.runs import is_of_many, runs
from factlint.language.entities.shapes import HYPHENS, is_headline
from factlint.language.entities.words import EVENT_ENDS, NAMED_AFTER, ORGANISATION_ENDS, PLACE_ENDS
from factlint.language.gazetteer import canonical, is_given_name
from factlint.language.quantities.words import UNITS
from factlint.language.roles.lexicon import SHORT_TITLES, lexicon
from factlint.language.roles.titles import Title, find_titles
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_NAME: Final = 12
_LONGEST_IN_HEADLINE: Final = 3
# How far after a comma the title of an apposition begins, and titles that companies have too.
_REACH: Final = 6
_COMPANY_TITLES: Final = frozenset(
    {"owner", "co-owner", "publisher", "partner", "member", "producer", "host", "developer", "leader"}
)
# Titles that in the plural are a team's: "champions Selby Rovers".
_OF_TEAMS: Final = frozenset({"champion", "leader", "owner", "developer", "publisher", "producer"})
_LONGEST_HEADLINE: Final = 25
_MODEL: Final = re.compile(r"(?!(?:19|20)\d\d)\d{2,4}(?:-\d{1,4}[A-Z]*|[A-Z]{1,3})?")


def find_entities(doc: Doc) -> list[EntityMention]:
    """Return the names, demonyms and metonyms in ``doc``, the parsed text of one unit; offsets are code points of it.

    Mentions stand in the order of the text. None overlaps another, but for a named event, which comes before the names
    within it: ``Vilnius summit``, ``Vilnius``.
    """
    known = find_known(doc)
    titles = find_titles(doc, known=[(match.first, match.last) for match in known])
    courtesies = {number for number, word in enumerate(words_of(doc)) if _is_courtesy(word)}
    titled = {title.last for title in titles if not (title.plural and title.words[-1] in _OF_TEAMS)} | {
        number + 1 for number in courtesies
    }
    begins = {title.first: title for title in titles}
    cuts = _cuts(doc, titles, courtesies)
    in_headline = _headline_tokens(doc)
    several = {title.last for title in titles if title.plural and title.last in titled}
    row: int | None = None  # where the last name of a row ends that a plural begins: "Councillors Ann Lee and Bo Ray"
    mentions: list[EntityMention] = []
    position = 0
    for first, last in runs(doc, known, cuts):
        while position < len(known) and known[position].last <= first:
            position += 1
        inside = [match for match in known[position : position + last - first] if match.last <= last]
        found = _in_headline(doc, first, last, inside) if in_headline[first] else pieces(doc, first, last, inside)
        for piece in map(partial(_with_model, doc), found):
            if piece.last - piece.first > _LONGEST_NAME or _is_unit(doc, piece):
                continue
            in_row = row is not None and piece.known is None and _is_next_of(doc, row, piece)
            beside = in_row or _follows_title(doc, piece.first, titled) or _title_follows(doc, piece, begins)
            mention = _mention(doc, piece, after_title=beside)
            mentions.append(mention)
            row = piece.last if in_row or piece.first in several else None
            if mention.kind is EntityKind.EVENT and piece.known is None:
                inner = (Piece(match.first, match.last, match) for match in inside if match.first < piece.last)
                mentions.extend(_mention(doc, part, after_title=False) for part in inner if part.first >= piece.first)
    events = find_events(doc, mentions)
    heads = {event.end for event in events}
    kept = [one for one in mentions if one.kind is not EntityKind.EVENT and one.end not in heads]
    return sorted([*events, *kept], key=lambda mention: (mention.start, -mention.end))


def _with_model(doc: Doc, piece: Piece) -> Piece:
    """Return a maker's name with the number of a model right behind it (``Boeing 737``), other names as they are."""
    maker = piece.known is not None and piece.known.entry.kind is EntityKind.ORGANISATION
    if not maker or piece.last >= len(doc) or not doc[piece.last - 1].whitespace_:
        return piece
    number = doc[piece.last].text
    return Piece(piece.first, piece.last + 1) if _MODEL.fullmatch(number) else piece


def _is_unit(doc: Doc, piece: Piece) -> bool:
    """Tell whether a word is the unit of the number before it, and no name: ``256 KiB``, ``5 °C``."""
    if piece.known is not None or piece.last - piece.first > 1 or piece.first == 0:
        return False
    word, before = doc[piece.first].text, doc[piece.first - 1]
    return before.text == "\u00b0" or (before.text[-1].isdigit() and word in UNITS)


def _headline_tokens(doc: Doc) -> list[bool]:
    """Return a flag a token: set in a headline. A short unit is looked at as a whole, a longer one by sentences."""
    if 0 < len(doc) <= _LONGEST_HEADLINE and is_headline(doc[:]):
        return [True] * len(doc)
    return [flag for sentence in doc.sents for flag in [is_headline(sentence)] * len(sentence)]


def _is_courtesy(word: str) -> bool:
    return (word if word.isalpha() else word.rstrip(".")) in lexicon().courtesies


def _follows_title(doc: Doc, at: int, titled: set[int]) -> bool:
    if at in titled:
        return True
    return at > 1 and doc[at - 1].text == "." and at - 1 in titled and doc[at - 2].lower_ in SHORT_TITLES


def _is_next_of(doc: Doc, row: int, piece: Piece) -> bool:
    """Tell whether a name stands next in a row of people whose last ends at ``row``: what joins them, or brackets."""
    between = [token.text for token in doc[row : piece.first]]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    joined = bool(between) and all(word in {",", "and", "&"} for word in between)
    words = doc[piece.first : piece.last]
    named = 1 < len(words) <= _LONGEST_IN_HEADLINE and all(word.text[0].isupper() for word in words)
    return joined and named and kind_by_words(words) is None


def _title_follows(doc: Doc, piece: Piece, begins: dict[int, Title]) -> bool:
    """Tell whether a name of two words or more is told to be somebody: ``Ida Holm, the Danish prime minister``."""
    at = piece.last
    if piece.known is not None or at - piece.first < 2 or at >= len(doc) or doc[at].text not in ",(":  # noqa: PLR2004
        return False
    if kind_by_words(doc[piece.first : piece.last]) is not None:
        return False
    for step in range(at + 1, min(at + _REACH, len(doc))):
        title = begins.get(step)
        if title is not None:
            following = doc[title.last] if title.last < len(doc) else None
            named = following is not None and following.pos_ == "PROPN"
            return not title.plural and not named and title.words[-1] not in _COMPANY_TITLES
        owner = doc[step].pos_ == "NOUN" and step + 1 < len(doc) and doc[step + 1].tag_ == "POS"
        # "the choir's manager", "the stage manager"
        if doc[step].pos_ not in {"DET", "ADJ", "PROPN", "PART"} and not owner and step + 1 not in begins:
            return False
    return False


def _cuts(doc: Doc, titles: list[Title], courtesies: set[int]) -> list[bool]:
    """Return a flag a token, set where it is part of a title or a form of address, and so of no name."""
    cuts = [False] * len(doc)
    for title in titles:
        if not _is_within_name(doc, title) and not _is_hyphened(doc, title.last):
            cuts[title.first : title.last] = [True] * (title.last - title.first)
    for number in courtesies:
        cuts[number] = cuts[number] or (doc[number].text[0].isupper() and not _is_hyphened(doc, number + 1))
    return cuts


def _is_hyphened(doc: Doc, at: int) -> bool:
    """Tell whether a hyphen joins the word before ``at`` to a name: ``Saint-Marrow``."""
    return at + 1 < len(doc) and doc[at].text in HYPHENS and doc[at + 1].text[0].isupper() and not doc[at].whitespace_


def _is_within_name(doc: Doc, title: Title) -> bool:
    """Tell whether what looks like a title is part of a name: ``General Electric``, ``Judge Institute``."""
    if doc[title.last - 1].text.islower() or doc[title.last - 1].lower_.rstrip(".") in SHORT_TITLES:
        return False
    following = doc[title.last] if title.last < len(doc) else None
    if following is not None and following.lower_ in {"'s", "\u2019s"} and title.last + 1 < len(doc):
        return doc[title.last + 1].lower_ in ORGANISATION_ENDS | PLACE_ENDS
    if title.plural and is_of_many(doc, title.last - 1):
        return True
    if following is None or not following.text[0].isupper():
        begins = doc[title.first].ent_iob_ == "I" and doc[title.first].ent_type_ in {"ORG", "MISC", "EVENT"}
        return begins and title.last - title.first == 1
    if _is_patron(doc, title.last):
        return True
    if title.plural and following.lower_ in EVENT_ENDS | ORGANISATION_ENDS | PLACE_ENDS:
        return True
    return (
        following.ent_iob_ == "I"
        and following.ent_type_ in {"ORG", "MISC", "EVENT", "LOC"}
        and not (is_given_name(following.lower_))
    )


def _is_patron(doc: Doc, at: int) -> bool:
    """Tell whether a name of one word or two at ``at`` is what a body is called: ``Queen Elizabeth Hospital``."""
    for step in range(at, min(at + 3, len(doc))):
        if not doc[step].text[0].isupper():
            return False
        if doc[step].lower_ in NAMED_AFTER:
            return step > at
    return False


def _in_headline(doc: Doc, first: int, last: int, known: list[Known]) -> list[Piece]:
    """Return what is a name even where every word has a capital: what the gazetteer knows, and the model's people."""
    found = [Piece(match.first, match.last, match) for match in known]
    free = [True] * (last - first)
    for match in known:
        free[match.first - first : match.last - first] = [False] * (match.last - match.first)
    for entity in doc[first:last].ents:
        inside = entity.start >= first and entity.end <= last and len(entity) <= _LONGEST_IN_HEADLINE
        if not inside or entity.label_ != "PERSON" or not all(free[entity.start - first : entity.end - first]):
            continue
        if all(token.tag_.startswith("NNP") for token in entity):
            found.append(Piece(entity.start, entity.end))
            free[entity.start - first : entity.end - first] = [False] * len(entity)
    for at in range(first, last - 1):
        taken = not all(free[at - first : at - first + 2])
        if not taken and is_given_name(doc[at].lower_) and _is_whole_name(doc, at, last):
            found.append(Piece(at, at + 2))
    return sorted(found, key=lambda piece: piece.first)


def _is_whole_name(doc: Doc, at: int, last: int) -> bool:
    """Tell whether the two tokens at ``at`` are a name that no capitals go before or after in its run."""
    alone = at + 2 == last or not doc[at + 2].tag_.startswith("NNP")
    return alone and all(token.tag_ == "NNP" and len(token) > 1 and token.is_alpha for token in doc[at : at + 2])


def _mention(doc: Doc, piece: Piece, *, after_title: bool) -> EntityMention:
    span = doc[piece.first : piece.last]
    start, end = span.start_char, span.end_char
    if piece.known is not None and not (after_title and _is_person_after_all(piece)):
        entry = piece.known.entry
        form = Form.METONYM if entry.form is Form.NAME and is_metonym(span, entry) else entry.form
        return EntityMention(start, end, entry.key, entry.kind, form)
    kind = kind_of(span, after_title=after_title)
    known = canonical(span.text) if kind is not EntityKind.PERSON else None
    kind = known[1] if known else kind
    return EntityMention(start, end, key_of(span.text, kind), kind, Form.NAME)


def _is_person_after_all(piece: Piece) -> bool:
    """Tell whether a known name after a title may be a surname: ``Mr London``; a country is none."""
    return piece.known is not None and piece.known.entry.kind is EntityKind.PLACE
