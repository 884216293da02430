"""What a build that fails leaves standing: its files from an earlier time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from revisjon.cli.terminal import Terminal, kort
from revisjon.diagnostics import Alvor, Diagnose, Plass, ramset_opp
from revisjon.output.codes import ELDRE_FIL


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
