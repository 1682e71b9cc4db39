"""The card over a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import MarkupKind

from factlint.lsp.card import card
from factlint.lsp.places import Places
from factlint.model.facts import JudgedClaim, Verdict
from factlint.model.findings import Evidence

if TYPE_CHECKING:
    from pathlib import Path


def _claim(count: int = 1, **more: object) -> JudgedClaim:
    evidence = tuple(Evidence(path="a_b.txt", start=0, end=4, text="*Two*\nlines", line=1) for _ in range(count))
    values = {"rule": "event-date", "start": 0, "end": 4, "line": 1, "column": 1, "verdict": Verdict.SUPPORTED}
    words = {"subject": "The <b>Trust</b>", "relation": "founded", "value": "1931", "reason": ""}
    return JudgedClaim(**{**values, **words, "evidence": evidence, **more})


def test_markdown_shows_the_words_of_a_source_as_they_are(tmp_path: Path) -> None:
    """Stars and tags in a source are its own, and no markup; the link leads to the line."""
    content = card([_claim()], tmp_path, Places(), markdown=True)

    assert MarkupKind.Markdown == content.kind
    assert "**Supported:** The \\<b\\>Trust\\</b\\>: 1931" in content.value
    assert f"> \\*Two\\* lines\n>\n> — [a\\_b.txt, line 1]({(tmp_path / 'a_b.txt').as_uri()}#L1)" in content.value


def test_plain_text_for_an_editor_without_markdown(tmp_path: Path) -> None:
    """No escapes and no links."""
    content = card(
        [_claim(reason="so it says (fit 0.9)")], tmp_path, Places(), markdown=False, dates={"a_b.txt": "2022-06-14"}
    )

    assert MarkupKind.PlainText == content.kind
    assert (
        "Supported: The <b>Trust</b>: 1931\nSo it says.\n“*Two* lines” — a_b.txt, line 1, 2022-06-14" == content.value
    )


def test_much_evidence_is_counted(tmp_path: Path) -> None:
    """Five sentences are shown; the rest is a number."""
    content = card([_claim(9)], tmp_path, Places(), markdown=False)

    assert 5 == content.value.count("“*Two* lines”")
    assert content.value.endswith("… and 4 more")


def test_as_much_evidence_as_is_asked_for(tmp_path: Path) -> None:
    """Fewer sentences, and the number of those that are left out."""
    for markdown in (True, False):
        content = card([_claim(4)], tmp_path, Places(), markdown=markdown, most=1)

        assert 1 == content.value.replace("\\", "").count("*Two* lines")
        assert content.value.endswith("… and 3 more")


def test_claims_that_share_their_words_share_a_card(tmp_path: Path) -> None:
    """Each has its verdict."""
    claims = [_claim(), _claim(verdict=Verdict.UNKNOWN, relation="led by")]
    content = card(claims, tmp_path, Places(), markdown=True)

    assert "**Supported:**" in content.value
    assert "**Not in the sources:**" in content.value


def test_what_a_claim_does_not_name_is_left_out(tmp_path: Path) -> None:
    """Without a subject, or with the value as its own subject, the value stands alone."""
    for subject in ("", "1931"):
        content = card([_claim(0, subject=subject)], tmp_path, Places(), markdown=False)
        assert "Supported: 1931" == content.value
