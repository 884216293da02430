"""Run the checks of numbers in prose on a text, or on numbers and findings in a small project."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sjekkeprøve import legg_over

from revisjon.assess import assess
from revisjon.checks.basis import Tekstgrunnlag, grunnlag
from revisjon.checks.catalogue import Treff
from revisjon.checks.numbers import SJEKKER
from revisjon.diagnostics import Plass
from revisjon.load import last
from revisjon.prose import Prosa, Utdrag

DAG = date(2026, 5, 31)
Funnet = list[tuple[str, str]]
"""Code and the stretch of text that it points at."""


def i_tekst(*tekster: str) -> Funnet:
    """Return what the checks say of texts without a project."""
    g = Tekstgrunnlag(tuple(Prosa(t, Plass("tekst.txt")) for t in tekster), "bokmål", DAG)
    return [(s.kode, _ved(t)) for s in SJEKKER if s.på_tekst for t in s.på_tekst(g)]


def treff(mappe: Path, yaml: str) -> list[tuple[str, Treff]]:
    """Return what the checks say of a project: YAML laid over the small right one."""
    lastet = last(legg_over(yaml, mappe))
    assert lastet.prosjekt is not None, lastet.diagnoser
    g = grunnlag(assess(lastet.prosjekt, DAG))
    return [(s.kode, t) for s in SJEKKER for t in s.finn(g)]


def i_funn(mappe: Path, tall: str, tekst: str, annen: str = "", felt: str = "") -> Funnet:
    """Return what the checks say of a finding (and another) with these registered numbers."""
    linjer = ["tall:", *(f"  {t}" for t in tall.strip().split("\n")), "funn:"]
    for id_, verdi in (("F1", tekst), ("F2", annen)):
        if verdi:
            påstand = "{punkt: oversikt.a, taler: for}" if id_ == "F1" else "{punkt: oversikt.b, taler: mot}"
            linjer += [
                f"  - id: {id_}",
                "    kapittel: tema",
                f"    tekst: {verdi!r}",
                f"    belyser: [{påstand}]",
            ]
            linjer += [f"    {felt}"] if felt and id_ == "F1" else []
            linjer += ["    kilder: [brev]"]
    return [(kode, _ved(t)) for kode, t in treff(mappe, "\n".join(linjer))]


def _ved(t: Treff) -> str:
    assert isinstance(t.plass, Utdrag)
    assert t.melding.endswith(".")
    assert t.råd.endswith((".", "?"))
    return t.plass.tekst
