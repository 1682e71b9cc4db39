"""The claims of drafts in which errors were planted, each with the sources as the checker would judge it by them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.base import FactBase
from factlint.check.judgement import Case
from factlint.check.own import Own, Totals
from factlint.check.sources import claims_of_kind
from factlint.documents import Document
from factlint.facts.build import draft_of
from factlint.model.claims import WordClaim

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "planted"))

from planted import Planted, unmarked  # noqa: E402 - the folder of tests is no package

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Span
    from factlint.model.claims import Claim, ClaimKind

TEXTS = ROOT / "tests" / "planted" / "texts"


@dataclass
class PlantedCase:
    """A claim of a draft, the errors that it touches, and the draft's text; ``base`` is kept open.

    ``beside`` tells whether its sentence has an error that it does not touch.
    """

    subject: str
    base: FactBase
    case: Case
    errors: Sequence[Planted]
    text: str
    beside: bool


def folders_of(texts: Sequence[Path]) -> list[Path]:
    """Return the folders of the subjects in folders of texts."""
    return sorted(folder for root in texts for folder in root.iterdir() if (folder / "sources").is_dir())


def cases_of(folder: Path, kind: ClaimKind) -> Iterator[PlantedCase]:
    """Yield the claims of one kind in the drafts on a subject, those in quoted words left out."""
    base = FactBase.from_paths(sorted((folder / "sources").iterdir()))
    view = base._library.view  # noqa: SLF001 - judgements as they are made, not as they are told
    memory = base._memory_of(view)  # noqa: SLF001
    page = next(page for page, _ in memory._rules[kind])  # noqa: SLF001
    for path in sorted((folder / "marked").iterdir()):
        text, errors = unmarked(path.read_text(encoding="utf-8"))
        document = Document.from_text(text, name=path.name)
        placed = draft_of(document, base._lexicon, None)  # noqa: SLF001
        own = Own(placed, document, Totals())
        for unit in placed:
            for sentence in unit.unit.at(unit.start):
                for claim in claims_of_kind(sentence, kind):
                    if claim.spoken:
                        continue
                    touched = _touched(errors, document.span(*_stretch(claim)))
                    around = _touched(errors, document.span(sentence.start, sentence.start + len(sentence.text)))
                    case = Case(claim, sentence, own, page, memory.sources)
                    yield PlantedCase(folder.name, base, case, touched, text, len(around) > len(touched))


def _stretch(claim: Claim) -> tuple[int, int]:
    """Return from where to where a claim stands, what denies it included, and where it would be denied."""
    if not isinstance(claim.value, WordClaim):
        return claim.start, claim.end
    denial = () if claim.value.negation is None else (claim.value.negation,)
    parts = [claim, *denial, *claim.value.contrary]
    return min(part.start for part in parts), max(part.end for part in (claim, *denial))


def _touched(errors: Sequence[Planted], span: Span) -> list[Planted]:
    return [error for error in errors if error.start < span.end and span.start < error.end]


def plain(text: str) -> str:
    """Return a text as it is compared with another: in small letters, without the stop at its end."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(".")
