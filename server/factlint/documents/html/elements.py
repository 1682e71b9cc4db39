"""What each element of HTML is to prose, and which parts of a page are no part of the text."""

from __future__ import annotations

import re

VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
    tfoot th thead tr ul
    """.split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))
ITEMS = frozenset(("li", "dd"))
CAPTIONS = frozenset(("caption", "figcaption"))
CELLS = frozenset(("td", "th"))
CODE = frozenset(("code", "kbd", "samp", "tt"))

# Nobody reads these, or they were taken back.
UNREAD = frozenset(
    """
    script style template head title iframe object svg math canvas audio video map noscript pre textarea del s strike
    """.split()
)
# A page's furniture; left out unless nothing else is left.
FURNITURE = frozenset("nav footer aside form button select option dialog menu".split())
_NEVER_FURNITURE = frozenset("html body main article table thead tbody tr td th h1".split())
_FURNITURE_WORDS = frozenset(
    """
    ad ads advert advertisement adverts advertising breadcrumb breadcrumbs comment comments commentlist consent cookie
    cookies disqus gdpr menu modal nav navbar navigation newsletter pager pagination paywall popup promo promotion
    recommended recommendations related respond share sharing sharebar sidebar signup skiplink social sponsor sponsored
    subscribe subscription teaser teasers toc toolbar trending navbox catlinks infobar editsection masthead topbar
    """.split()
)
# Words of which only the beginning is common: "relatedposts", "sharedaddy".
_FURNITURE_STARTS = (
    "relatedpost",
    "relatedarticle",
    "sharedaddy",
    "sharethis",
    "recommendation",
    "breadcrumb",
    "outbrain",
)
_MORE = frozenset(("more", "most", "latest", "popular", "other", "further"))
_OTHERS = frozenset(("articles", "headlines", "news", "posts", "read", "reads", "stories", "videos"))
_FURNITURE_ROLES = frozenset(
    "navigation search complementary contentinfo dialog alertdialog menu menubar toolbar".split()
)
_NOTE_WORDS = frozenset("reference noteref footnote fn".split())
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NO_DISPLAY = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)

# Which open elements a new one ends, and which element keeps those further out open.
_ENDS = {
    "li": (frozenset(("li",)), LISTS),
    "dt": (frozenset(("dt", "dd")), LISTS),
    "dd": (frozenset(("dt", "dd")), LISTS),
    "tr": (frozenset(("tr", "td", "th", "caption")), frozenset(("table",))),
    "td": (CELLS, frozenset(("tr", "table"))),
    "th": (CELLS, frozenset(("tr", "table"))),
    "thead": (frozenset(("caption", "thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    "tbody": (frozenset(("caption", "thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    "tfoot": (frozenset(("caption", "thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    "option": (frozenset(("option",)), frozenset(("select",))),
}
_NONE: frozenset[str] = frozenset()


def ended_by(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the elements that a new element ends, and those that it cannot reach beyond."""
    if name in _ENDS:
        return _ENDS[name]
    # A paragraph or heading ends where the next block begins.
    return (HEADINGS | {"p"}, BLOCKS - HEADINGS - {"p"}) if name in BLOCKS else (_NONE, _NONE)


def is_unread(name: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element is never shown, or shows what is no prose."""
    if name in UNREAD or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if name == "sup" and _NOTE_WORDS & _words(attributes):
        return True
    return "style" in attributes and _NO_DISPLAY.search(attributes["style"]) is not None


def is_furniture(name: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element is part of the page rather than of its text, by its name, role, class or id."""
    if name in _NEVER_FURNITURE:
        return False
    if name in FURNITURE or attributes.get("role", "").lower() in _FURNITURE_ROLES:
        return True
    words = _words(attributes) if attributes else ()
    if not words:
        return False
    if not _FURNITURE_WORDS.isdisjoint(words) or any(word.startswith(_FURNITURE_STARTS) for word in words):
        return True
    return not _MORE.isdisjoint(words) and not _OTHERS.isdisjoint(words)


def _words(attributes: dict[str, str]) -> set[str]:
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return {word.lower() for word in _WORD.findall(names)} if len(names) > 1 else set()
