"""One project of a portfolio, read and followed on a day."""

from __future__ import annotations

import traceback
from datetime import date
from pathlib import Path

from revisjon.cli.terminal import søppelrydding_i_ro
from revisjon.diagnostics import har_feil, sortert
from revisjon.followup import følg, sjekk
from revisjon.followup.collect import feilet, lest
from revisjon.followup.records import Feilet, Lest, Melding
from revisjon.load import last


def les_prosjekt(sti: Path, navn: str, dag: date) -> Lest | Feilet:
    """Return what is kept of a project, or its errors. A bug shows as an error of the project too."""
    try:
        with søppelrydding_i_ro():
            lastet = last(sti)
            if lastet.prosjekt is None:
                return feilet(navn, lastet.diagnoser)
            om_loggen = sortert(sjekk(lastet.prosjekt))
            if har_feil(om_loggen):
                return feilet(navn, om_loggen)
            return lest(følg(lastet.prosjekt, dag), navn)
    except Exception as feil:  # noqa: BLE001 - one project must not hide the others
        hvor = traceback.extract_tb(feil.__traceback__)[-1]
        tekst = f"revisjon kunne ikke regne ut dette prosjektet ({type(feil).__name__}: {feil})."
        sted = f"{Path(hvor.filename).name}:{hvor.lineno}"
        råd = "Dette er en feil i revisjon. Kjør «revisjon oppfølging status» i mappen, og meld svaret."
        return Feilet(navn, (Melding(sted, "", "feil", tekst, råd),))
