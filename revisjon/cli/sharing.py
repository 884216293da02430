"""The work of checking a project, shared between this process and a copy of it.

What comes out is the same, in the same order, as where one process does all. The tasks are handed out one by
one to whichever process is free, so that neither waits long for the other. Wherever anything fails, what is
missing is done here, and a mistake in a check is then seen as it always is.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from revisjon.diagnostics import Diagnose
from revisjon.sharing import kan_dele

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

STORT = 100
"""A project of fewer texts is checked before a copy of the process would have got under way."""
FLEST = 256
"""The number of a task is one byte."""
Oppgave = Callable[[], Sequence[Diagnose]]


def gjør_alle(oppgaver: Sequence[Oppgave], tekster: int) -> list[Diagnose]:
    """Return what the tasks find in a project of so many texts, in order, from one process or two.

    The larger tasks should stand first.
    """
    funnet: dict[int, Sequence[Diagnose]] = {}
    if tekster >= STORT and len(oppgaver) <= FLEST and kan_dele() and uten_tråder():
        funnet = _i_to(oppgaver)
    alle = (funnet[nr] if nr in funnet else oppgave() for nr, oppgave in enumerate(oppgaver))
    return [d for del_ in alle for d in del_]


def uten_tråder() -> bool:
    """Tell whether no other thread runs: a copy of the process would lack it, and keep the locks it held."""
    return threading.active_count() == 1


def _i_to(oppgaver: Sequence[Oppgave]) -> dict[int, Sequence[Diagnose]]:
    """Return what the tasks found, by their numbers; some may be missing where the copy failed."""
    from multiprocessing import Pipe, get_context  # noqa: PLC0415 - takes time, and the smallest projects do without

    # The numbers of the tasks wait in a pipe: whoever reads one has it alone.
    kø, inn = os.pipe()
    os.write(inn, bytes(range(len(oppgaver))))
    os.close(inn)
    her, der = Pipe(duplex=False)
    barn = get_context("fork").Process(target=_i_barnet, args=(der, kø, oppgaver), daemon=True)
    try:
        barn.start()
        der.close()
        egne = dict(_fra_køen(kø, oppgaver))
        return egne | _motta(her)
    except OSError:
        return {}
    finally:
        os.close(kø)
        her.close()
        if barn.pid is not None:
            barn.terminate()
            barn.join()


def _fra_køen(kø: int, oppgaver: Sequence[Oppgave]) -> Iterator[tuple[int, Sequence[Diagnose]]]:
    while byte := os.read(kø, 1):
        yield byte[0], oppgaver[byte[0]]()


def _motta(her: Connection) -> dict[int, Sequence[Diagnose]]:
    try:
        svar: dict[int, Sequence[Diagnose]] = her.recv()
    except EOFError:
        return {}
    return svar


def _i_barnet(ut: Connection, kø: int, oppgaver: Sequence[Oppgave]) -> None:
    # Whoever presses Ctrl-C speaks to the first process, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What fails here is done, and shown, in the first process.
    try:
        ut.send(dict(_fra_køen(kø, oppgaver)))
    except Exception:  # noqa: BLE001 - as above
        ut.send({})
