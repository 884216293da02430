"""The workbook: what stands in it, how it looks, and what it must not do."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from eksportert import PROSJEKTER, arbeidsbok, vist
from hypothesis import given, settings
from modell import vurder
from openpyxl import load_workbook
from tilfeldig import prosjekter

from revisjon.export.shown import Eksport, vis
from revisjon.model import Prosjekt
from revisjon.words.export import BOKMÅL, NYNORSK, eksportord


def _bok(e: Eksport) -> Any:  # noqa: ANN401 - a library without types
    return load_workbook(io.BytesIO(arbeidsbok(e)))


def _rader(side: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as above
    hode, *rader = side.iter_rows(values_only=True)
    return [dict(zip(hode, rad, strict=True)) for rad in rader]


@pytest.mark.parametrize("navn", PROSJEKTER)
def test_all_sheets_are_there_with_all_that_they_are_about(navn: str) -> None:
    e = vist(navn)
    bok, o = _bok(e), eksportord(e.prosjekt.oppdrag.målform)
    assert bok.sheetnames == list(o.ark.values())
    p = e.prosjekt
    antall = {
        "kriterier": len(e.vurdert.vurderinger),
        "funn": len(p.funn),
        "kilder": len(p.kilder),
        "tall": len(p.tall),
        "anbefalinger": len(p.anbefalinger),
    }
    for ark_, ventet in antall.items():
        assert bok[o.ark[ark_]].max_row - 1 == ventet, ark_


@pytest.mark.parametrize("navn", PROSJEKTER)
def test_the_chain_is_whole(navn: str) -> None:
    e = vist(navn)
    o = eksportord(e.prosjekt.oppdrag.målform)
    k = o.kolonner
    rader = _rader(_bok(e)[o.ark["sporbarhet"]])
    ledd = {(r[k["kriterium_nr"]], r[k["påstand_id"]], r[k["funn"]]) for r in rader}
    for v in e.vurdert.vurderinger:
        for p in v.punkter:
            for funn in (*(s.funn for s in p.støtte), *(() if p.støtte else (None,))):
                assert (e.kriterienumre[v.kriterium.id], p.punkt.id, funn) in ledd
    assert all(r[k["vurdering"]] and r[k["spørsmål"]] and r[k["svar"]] for r in rader)


def test_numbers_and_dates_are_what_they_are() -> None:
    e = vist("eksempelet")
    bok, k = _bok(e), BOKMÅL.kolonner
    tall = {r[k["id"]]: r for r in _rader(bok["Tall"])}
    turnover = tall["turnover-2025"]
    assert (turnover[k["verdi"]], turnover[k["lavest"]], turnover[k["høyest"]]) == (7, 6.5, 7.5)
    datoer = [r[k["kildedato"]] for r in _rader(bok["Kilder"]) if r[k["kildedato"]]]
    assert datoer
    assert all(hasattr(d, "year") for d in datoer)
    frister = [r["Frist"] for r in _rader(_bok(vist("tjernmark"))["Anbefalinger"]) if r["Frist"]]
    assert frister
    assert all(hasattr(d, "year") for d in frister)


def test_every_sheet_can_be_read_filtered_and_printed() -> None:
    for side in _bok(vist("lagmark")).worksheets:
        assert side.title
        assert not side.merged_cells.ranges
        assert side.freeze_panes == "A2"
        (tabell,) = side.tables.values()
        assert tabell.autoFilter is not None
        assert side.page_setup.orientation == "landscape"
        assert (side.page_setup.fitToWidth or 1, side.page_setup.fitToHeight) == (1, 0)
        assert side.sheet_properties.pageSetUpPr.fitToPage
        assert side.print_title_rows == "$1:$1"
        hode = side["A1"]
        assert hode.font.b
        assert hode.alignment.wrap_text
        assert hode.fill.fgColor.rgb == "FF336B1A"
        bredder = [side.column_dimensions[c.column_letter].width for c in side[1]]
        assert all(6 <= bredde <= 91 for bredde in bredder)


def test_the_workbook_says_what_it_is() -> None:
    data = arbeidsbok(vist("heggfjord"))
    with zipfile.ZipFile(io.BytesIO(data)) as pakke:
        egenskaper = pakke.read("docProps/core.xml").decode()
        assert all(b"<f>" not in pakke.read(navn) for navn in pakke.namelist())
    assert "<dc:title>En tittel</dc:title>" in egenskaper
    assert "<dc:language>nb</dc:language>" in egenskaper
    om = dict(load_workbook(io.BytesIO(data))["Om"].iter_rows(values_only=True))
    assert om["Tittel"] == vist("heggfjord").prosjekt.oppdrag.tittel
    assert om["Revidert"] == "Heggfjord kommune"


def test_text_is_never_a_formula() -> None:
    e = vist("tjernmark")
    p = e.prosjekt
    farlig = {
        id_: replace(f, overskrift="=1+1", tekst=replace(f.tekst, verdi=f"{tegn}SUM(A1) & 1"))
        for (id_, f), tegn in zip(p.funn.items(), "=+-@" * len(p.funn), strict=False)
    }
    e = replace(e, vurdert=replace(e.vurdert, prosjekt=replace(p, funn=farlig)))
    for celle in (c for rad in _bok(e)["Funn"].iter_rows() for c in rad if isinstance(c.value, str)):
        assert celle.data_type == "s"
    assert any(r["Tekst"].startswith("=SUM") for r in _rader(_bok(e)["Funn"]))


def test_verification_has_no_verdict_and_no_recommendation() -> None:
    bok = _bok(vist("lagmark", "verifisering"))
    o = eksportord(vist("lagmark").prosjekt.oppdrag.målform)
    assert bok.sheetnames == [o.ark[n] for n in ("kriterier", "funn", "kilder", "tall", "om")]
    hoder = {c.value for side in bok.worksheets for c in side[1]}
    assert hoder.isdisjoint({o.kolonner[n] for n in ("vurdering", "sikkerhet", "belyser", "anbefalinger")})


def test_several_bodies_have_a_column() -> None:
    e = vist("tre_kommuner")
    o = eksportord(e.prosjekt.oppdrag.målform)
    rader = _rader(_bok(e)[o.ark["sporbarhet"]])
    assert {r[o.kolonner["virksomhet"]] for r in rader} == {r.navn for r in e.prosjekt.oppdrag.reviderte}
    assert o.kolonner["virksomhet"] not in _rader(_bok(vist("eksempelet"))["Sporbarhet"])[0]


def test_same_content_same_bytes() -> None:
    først = arbeidsbok(vist("tjernmark"))
    time.sleep(1.1)
    assert arbeidsbok(vist("tjernmark")) == først


@given(prosjekter())
@settings(max_examples=20)
def test_made_up_projects_are_written_too(p: Prosjekt) -> None:
    assert arbeidsbok(vis(vurder(p), "endelig", vist("tjernmark").dag)).startswith(b"PK")


def test_both_forms_have_all_the_words_and_nynorsk_is_no_bokmål() -> None:
    for felt in ("ark", "kolonner", "om", "oscal"):
        bokmål, nynorsk = getattr(BOKMÅL, felt), getattr(NYNORSK, felt)
        assert bokmål.keys() == nynorsk.keys()
        for navn, tekst in nynorsk.items():
            assert not re.search(
                r"\b(ikke|bare|hver|det som er|anbefaling\w*|kilde\w*|til hvert)\b", tekst, re.IGNORECASE
            ), navn
            assert {*re.findall(r"{\w+}", tekst)} == {*re.findall(r"{\w+}", bokmål[navn])}
