"""The work of checking a project, shared between this process and a copy of it.

What comes out is the same, in the same order, as where one process does all. The tasks are handed out one by
one to whichever process is free, so that neither waits long for the other. Wherever anything fails, what is
missing is done here, and a mistake in a check is then seen as it always is.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence

from revisjon.diagnostics import Diagnose
from revisjon.sharing import i_kopi, kan_dele

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
    # The numbers of the tasks wait in a pipe: whoever reads one has it alone.
    kø, inn = os.pipe()
    os.write(inn, bytes(range(len(oppgaver))))
    os.close(inn)
    try:
        hent = i_kopi(lambda: dict(_fra_køen(kø, oppgaver)))
        return dict(_fra_køen(kø, oppgaver)) | hent()
    finally:
        # Where a check failed, nothing more is begun in the copy.
        while os.read(kø, FLEST):
            pass
        os.close(kø)


def _fra_køen(kø: int, oppgaver: Sequence[Oppgave]) -> Iterator[tuple[int, Sequence[Diagnose]]]:
    while byte := os.read(kø, 1):
        yield byte[0], oppgaver[byte[0]]()
