"""Reading and checking the rule pages: front matter for the machine, prose for people, examples as tests.

``load_pages`` returns the ``Rules``; nothing is read before it is called.
"""

from __future__ import annotations

from factlint.rules.book import Rules
from factlint.rules.examples import Example, ExampleGroup, ExampleSource
from factlint.rules.load import load_pages, pages_fingerprint, pages_folder
from factlint.rules.marks import Mark
from factlint.rules.page import RulePage

__all__ = [
    "Example",
    "ExampleGroup",
    "ExampleSource",
    "Mark",
    "RulePage",
    "Rules",
    "load_pages",
    "pages_fingerprint",
    "pages_folder",
]
