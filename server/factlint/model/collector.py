"""How often Python's garbage collector looks for cycles: seldom, since hardly anything here is in one."""

from __future__ import annotations

import gc

_USUAL = (700, 10, 10)
_SELDOM = (400_000, 5, 5)
"""When it looks: as the interpreter starts, and as loading, reading and checking want it.

The drafts at hand are some 200,000 objects, which it need not look at; nobody leaves cycles of any size behind.
"""


def look_seldom() -> None:
    """Let the garbage collector look less often, if nobody chose how often.

    A paragraph makes tens of thousands of objects, none of them in cycles but for some of spaCy's. Left to itself, the
    collector would go through all there is several times a draft: a fifth of what reading and checking take.
    """
    if gc.get_threshold() == _USUAL:
        gc.set_threshold(*_SELDOM)
