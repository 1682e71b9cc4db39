"""Findings as other programs read them."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from pydantic import TypeAdapter
from rich.console import Console

from factlint.model.findings import Severity
from factlint.report.checked import Checked, CheckedDraft
from factlint.report.registry import Format, report
from factlint.rules import load_pages
from report.standards import Issue, Rdjson, Sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factlint.model.findings import Finding
    from factlint.rules import RulePage

TEXT = "# Café\r\n\r\nÉté: the \x1b\ufffefair <b>opened</b> on 4 June,\r\nthey say; 50%.\r\n"


@pytest.fixture
def checked(found: Callable[..., Finding]) -> list[CheckedDraft]:
    """Return a draft with a finding and a hint, and one without."""
    path = "drafts/a: 50%,b;c].md"
    date = found(TEXT, "4 June", fix="5 June", sources=("It <opened> on 5 June.",), path=path, message="not & 50%\x07")
    hint = found(TEXT, "they say", severity=Severity.HINT, rule="unsupported", path=path)
    return [CheckedDraft(path, TEXT, [date, hint]), CheckedDraft("drafts/b.md", "Silence.\n")]


def parsed(xml: str) -> ET.Element:
    """Return the root of XML that we wrote ourselves."""
    return ET.fromstring(xml)  # noqa: S314


def written(name: Format, checked: list[CheckedDraft], pages: Mapping[str, RulePage] | None = None) -> str:
    """Return what a format writes."""
    console = Console(file=io.StringIO(), width=80, highlight=False, markup=False, emoji=False)
    report(name)(Checked(checked, pages=pages or {}), console)
    return console.file.getvalue()


@pytest.mark.parametrize("name", list(Format))
def test_no_control_character_is_written(name: Format, checked: list[CheckedDraft]) -> None:
    """Whatever stands in a draft, in a message or in a name: no format hands it on raw."""
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", written(name, checked))


@pytest.mark.parametrize("name", list(Format))
def test_nothing_found_can_be_read(name: Format) -> None:
    """A run without drafts is a whole report too."""
    out = written(name, [])
    if name in {Format.JUNIT, Format.CHECKSTYLE}:
        assert len(parsed(out)) == 0
    elif name in {Format.JSON, Format.SARIF, Format.GITLAB, Format.RDJSON}:
        assert json.loads(out) is not None
    elif name is Format.HTML:
        assert "No draft was checked." in out
    else:
        assert "::" not in out


def test_grouped(checked: list[CheckedDraft]) -> None:
    """The draft's name once, a line a finding, and the summary."""
    lines = written(Format.GROUPED, checked).splitlines()

    assert lines[0] == "drafts/a: 50%,b;c].md"
    assert [line.split()[:3] for line in lines[1:3]] == [
        ["3:34", "error", "event-date"],
        ["4:1", "hint", "unsupported"],
    ]
    assert lines[-1].startswith("2 findings in 1 of 2 drafts")


def test_json_lines(checked: list[CheckedDraft]) -> None:
    """Each line is the finding as JSON has it."""
    rows = [json.loads(line) for line in written(Format.JSONL, checked).splitlines()]

    assert rows == json.loads(written(Format.JSON, checked))


def test_sarif(checked: list[CheckedDraft]) -> None:
    """The objects have what the schema lets them have; regions, evidence and fixes cut the right characters."""
    log = json.loads(written(Format.SARIF, checked))
    (run,) = log["runs"]
    date, hint = run["results"]
    place = date["locations"][0]["physicalLocation"]
    region = place["region"]
    assert log["version"] == "2.1.0"
    assert [date["level"], hint["level"]] == ["error", "note"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]][date["ruleIndex"]] == date["ruleId"] == "event-date"
    assert place["artifactLocation"]["uri"] == "drafts/a%3A%2050%25,b;c%5D.md"
    assert TEXT[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "4 June"
    replacement = date["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["deletedRegion"] == {"charOffset": region["charOffset"], "charLength": 6}
    assert date["relatedLocations"][0]["message"]["text"] == "It <opened> on 5 June."


def test_sarif_tells_of_its_rules(checked: list[CheckedDraft]) -> None:
    """A rule has its page without the examples; one without a page has its name."""
    page = load_pages().page("event-date")
    log = written(Format.SARIF, checked, {"event-date": page})
    first, second = json.loads(log)["runs"][0]["tool"]["driver"]["rules"]

    Sarif.model_validate_json(log)
    assert first["shortDescription"] == {"text": page.title}
    assert first["defaultConfiguration"] == {"level": "error"}
    assert "## What it catches" in first["help"]["markdown"]
    assert "Examples" not in first["help"]["markdown"]
    assert "\n" not in first["fullDescription"]["text"]
    assert second == {"id": "unsupported"}


def test_the_standards_are_kept(checked: list[CheckedDraft]) -> None:
    """SARIF, rdjson and GitLab's report have the keys and values of their standards, with findings or without."""
    for drafts in (checked, [], checked[1:]):
        Sarif.model_validate_json(written(Format.SARIF, drafts))
        Rdjson.model_validate_json(written(Format.RDJSON, drafts))
        TypeAdapter(list[Issue]).validate_json(written(Format.GITLAB, drafts))


def test_junit_as_build_servers_read_it(checked: list[CheckedDraft]) -> None:
    """The counts are those of the elements, and each element has the attributes and the children that it must have."""
    root = parsed(written(Format.JUNIT, checked))

    assert root.tag == "testsuites"
    assert int(root.get("tests", "")) == sum(1 for _ in root.iter("testcase"))
    for suite in root:
        assert (suite.tag, set(suite.attrib)) == ("testsuite", {"name", "tests", "failures", "errors"})
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        for case in suite:
            assert set(case.attrib) == {"name", "classname"}
            assert [child.tag for child in case] in ([], ["failure"], ["system-out"])
            assert all({"message", "type"} <= set(failure.attrib) for failure in case.findall("failure"))


def test_checkstyle_as_build_servers_read_it(checked: list[CheckedDraft]) -> None:
    """A file has a name, an error a line, a severity that Checkstyle knows, a message and a source."""
    root = parsed(written(Format.CHECKSTYLE, checked))

    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    for file in root:
        assert (file.tag, set(file.attrib)) == ("file", {"name"})
        for error in file:
            assert (error.tag, set(error.attrib)) == ("error", {"line", "column", "severity", "message", "source"})
            assert error.get("severity") in {"ignore", "info", "warning", "error"}


def test_commands_of_build_servers(checked: list[CheckedDraft]) -> None:
    """A line a finding; what would end a value or begin another command is escaped."""
    github = written(Format.GITHUB, checked).splitlines()
    azure = written(Format.AZURE, checked).splitlines()

    assert github[0].startswith("::error file=drafts/a%3A 50%25%2Cb;c].md,line=3,endLine=3,col=34,endColumn=40,title=")
    assert github[0].endswith("::not & 50%25␇. Change to 5 June.")
    assert github[1].startswith("::notice ")
    assert azure[0].startswith(
        "##vso[task.logissue type=error;sourcepath=drafts/a: 50%AZP25,b%3Bc%5D.md;linenumber=3;columnnumber=34;"
    )
    assert len(github) == len(azure) == 2


def test_gitlab(checked: list[CheckedDraft]) -> None:
    """The keys of a code quality report; a fingerprint is of one finding alone, and stays when lines move."""
    date, hint = json.loads(written(Format.GITLAB, checked))
    moved = []
    for draft in checked:
        later = [f.model_copy(update={"start": f.start + 1, "end": f.end + 1, "line": 9}) for f in draft.findings]
        moved.append(CheckedDraft(draft.path, "\n" + draft.text, later))

    assert (date["severity"], hint["severity"]) == ("major", "info")
    assert date["location"] == {"path": "drafts/a: 50%,b;c].md", "lines": {"begin": 3, "end": 3}}
    again = json.loads(written(Format.GITLAB, moved))
    assert [one["fingerprint"] for one in again] == [date["fingerprint"], hint["fingerprint"]]
    assert date["fingerprint"] != hint["fingerprint"]


def test_junit(checked: list[CheckedDraft]) -> None:
    """A suite a draft; a hint fails no test, and a silent draft is a test that passed."""
    root = parsed(written(Format.JUNIT, checked))

    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    assert [suite.get("name") for suite in root] == ["drafts/a: 50%,b;c].md", "drafts/b.md"]
    (failure,) = root.iter("failure")
    assert failure.get("message") == "not & 50%␇. Change to 5 June."
    assert "sources/wire.txt:1 It <opened> on 5 June." in (failure.text or "")


def test_checkstyle(checked: list[CheckedDraft]) -> None:
    """An element a draft, one in it for each finding."""
    first, second = parsed(written(Format.CHECKSTYLE, checked))

    assert [(e.get("line"), e.get("column"), e.get("severity")) for e in first] == [
        ("3", "34", "error"),
        ("4", "1", "info"),
    ]
    assert list(second) == []


def test_rdjson_counts_bytes(checked: list[CheckedDraft]) -> None:
    """Columns are bytes of UTF-8: two letters with accents, and a character of three bytes, stand before the date."""
    date, _ = json.loads(written(Format.RDJSON, checked))["diagnostics"]
    place = {"start": {"line": 3, "column": 38}, "end": {"line": 3, "column": 44}}

    assert date["location"]["range"] == place
    assert date["suggestions"] == [{"range": place, "text": "5 June"}]
