"""Work done in a copy of this process, while this one goes on.

What comes out is the same as where one process does all: wherever the copy fails, the work is done here, and
a mistake in it is then seen as it always is.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")


def kan_dele() -> bool:
    """Tell whether a second process pays, and is safe: a copy of this one, as only Linux makes it well."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def i_kopi(arbeid: Callable[[], T]) -> Callable[[], T]:
    """Begin some work, and return what waits for the answer, which must be such as `pickle` takes.

    Worth its while where the work takes a second, and the answer is small.
    """
    from multiprocessing import Pipe, get_context  # noqa: PLC0415 - takes time, and only large projects need it

    her, der = Pipe(duplex=False)
    barn = get_context("fork").Process(target=_gjør, args=(der, arbeid), daemon=True)
    try:
        barn.start()
    except OSError:
        her.close()
        return arbeid
    finally:
        der.close()

    def hent() -> T:
        try:
            svar: tuple[T, ...] = her.recv()
        except (EOFError, OSError):
            svar = ()
        her.close()
        barn.terminate()
        barn.join()
        return svar[0] if svar else arbeid()

    return hent


def _gjør(ut: Connection, arbeid: Callable[[], object]) -> None:
    # Whoever presses Ctrl-C speaks to the first process, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What fails here is done, and shown, in the first process.
    try:
        ut.send((arbeid(),))
    except Exception:  # noqa: BLE001 - as above
        ut.send(())
