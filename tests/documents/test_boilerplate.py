"""Pages saved as text: what is no part of the article is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.helpers import outline, read
from factlint.documents import Document
from factlint.documents.boilerplate import is_boilerplate

ARTICLE = "The ferry line will run hourly from May, the harbour office said on Monday."
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    "line",
    [
        "Menu",
        "We use cookies to make this site work.",
        "This website uses cookies to improve your visit.",
        "Cookie Policy",
        "Home / Harbour / Ferries to run hourly",
        "News » Coast » Ferries to run hourly",
        "Please enter your name here",
        "Sign up for our free daily newsletter",
        "Story continues below advertisement",
        "© 2021 The Harbour Post. All rights reserved.",
        "Share on Facebook",
    ],
)
def test_furniture_is_left_out(line: str) -> None:
    """Menus, breadcrumbs, notices and forms are no text."""
    assert is_boilerplate(line)
    assert [("paragraph", ARTICLE)] == outline(read(f"{line}\n\n{ARTICLE}", "page.txt"))


@pytest.mark.parametrize(
    "line",
    [
        "The regulator fined the company because its site set cookies before visitors could refuse.",
        "At home / away games the team wore white.",
        "The menu offers fish and chips.",
        "Home sales rose 3% in May.",
        "He was allowed to share this article with the board.",
        "Search teams found the boat on Friday.",
    ],
)
def test_look_alikes_stay(line: str) -> None:
    """Sentences on such subjects are text."""
    assert not is_boilerplate(line)


def test_what_follows_an_article_is_left_out() -> None:
    """Teasers and notices in another language go; a real paragraph ends them."""
    teasers = "Related articles\n\nHarbour to be dredged\n\nFähren fahren nicht mehr so oft wie im Jahr zuvor"
    text = f"{ARTICLE}\n\n{teasers}\n\n{ARTICLE}"

    assert [ARTICLE, ARTICLE] == [words for _, words in outline(read(text, "page.txt"))]


def test_a_glued_breadcrumb_goes() -> None:
    """Where a page's breadcrumb ran together with its title, the title itself stays."""
    text = f"HomeCoastFerries to run ‘hourly’\n\nFerries to run 'hourly'\n\n{ARTICLE}"

    assert [("heading", "Ferries to run 'hourly'"), ("paragraph", ARTICLE)] == outline(read(text, "page.txt"))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not part of a release")
def test_the_seeds_hold_articles_alone() -> None:
    """No notice, menu or comment form of the pages that the seeds were saved from is left."""
    for path in sorted(SEEDS.glob("*.txt")):
        prose = Document.from_path(path).prose.casefold()

        assert not [
            word for word in ("cookie", "your comment", "similar articles", "browser", "home /") if word in prose
        ]
        assert len(prose) > 2_000
