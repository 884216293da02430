"""Each outline of the example, and of a report on three bodies, as a finished PDF."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Literal

import pikepdf
import pytest
from eksempel import DATO, prosjekt
from kommuner import tre_kommuner

from revisjon.assess import assess
from revisjon.model import Prosjekt
from revisjon.output.pdf import lag_pdf
from revisjon.report.compose import compose
from revisjon.report.skeletons import DISPOSISJONER
from revisjon.report.templates import les_maler

NAVN = tuple(DISPOSISJONER)


def bygg(p: Prosjekt) -> tuple[list[str], list[str]]:
    """Return the text of each page, and the titles of the bookmarks."""
    import pypdfium2  # noqa: PLC0415 - only these tests read text

    dokument, diagnoser = compose(assess(p, DATO), "endelig", les_maler()[0])
    assert diagnoser == ()
    data, advarsler = lag_pdf(dokument)
    assert advarsler == ()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as tre:
        bokmerker = [str(punkt.title) for punkt in tre.root]
    with pypdfium2.PdfDocument(data) as åpen:
        return [side.get_textpage().get_text_bounded() for side in åpen], bokmerker


@pytest.mark.parametrize(("disposisjon", "plassering"), [(NAVN[1], "foran"), (NAVN[2], "kapittel")])
def test_the_example_in_other_outlines(disposisjon: str, plassering: Literal["foran", "kapittel"]) -> None:
    p = prosjekt()
    oppdrag = replace(p.oppdrag, uttalelse_plassering=plassering)
    sider, bokmerker = bygg(replace(p, disposisjon=disposisjon, oppdrag=oppdrag))
    assert 42 <= len(sider) <= 50
    tekst = " ".join(sider)
    for id_ in p.funn:
        assert id_ in tekst
    assert "[#" not in tekst
    rekke = [b for b in bokmerker if re.search(r"Sammendrag|Uttalelse|Konklusjon|Kilder", b)]
    plass = next(nr for nr, b in enumerate(rekke) if "Uttalelse" in b)
    assert plass == {"foran": 1, "kapittel": 2}[plassering]


@pytest.mark.parametrize("disposisjon", NAVN)
def test_three_bodies_in_each_outline(disposisjon: str) -> None:
    p = tre_kommuner()
    sider, bokmerker = bygg(replace(p, disposisjon=disposisjon))
    assert 18 <= len(sider) <= 26
    tekst = re.sub(r"\s+", " ", " ".join(sider))
    for r in p.oppdrag.reviderte:
        assert f"Uttalelse fra kommunedirektøren i {r.navn}" in tekst
    assert tekst.count("Anbefalinger til Granli kommune og Sundøy kommune") == 1
    assert sum("Uttalelser" in b for b in bokmerker) == 1
