"""Python's garbage collector kept out of the way of a large piece of work that ends soon after."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uten_søppelhenting() -> Iterator[None]:
    """Let the collector rest inside the block, and let what is left after it lie until the next such block.

    WeasyPrint makes millions of objects that refer to each other and keeps them to the end. To look through
    them on the way costs a tenth of the time, and to take them apart at the end of a process, when the
    memory is given back anyway, another tenth. What lies there is freed when the next block begins, so a
    process never holds more than the work at hand and that before it. Finalizers do not run until then: what
    stands on disk must be removed by whoever put it there.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    på = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if på:
            gc.enable()
