"""What the directives and roles of reStructuredText and Sphinx are to prose."""

from __future__ import annotations

import re

# Their words may begin right behind the colons.
TEXTS = frozenset(
    """
    attention caution danger error hint important note tip warning seealso todo dedication abstract
    epigraph highlights pull-quote versionadded versionchanged versionremoved deprecated
    """.split()
)
QUOTES = frozenset(("epigraph", "highlights", "pull-quote"))
# The first word behind the colons is a number of a version.
VERSIONS = frozenset(("versionadded", "versionchanged", "versionremoved", "deprecated"))
# What stands behind the colons is a title of the words below.
TITLED = frozenset("admonition topic sidebar rubric centered card dropdown tab-item grid-item-card".split())
TABLES = frozenset(("table", "list-table", "csv-table"))
# Words below, and behind the colons something that is no prose: a class, a signature, a picture.
PLAIN = frozenset(
    """
    figure container compound class rst-class only hlist glossary tab-set tabs grid grid-item card-carousel details
    collapse function method attribute data exception module describe object option confval envvar program setting
    """.split()
)

# What a directive's name holds where nothing in it is prose: it is run, drawn, fetched, or typed as it is.
_UNREAD = re.compile(
    r"code|literal|highlight|math|raw|include|image|video|audio|html|latex|prompt|shell|console|terminal|test|python"
    r"|jupyter|exec|cell|plot|chart|graph|diag|uml|mermaid|dot$|tikz|svg|auto|toc|content|index|bibliography|meta|role"
    r"|column|program|command|click|jinja|json|yaml|sql|data|schema|api|grammar|production|aafig|ditaa|wavedrom|replace"
)
_SENTENCE = re.compile(r"[*`\"'“‘(]{0,3}[^\W\d_a-z]\S*\s+\S+\s.*[.!?][\"'”’)*`]{0,3}\s*", re.DOTALL)

# Roles whose text is words of a program, and roles whose text is not shown.
CODE_ROLES = frozenset(
    """
    code file command kbd samp option envvar program math literal class func meth mod attr data exc obj const any
    makevar mailheader mimetype newsgroup regexp cmdoption token download
    """.split()
)
HIDDEN_ROLES = frozenset("cite cite:p cite:t cite:ps cite:ts footcite index raw strike del eq".split())


def has_text(name: str) -> bool:
    """Tell whether the words below a directive are known to be prose."""
    return name in TEXTS or name in TITLED or name in TABLES or name in PLAIN or (":" in name and "/" not in name)


def may_have_text(name: str) -> bool:
    """Tell whether the words of a directive that is not known may be prose, such as those of a project's own box."""
    return _UNREAD.search(name) is None


def is_sentence(words: str) -> bool:
    """Tell whether words are those of a sentence, and none of a program's: capital letter, words, full stop."""
    return _SENTENCE.fullmatch(words) is not None
