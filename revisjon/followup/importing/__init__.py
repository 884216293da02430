"""A committee's list → new entries of the log, or all that is unclear in it. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date

from revisjon.diagnostics import Celleplass, Diagnose, har_feil
from revisjon.followup import codes
from revisjon.followup.importing.columns import FELT, finn_liste
from revisjon.followup.importing.known import sorter
from revisjon.followup.importing.recommendations import Anbefalinger
from revisjon.followup.importing.rows import Importert, Radleser
from revisjon.followup.log import sjekk_logg
from revisjon.model import Loggført, Prosjekt
from revisjon.records import dataclass
from revisjon.source.workbook import les_arbeidsbok
from revisjon.source.workbook_guard import Avvist

__all__ = ["FELT", "Import", "Ønske", "importer"]


MAKS = 2000
"""Most entries of one list: each is held against all before it."""


@dataclass(frozen=True, slots=True)
class Ønske:
    """What is asked of an import."""

    fil: str
    """Name of the workbook, as it is told."""
    i_dag: date
    numre: Mapping[str, str] = field(default_factory=dict)
    """For each recommendation, the number that it was printed with."""
    ark: str = ""
    av: str = ""
    """Who, where the list does not say."""
    kolonner: Mapping[str, str] = field(default_factory=dict)
    """Fields by heading, for headings that are not known."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a workbook came to."""

    nye: tuple[Loggført, ...] = ()
    """In the order that they are entered; none where there are errors."""
    kjente: int = 0
    """How many entries the log has already."""
    diagnoser: tuple[Diagnose, ...] = ()


def importer(data: bytes, prosjekt: Prosjekt, ønske: Ønske) -> Import:
    """Return what a workbook adds to the log of a project, or all that is wrong with it."""
    try:
        bok = les_arbeidsbok(data)
    except Avvist as feil:
        return Import(diagnoser=(Diagnose(codes.AVVIST_BOK, Celleplass(ønske.fil), str(feil), feil.råd),))
    liste = finn_liste(bok.ark, ønske.fil, ark=ønske.ark, egne=ønske.kolonner)
    if isinstance(liste, tuple):
        return Import(diagnoser=liste)
    leser = Radleser(liste, Anbefalinger(prosjekt.anbefalinger, ønske.numre), ønske.i_dag, ønske.av)
    importerte = [i for rad in liste.rader for i in leser.les(rad)]
    if len(importerte) > MAKS:
        melding = f"Listen har {len(importerte)} innførsler, men grensen er {MAKS} om gangen."
        plass = Celleplass(ønske.fil, 0, ark=liste.ark.navn)
        return Import(diagnoser=(Diagnose(codes.AVVIST_BOK, plass, melding, "Del listen i flere filer."),))
    sortert = sorter(importerte, prosjekt.oppfølging.logg, liste, bok.laget)
    nye = [i for i in sortert.nye if i.ny.anbefaling not in leser.uklare]
    alle = [*leser.diagnoser, *sortert.diagnoser, *_strid(prosjekt, nye)]
    diagnoser = tuple(sorted(dict.fromkeys(alle), key=lambda d: (d.plass.linje, d.plass.kolonne)))
    if har_feil(diagnoser):
        return Import(kjente=sortert.kjente, diagnoser=diagnoser)
    return Import(tuple(i.ny for i in sortert.nye), sortert.kjente, diagnoser)


def _strid(prosjekt: Prosjekt, nye: Sequence[Importert]) -> Iterator[Diagnose]:
    """Yield what is wrong with the log when the new entries are in it, and was not before."""
    logg, første = prosjekt.oppfølging.logg, prosjekt.oppdrag.dato.første
    før = {(d.kode, d.melding, d.plass) for d in sjekk_logg(logg, prosjekt.anbefalinger, første)}
    for d in sjekk_logg((*logg, *(i.ny for i in nye)), prosjekt.anbefalinger, første):
        if (d.kode, d.melding, d.plass) not in før and isinstance(d.plass, Celleplass):
            yield d
