"""A rule page as a type."""

from __future__ import annotations

import re
import string
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from factlint.model.findings import Severity
from factlint.rules.examples import read_examples

if TYPE_CHECKING:
    from factlint.rules.examples import ExampleGroup

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PLACE = re.compile(r"[a-z]+(?:_[a-z]+)*")

Group = tuple[str, ...]


def placeholders(message: str) -> list[str]:
    """Return the names in the braces of a message template. Raises ValueError for a broken template."""
    return [name for _, name, _, _ in string.Formatter().parse(message) if name is not None]


def _identifier(value: str) -> str:
    if not _ID.fullmatch(value):
        kind, message = "rule_id", "must be lower-case words joined by hyphens, such as event-date"
        raise PydanticCustomError(kind, message)
    return value


def _template(value: str) -> str:
    """Allow plain names in braces only: a page is data, and must not reach into objects."""
    kind, message = "template", "must be text with names in braces, such as {found} and {wanted}"
    try:
        parts = list(string.Formatter().parse(value))
    except ValueError:
        raise PydanticCustomError(kind, message) from None
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not _PLACE.fullmatch(name)):
            raise PydanticCustomError(kind, message)
    return value


def _groups(value: object) -> object:
    """Let a bare word stand for a group of one."""
    if not isinstance(value, list):
        return value
    return [[word] if isinstance(word, str) else word for word in value]


RuleId = Annotated[str, AfterValidator(_identifier)]
Template = Annotated[str, AfterValidator(_template)]
Vocabulary = dict[str, Annotated[tuple[Group, ...], BeforeValidator(_groups)]]


class FrontMatter(BaseModel):
    """The keys of a page's front matter. All but ``id`` may be left out where a page of ours has them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RuleId
    title: str | None = None
    severity: Severity | None = None
    comparator: str | None = None
    message: Template | None = None
    default: bool | None = None
    safe: bool | None = None
    tolerance: float | None = Field(default=None, ge=0)
    overrides: tuple[RuleId, ...] | None = None
    vocabulary: Vocabulary = {}


class RulePage(BaseModel):
    """One rule: what it compares, how it speaks, and the page that says so.

    ``comparator`` names the Python that compares; ``message`` is a template that ``say`` fills; ``default`` tells
    whether the rule runs unasked; ``safe`` whether its fixes may be applied unseen; ``tolerance`` is a share of the
    value (0.05 is five in a hundred) or None; ``overrides`` are the rules that this one, being more specific, beats;
    ``vocabulary`` are named lists of groups of words that mean one thing; ``prose`` is the Markdown below the front
    matter, which starts on ``prose_line`` of ``path``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RuleId
    title: str
    severity: Severity
    comparator: str
    message: Template
    default: bool = True
    safe: bool = False
    tolerance: float | None = None
    overrides: tuple[str, ...] = ()
    vocabulary: dict[str, tuple[Group, ...]] = {}
    prose: str = ""
    path: Path
    prose_line: int = 1

    @cached_property
    def examples(self) -> tuple[ExampleGroup, ...]:
        """The example groups of the page, read when first asked for. Raises FactlintError for a broken one."""
        return read_examples(self.prose, self.path, self.prose_line)

    def say(self, **values: Any) -> str:  # noqa: ANN401 - whatever the template shows
        """Return the message with ``values`` in their places; a name without a value shows as it stands."""
        return self.message.format_map(_Kept(values))


class _Kept(dict[str, Any]):
    """Values for a template, where a missing one keeps its braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
