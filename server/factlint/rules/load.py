"""Finding and reading rule pages: ours, then a project's own."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config.explain import nearest, shown
from factlint.model.errors import FactlintError
from factlint.rules.book import Rules
from factlint.rules.front import read_bytes, read_front
from factlint.rules.page import RulePage, placeholders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.rules.front import FrontPage
    from factlint.rules.page import Group

_NEEDED = ("title", "severity", "comparator", "message")
_BASIC = frozenset({"found", "wanted", "subject"})


def pages_folder() -> Path:
    """Return the folder of our pages: that inside the package, else that of the repository (an editable install)."""
    here = Path(__file__).parent
    packed, beside = here / "pages", here.parents[2] / "rules"
    for folder in (packed, beside):
        if folder.is_dir():
            return folder
    message = f"{packed}: the rule pages are missing; install factlint again"
    raise FactlintError(message)


def pages_fingerprint(extra: Sequence[Path] = ()) -> str:
    """Return a hash of the bytes of all pages, read without parsing them; ``extra`` as for ``load_pages``."""
    digest = hashlib.sha256()
    for folder in (pages_folder(), *extra):
        for path in _paths(folder):
            raw = read_bytes(path)
            digest.update(f"{path.name}\0{len(raw)}\0".encode())
            digest.update(raw)
    return digest.hexdigest()[:32]


def load_pages(
    extra: Sequence[Path] = (),
    comparators: Collection[str] | None = None,
    problems: list[str] | None = None,
) -> Rules:
    """Return our rules and those of the folders ``extra``.

    A page there with an id of ours replaces the fields that it gives and adds its vocabulary to ours; a new one must
    name a comparator of ``comparators`` (of a page of ours, if that is None). Raises FactlintError, a line for each
    page with an error: file, line, what was expected. With ``problems`` the lines are added there instead, and the
    page is left out.
    """
    found: list[str] = []
    pages = {page.id: page for page in load_ours(pages_folder())}
    known = {page.comparator for page in pages.values()} if comparators is None else set(comparators)
    if comparators is not None:
        found.extend(_unknown_comparators(pages.values(), known))
    for folder in extra:
        if not folder.is_dir():
            found.append(f"rules: there is no folder '{shown(folder)}'; correct the path")
            continue
        for path in _paths(folder):
            try:
                page = _join(path, pages, known)
            except FactlintError as error:
                found.append(str(error))
            else:
                pages[page.id] = page
    if problems is not None:
        problems.extend(found)
    elif found:
        raise FactlintError("\n".join(found))
    return Rules(pages.values())


def _unknown_comparators(pages: Collection[RulePage], known: Collection[str]) -> Iterator[str]:
    for page in pages:
        if page.comparator not in known:
            near = nearest(page.comparator, known)
            yield str(read_front(page.path).error("comparator", f"there is no comparator '{page.comparator}'; {near}"))


@cache
def load_ours(folder: Path) -> tuple[RulePage, ...]:
    """Return the pages of a folder that stands on its own, read once. Raises FactlintError for the first broken one."""
    pages: dict[str, RulePage] = {}
    for path in _paths(folder):
        page = _join(path, pages, None)
        pages[page.id] = page
    return tuple(pages.values())


def _paths(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.md") if path.name != "README.md" and not path.name.startswith("."))


def _join(path: Path, pages: dict[str, RulePage], comparators: Collection[str] | None) -> RulePage:
    """Return the page at ``path``, over the page of the same id in ``pages`` if there is one."""
    front = read_front(path)
    matter = front.matter
    if matter.id != path.stem:
        msg = "id"
        raise front.error(msg, f"the id '{matter.id}' must be the name of the file, '{path.stem}'")
    base = pages.get(matter.id)
    given = {name: value for name, value in matter if name in matter.model_fields_set and value is not None}
    missing = [name for name in _NEEDED if name not in given]
    if base is None and missing:
        msg = "id"
        raise front.error(msg, f"the key '{missing[0]}' is missing; a new rule needs {', '.join(_NEEDED)}")
    if comparators is not None:
        _check_names(front, base, pages, comparators)
    given["vocabulary"] = _merged(base.vocabulary if base else {}, matter.vocabulary)
    if front.prose.strip() or base is None:
        given |= {"prose": front.prose, "prose_line": front.prose_line, "path": path}
    # dict(base) would hold what the page has worked out for itself, too.
    fields = {name: getattr(base, name) for name in RulePage.model_fields} if base else {}
    return RulePage.model_validate(fields | given)


def _check_names(
    front: FrontPage, base: RulePage | None, pages: dict[str, RulePage], comparators: Collection[str]
) -> None:
    """Raise FactlintError for an unknown comparator, and for a name in the message that the comparator never gives."""
    matter = front.matter
    if matter.comparator is not None and matter.comparator not in comparators:
        near = nearest(matter.comparator, comparators)
        msg = "comparator"
        raise front.error(msg, f"there is no comparator '{matter.comparator}'; {near}")
    if matter.message is None:
        return
    comparator = matter.comparator or (base.comparator if base else None)
    allowed = _BASIC.union(
        *(
            placeholders(page.message)
            for page in pages.values()
            if page.comparator == comparator and page.path != front.path
        )
    )
    for name in placeholders(matter.message):
        if name not in allowed:
            msg = "message"
            raise front.error(msg, f"the message cannot show '{{{name}}}'; {nearest(name, allowed)}")


def _merged(ours: dict[str, tuple[Group, ...]], theirs: dict[str, tuple[Group, ...]]) -> dict[str, tuple[Group, ...]]:
    return {name: tuple(dict.fromkeys((*ours.get(name, ()), *theirs.get(name, ())))) for name in {**ours, **theirs}}
