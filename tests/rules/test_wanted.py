"""The examples that users would want to hold: `wanted/` has the pages with all of them, `rules/` those that hold today.

Before a comparator is changed, `python tests/rules/test_wanted.py` counts what holds of each page; an example that has
come to hold is to be moved into the page in `rules/`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base_examples import run_examples
from factlint.check.comparators import COMPARATORS
from factlint.rules import RulePage, load_pages
from factlint.rules.load import load_ours, pages_folder

WANTED = Path(__file__).parent / "wanted"


@pytest.mark.parametrize("page", load_ours(WANTED), ids=lambda page: page.id)
def test_wanted_page_can_be_read_and_holds_the_published_examples(page: RulePage) -> None:
    """A page here has every example of the page of the same name in rules/, and maybe more."""
    published = {p.id: p for p in load_ours(pages_folder())}[page.id]

    wanted = {draft.text for group in page.examples for draft in group.drafts}

    assert {draft.text for group in published.examples for draft in group.drafts} <= wanted


def main() -> None:
    """Print for each page how many lines of complaint its wanted examples give today."""
    rules = load_pages(comparators=COMPARATORS)
    for page in load_ours(WANTED):
        print(f"{page.id:<18}{len(run_examples(page, rules)):>4}")  # noqa: T201 - what the tool is for


if __name__ == "__main__":
    main()
