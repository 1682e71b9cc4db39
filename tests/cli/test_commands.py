"""The other commands as a user runs them."""

from __future__ import annotations

import csv
import json
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import factlint as package
from factlint.facts.by_hand import KEYS

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_version_and_help(factlint_process: Run) -> None:
    """The version is that of the package; help names every command."""
    assert factlint_process("--version").stdout == f"factlint {package.__version__}\n"
    shown = factlint_process("--help").stdout
    for command in ("check", "build", "facts", "claims", "rule", "init", "annotate"):
        assert f" {command} " in shown


def test_as_a_module() -> None:
    """``python -m factlint`` is the command, for where that is not on the path."""
    done = subprocess.run([sys.executable, "-m", "factlint", "--version"], capture_output=True, check=False)

    assert (done.returncode, done.stdout.decode()) == (0, f"factlint {package.__version__}\n")


def test_help_imports_nothing_heavy() -> None:
    """The command line answers at once: neither spaCy nor pydantic nor an editor's library is loaded for help."""
    script = (
        "import sys; from factlint.cli.main import main; main(['--help']); "
        "sys.exit(str({'spacy', 'pydantic', 'pygls', 'lsprotocol', 'numpy', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)

    assert done.stderr.strip() == "set()"


def test_build_counts(factlint: Run, project: Path) -> None:
    """Build says what was read, and keeps it beside the configuration."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\n')
    done = factlint("build")

    assert done.returncode == 0
    assert re.fullmatch(r"2 sources, [45] sentences, \d+ facts; 0 disputed between sources\.\n", done.stdout)
    assert done.stderr == ""
    assert (project / ".factlint").is_dir()


def test_where_sources_disagree(factlint: Run, project: Path) -> None:
    """Build lists the values between which the sources differ, and facts --disputed shows these facts alone."""
    (project / "sources/other.txt").write_text("The Kiel Regatta took place on 8 June 2021.\n")
    built = factlint("build", "--source", "sources").stdout
    shown = json.loads(factlint("facts", "--disputed", "--source", "sources", "--output-format=json").stdout)

    assert "; 2 disputed between sources.\n" in built
    assert "  sources/regatta.txt:1 The Kiel Regatta took place on 4 and 5 June 2021\n" in built
    assert "  sources/other.txt:1 The Kiel Regatta took place on 8 June 2021\n" in built
    assert [fact["value"] for fact in shown] == ["4 and 5 June 2021", "8 June 2021"]
    assert all(fact["disputed"] for fact in shown)


def test_facts_are_searched_and_shown_with_their_evidence(factlint: Run) -> None:
    """A query keeps the facts with all its words; JSON holds the same."""
    shown = factlint("facts", "--source", "sources", "regatta", "june")
    read = json.loads(factlint("facts", "--source", "sources", "--output-format=json", "regatta", "june").stdout)

    assert "4 and 5 June 2021" in shown.stdout
    assert "sources/regatta.txt:1 “The Kiel Regatta took place on 4 and 5 June 2021.”" in shown.stdout
    assert {evidence["path"] for fact in read for evidence in fact["evidence"]} >= {"sources/regatta.txt"}
    assert factlint("facts", "--source", "sources", "nowhere").stdout == "0 facts.\n"


def test_claims_are_judged(factlint: Run) -> None:
    """Each claim of the draft has a verdict and a reason."""
    shown = factlint("claims", "drafts/report.md", "--source", "sources")
    read = json.loads(factlint("claims", "drafts/report.md", "--source", "sources", "--output-format=json").stdout)

    assert shown.returncode == 0
    assert "3:32 conflicting: " in shown.stdout
    assert {"conflicting"} <= {claim["verdict"] for claim in read}
    assert all(claim["reason"] for claim in read)
    assert all(claim["value"] in claim["sentence"] for claim in read)


def test_a_mere_name_is_no_claim_to_show(factlint: Run, project: Path) -> None:
    """What a draft only mentions is not listed, however often sources name it."""
    (project / "drafts/names.md").write_text("The Kiel Regatta, the Kiel Regatta.\n", encoding="utf-8")

    assert factlint("claims", "drafts/names.md", "--source", "sources").stdout == "0 claims.\n"


def test_rules_are_listed_read_and_tried(factlint: Run) -> None:
    """Without an id a table, with one its page; an unknown one names the nearest."""
    assert "event-date" in factlint("rule").stdout
    assert "What it catches" in factlint("rule", "event-date").stdout
    unknown = factlint("rule", "event-dat")
    assert unknown.returncode == 2
    assert "'event-date'" in unknown.stderr
    tried = factlint("rule", "weekday", "--test")
    assert tried.returncode == 0
    assert "all as they should be" in tried.stdout


def test_a_house_rule_whose_example_fails(factlint: Run, project: Path) -> None:
    """--test says which example of a page of one's own does not come out, with its line, and exits with 2."""
    (project / "house").mkdir()
    (project / "house/motto.md").write_text(
        "---\nid: motto\ntitle: Mottos\nseverity: error\ncomparator: date\nmessage: No {found}.\n---\n\n"
        "```source\nThe Kiel Regatta took place in 2021.\n```\n\n```draft\nThe [boat]{} is red.\n```\n"
    )
    (project / "factlint.toml").write_text('rules = ["house/"]\n')
    done = factlint("rule", "motto", "--test")

    assert done.returncode == 2
    assert done.stderr.startswith("error: house/motto.md:")


def test_init_writes_once(factlint: Run, project: Path) -> None:
    """The first configuration is valid, knows the folders that are there, and is never written over."""
    done = factlint("init")
    written = (project / "factlint.toml").read_text()

    assert done.returncode == 0
    assert tomllib.loads(written) == {"sources": ["sources/"], "drafts": ["drafts/"]}
    assert factlint("check", "drafts/clean.md").returncode == 0
    again = factlint("init")
    assert (again.returncode, again.stderr) == (2, "error: factlint.toml: it exists already, and was left as it is\n")
    assert (project / "factlint.toml").read_text() == written


def test_annotate_shows_what_is_seen(factlint: Run) -> None:
    """Dates, quotations and names with their offsets in the file."""
    shown = factlint("annotate", "drafts/report.md").stdout

    assert "  42–54 “12 June 2021” 2021-06-12\n" in shown
    assert "“Paul Stein” speaker" in shown


def test_a_reader_that_stops_reading_is_no_error(project: Path) -> None:
    """A closed pipe ends the run without a word, and not as if something were found."""
    command = Path(sys.executable).with_name("factlint")
    with subprocess.Popen(
        [command, "check", "--source", "sources", "drafts"], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()

        assert process.stderr.read() == b""
        assert process.wait(60) == 2


def test_ctrl_c_is_quiet(project: Path) -> None:
    """An interrupted run says nothing and exits with 130."""
    (project / "sources/long.txt").write_text("The Kiel Regatta took place on 4 June 2021. " * 20_000)
    command = Path(sys.executable).with_name("factlint")
    process = subprocess.Popen(
        [command, "check", "--source", "sources", "drafts"], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        while process.poll() is None and "/spacy/" not in Path(f"/proc/{process.pid}/maps").read_text():
            time.sleep(0.1)
        time.sleep(2)  # it reads the model by now, or the long source
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()

    assert (process.returncode, out, err) == (130, b"", b"")


def test_facts_for_other_programs(factlint: Run) -> None:
    """CSV has a row for each sentence, JSON-LD a claim for each fact with the works in which it appears."""
    read = json.loads(factlint("facts", "--source", "sources", "--output-format=json").stdout)
    rows = list(csv.DictReader(factlint("facts", "--source", "sources", "--output-format=csv").stdout.splitlines()))
    graph = json.loads(factlint("facts", "--source", "sources", "--output-format=jsonld").stdout)

    assert [(f["value"], e["path"]) for f in read for e in f["evidence"]] == [(r["value"], r["path"]) for r in rows]
    assert [claim["about"]["name"] for claim in graph["@graph"]] == [fact["subject"] for fact in read]
    assert {claim["@type"] for claim in graph["@graph"]} == {"Claim"}
    assert graph["@graph"][0]["appearance"][0]["url"].startswith("sources/")


def test_the_schema_of_facts_files(factlint: Run) -> None:
    """It knows the keys that the reader knows, no others."""
    mapping = json.loads(factlint("facts", "--schema").stdout)["items"]["anyOf"][1]

    assert tuple(mapping["properties"]) == KEYS
    assert mapping["additionalProperties"] is False


def test_a_report_is_a_page(factlint: Run) -> None:
    """Findings do not set its exit status; claims are counted by verdict."""
    done = factlint("report", "--source", "sources", "drafts")

    assert done.returncode == 0
    assert done.stdout.startswith("<!doctype html>")
    assert ">12 June 2021</a>" in done.stdout
    assert re.search(r'aria-label="(\d+ supported, )?2 conflicting', done.stdout)


def test_shell_completion(factlint_process: Run) -> None:
    """A shell that asks gets the commands that begin so."""
    done = factlint_process(_FACTLINT_COMPLETE="complete_bash", COMP_WORDS="factlint cl", COMP_CWORD="1")

    assert done.stdout.split() == ["claims"]


def test_the_man_page_names_every_option() -> None:
    """It is made from the commands, and troff reads it without complaint."""
    script = Path(__file__).parents[2] / "docs" / "make_man.py"
    page = subprocess.run([sys.executable, script], capture_output=True, encoding="utf-8", check=True).stdout

    for words in ('.SS "check"', "\\-\\-changed\\-since REV", "\\-\\-baseline FILE", '.SS "report"'):
        assert words in page
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-Tascii", "-ww"], input=page, capture_output=True, encoding="utf-8", check=True
        )
        assert done.stderr == ""
