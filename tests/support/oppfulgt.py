"""A small project whose recommendations have been followed up: parts, evidence, references in the log."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from tilfeller import GRUNN

from revisjon.assess import assess
from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.model import Prosjekt
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les

DAG = date(2028, 3, 1)
FUNN = """\
kilder:
  brev: {type: skriftlig svar, tittel: Svar fra kommunen, mottatt: 2026-03-04}
tall:
  mangler: {verdi: 40, enhet: ansatte, kilde: brev, merknad: Ansatte uten oppføring}
funn:
  - id: F1
    kapittel: tema
    tekst: Kommunen har en oversikt.[@brev]
    belyser:
      - {punkt: oversikt.a, taler: for}
  - id: F2
    kapittel: tema
    tekst: Oversikten mangler [=mangler].[@brev]
    belyser:
      - {punkt: oversikt.b, taler: mot}
"""
VURDERING = """\
anbefalinger:
  - id: A1
    tekst: "forbedrer oversikten ved å"
    kort: Forbedre oversikten
    grunnlag: [oversikt.b]
    mottaker: kommunedirektøren
    deler: [{id: a, tekst: oppdatere den}, {id: b, tekst: bruke den}]
  - id: A2
    tekst: lager en rutine
    kort: Lage en rutine
    grunnlag: [F1]
    mottaker: kommunedirektøren
uttalelser:
  - fra: kommunedirektøren
    mottatt: 2026-05-02
    tekst: Vi er enige.
    svar: [{anbefaling: A1, holdning: enig, kort: Kommer, tekst: Oversikten blir oppdatert.}]
"""
LOGG = """\
oppfølging:
  - {dato: 2026-06-20, anbefaling: A1, hva: vedtak, av: kommunestyret, utfall: vedtatt, sak: 45/26,
     frist: 2027-02, tekst: "Kommunestyret ber om en oppdatert oversikt, se [#F2]."}
  - {dato: 2026-06-20, anbefaling: A2, hva: vedtak, av: kommunestyret, avviker: ja,
     utfall: tatt til orientering, sak: 45/26, tekst: Kommunestyret tok anbefalingen til orientering.}
  - {dato: 2026-11-02, anbefaling: A1, hva: rapportert, av: kommunedirektøren, framdrift: pågår,
     tekst: Arbeidet er i gang.}
  - {dato: 2027-01-20, anbefaling: A1, hva: rapportert, av: kommunedirektøren, framdrift: gjennomført,
     tekst: "Oversikten mangler nå [=mangler-2027], mot [=mangler] før.[@rutine-2027]"}
  - {dato: 2027-04-10, anbefaling: A1, del: a, hva: verifisert, av: revisor, vurdering: fulgt opp,
     tekst: "Oversikten er oppdatert, jf. [§oversikt] og [#O1].", bevis: [O1, mangler-2027, rutine-2027]}
  - {dato: 2027-04-10, anbefaling: A1, del: b, hva: verifisert, av: revisor,
     vurdering: "formelt på plass, ikke i praksis", frist: 2027-10, neste: 2028-05}
"""
SENERE = """\
kilder:
  rutine-2027: {type: rutine, tittel: Rutine for oversikten, utgiver: Vik kommune, dato: 2027-01-15}
tall:
  mangler-2027: {verdi: 12, enhet: ansatte, kilde: rutine-2027, erstatter: mangler}
funn:
  - id: O1
    kapittel: tema
    tekst: |
      Oversikten er oppdatert, og mangler [=mangler-2027].[@rutine-2027]

      ![#etter]
    belyser:
      - {punkt: oversikt.b, taler: for}
tabeller:
  - id: etter
    tittel: Ansatte uten oppføring
    kolonner: [{tittel: År}, {tittel: Ansatte, type: tall}]
    rader: [["2026", 40], ["2027", 12]]
    kilde: rutine-2027
"""


def skriv(mappe: Path, *, logg: str = LOGG, senere: str = SENERE) -> Path:
    """Write the project to a folder of its own."""
    shutil.copytree(GRUNN, mappe, dirs_exist_ok=True)
    (mappe / "evidence/funn.yaml").write_text(FUNN, "utf-8")
    (mappe / "vurdering.yaml").write_text(VURDERING, "utf-8")
    if logg:
        (mappe / "oppfolging.yaml").write_text(logg, "utf-8")
    if senere:
        (mappe / "oppfolging").mkdir(exist_ok=True)
        (mappe / "oppfolging/funn.yaml").write_text(senere, "utf-8")
    return mappe


def les_inn(mappe: Path) -> Prosjekt:
    """Load a project that must be right."""
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return lastet.prosjekt


def i_målform(p: Prosjekt, målform: Målform) -> Prosjekt:
    """Return the same project, to be printed in a målform."""
    return replace(p, oppdrag=replace(p.oppdrag, målform=målform))


def rapport_om(p: Prosjekt, dag: date = DAG, utgave: str = "endelig") -> Dokument:
    """Compose the follow-up report of a day; nothing may be wrong with it."""
    vurdert = replace(assess(p, p.oppdrag.dato.siste), dato=dag)
    dokument, diagnoser = compose(vurdert, utgave, les_maler()[0], "oppfølgingsrapport")
    assert [d for d in diagnoser if d.alvor is Alvor.FEIL] == []
    return dokument


def tekst(dokument: Dokument) -> str:
    """Return what it says, with plain spaces."""
    return " ".join(ren_tekst(les(dokument.html)).split())
