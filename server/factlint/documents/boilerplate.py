"""What web pages say about themselves and not about their subject: menus, cookie notices, comment forms, teasers."""

from __future__ import annotations

import re

# Whole lines, case and end punctuation aside.
_LINES = frozenset(
    """
    about us|accept|accept all|accept cookies|ad|advert|advertisement|advertising|all rights reserved
    back to top|by|cancel reply|click here|close|close menu|comments|contact|contact us|continue
    continue reading|cookie policy|cookie settings|copy link|download the app|email|email address|facebook
    follow|follow us|get started|got it|home|i agree|jump to content|leave a comment|leave a reply|linkedin
    load more|load more comments|log in|login|logout|main menu|manage cookies|menu|more|my account|navigation
    newsletter|next|next article|next post|no comments|no comments yet|open menu|please enter your comment
    please enter your name here|post a comment|post comment|previous|previous article|previous post|print
    print this page|privacy|privacy policy|read more|register|reject|reject all|reply|save|scroll down|search
    search for|see more|send|share|share on facebook|share on linkedin|share on twitter|share on whatsapp
    share on x|share this|share this article|share this page|share this post|show comments|sign in|sign up
    skip to content|skip to main content|skip to navigation|sponsored|submit|subscribe|subscribe now
    table of contents|tags|terms of service|terms of use|toggle menu|toggle navigation|top|tweet|twitter
    view all|view comments|whatsapp
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)

# Headings of what follows an article: links to others, comments, notices for old browsers.
_ENDINGS = re.compile(
    r"(?:similar|related|recommended|trending)"
    r"|(?:similar|related|recommended|popular|more|latest|other|further|recent|trending)"
    r" (?:articles?|stories|posts?|news|reading|content|videos?)(?: (?:from|on|by|in) .{1,40})?"
    r"|most (?:popular|read|viewed|commented|shared)|recent (?:comments|posts)"
    r"|(?:you (?:may|might)|we) (?:also )?(?:like|recommend)|recommended for you|read (?:also|next)|see also"
    r"|trending now|outdated browser|editor'?s picks?|more (?:in|from) .{1,40}"
    r"|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|\d{1,4} comments?",
    re.IGNORECASE,
)

_OPENINGS = re.compile(
    r"cookie (?:policy|settings|preferences|notice|consent)\b"
    r"|your (?:browser|e-?mail address) (?:is (?:out ?dated|out of date|not supported)|does not support|will not be)\b"
    r"|please (?:enter your|enable javascript|up(?:grade|date) your browser|log in to|sign in to)"
    r"|(?:you need to|please) enable javascript|javascript is (?:disabled|required)"
    r"|(?:sign up|subscribe|register) (?:to|for|now|today|here)\b.{0,80}"
    r"(?:newsletter|inbox|updates?|access|reading|account)"
    r"|already (?:a subscriber|have an account|a member|registered)"
    r"|send this page to|(?:story|article) continues below|scroll (?:down )?to continue"
    r"|click (?:here|the link) (?:to|for)"
    r"|follow us on|share (?:this|via|on) |(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))"
    r"|save my name, e-?mail|required fields are marked|this site is protected by|loading\b.{0,3}$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:we|this (?:web)?site|our (?:web)?site|our partners|this page|the site) (?:and our partners )?uses? cookies\b"
    r"|\b(?:accept|allow|reject|manage|enable) (?:all )?(?:our )?cookies\b"
    r"|\bby (?:continuing|clicking|using) .{0,60}\byou (?:agree|consent|accept)\b|\ball rights reserved\.?$",
    re.IGNORECASE,
)
# One of these words stands in each of the above: looking for them is quick.
_SIGNS = ("cookies", "you agree", "you consent", "you accept", "rights reserved")
_LONGEST_PHRASE_LINE = 700
# "Home / Security / A headline", "News > Europe > A headline".
_CRUMB = r"[^/>»›|]{1,60}"
_CRUMBS = re.compile(
    rf"(?:home(?:page)?|start|front page|you are here:?[^/>»›|]{{0,20}}) ?[/>»›|] ?{_CRUMB}(?:[/>»›|]|$)"
    rf"|(?:{_CRUMB} [»›>] ){{2,6}}{_CRUMB}$",
    re.IGNORECASE,
)
_LONGEST_CRUMBS = 250
_EDGES = " \t.!:…»›>←→↑↓|-–—*•"


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole line or paragraph is a page's own furniture."""
    if len(line) > _LONGEST_PHRASE_LINE:
        return False
    words = " ".join(line.split())
    folded = words.casefold()
    if folded.strip(_EDGES) in _LINES or _OPENINGS.match(words):
        return True
    if any(sign in folded for sign in _SIGNS) and _WITHIN.search(words):
        return True
    return len(words) <= _LONGEST_CRUMBS and _CRUMBS.match(words) is not None


def ends_article(line: str) -> bool:
    """Tell whether a line is the heading of what follows an article: teasers, comments, browser notices."""
    return _ENDINGS.fullmatch(" ".join(line.split()).strip(_EDGES)) is not None
