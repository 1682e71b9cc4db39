"""Which titles are offices: what somebody is for a body, of which people seldom have two, and not what they are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from factlint.language.roles.agreement import is_below
from factlint.language.roles.fields import is_of_one_field

if TYPE_CHECKING:
    from collections.abc import Collection

_OFFICES: Final = frozenset(
    "president chancellor premier minister governor mayor commissioner ambassador envoy consul speaker chairman chief "
    "head boss leader executive manager referee umpire arbiter treasurer controller comptroller spokesman dean provost "
    "rector principal headteacher coroner registrar recorder negotiator rapporteur ombudsman liquidator moderator "
    "chaplain bishop archbishop warden".split()
)
"""The last words of titles that are such an office by themselves."""
_OF_A_BODY: Final = frozenset(
    "director officer coach editor producer publisher conductor secretary clerk curator librarian archivist "
    "prosecutor administrator auditor".split()
)
"""Those that are one where the text says of what: a film director is none."""
_GENERALS: Final = frozenset("director secretary attorney solicitor governor consul auditor inspector".split())
"""What comes before ``general`` in an office, and not a rank."""
_POSTS: Final = frozenset("chief head lead deputy principal project mission programme program flight".split())
"""What makes one of any profession: ``chief economist``, ``project engineer``."""
_ONE: Final = (
    frozenset("president chairman leader speaker moderator head boss chief".split()),
    frozenset(
        {"director", "manager", "head", "boss", "chief", "leader", "president", "chief executive", "executive"}
        | {"managing director", "director general", "general manager", "secretary general", "general secretary"}
        | {"administrator", "principal", "rector", "headteacher", "chancellor", "vice chancellor", "dean", "warden"}
        | {"commissioner", "governor", "secretary", "executive director", "curator"}
    ),
    frozenset({"conductor", "music director", "musical director", "artistic director", "director"}),
    frozenset({"editor", "editor in chief", "publisher", "producer", "director"}),
    frozenset({"ambassador", "envoy", "consul", "negotiator", "mediator", "rapporteur", "chief negotiator"}),
    frozenset({"clerk", "secretary", "registrar", "recorder", "administrator"}),
    frozenset({"treasurer", "controller", "comptroller", "auditor", "chief financial officer", "finance director"}),
    frozenset({"referee", "umpire", "arbiter", "chief arbiter", "chief referee"}),
    frozenset({"coach", "head coach", "manager", "director"}),
    frozenset({"librarian", "archivist", "curator", "director", "head"}),
    frozenset({"bishop", "archbishop", "chaplain"}),
)
"""Titles of which one country or body has this, another that, for one office."""


@lru_cache(maxsize=1024)
def is_office(title: str, *, of_a_body: bool = False) -> bool:
    """Tell whether a title in its normal form is an office: ``race director``, ``chief economist``; not ``economist``.

    Nor a seat among others (``councillor``), a rank (``colonel``), or a captaincy, which go with any office.
    ``of_a_body`` tells that the text says of what.
    """
    *before, last = title.split()
    if last == "general":
        return bool(_GENERALS.intersection(before))
    if last in _OF_A_BODY:
        return of_a_body or bool(before)
    return last in _OFFICES or bool(before and before[0] in _POSTS)


def may_be_one_office(one: str, of_one: Collection[str], other: str, of_other: Collection[str]) -> bool:
    """Tell whether two titles in their normal form may be one office of a body in other words: president and chairman.

    Where other words say which office each is (a ``race director``), it is not just the one at the head of a body; one
    that has none may be the other, whatever that is of.
    """
    first, second = one.split(), other.split()
    if is_below(one) != is_below(other):
        return False
    if is_of_one_field(one, of_one, other, of_other):
        return True
    if (of_one or len(first) > 1) and (of_other or len(second) > 1):
        return not (of_one or of_other) and any(one in titles and other in titles for titles in _ONE)
    return any({one, first[-1]} & titles and {other, second[-1]} & titles for titles in _ONE)
