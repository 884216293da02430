"""Small projects for tests of the overview: one recommendation, and a log that decides the rest."""

from __future__ import annotations

from pathlib import Path

_OPPDRAG = """\
oppdrag:
  id: {id}
  tittel: {tittel}
  målform: {målform}
  dato: {dato}
  tema: [{tema}]
  reviderte: [{{navn: {kommune}, type: kommune, kommunenummer: "{nummer}"}}]
  bestilling: {{organ: kontrollutvalget}}
  periode: {{fra: {dato}, til: {dato}}}
  formål: Å undersøke om kommunen har oversikt.
problemstillinger:
  - {{id: P1, tekst: Har kommunen oversikt?}}
kapitler:
  - {{id: om, tittel: Om kommunen}}
  - {{id: tema, tittel: Oversikt, problemstillinger: [P1]}}
"""
_KRITERIER = """\
kilder:
  {kilde}: {{type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-83}}
kriterier:
  - id: {kriterium}
    styrke: skal
    krav: {krav}
    hjemmel: [{{kilde: {kilde}, bestemmelse: {bestemmelse}}}]
    problemstillinger: [P1]
    punkter: [{{id: a, påstand: Oversikten finnes}}]
"""
_FUNN = """\
kilder:
  brev: {{type: skriftlig svar, tittel: Svar fra kommunen, mottatt: {dato}-01}}
funn:
  - id: F1
    kapittel: tema
    tekst: Slik er det.[@brev]
    belyser: [{{punkt: {kriterium}.a, taler: {taler}}}]
"""
_VURDERING = """\
anbefalinger:
  - {{id: A1, tekst: "{anbefaling}", grunnlag: [{kriterium}.a], mottaker: kommunedirektøren}}
"""
_VANLIG = {
    "id": "lågmark-2023",
    "tittel": "Oversikt",
    "målform": "bokmål",
    "dato": "2023-05",
    "tema": "internkontroll",
    "kommune": "Lågmark kommune",
    "nummer": "9901",
    "kilde": "loven",
    "kriterium": "oversikt",
    "krav": "ha en samlet oversikt over kompetansen til alle ansatte i tjenesten",
    "bestemmelse": "§ 25-1",
    "taler": "mot",
    "anbefaling": "lager en oversikt",
}
VEDTAK = "{dato: 2023-06-20, anbefaling: A1, hva: vedtak, av: kommunestyret, utfall: vedtatt, frist: 2024-06}"


def lag_prosjekt(mappe: Path, *logg: str, **ord_: str) -> Path:
    """Write a project with these entries of the log; `ord_` are the words that differ from the usual ones."""
    verdier = {**_VANLIG, **ord_}
    filer = {
        "oppdrag.yaml": _OPPDRAG,
        "criteria/kriterier.yaml": _KRITERIER,
        "evidence/funn.yaml": _FUNN,
        "vurdering.yaml": _VURDERING,
    }
    for navn, mal in filer.items():
        (mappe / navn).parent.mkdir(parents=True, exist_ok=True)
        (mappe / navn).write_text(mal.format_map(verdier), "utf-8")
    if logg:
        linjer = "".join(f"  - {linje}\n" for linje in logg)
        (mappe / "oppfolging.yaml").write_text(f"oppfølging:\n{linjer}", "utf-8")
    return mappe
