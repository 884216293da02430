"""Work shared between this process and a copy of it.

What comes out is the same as where one process does all: wherever the copy fails, the work is done here, and
a mistake in it is then seen as it always is.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
FLEST = 256
"""Most tasks that are shared: the number of each is one byte."""


def kan_dele() -> bool:
    """Tell whether a second process pays: a copy of this one, as only Linux makes it well."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def uten_tråder() -> bool:
    """Tell whether no other thread runs: a copy of the process would lack it, and keep the locks it held."""
    return threading.active_count() == 1


def i_kopi(arbeid: Callable[[], T]) -> Callable[[], T]:
    """Begin some work, and return what waits for the answer, which must be such as `pickle` takes.

    Worth its while where the work takes a second, and the answer is small. Beside other threads it is done
    here.
    """
    if not uten_tråder():
        return arbeid
    from multiprocessing import Pipe, get_context  # noqa: PLC0415 - takes time, and only large projects need it

    her, der = Pipe(duplex=False)
    barn = get_context("fork").Process(target=_gjør, args=(her, der, arbeid), daemon=True)
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


def i_to(
    oppgaver: Sequence[Callable[[], T]],
    pakk: Callable[[T], Any] = lambda svar: svar,
    pakk_opp: Callable[[Any], T] = lambda pakket: pakket,
) -> list[T]:
    """Return what the tasks give, in order. They are handed out one by one to whichever process is free.

    The larger tasks should stand first, so that neither process waits long for the other. At most `FLEST`.
    `pakk` makes of an answer what `pickle` takes for the way from the copy, `pakk_opp` the answer of that.
    """
    # The numbers of the tasks wait in a pipe: whoever reads one has it alone.
    kø, inn = os.pipe()
    os.write(inn, bytes(range(len(oppgaver))))
    os.close(inn)
    try:
        hent = i_kopi(lambda: {nr: pakk(svar) for nr, svar in _fra_køen(kø, oppgaver)})
        ferdig = dict(_fra_køen(kø, oppgaver))
        ferdig |= {nr: pakk_opp(pakket) for nr, pakket in hent().items()}
    finally:
        # Where a task failed, nothing more is begun in the copy.
        while os.read(kø, FLEST):
            pass
        os.close(kø)
    return [ferdig[nr] if nr in ferdig else oppgave() for nr, oppgave in enumerate(oppgaver)]


def _fra_køen(kø: int, oppgaver: Sequence[Callable[[], T]]) -> Iterator[tuple[int, T]]:
    while byte := os.read(kø, 1):
        yield byte[0], oppgaver[byte[0]]()


def _gjør(inn: Connection, ut: Connection, arbeid: Callable[[], object]) -> None:
    # Whoever presses Ctrl-C speaks to the first process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Without this end of its own, the copy is told when nobody is there to read the answer any more.
    inn.close()
    with suppress(BrokenPipeError):
        # What fails here is done, and shown, in the first process.
        try:
            ut.send((arbeid(),))
        except BrokenPipeError:
            raise
        except Exception:  # noqa: BLE001 - as above
            ut.send(())
