"""Every word and sentence that the program writes in nynorsk, in one file that people can read.

A test cannot tell good nynorsk from half bokmål. So all of it is laid out in `golden/`: the words, the
sentences of each test filled with examples, and what is printed of the small nynorsk project. Whoever changes
one of them writes the files anew (`OPPDATER_FASIT=1`) and reads what changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from dokumenttre import ren
from eksempel import ROT, prosjekt
from maalformer import bokmål_i, felt, tekster

from revisjon.assess import assess
from revisjon.model import Dato, Utregnet
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les
from revisjon.rules import SAMMENLIKNERE, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Feltverdi
from revisjon.scaffold.words import ORD as PROSJEKTORD
from revisjon.words import nett, ordbok
from revisjon.words.calendar import kalenderord
from revisjon.words.followup_form import skjemaord
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_documents import porteføljeord
from revisjon.words.tests import test_tekst as som_tekst

FASIT = Path(__file__).parent / "golden"
DAG = date(2026, 11, 30)
BLOKKER = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "figcaption", "caption", "dt", "dd"}
EKSEMPLER: dict[str, Feltverdi] = {
    "dokument": "Rutine for evaluering",
    "hva": "kartlegginga av alle tilsette",
    "av": "saksmapper",
    "organ": "hovudutvalet",
    "vedtatt_av": "kommunestyret",
    "hendelser": ("mai 2024", "juni 2025"),
    "uklare": ("kartlegging i vest",),
    "avvik": ("eining aust",),
    "ukjent": ("eining vest", "eining nord"),
    "motstrid": ("eining sør",),
    "ordlyd": "Har du fått opplæring?",
    "fra_ordlyd": "Har du fått opplæring?",
    "til_ordlyd": "Får du opplæring?",
    "fra_populasjon": "alle tilsette",
    "til_populasjon": "faste tilsette",
    "forrige": "kartlegginga i 2023",
    "neste": "kartlegginga i 2025",
    "periode": "i fjor",
    "fra_periode": "2023",
    "til_periode": "2025",
}
ANTALL = {
    "ja": 3,
    "antall": 5,
    "delvis": 1,
    "uavklart": 1,
    "størrelse": 30,
    "oppfylt": 20,
    "populasjon": 74,
    "del": 20,
    "hel": 30,
}
DATOER = {"dato", "grense", "dag", "fra_dato", "forrige_dato", "neste_dato", "fra"}


def ordene() -> Iterator[str]:
    alle = {
        "ord": ordbok("nynorsk"),
        "kalender": kalenderord("nynorsk"),
        "oversikt": oversiktsord("nynorsk"),
        "portefølje": porteføljeord("nynorsk"),
        "skjema": skjemaord("nynorsk"),
        "nettside": nett.NYNORSK,
        "nytt prosjekt": PROSJEKTORD["nynorsk"],
    }
    for navn, post in alle.items():
        yield f"# {navn}"
        yield from (f"{sti.lstrip('.')}: {tekst}" for sti, tekst in tekster(post))


def verdi(navn: str, sammenlikner: str, grunn: str) -> Feltverdi:
    if navn in EKSEMPLER:
        return EKSEMPLER[navn]
    if navn in DATOER and sammenlikner in ("frist", "intervall", "finnes"):
        return Dato(2025, 3, 14)
    if navn == "hver":
        return 1 if grunn.endswith(("_dag", "_uke", "_måned")) else 2
    if navn in ANTALL:
        return int(navn == "antall") if grunn.endswith("_én") else ANTALL[navn]
    return Utregnet(Decimal("12.5"), "prosent", desimaler=1)


def prøvene() -> Iterator[str]:
    for s in SAMMENLIKNERE:
        yield f"# {s.navn}"
        for grunn in s.ord_["nn"]:
            felter = {n: verdi(n, s.navn, grunn) for n in set(felt(s.ord_["nn"][grunn]))}
            yield f"{grunn}: {som_tekst(Prøvd(s.navn, Verdi.JA, grunn, felter), ordbok('nynorsk'))}"


def dokumentene() -> Iterator[str]:
    p = prosjekt(ROT / "eksempler" / "heggfjord")
    vurdert, maler = assess(p, p.oppdrag.dato.siste), les_maler()[0]
    for navn in ("rapport", "sammendrag", "høringsbrev", "saksframlegg", "oppfølgingsrapport"):
        type_ = DOKUMENTTYPER[navn]
        på_dagen = replace(vurdert, dato=DAG) if type_.dagens else vurdert
        dokument, _ = compose(på_dagen, "endelig" if navn == "rapport" else type_.utgaver[0], maler, navn)
        yield f"# {navn}"
        sett: set[str] = set()
        for node in les(dokument.html).iter():
            if node.tag in BLOKKER and not any(
                under.tag in BLOKKER for under in node.iter() if under is not node
            ):
                tekst = re.sub(r"\s+", " ", ren(node)).strip()
                if tekst and tekst not in sett:
                    sett.add(tekst)
                    yield tekst


@pytest.mark.parametrize(
    ("navn", "linjer"),
    [("nynorsk-ord", ordene), ("nynorsk-proever", prøvene), ("nynorsk-heggfjord", dokumentene)],
)
def test_all_that_is_written_in_nynorsk(navn: str, linjer: Callable[[], Iterator[str]]) -> None:
    nå = "".join(f"{linje}\n" for linje in linjer())
    fil = FASIT / f"{navn}.txt"
    if os.environ.get("OPPDATER_FASIT"):
        fil.parent.mkdir(exist_ok=True)
        fil.write_text(nå, "utf-8")
    assert fil.read_text("utf-8") == nå


@pytest.mark.parametrize("navn", ["nynorsk-ord", "nynorsk-proever"])
def test_none_of_it_is_bokmål(navn: str) -> None:
    linjer = (FASIT / f"{navn}.txt").read_text("utf-8").splitlines()
    assert len(linjer) > 100
    # What is filled in, and words of the YAML in the form for Excel, are as they are.
    sett = [r for r in linjer if not r.startswith(("#", "hjelp[", "veiledning["))]
    assert [(r, b) for r in sett if (b := bokmål_i(r.partition(": ")[2]))] == []
