"""Facts to show: claims of the sources that agree, joined."""

from __future__ import annotations

from factlint import Document, FactBase


def _base(*texts: str) -> FactBase:
    return FactBase.from_documents(
        Document.from_text(text, name=f"source{number}.txt") for number, text in enumerate(texts)
    )


def test_one_fact_with_all_its_evidence() -> None:
    """Sources that say the same make one fact, with a sentence of each."""
    base = _base("The Halden library opened in 2019.", "The Halden library opened in 2019. It is blue.")

    (fact,) = base.facts("halden library 2019")
    assert ["source0.txt", "source1.txt"] == [evidence.path for evidence in fact.evidence]
    assert {"The Halden library opened in 2019."} == {evidence.text for evidence in fact.evidence}
    assert (False, False, "2019") == (fact.disputed, fact.by_hand, fact.value)


def test_disputed() -> None:
    """Sources that give different values of one thing dispute it; a source that says both does not."""
    base = _base("The Halden library opened in 2019.", "The Halden library opened in 2017.", "The museum shut in 2001.")

    assert {"2017", "2019"} == {fact.value for fact in base.facts(disputed=True)}
    assert [False] == [fact.disputed for fact in base.facts("museum")]
    assert [] == _base("The Halden library opened in 2019. The Halden library opened in 2017.").facts(disputed=True)


def test_search() -> None:
    """All words of a query must be there, in any case and order; no word finds every fact."""
    base = _base("The Halden library opened in 2019. The Drammen museum opened in 2011.")

    assert ["2019"] == [fact.value for fact in base.facts("2019 LIBRARY halden")]
    assert [] == base.facts("library 2011")
    assert {"2019", "2011"} <= {fact.value for fact in base.facts()}
    assert [] == _base().facts()


def test_in_order() -> None:
    """Facts come by subject, relation and value, whatever the order of the sources."""
    texts = ["The Drammen museum opened in 2011.", "The Halden library opened in 2019.", "Anna Berg leads the choir."]
    one, two = _base(*texts).facts(), _base(*reversed(texts)).facts()

    assert [(f.subject, f.value) for f in one] == [(f.subject, f.value) for f in two]
    assert sorted(fact.subject.casefold() for fact in one) == [fact.subject.casefold() for fact in one]
