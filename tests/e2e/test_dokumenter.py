"""Each document of the example as PDF: it passes its own check, and the summary is on two pages."""

from __future__ import annotations

import io

import pikepdf
import pytest
from eksempel import DATO, ROT

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.output.pages import sjekk_sider
from revisjon.output.pdf import lag_pdf
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.templates import les_maler

SIDER = {
    "sammendrag": {2},
    "høringsbrev": {1, 2},
    "saksframlegg": {2, 3, 4},
    "faktapakke": {1, 2, 3},
    "samsvar": {7, 8, 9},
    "oppfølgingsrapport": {6, 7, 8},
}


@pytest.fixture(scope="module")
def vurdert() -> VurdertProsjekt:
    lastet = last(ROT)
    assert lastet.prosjekt is not None
    return assess(lastet.prosjekt, DATO)


@pytest.mark.parametrize(
    ("type_", "utgave"),
    [(t.navn, u) for t in DOKUMENTTYPER.values() if t.navn != "rapport" for u in t.utgaver],
)
def test_it_passes_its_own_check(vurdert: VurdertProsjekt, type_: str, utgave: str) -> None:
    om = "int-direktør" if type_ == "faktapakke" else ""
    dokument, om_dokumentet = compose(vurdert, utgave, les_maler()[0], type_, om)
    assert [d for d in om_dokumentet if d.alvor is Alvor.FEIL] == []
    data, advarsler = lag_pdf(dokument)
    assert advarsler == ()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) in SIDER[type_]
        assert str(pdf.docinfo["/Title"]) == dokument.tittel
        assert list(sjekk_sider(dokument, len(pdf.pages))) == []
