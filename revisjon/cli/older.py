"""Files from an earlier build: those that a failed one leaves standing, and those that have been edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from revisjon.cli.stored import er_endret
from revisjon.cli.terminal import Terminal, kort
from revisjon.diagnostics import Alvor, Diagnose, Plass, ramset_opp
from revisjon.output.codes import ELDRE_FIL, ENDRET_FIL

_REDIGERES = ".docx"
"""Of the formats, the one that people edit."""


@contextmanager
def nevner_eldre(terminal: Terminal, filer: Iterable[Path]) -> Iterator[None]:
    """Tell, where a public edition cannot be built, which of its files stand there from before.

    In other editions what was built before stays whole, and is as good as it was. This one may hold what
    should since be left out, and looks right.
    """
    try:
        yield
    except click.exceptions.Exit as slutt:
        eldre = [str(kort(fil)) for fil in filer if fil.is_file()]
        if slutt.exit_code and eldre:
            terminal.vis([_om(eldre)], {})
        raise


def _om(eldre: list[str]) -> Diagnose:
    den = "De" if len(eldre) > 1 else "Den"
    melding = f"{ramset_opp(eldre)} er fra en tidligere bygging. {den} kan vise noe som nå er skjermet."
    råd = "Rett feilen og bygg på nytt før du deler noe, eller slett det som ligger der."
    return Diagnose(ELDRE_FIL, Plass("."), melding, råd, Alvor.ADVARSEL)


def ta_vare_på_endret(fil: Path, data: bytes) -> tuple[Diagnose, ...]:
    """Give a Word file that somebody has edited another name, where another is to take its place.

    Raises `OSError` where it cannot be moved.
    """
    if fil.suffix != _REDIGERES or not er_endret(fil) or fil.read_bytes() == data:
        return ()
    nr, ny = 1, fil.with_stem(f"{fil.stem}-endret")
    while ny.exists():
        nr += 1
        ny = fil.with_stem(f"{fil.stem}-endret-{nr}")
    fil.rename(ny)
    melding = f"«{fil.name}» er endret siden siste fullførte bygging. Den heter nå «{ny.name}»."
    råd = "Skal rettelsene være med videre, så skriv dem inn i YAML-filene, og slett filen etterpå."
    return (Diagnose(ENDRET_FIL, Plass(str(kort(ny))), melding, råd, Alvor.ADVARSEL),)
