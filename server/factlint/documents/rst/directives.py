"""What the directives and roles of reStructuredText and Sphinx are to prose."""

from __future__ import annotations

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

# Roles whose text is words of a program, and roles whose text is not shown.
CODE_ROLES = frozenset(
    """
    code file command kbd samp option envvar program math literal class func meth mod attr data exc obj const any
    makevar mailheader mimetype newsgroup regexp cmdoption token download
    """.split()
)
HIDDEN_ROLES = frozenset("cite cite:p cite:t cite:ps cite:ts footcite index raw strike del eq".split())


def has_text(name: str) -> bool:
    """Tell whether the words below a directive are prose; those of an unknown one may be anything."""
    return name in TEXTS or name in TITLED or name in TABLES or name in PLAIN or (":" in name and "/" not in name)
