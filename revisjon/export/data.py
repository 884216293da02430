"""The assessed project as plain data, for JSON: docs/eksport.md, and the schema `revisjon skjema eksport`."""

from __future__ import annotations

from revisjon.assess.suspects import mistenkte
from revisjon.export.data_case import enheter, kapitler, metode, oppdrag, problemstillinger
from revisjon.export.data_criteria import kriterier
from revisjon.export.data_evidence import funn, hendelser, kilder, utvalg
from revisjon.export.data_judgement import anbefalinger, konklusjoner, uttalelser, vedlegg, vurderingstekster
from revisjon.export.data_numbers import figurer, tabeller, tall
from revisjon.export.jsontext import som_json
from revisjon.export.shown import Eksport
from revisjon.report.data import som_data
from revisjon.report.data_parts import Data, mistenkte_data, tabell_data

VERSJON = 1
"""Of the data's form; raised when a reader of the old form would misread the new one."""


def eksport_data(e: Eksport) -> Data:
    """Return the whole project, in the order of the report. Nothing is left out because it is empty."""
    p = e.prosjekt
    return {
        "format": "revisjon/eksport",
        "versjon": VERSJON,
        "utgave": e.utgave.navn,
        "målform": p.oppdrag.målform,
        "vurdert": e.vurdert.dato.isoformat(),
        "oppfølging_per": e.dag.isoformat() if e.fulgt else None,
        "utelatt": list(e.om),
        "oppdrag": oppdrag(e),
        "problemstillinger": problemstillinger(e),
        "enheter": enheter(p),
        "metode": metode(e),
        "kapitler": kapitler(e),
        "tabell": tabell_data(e.vurdert.tabell, e.ord_),
        "kriterier": kriterier(e),
        "vurderinger": som_data(e.vurdert, e.vurdert.vurderinger),
        "mistenkte": mistenkte_data(mistenkte(p)),
        "funn": funn(e),
        "kilder": kilder(e),
        "tall": tall(e),
        "tabeller": tabeller(e),
        "figurer": figurer(e),
        "hendelser": hendelser(p),
        "utvalg": utvalg(p),
        "vurderingstekster": vurderingstekster(e),
        "konklusjoner": konklusjoner(e),
        "anbefalinger": anbefalinger(e),
        "uttalelser": uttalelser(e),
        "vedlegg": vedlegg(e),
    }


def lag_json(e: Eksport) -> bytes:
    """Return the data as a file: UTF-8, keys in the order of the schema, a line for each record."""
    return som_json(eksport_data(e), 2)
