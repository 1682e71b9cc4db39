"""How our pipeline multiplies matrices, which is most of what it does: by numpy's library, in one thread.

spaCy has a library of its own for it, which takes up to twice the time on many processors. Numpy's takes several
threads where it may, and then twice the processor's time for no gain: the matrices of a paragraph are small.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

_TRIMMED, _MAPPED = -1, -3
"""What of glibc's ``mallopt`` says from how many bytes on memory is handed back, and asked for by itself."""
_KEPT = 32 << 20

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from thinc.api import Model
    from threadpoolctl import ThreadpoolController


def multiply_by_numpy(pipeline: Language) -> None:
    """Let what of a pipeline multiplies by spaCy's library do so by numpy's; what has another, a GPU's, keeps it.

    Other pipelines of the process stay as they are. Parse within ``one_thread``, lest it become slower.
    """
    from thinc.api import NumpyOps  # noqa: PLC0415 - comes with spaCy, which a cached answer does not need

    numpy = NumpyOps(use_blis=False)
    for _, part in pipeline.pipeline:
        model: Model[Any, Any] | None = getattr(part, "model", None)
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = numpy


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy, once it is loaded, multiply in one thread; as long as this lasts, elsewhere in the process, too."""
    with _libraries().limit(limits=1):
        yield


def keep_memory() -> None:
    """Let the C library of most Linux systems keep what is given back to it, as long as that is little.

    The matrices of each paragraph take some megabytes, which it would otherwise hand back to the system and ask for
    again, page by page.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - needed to parse only

    tune = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries than glibc have none
    if tune is not None:
        for threshold in (_TRIMMED, _MAPPED):
            tune(threshold, _KEPT)


@cache
def _libraries() -> ThreadpoolController:
    """Return the libraries that numpy multiplies by; to find them takes milliseconds, to set them none."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - imports ctypes, and is needed to parse only

    return ThreadpoolController().select(user_api="blas")
