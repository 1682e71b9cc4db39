"""Where findings, fixes and evidence stand in files of every format."""

from __future__ import annotations

import re

import pytest

from check.asking import check, found, mended
from factlint import Document, FactBase
from factlint.documents.lines import LINE_END

SOURCE = "The Oder bridge opened on 1 May 1997. The regatta was held in Kiel."
DRAFTS = {
    "draft.txt": (
        "\ufeff🌉 News &amp; more\r\n\r\nThe Oder bridge opened on <3 May 1997>. The regatta was held in <Hamburg>.\r\n"
    ),
    "draft.md": (
        "\ufeff---\r\ntitle: 🌉 & more\r\n---\r\n\r\n# The 🌉\r\n\r\n"
        "The *Oder* bridge opened on **<3 May&nbsp;1997>**.\r\n"
        "The [regatta](http://example.org/Hamburg) was held in `x` [<Hamburg>](http://example.org/Hamburg).\r\n"
    ),
    "draft.html": (
        "«p»Caf&eacute; &#128674; 🌉«/p»\r\n«p»The «b»Oder«/b» bridge opened on «time»<3 May&nbsp;1997>«/time».\r\n"
        "The regatta was held in «a href='Hamburg'»<Hamburg>«/a».«/p»\r\n"
    ),
    "draft.tex": (
        "\\section{Bridge 🌉}\r\nThe \\emph{Oder} bridge opened on <3~May 1997>. % 3 May 1997\r\n"
        "The regatta was held in \\textbf{<Hamburg>}.\r\n"
    ),
}
"""What must be found stands between < and >; « and » stand for those of HTML."""
SOURCES = {
    "source.txt": (
        "\ufeffThe bridge 🌉\r\n\r\n«The Oder bridge, which joins the two towns of the valley,\r\n"
        "opened on 1 May 1997.» It is long and it is red, and people come to see it.\r\n"
    ),
    "source.md": (
        "\ufeff# The bridge 🌉\r\n\r\n"
        "* «The *Oder* bridge, which joins the two towns, opened on **1 May&nbsp;1997**.» It\r\n"
        "  is long.\r\n"
    ),
    "source.html": (
        "<title>Bridge</title>\r\n"
        "<p>It is 🌉 &amp; red. «The <b>Oder</b> bridge, which joins the two towns, opened on\r\n"
        "1&nbsp;May 1997.» It is long.</p>"
    ),
    "source.tex": "\\section{B}\r\n"
    "It is red. «The \\emph{Oder} bridge, which joins the two towns, opened on 1~May 1997.»\r\n",
}
"""The evidence stands between « and »."""


def _plain(text: str) -> str:
    return text.replace("<", "").replace(">", "").replace("«", "<").replace("»", ">")


@pytest.mark.parametrize("name", DRAFTS)
def test_findings(name: str) -> None:
    """A finding is exactly where its characters stand in the file, counted in code points, lines and columns."""
    draft = _plain(DRAFTS[name])
    marked = [match[1] for match in re.finditer("<(.*?)>", DRAFTS[name])]
    findings = check(draft, SOURCE, name=name)

    assert marked == [finding.text for finding in findings]
    for finding in findings:
        assert finding.text == draft[finding.start : finding.end]
        before = LINE_END.split(draft[: finding.start])
        assert (len(before), len(before[-1]) + 1) == (finding.line, finding.column)
        assert (finding.line, finding.column + len(finding.text)) == (finding.end_line, finding.end_column)


@pytest.mark.parametrize("name", DRAFTS)
def test_fixes(name: str) -> None:
    """The fixes change what is wrong and not one character besides: what stands for a space stays."""
    expected = _plain(DRAFTS[name].replace("<3", "1").replace("<Hamburg>", "Kiel"))

    assert expected == mended(_plain(DRAFTS[name]), SOURCE, name=name)
    assert [] == check(expected, SOURCE, name=name)


@pytest.mark.parametrize("name", SOURCES)
def test_evidence(name: str) -> None:
    """Evidence is the source's sentence as it is read, and stands in its file where the finding says."""
    marked = SOURCES[name]
    text = marked.replace("«", "").replace("»", "")
    base = FactBase.from_documents([Document.from_text(text, name=name)])

    (finding,) = base.check(Document.from_text("The Oder bridge opened on 3 May 1997.", name="draft.txt"))
    (evidence,) = finding.evidence
    assert marked.split("«")[1].split("»")[0] == text[evidence.start : evidence.end]
    assert re.fullmatch(
        r"The Oder bridge, which joins the two towns( of the valley)?, opened on 1.May 1997\.", evidence.text
    )
    assert (name, 1 + marked.split("«")[0].count("\n")) == (evidence.path, evidence.line)


@pytest.mark.parametrize("source", ["Ness Marine, of Tampere, won the order.", "Ness Marine (Tampere) won the order."])
def test_where_a_firm_is_from(source: str) -> None:
    """A firm of a place is based there; a runner's country is no place of theirs."""
    assert [("place", "Turku")] == found("The order went to Ness Marine, which is based in Turku.", source)
    assert [] == found("Ada Lind, born in Lyon, won the race.", "Ada Lind (Sweden) won the race.")
