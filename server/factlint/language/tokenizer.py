"""The tokenizer of our pipeline: empty until it is read from the disk.

spaCy would make that of its English first, with all its exceptions, to put what the pipeline holds in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language


@registry.tokenizers("factlint.FromDisk.v1")  # type: ignore[untyped-decorator]
def make() -> Callable[[Language], Tokenizer]:
    """Return what makes an empty tokenizer for a pipeline."""
    return lambda pipeline: Tokenizer(pipeline.vocab)
