"""From the folder to what the page shows: load → assess → compose → parts, and beside it the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Diagnose, Feil, har_feil
from revisjon.followup.translated import med_gjennomgang
from revisjon.law import LesteRettskilder
from revisjon.load import Lastet, last
from revisjon.model import Dato
from revisjon.model.engagement import Målform
from revisjon.output.web.parts import lag_deler
from revisjon.preview import panels
from revisjon.preview.places import Poster, steder
from revisjon.preview.views import RAPPORT, Valg, Visning
from revisjon.records import dataclass
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import Maler, les_maler
from revisjon.words import ordbok

Kontroll = Callable[[Lastet, LesteRettskilder, VurdertProsjekt, str, Iterable[Diagnose]], Iterable[Diagnose]]
"""Runs the checks for an edition: what was loaded, the acts, the verdicts, and what else was found."""
Dag = Callable[[Dato], date]
"""Gives the day on which the verdicts of a report of this date hold."""


@dataclass(frozen=True, slots=True)
class Lest:
    """The folder as it was at one moment, loaded and assessed as far as it goes."""

    rot: Path
    lastet: Lastet
    maler: Maler
    om_maler: tuple[Diagnose, ...]
    vurdert: VurdertProsjekt | None
    """None where the project has errors."""
    poster: Poster


@dataclass(frozen=True, slots=True)
class Tegnet:
    """A view of the document, and what it was drawn from."""

    visning: Visning
    dokument: Dokument
    vurdert: VurdertProsjekt
    diagnoser: tuple[Diagnose, ...]
    """What the drawing has to say."""


def les(rot: Path, dag: Dag) -> Lest:
    """Load and assess a folder. Never raises for what an auditor may have written."""
    lastet = last(rot)
    maler, om_maler = les_maler(rot)
    p = lastet.prosjekt
    vurdert = None if p is None else assess(p, dag(p.oppdrag.dato))
    return Lest(rot, lastet, maler, om_maler, vurdert, Poster.i(lastet.kilder))


def tegn(lest: Lest, valg: Valg) -> Tegnet:
    """Draw the report in the chosen edition and målform. Raises `Feil` where it cannot be drawn."""
    if lest.vurdert is None or har_feil(lest.om_maler):
        raise Feil((*lest.lastet.diagnoser, *lest.om_maler))
    vurdert = i_målform(lest, lest.vurdert, valg.målform)
    dokument, diagnoser = compose(vurdert, valg.utgave, lest.maler, RAPPORT)
    deler = lag_deler(dokument)
    visning = Visning.av(deler, dokument.tittel, dokument.språk)
    return Tegnet(visning, dokument, vurdert, (*diagnoser, *deler.diagnoser))


def i_målform(lest: Lest, vurdert: VurdertProsjekt, målform: Målform | None) -> VurdertProsjekt:
    """Return the project as it reads in another målform, with its translations. None leaves it as it is.

    Raises `Feil` where the translations have errors.
    """
    if målform is None or målform == vurdert.prosjekt.oppdrag.målform:
        return vurdert
    oversatt = last(lest.rot, målform)
    if oversatt.prosjekt is None:
        raise Feil(oversatt.diagnoser)
    return assess(med_gjennomgang(oversatt.prosjekt, vurdert.prosjekt), vurdert.dato)


def ved_siden(lest: Lest, tegnet: Tegnet) -> dict[str, str]:
    """Return the verdicts and the places of a view, as JSON by the names of their events."""
    ord_ = ordbok(tegnet.vurdert.prosjekt.oppdrag.målform)
    return {
        "dommer": panels.som_json(panels.dommer(lest.rot, tegnet.vurdert, tegnet.dokument.tema.stil, ord_)),
        "steder": panels.som_json(
            panels.alle_steder(lest.rot, steder(tegnet.vurdert.prosjekt, tegnet.dokument))
        ),
    }


def meldinger(lest: Lest, diagnoser: Iterable[Diagnose]) -> str:
    """Return diagnoses as JSON."""
    return panels.som_json(panels.meldinger(lest.rot, diagnoser, lest.poster))
