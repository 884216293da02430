"""To write to the log: alone, whole files only, and with what the criteria were beside the first entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.terminal import Terminal
from revisjon.cli.writing import kan_ikke_skrive, skriv_fil
from revisjon.diagnostics import Diagnose, Feil
from revisjon.followup import frys
from revisjon.followup.writing import FIL, legg_til
from revisjon.load import last
from revisjon.load.frozen import FRYSFIL, som_tekst
from revisjon.model import Loggført, Prosjekt
from revisjon.output.atomic import skriv

_LÅS = ".oppfolging.lås"
"""Held while something is added, so that two who do it at once do not write over each other."""
_VENT = 30.0
"""Seconds to wait for it."""


@contextmanager
def alene(rot: Path) -> Iterator[None]:
    """Be the only one to write to the log. Raises `Bruksfeil` where another does not finish."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only those who write need it

    lås = FileLock(rot / _LÅS, timeout=_VENT)
    try:
        lås.acquire()
    except Timeout as feil:
        raise Bruksfeil("En annen holder på med loggen. Prøv igjen om litt.") from feil
    except OSError as feil:
        raise kan_ikke_skrive(rot / _LÅS, feil) from feil
    try:
        yield
    finally:
        lås.release()


def før_inn(terminal: Terminal, prosjekt: Prosjekt, nye: Iterable[Loggført]) -> None:
    """Add entries at the end of the log, all or none. To be called where nobody else writes.

    Exits with 1 where the file has a form that nothing can be added to.
    """
    # As it is, line breaks and all: what stands there is not to be touched.
    fil = terminal.rot / FIL
    før = fil.read_bytes() if fil.exists() else None
    tekst = (før or b"").decode("utf-8")
    utvidet = legg_til(tekst, *nye)
    if isinstance(utvidet, Diagnose):
        terminal.vis([utvidet], {FIL: tekst})
        raise click.exceptions.Exit(1)
    _skriv(terminal, prosjekt, utvidet, før)


def _skriv(terminal: Terminal, prosjekt: Prosjekt, tekst: str, før: bytes | None) -> None:
    """Write the log; with the first entry also what the criteria are, to see later whether they changed."""
    filer: dict[str, Callable[[], str]] = {}
    if not prosjekt.oppfølging.logg and not (terminal.rot / FRYSFIL).exists():
        filer[FRYSFIL] = lambda: som_tekst(frys(terminal.vurder(prosjekt)))
    filer[FIL] = lambda: tekst
    for navn, innhold in filer.items():
        skriv_fil(terminal.rot / navn, innhold().encode())
    if (etter := last(terminal.rot)).prosjekt is None:
        # What is written reads back as it was, or is taken back.
        for navn in filer:
            if navn == FIL and før is not None:
                skriv(terminal.rot / FIL, før)
            else:
                (terminal.rot / navn).unlink(missing_ok=True)
        raise Feil(etter.diagnoser)
