"""XML, written by hand: elements of attributes and text, everything escaped."""

from __future__ import annotations

import re
from html import escape

from factlint.report.clean import clean

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NO_XML = re.compile("[\ufffe\uffff]")


def text(words: object) -> str:
    """Return ``words`` as they may stand in XML; what may not stand there at all is shown as a picture."""
    return escape(_NO_XML.sub("\ufffd", clean(str(words))), quote=True)


def element(tag: str, body: str = "", **attributes: object) -> str:
    """Return an element on lines of its own; ``body`` is XML already."""
    given = "".join(f' {key}="{text(value)}"' for key, value in attributes.items())
    return f"<{tag}{given}>{body}</{tag}>\n" if body else f"<{tag}{given}/>\n"
