"""The HTML report: complete in one file, nothing of a draft in it that a browser could run."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from factlint.model.facts import JudgedClaim, Verdict
from factlint.report.checked import Checked, CheckedDraft
from factlint.report.html import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.model.findings import Finding

EVIL = "<script>alert(1)</script>"
TEXT = f'The fair {EVIL} opened on 4 June & closed "late".\n'


class Tags(HTMLParser):
    """Collects the tags of a page with their attributes, and the text within links of findings."""

    def __init__(self, page: str) -> None:
        """Read ``page``."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def page(found: Callable[..., Finding]) -> str:
    """Return the report of a draft full of markup."""
    path = 'drafts/"><img src=x onerror=alert(1)>.md'
    finding = found(TEXT, "4 June", fix="5 June", sources=(f"It opened on 5 June {EVIL}.",), path=path, message=EVIL)
    claims = [
        JudgedClaim(
            subject=EVIL, relation="opened", value="4 June", rule="event-date", start=0, end=1, line=1, column=1,
            verdict=verdict, reason=EVIL,
        )
        for verdict in (Verdict.CONFLICTING, Verdict.SUPPORTED, Verdict.SUPPORTED, Verdict.UNKNOWN)
    ]  # fmt: skip
    console = Console(file=io.StringIO(), width=80)
    write(Checked([CheckedDraft(path, TEXT, [finding], claims), CheckedDraft("drafts/b.md", "Silence.\n")]), console)
    return console.file.getvalue()


def test_everything_is_escaped_and_nothing_is_loaded(page: str) -> None:
    """One script, ours; no element with an address or a handler; a policy that forbids the rest."""
    tags = Tags(page).tags
    names = [tag for tag, _ in tags]

    assert names.count("script") == 1
    assert "img" not in names
    assert "link" not in names
    assert not [tags for _, given in tags if any(name.startswith("on") or name == "src" for name in given)]
    assert all((given.get("href") or "#").startswith("#") for _, given in tags)
    assert "default-src 'none'" in page
    assert EVIL not in page


def test_findings_are_underlined_and_linked(page: str) -> None:
    """The words of a finding link to it, and it links back; the evidence stands with it."""
    tags = Tags(page).tags
    ids = [given["id"] for _, given in tags if "id" in given]
    targets = {given["href"] for _, given in tags if "href" in given}

    assert re.search(r'<a class="mark error"[^>]*>4 June</a>', page)
    assert targets <= {f"#{name}" for name in ids}
    assert len(ids) == len(set(ids))
    assert "It opened on 5 June &lt;script&gt;" in page


def test_the_chart_counts_claims_by_verdict(page: str) -> None:
    """The bar's parts are the shares, and words say the same."""
    assert 'aria-label="2 supported, 1 conflicting, 1 not in the sources"' in page
    assert [("0.00", "50.00"), ("50.00", "25.00"), ("75.00", "25.00")] == re.findall(
        r'<rect class="\w+" x="([\d.]+)" width="([\d.]+)"', page
    )


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium here")
def test_filters_in_a_browser(page: str, tmp_path: Path) -> None:
    """In Chromium a filter hides what does not pass, says how much is left, and nothing of the draft ran."""
    check = (
        "<script>onload = () => {"
        "document.querySelector('[data-filter=file]').selectedIndex = 2;"
        "document.querySelector('form').dispatchEvent(new Event('change'));"
        "document.title = document.querySelector('output').textContent + '; ' + "
        "[...document.querySelectorAll('.draft')].map((draft) => draft.hidden).join() }</script>"
    )
    file = tmp_path / "report.html"
    file.write_text(page.replace("</body>", check + "</body>"), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run(
        [*command, "--dump-dom", file.as_uri()], capture_output=True, encoding="utf-8", check=False, timeout=60
    )

    assert "<title>0 findings in 1 draft shown; true,false</title>" in done.stdout
