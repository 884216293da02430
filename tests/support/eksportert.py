"""Projects as they are exported: the example, the made-up ones, and one with everything confidential."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import hemmelig_prosjekt
from eksempel import ROT, prosjekt

from revisjon.assess import VurdertProsjekt, assess
from revisjon.export.data import lag_json
from revisjon.export.oscal import lag_oscal
from revisjon.export.sheets import ark
from revisjon.export.shown import Eksport, vis
from revisjon.output.xlsx import Bok, lag_xlsx

DAG = date(2026, 11, 27)
PROSJEKTER = ("eksempelet", "heggfjord", "lagmark", "tjernmark", "tre_kommuner", "hemmelig")
UTGAVER = ("arbeidsutkast", "verifisering", "høring", "endelig", "offentlig")
BOK = Bok(
    "En tittel",
    "Endelig",
    "nb",
    dict.fromkeys(("strek", "svart", "aksent", "flate", "aksent_tekst"), "#336B1A"),
)


@cache
def vurdert(navn: str) -> VurdertProsjekt:
    """Return one of the projects, assessed on the day of its report."""
    if navn == "hemmelig":
        return hemmelig_prosjekt.vurdert()
    mapper = {"eksempelet": ROT, "tre_kommuner": Path(__file__).parent / "tre_kommuner"}
    p = prosjekt(mapper.get(navn, ROT / "eksempler" / navn))
    return assess(p, p.oppdrag.dato.siste)


@cache
def vist(navn: str, utgave: str = "endelig") -> Eksport:
    """Return a project as an edition shows it."""
    return vis(vurdert(navn), utgave, DAG)


def filer(e: Eksport) -> Mapping[str, bytes]:
    """Return all that can be made of it, by name."""
    oscal = {} if e.utgave.bare_fakta else {f"{navn}.json": data for navn, data in lag_oscal(e).items()}
    return {"eksport.json": lag_json(e), "eksport.xlsx": arbeidsbok(e), **oscal}


def arbeidsbok(e: Eksport) -> bytes:
    """Return it as a workbook."""
    return lag_xlsx(ark(e, "revisjon"), "Revisor", BOK)
