"""Loading the spaCy pipeline: ours, or another that the user names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from spacy.language import Language

OURS = Path(__file__).parent / "model"


@cache
def load(name: str | None = None) -> Language:
    """Return the pipeline called ``name`` (an installed spaCy package or a folder), or ours.

    Raises FactlintError if there is no such pipeline.
    """
    import spacy  # noqa: PLC0415 - importing spaCy costs a second, and a cached answer needs none

    import factlint.language.lemmas.component  # noqa: F401, PLC0415 - registers a component that our pipeline has

    try:
        return spacy.load(name or OURS)
    except (OSError, ValueError) as error:
        message = f"language-model: no spaCy pipeline '{name}' is installed; install it, or remove the setting"
        raise FactlintError(message) from error
