"""The parts that we write of the formats of others, as strict types: a key they do not have, or lack, is an error.

SARIF: the standard, version 2.1.0, and its schema; rdjson: reviewdog's ``DiagnosticResult``; GitLab: the code quality
report as its documentation lists it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

FromOne = Annotated[int, Field(ge=1)]
FromZero = Annotated[int, Field(ge=0)]
Uri = Annotated[str, StringConstraints(pattern=r"^(?:[A-Za-z0-9/?@!$&'()*+,;=._~-]|%[0-9A-F]{2})+$")]
"""A relative reference: no scheme, and nothing that has to be escaped."""


class Strict(BaseModel):
    """An object without other keys than these."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)


class Message(Strict):
    """SARIF's message."""

    text: Annotated[str, StringConstraints(min_length=1)]


class Content(Strict):
    """SARIF's artifactContent; empty where something is removed."""

    text: str


class Region(Strict):
    """SARIF's region."""

    start_line: FromOne | None = None
    start_column: FromOne | None = None
    end_line: FromOne | None = None
    end_column: FromOne | None = None
    char_offset: FromZero
    char_length: FromZero
    snippet: Content | None = None

    @model_validator(mode="after")
    def ends_after_its_start(self) -> Region:
        """Tell whether the end lies behind the start."""
        if self.start_line and self.end_line and self.start_column and self.end_column:
            assert (self.start_line, self.start_column) <= (self.end_line, self.end_column)
        return self


class Artifact(Strict):
    """SARIF's artifactLocation."""

    uri: Uri


class Physical(Strict):
    """SARIF's physicalLocation."""

    artifact_location: Artifact
    region: Region


class Location(Strict):
    """SARIF's location."""

    id: FromZero | None = None
    physical_location: Physical
    message: Message | None = None


class Replacement(Strict):
    """SARIF's replacement."""

    deleted_region: Region
    inserted_content: Content


class Change(Strict):
    """SARIF's artifactChange."""

    artifact_location: Artifact
    replacements: Annotated[list[Replacement], Field(min_length=1)]


class Fix(Strict):
    """SARIF's fix."""

    description: Message
    artifact_changes: Annotated[list[Change], Field(min_length=1)]


class Result(Strict):
    """SARIF's result."""

    rule_id: str
    rule_index: FromZero
    level: Literal["none", "note", "warning", "error"]
    message: Message
    locations: Annotated[list[Location], Field(min_length=1, max_length=1)]
    related_locations: list[Location] = []
    partial_fingerprints: dict[str, str]
    fixes: list[Fix] = []


class Help(Strict):
    """SARIF's multiformatMessageString."""

    text: Annotated[str, StringConstraints(min_length=1)]
    markdown: Annotated[str, StringConstraints(min_length=1)]


class Setting(Strict):
    """SARIF's reportingConfiguration."""

    level: Literal["none", "note", "warning", "error"]


class Rule(Strict):
    """SARIF's reportingDescriptor."""

    id: str
    short_description: Message | None = None
    full_description: Message | None = None
    help: Help | None = None
    default_configuration: Setting | None = None


class Driver(Strict):
    """SARIF's toolComponent."""

    name: str
    version: str
    rules: list[Rule]


class Tool(Strict):
    """SARIF's tool."""

    driver: Driver


class Run(Strict):
    """SARIF's run."""

    tool: Tool
    column_kind: Literal["utf16CodeUnits", "unicodeCodePoints"]
    results: list[Result]

    @model_validator(mode="after")
    def indices_name_their_rules(self) -> Run:
        """Tell whether an index is the place of its rule among the rules, each of which stands there once."""
        ids = [rule.id for rule in self.tool.driver.rules]
        assert len(ids) == len(set(ids))
        assert all(ids[result.rule_index] == result.rule_id for result in self.results)
        return self


class Sarif(Strict):
    """A SARIF log."""

    schema_: str = Field(alias="$schema")
    version: Literal["2.1.0"]
    runs: list[Run]


class Position(Strict):
    """A position of rdjson."""

    line: FromOne
    column: FromOne


class Range(Strict):
    """A range of rdjson."""

    start: Position
    end: Position


class Place(Strict):
    """A location of rdjson."""

    path: str
    range: Range


class Suggestion(Strict):
    """A suggestion of rdjson."""

    range: Range
    text: str


class Code(Strict):
    """A code of rdjson."""

    value: str


class Diagnostic(Strict):
    """A diagnostic of rdjson."""

    message: str
    location: Place
    severity: Literal["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]
    code: Code
    suggestions: list[Suggestion] = []


class Source(Strict):
    """The source of rdjson."""

    name: str


class Rdjson(Strict):
    """What reviewdog reads."""

    source: Source
    diagnostics: list[Diagnostic]


class Lines(Strict):
    """The lines of an issue of GitLab's."""

    begin: FromOne
    end: FromOne


class Where(Strict):
    """The location of an issue of GitLab's."""

    path: Annotated[str, StringConstraints(pattern=r"^[^/]")]
    lines: Lines


class Issue(BaseModel):
    """An issue of GitLab's code quality report."""

    model_config = ConfigDict(extra="forbid", strict=True)

    description: str
    check_name: str
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    severity: Literal["info", "minor", "major", "critical", "blocker"]
    location: Where
